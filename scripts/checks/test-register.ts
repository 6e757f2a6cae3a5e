import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../../src/model/content/read.ts';
import { completeCreditCode } from '../credit-code.ts';
import { root } from '../tool.ts';

/** A row of a test register: header of the vocabulary to cell. */
export type RegisterRow = Readonly<Record<string, string>>;

const contentRoot = join(root, 'content');
const checked = { 核对日期: '2026-11-21' };

/**
 * Writes a content folder like the project's own, with an address to report to and one full register of these rows more, and returns its path;
 * whoever calls it removes it. Build it with CONTENT_ROOT.
 */
export function writeRegisterSite(rows: readonly RegisterRow[] = makeRegisterRows()): string {
  const folder = mkdtempSync(join(tmpdir(), 'register-site-'));
  cpSync(contentRoot, folder, { recursive: true });
  const settings = readFileSync(join(folder, 'site.yaml'), 'utf8');
  writeFileSync(
    join(folder, 'site.yaml'),
    settings.replace(/^contact:.*$/m, 'contact: report@example.org'),
  );
  writeFileSync(join(folder, 'registers/test.yaml'), about);
  writeFileSync(join(folder, 'registers/test.csv'), formatCsv(rows));
  return folder;
}

const about = `title: 测试名录
publisher: 测试用的发布单位
date: "2026-10-01"
licence: CC0
covers:
  places: [${readContent(contentRoot)
    .places.map(({ code }) => `"${code}"`)
    .join(', ')}]
  kinds: [nursery, home]
note: 自动测试用，机构都是编的。
`;

function formatCsv(rows: readonly RegisterRow[]): string {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]
    .map((cells) => cells.map(quote).join(','))
    .join('\n');
}

const { places, projects } = readContent(contentRoot);
const counties = places.filter(({ level }) => level === 'county');

/**
 * Some forty invented rows: nine with ids of their own that tests go by (everything published, nothing, doubts, no longer
 * listed, planned, in no county), and in each county two nurseries and two homes, a few hundred metres from its seat.
 */
export function makeRegisterRows(): RegisterRow[] {
  const [county] = counties;
  const planned = projects.find(
    ({ site, capacities }) => site && capacities.some(({ kind }) => kind === 'slots'),
  );
  if (!county || !planned) throw new Error('The content has no county or no project with places.');
  const beside = (step: number) => ({
    经度: (county.seat.lng + step / 1000).toFixed(4),
    纬度: (county.seat.lat + step / 2000).toFixed(4),
  });
  const nursery = { 机构类别: '托育机构', 业务: 'child', 行政区划代码: county.code, ...checked };
  const home = { 机构类别: '养老机构', 业务: 'elder', 行政区划代码: county.code, ...checked };
  return [
    {
      ...nursery,
      编号: 't-nursery',
      机构名称: '测试全项托育园',
      机构住所: '测试路1号',
      联系电话: '0400-5550101、400-555-0102',
      统一社会信用代码: completeCreditCode(`52${county.code}MJ0000001`),
      机构性质: '民办非企业',
      备案通过时间: '2024年3月',
      托位数: '43',
      乳儿班: '8',
      托小班: '15',
      托大班: '20',
      服务方式: '全日托、计时托',
      普惠: '是',
      示范: '省级示范',
      收费: '每月1800元',
      服务时间: '7:30—17:30',
      ...beside(3),
    },
    {
      ...home,
      编号: 't-home',
      机构名称: '测试全项养老院',
      机构住所: '测试路2号',
      联系电话: '0400-5550103转8',
      机构性质: '公办',
      运营方式: '公建民营',
      床位数: '120',
      护理型床位数: '60',
      等级: '三级',
      等级日期: '2025年6月',
      医养结合: '是',
      收费: '自理每月1500元、全护每月2800元',
      位置精度: '街道',
      ...beside(5),
    },
    { ...nursery, 编号: 't-empty', 机构名称: '测试空项托育园' },
    {
      ...nursery,
      编号: 't-doubts',
      机构名称: '测试存疑托育园',
      联系电话: '5550104',
      托位数: '10000',
      托小班: '48',
      普惠: '也许',
      经度: '46.6450',
      纬度: '131.1508',
    },
    { ...nursery, 编号: 't-misprint', 机构名称: '测试错号托育园', 联系电话: '555010' },
    {
      ...home,
      编号: 't-zero',
      机构名称: '测试零床养老院',
      联系电话: '0400-5550105',
      床位数: '0',
      护理型床位数: '12',
    },
    {
      ...nursery,
      编号: 't-gone',
      机构名称: '测试不再列入托育园',
      联系电话: '0400-5550106',
      不再列入: '2026-10-01',
    },
    {
      ...nursery,
      编号: 't-planned',
      机构名称: '测试计划幼儿园',
      机构类别: '幼儿园',
      服务状态: '计划',
      行政区划代码: planned.site ?? '',
      项目: planned.id,
    },
    {
      ...home,
      编号: 't-city',
      机构名称: '测试不分县区养老院',
      行政区划代码: county.parent ?? '',
      联系电话: '0400-5550107',
    },
    ...counties.flatMap(({ code, name, seat }, index) =>
      [1, 2, 3, 4].map((step): RegisterRow => {
        const isNursery = step <= 2;
        return {
          ...(isNursery ? nursery : home),
          编号: `t-${code}-${step}`,
          机构名称: `测试${name}第${step}${isNursery ? '托育园' : '养老院'}`,
          行政区划代码: code,
          机构住所: `测试街${step}号`,
          联系电话: `0400-55502${index}${step}`,
          经度: (seat.lng + step / 500).toFixed(4),
          纬度: (seat.lat - step / 900).toFixed(4),
          ...(isNursery ? { 托位数: String(20 * step), 托小班: '15' } : { 床位数: `${30 * step}` }),
          ...(step % 2 === 0 && { 普惠: '是', 收费: '每月1500元' }),
        };
      }),
    ),
  ];
}
