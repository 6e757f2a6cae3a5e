import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readContent } from '../../src/model/content/read.ts';
import { root } from '../tool.ts';
import { shareSite, type SharedSite } from './shared-site.ts';
import { findFiles } from './site.ts';

const contentRoot = join(root, 'scripts/checks/third-city');
let site: SharedSite;

beforeAll(async () => {
  site = await shareSite(contentRoot);
});

/** The visible text of a built page, or the text of a download. */
function readText(address: string): string {
  const file = join(site.folder, address.endsWith('/') ? `${address}index.html` : address);
  if (!existsSync(file)) throw new Error(`The site has no ${address}.`);
  return readFileSync(file, 'utf8').replace(/<[^>]*>/g, ' ');
}

test('a site of one new city is built from its content alone', () => {
  expect(site.ok, site.output).toBe(true);
});

test.each([
  ['/', ['青梧市', '青梧规划']],
  ['/documents/', ['青梧市“一老一小”服务规划']],
  [
    '/documents/qingwu-2026/',
    ['6~12个月、12~24个月', '备注：西梧县2026年人员数待定。', '逐步提高'],
  ],
  ['/policies/', ['闲置房屋改造', '用地优先', '开办补助']],
  ['/policies/qingwu-2026-2/', ['优先安排年度用地计划', '土地']],
  ['/tasks/', ['改造护理院', '办好社区托育', '组织保障']],
  ['/tasks/qingwu-2026-1/', ['青梧市民政局', '西梧县民政局', '青梧市各区县政府']],
  ['/departments/', ['青梧市卫生健康局', '青梧市各区县政府']],
  ['/departments/qingwu-health/', ['办好社区托育']],
  ['/projects/', ['西梧护理院', '东梧托育园']],
  ['/projects/qingwu-2026-1/', ['西梧县', '护理床位180张', '2026－2028年']],
  ['/indicators/', ['每千人口托位数', '护理型床位占比', '北梧县']],
  ['/indicators/qingwu-2026-2/', ['逐步提高', '60%', '预期性']],
  ['/progress/', ['已经开工两处']],
  ['/places/', ['青梧市', '东梧区', '西梧县', '北梧县']],
  ['/places/990500/', ['青梧市']],
  ['/places/990502/', ['西梧县', '西梧护理院', '240']],
  ['/places/990503/', ['北梧县']],
  ['/facilities/', ['西梧护理院', '东梧托育园']],
  ['/map/', ['东梧区', '360']],
  ['/gap/', ['从2026年的240个升到2030年的1800个', '最多的是北梧县，1200个', '新增托位60个']],
  ['/data/gap.csv', ['990503', '1740']],
  ['/search/', ['闲置房屋改造', '西梧护理院', '青梧市卫生健康局']],
  ['/glossary/', ['还没有编写词语解释']],
  ['/data/', ['policies.csv', 'slots.json', 'datapackage.json']],
  ['/about/', ['2026年11月21日']],
  ['/404.html', ['没有这个页面']],
  ['/data/projects.csv', ['西梧护理院', '5400', '东梧托育园']],
  ['/data/slots.csv', ['990503', '1200', '1800']],
])('%s shows what the content holds', (address, words) => {
  const text = readText(address);
  expect(text.trim()).not.toBe('');
  expect(words.filter((word) => !text.includes(word))).toEqual([]);
});

test('a new city without contacts can call the hotline of the whole country everywhere', () => {
  const addresses = ['/', '/facilities/', '/search/', '/policies/', '/places/990502/'];
  const without = addresses.filter(
    (address) =>
      !readFileSync(join(site.folder, address, 'index.html'), 'utf8').includes('href="tel:12345"'),
  );
  expect(existsSync(join(contentRoot, 'contacts.yaml'))).toBe(false);
  expect(without).toEqual([]);
});

test('nothing of the cities shipped with the project is left in the site', () => {
  const { places, documents, departments } = readContent(join(root, 'content'));
  const names = [
    ...places.flatMap(({ name, code, province, aliases }) => [name, code, province, ...aliases]),
    ...documents.flatMap(({ id, title, shortTitle }) => [id, title, shortTitle]),
    ...departments.map(({ name }) => name),
  ].filter((name) => name !== undefined);
  const found = findFiles(site.folder, '**/*.{html,csv,json,geojson,js,css,xml,txt,svg}').flatMap(
    (file) => {
      const text = readFileSync(join(site.folder, file), 'utf8');
      return names.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`);
    },
  );
  expect(found).toEqual([]);
});
