import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCsv } from '../../src/lib/csv.ts';
import { distanceToArea } from '../../src/lib/distance.ts';
import type { AreaGeometry, LngLat } from '../../src/lib/geo.ts';
import { type Content, readContent } from '../../src/model/content/read.ts';
import { areasOf } from '../../src/model/registers/read.ts';
import { getRandom } from '../checks/search-samples.ts';
import { root } from '../tool.ts';

const columns = [
  '编号',
  '机构名称',
  '机构类别',
  '业务',
  '行政区划代码',
  '乡镇街道',
  '机构住所',
  '联系电话',
  '机构性质',
  '托位数',
  '托小班',
  '托大班',
  '服务方式',
  '普惠',
  '床位总数',
  '护理型床位数',
  '等级',
  '医养结合',
  '收费',
  '经度',
  '纬度',
  '核对日期',
];

const brands = [
  ...'安宝晨春慈德东福桂海涵和恒红华欢吉佳嘉健金锦静康乐丽林龙美梦明沐宁暖平启青庆泉仁荣瑞润山尚圣诗书舒顺松泰天童万文祥小心欣新星幸秀旭阳怡艺益盈永优友语育元园源悦泽智众卓',
];
const streetWords = [...'安邦北长朝春东发福光和红化建解康民平前庆胜双文五西新兴学迎友幸振中'];
const nurseryTypes = ['托育服务有限公司', '托育园', '婴幼儿托育中心', '托育服务中心'];
const homeTypes = ['养老服务中心', '敬老院', '养老院', '老年公寓', '养老服务有限公司'];

const streetsInTown = 10;

/** Degrees that a town's institutions are spread over, about 3 km. */
const spread = 0.03;

/**
 * Writes a content folder with a register of so many made-up institutions, believable in length and spread, in the
 * project's own places. Nothing of it is published.
 */
export function writeFacilityContent(folder: string, count: number): void {
  const source = join(root, 'content');
  cpSync(source, folder, {
    recursive: true,
    filter: (path) => path !== join(source, 'registers'),
  });
  const content = readContent(source);
  const random = getRandom(count);
  function pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  }
  const number = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(random() * 10)).join('');
  const towns = listTowns(content, pick);
  const maybe = (share: number, text: string) => (random() < share ? text : '');
  const rows = Array.from({ length: count }, (_, index) => {
    const town = pick(towns.filter((_town, at) => at % 9 === Math.floor((index * 9) / count)));
    const isChild = random() < 0.6;
    const [lng, lat] = pointNear(town, random);
    const name = `${town.name.replace(/(街道|镇|乡|农场|林场)$/, '')}${pick(brands)}${pick(brands)}${pick(isChild ? nurseryTypes : homeTypes)}`;
    const street = pick(town.streets);
    const slots = 15 + 5 * Math.floor(random() * 20);
    const beds = 20 + 10 * Math.floor(random() * 28);
    return {
      编号: `b-${String(index + 1).padStart(5, '0')}`,
      机构名称: name,
      机构类别: isChild ? '托育机构' : '养老机构',
      业务: isChild ? 'child' : 'elder',
      行政区划代码: town.code.slice(0, 6),
      乡镇街道: town.name,
      机构住所: `${town.county}${town.name}${street}${1 + Math.floor(random() * 400)}号`,
      联系电话: random() < 0.5 ? `0469-4${number(6)}` : `13${number(9)}`,
      机构性质: pick(['民办', '公办', '企业']),
      托位数: isChild ? String(slots) : '',
      托小班: isChild ? maybe(0.7, '15') : '',
      托大班: isChild ? maybe(0.8, '20') : '',
      服务方式: isChild ? maybe(0.9, pick(['全日托', '全日托、半日托', '全日托、临时托'])) : '',
      普惠: isChild ? maybe(0.8, pick(['是', '否'])) : '',
      床位总数: isChild ? '' : String(beds),
      护理型床位数: isChild ? '' : maybe(0.8, String(10 * Math.floor(beds / 20))),
      等级: isChild ? '' : maybe(0.4, pick(['一级', '二级', '三级', '四级'])),
      医养结合: isChild ? '' : maybe(0.6, pick(['是', '否'])),
      收费: maybe(0.8, `${800 + 100 * Math.floor(random() * 30)}元/月`),
      经度: lng.toFixed(6),
      纬度: lat.toFixed(6),
      核对日期: '2026-01-01',
    };
  });
  mkdirSync(join(folder, 'registers'), { recursive: true });
  writeFileSync(join(folder, 'registers/bench.csv'), formatCsv(columns, rows));
  writeFileSync(
    join(folder, 'registers/bench.yaml'),
    'title: 测速用的假名录\npublisher: 测速程序\ndate: "2026-01-01"\nlicence: 不发布\n',
  );
}

interface TownOfCounty {
  code: string;
  name: string;
  county: string;
  at: LngLat;
  streets: string[];
  area: AreaGeometry | undefined;
}

/** Every town at its published point, or else at its county's seat. */
function listTowns(
  { towns, places, boundaries }: Content,
  pick: <Item>(items: readonly Item[]) => Item,
): TownOfCounty[] {
  const areas = areasOf(boundaries);
  const found = towns.flatMap(({ code, name, lng, lat }): TownOfCounty[] => {
    const place = places.find((each) => each.code === code.slice(0, 6));
    if (!place) return [];
    const at: LngLat =
      lng !== undefined && lat !== undefined ? [lng, lat] : [place.seat.lng, place.seat.lat];
    const streets = Array.from(
      { length: streetsInTown },
      () => `${pick(streetWords)}${pick(streetWords)}${pick(['街', '路', '大街'])}`,
    );
    return [{ code, name, county: place.name, at, streets, area: areas.get(place.code) }];
  });
  if (found.length === 0) throw new Error('The content has no towns.');
  return found;
}

/** A point near a town that lies in its county, in the end the town itself. */
function pointNear({ at, area }: TownOfCounty, random: () => number): LngLat {
  const shift = () => (random() + random() + random() - 1.5) * spread;
  const tries = Array.from({ length: 8 }, (): LngLat => [at[0] + shift(), at[1] + shift()]);
  return tries.find((point) => !area || distanceToArea(point, area) === 0) ?? at;
}
