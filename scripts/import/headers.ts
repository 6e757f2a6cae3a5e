import { normalizeLabel } from '../../src/lib/text.ts';
import { countPower } from '../../src/lib/units.ts';
import { nurseryClassNames } from '../../src/model/facilities/rules.ts';
import type { HeaderNames } from '../../src/reading/csv.ts';

/** What a printed header means: columns of the vocabulary, or none and the reason. */
interface Meaning {
  fields: readonly string[];
  reason?: string;
  /** Whether it is one of the vocabulary's own words. */
  isOwn?: boolean;
}

export type HeaderReader = (header: string) => Meaning;

/** Words that a header has before what it counts. */
const counted =
  '(?:机构|总|养老|核定|备案|设计|实有|现有|实际|可提供|可供|提供|开放|设置|规划|拥有|批准)*';
const number = '(?:总)?(?:数量?)?';

/** Forms of headers that lists print, without blanks and brackets; the vocabulary's own words count first. */
const forms: readonly [field: string, form: RegExp][] = [
  ['name', /^(?:托育|养老|托幼|照护|婴幼儿照护)?(?:服务)?(?:机构|单位)(?:名称?|全称)$/],
  ['creditCode', /^(?:机构|单位)?(?:统一)?(?:社会)?信用代码(?:证?号码?)?$/],
  [
    'area',
    /^(?:机构|单位)?(?:所属|所在|行政)?(?:地区|区域|辖区|行政区|县|区|县区|区县|市县|市区|县市区|市县区|市区县|区县市|县市|区市县|旗县|旗县区)$/,
  ],
  [
    'town',
    /^(?:机构|单位)?(?:所属|所在)?(?:街镇|镇街|街道|乡镇|街道乡镇|乡镇街道|镇街道|街道镇|镇|乡)$/,
  ],
  [
    'address',
    /^(?:机构|单位)?(?:所在|详细|具体|经营|注册|登记|办公|服务|实际|通讯)*(?:地址|住所|住址|地点)$/,
  ],
  [
    'telephone',
    /^(?:机构|单位|咨询|服务|对外|联系人|联系|预约|办公|固定|值班|公开|报名)*(?:电话|手机)(?:号码?)?$/,
  ],
  ['beds', new RegExp(`^${counted}床位${number}$`)],
  ['nursingBeds', new RegExp(`^(?:其中:?)?${counted}护理型?床位${number}$`)],
  ['nursingBeds', /^其中:?护理型$/],
  ['slots', new RegExp(`^${counted}托位${number}$`)],
  ['fee', /^(?:收费|价格|收费价格|服务收费|托育收费|月收费)(?:标准|情况|项目)*$/],
  ['fee', /^(?:床位|护理|餐|伙食|膳食|托育|保教|保育|照护|服务|托管|入托|月)+费(?:用|标准)*$/],
  ['level', /^(?:机构|评定)?(?:星级|等级|级别)(?:评定)?$/],
  ['nature', /^(?:机构|单位)?性质$|^公办民办$/],
  ['operation', /^(?:运营|经营|运行)(?:性质|方式|模式)$/],
  ['lng', /^(?:X坐标|东经)$/i],
  ['lat', /^(?:Y坐标|北纬)$/i],
];

/** One column that holds longitude and latitude. */
const point = /^(?:地理|位置)?(?:经纬度|经度纬度)(?:坐标)?$/;

/** A person, or what reaches one: never taken over. */
const person =
  /负责人|法人代表|法定代表|园长|院长|校长|所长|经办人|举办人|填报人|填表人|姓名|身份证|^联系人$/;

const countFields = new Set<string>(['slots', 'beds', 'nursingBeds', ...nurseryClassNames]);

/**
 * Tells what headers mean by the vocabulary's words for each column, blanks and width aside; then without a unit or a
 * remark in brackets; then by the forms that lists print (核定床位, 所在区县). A column that counts in another unit than
 * one by one, and a person's, means nothing.
 */
export function headerReader(names: HeaderNames): HeaderReader {
  const wordsOf = new Map(
    Object.entries(names).flatMap(([field, headers]) =>
      headers.map((header) => [normalizeLabel(header), field] as const),
    ),
  );
  const none = (reason: string): Meaning => ({ fields: [], reason });
  const find = (label: string): Meaning => {
    const own = wordsOf.get(label);
    if (own !== undefined) return { fields: [own], isOwn: true };
    if (person.test(label)) return none('a person’s');
    const plain = withoutBrackets(label);
    if (point.test(plain) && names['lng'] && names['lat']) return { fields: ['lng', 'lat'] };
    const field =
      wordsOf.get(plain) ?? forms.find(([each, form]) => names[each] && form.test(plain))?.[0];
    return field === undefined ? none('no column of vocabulary.yaml') : { fields: [field] };
  };
  return (header) => {
    const label = normalizeLabel(header);
    const meaning = find(label);
    const isCount = meaning.fields.some((field) => countFields.has(field));
    return isCount && countPower(label) !== 0 ? none('counts in a unit that is not read') : meaning;
  };
}

/** A label without its brackets and what they hold, and without slashes: 镇（街道） is 镇, 乡镇/街道 is 乡镇街道. */
function withoutBrackets(label: string): string {
  return label.replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, '').replace(/[/、]/g, '');
}
