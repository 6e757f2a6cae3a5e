import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { gapWords } from '../../model/gap/words.ts';
import { examples } from './gap-report.examples.ts';
import GapTable from './GapTable.astro';

const container = await AstroContainer.create();

/** The rows of the drawn table, each cell as it reads. */
async function readRows(name: string): Promise<string[][]> {
  const props = { ...examples[name] } as Record<string, unknown>;
  const html = await container.renderToString(GapTable, { props });
  return html
    .split('<tr')
    .slice(1)
    .map((row) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
        cell.replace(/<[^>]*>/g, '').trim(),
      ),
    );
}

test('a county without a project shows 0, one without a target 未载明', async () => {
  expect(await readRows('without register')).toEqual([
    ['县（区）', ...Object.values(gapWords)],
    ['甲县', '800', '0', '800', '本站未收录'],
    ['乙县', '500', '24', '476', '本站未收录'],
    ['丙县', '未载明', '0', '未载明', '本站未收录'],
    ['全市', '1300', '24', '1276', '本站未收录'],
  ]);
});

test('with a list, its day is said and target less register stands in a column of its own', async () => {
  const { target, listed, unmatched, register } = gapWords;
  const dated = `${register}（截至2025年10月1日的名录）`;
  expect(await readRows('with register')).toEqual([
    ['县（区）', target, listed, unmatched, dated, '2025年目标减去名录里的托位'],
    ['甲县', '800', '0', '800', '2家，托位不少于60个，其中1家没有写', '不多于740个'],
    ['乙县', '500', '24', '476', '没有列出', '算不出来'],
    ['丙县', '未载明', '0', '未载明', '1家，托位60个', '—'],
    ['全市', '1300', '24', '1276', '2家，托位不少于60个，其中1家没有写', '不多于1240个'],
  ]);
});

test('without a printed total there is none', async () => {
  expect((await readRows('without total')).map(([place]) => place)).toEqual(['县（区）', '甲县']);
});
