import { foldText } from '../../lib/fold-text.ts';
import { listNumbers, scannedBytes } from '../../model/search/rules.ts';
import { parseRecords } from '../../model/search-texts/rules.ts';
import type { SearchRecord, SearchTable, TextFile } from '../../model/search/schema.ts';
import { loadIndexFile, loadJson } from './index-files.ts';

/** A record with its number and its folded text by class; the blocks of a class are parted by white space, which nothing matches. */
export interface ScannedRecord extends SearchRecord {
  page: number;
  folded: { title: string; headings: string; body: string };
}

export function loadTable(): Promise<SearchTable> {
  return loadJson('texts.json', (table: SearchTable) => table);
}

/** The files that hold the text of a city, or of all. */
function listFiles({ files }: SearchTable, city: string): TextFile[] {
  return files.filter((file) => !city || !file.city || file.city === city);
}

/** Whether the text of a city, or of all, is little enough to be read whole. */
export async function isScanned(city: string): Promise<boolean> {
  const bytes = listFiles(await loadTable(), city).map((file) => file.bytes);
  return bytes.reduce((sum, size) => sum + size, 0) <= scannedBytes;
}

/** The records of a file. */
function loadRecords({ name, ranges }: TextFile): Promise<ScannedRecord[]> {
  return loadIndexFile(`text/${name}.txt`, (text) => {
    const numbers = listNumbers(ranges);
    return parseRecords(text).map((record, at) => ({
      ...record,
      page: numbers[at] ?? -1,
      folded: {
        title: foldText(record.title),
        headings: foldBlocks(record, 1),
        body: foldBlocks(record, 0),
      },
    }));
  });
}

function foldBlocks({ blocks }: SearchRecord, isHeading: 0 | 1): string {
  return blocks
    .filter((block) => block[1] === isHeading)
    .map(([text]) => foldText(text))
    .join(' ');
}

/** The records of a city, or of all. */
export async function loadText(city: string): Promise<ScannedRecord[]> {
  const files = listFiles(await loadTable(), city);
  return (await Promise.all(files.map(loadRecords))).flat();
}

/** The record of a page, by its number. */
export async function loadRecord(page: number): Promise<ScannedRecord> {
  const { files } = await loadTable();
  const file = files.find(({ ranges }) => listNumbers(ranges).includes(page));
  const record = file && (await loadRecords(file)).find((one) => one.page === page);
  if (!record) throw new Error(`No text file of the search index holds page ${page}.`);
  return record;
}

/** The numbers of all pages, in their order. */
export async function listPages(): Promise<number[]> {
  const { files } = await loadTable();
  return files.flatMap(({ ranges }) => listNumbers(ranges)).sort((a, b) => a - b);
}
