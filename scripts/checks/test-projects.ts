import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readContent } from '../../src/model/content/read.ts';
import { root } from '../tool.ts';
import { getRandom } from './search-samples.ts';

const contentRoot = join(root, 'content');
const listTitle = '附件 项目清单';

/**
 * Writes a content folder like the project's own, with one document more that lists so many made-up projects, and
 * returns its path; whoever calls it removes it. Build it with CONTENT_ROOT.
 */
export function writeProjectSite(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'project-site-'));
  cpSync(contentRoot, folder, { recursive: true });
  const { projects, places, departments } = readContent(contentRoot);
  const [example] = projects.filter(({ kind }) => kind === 'project');
  if (!example) throw new Error('The content lists no project.');
  const counties = places.filter(({ parent }) => parent === example.place);
  const own = departments.filter(({ place }) => place === example.place);
  const random = getRandom(count);
  function pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  }
  const rows = Array.from({ length: count }, (_, index) => {
    const start = 2021 + Math.floor(random() * 8);
    const end = start + Math.floor(random() * 3);
    const total = Math.round(10 ** (1.5 + random() * 2.8));
    const sought = pick([0, 0.5, 0.8, 1]);
    const county = pick(counties);
    const area = random() < 0.7 ? `建筑面积${Math.round(total * (2 + random() * 3))}平方米，` : '';
    return [
      index + 1,
      `${county.name}第${index + 1}${pick(['养老院', '敬老院', '康养中心', '老年公寓'])}项目`,
      pick(['新建', '改建', '改扩建', '']),
      start === end ? `${start}年` : `${start}—${end}年`,
      county.name,
      `${area}${random() < 0.6 ? `设置床位${Math.round(total / 8) + 1}张` : '配套建设附属设施'}。`,
      total,
      sought === 0 ? '' : Math.round(total * sought),
      sought === 1 ? '' : total - Math.round(total * sought),
      pick(own).name,
    ];
  });
  const head = {
    ...{ title: '测试项目清单', shortTitle: '测试清单', place: example.place },
    ...{ term: { from: 2021, to: 2030 }, domains: { [listTitle]: 'elder' } },
  };
  mkdirSync(join(folder, 'documents/test-2021'), { recursive: true });
  writeFileSync(
    join(folder, 'documents/test-2021/document.md'),
    formatDocument(stringify(head), rows),
  );
  return folder;
}

function formatDocument(head: string, rows: readonly (readonly (string | number)[])[]): string {
  const headers =
    '序号 项目名称 建设性质 建设期限 建设地点 建设规模和内容 总投资（万元） 争取资金（万元） 配套资金（万元） 责任部门'.split(
      ' ',
    );
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const table = [line(headers), line(headers.map(() => '---')), ...rows.map(line)];
  return `---\n${head}---\n\n# ${listTitle}\n\n${table.join('\n')}\n`;
}
