import { words } from '../common/words.ts';
import { type NurseryClass, nurseryClasses, serviceWords } from '../facilities/rules.ts';
import { type FacilityLike, formatFiled } from '../facilities/words.ts';

/** What a card tells of an institution. */
export interface CardFacts extends Pick<
  FacilityLike,
  | 'domains'
  | 'services'
  | 'inclusive'
  | 'slots'
  | 'beds'
  | 'nursingBeds'
  | 'level'
  | 'medical'
  | 'fee'
  | 'filed'
> {
  readonly status: 'confirmed' | 'planned';
  /** Classes that it has, even where the number of places is doubted. */
  readonly classes: readonly NurseryClass[];
  /** Columns of which the published value is doubted. */
  readonly doubted: readonly string[];
}

/** What is known of an institution in a few words each; what a family asks first is said to be unknown. */
export function listCardFacts(facility: CardFacts): string[] {
  const { status, domains, fee, filed } = facility;
  if (status === 'planned') return [];
  return [
    ...(filed ? [`备案通过：${formatFiled(filed)}`] : []),
    ...(domains.includes('child') ? childFacts(facility) : []),
    ...(domains.includes('elder') ? elderFacts(facility) : []),
    ...(fee ? [`收费${fee}`] : []),
    ...listUnheld(facility),
  ];
}

function childFacts({ classes, services, inclusive, slots, doubted }: CardFacts): string[] {
  const ages = formatAges(classes);
  return [
    ...(ages ? [`收${ages}的孩子`] : []),
    ...services.map((service) => serviceWords[service]),
    ...(inclusive ? ['普惠'] : []),
    ...(slots === undefined ? doubtful('slots', '托位', doubted) : [`托位${slots}个`]),
  ];
}

function elderFacts({ beds, nursingBeds, level, medical, doubted }: CardFacts): string[] {
  return [
    ...(beds === undefined ? doubtful('beds', '床位', doubted) : [`床位${beds}张`]),
    ...(nursingBeds === undefined ? [] : [`其中护理型${nursingBeds}张`]),
    ...(level ? [`等级：${level}`] : []),
    ...(medical ? ['医养结合'] : []),
  ];
}

/** What a family asks first and no list says, in one part. */
function listUnheld({ domains, classes, beds, doubted, fee }: CardFacts): string[] {
  const missing = [
    domains.includes('child') && classes.length === 0 && '收多大的孩子',
    domains.includes('elder') && beds === undefined && !doubted.includes('beds') && '床位',
    !fee && '收费',
  ].filter((name) => name !== false);
  return missing.length > 0 ? [`${missing.join('、')}：${words.unheld}`] : [];
}

function doubtful(column: string, name: string, doubted: readonly string[]): string[] {
  return doubted.includes(column) ? [`${name}${words.doubted}`] : [];
}

/** `6—36个月`, `6—12个月、24—36个月`; empty without classes. */
export function formatAges(classes: readonly NurseryClass[]): string {
  const spans: [from: number, to: number][] = [];
  const ordered = classes
    .map((name) => nurseryClasses[name])
    .toSorted((a, b) => a.fromMonth - b.fromMonth);
  for (const { fromMonth, toMonth } of ordered) {
    const last = spans.at(-1);
    if (last && fromMonth <= last[1]) last[1] = Math.max(last[1], toMonth);
    else spans.push([fromMonth, toMonth]);
  }
  return spans.map(([from, to]) => `${from}—${to}个月`).join('、');
}
