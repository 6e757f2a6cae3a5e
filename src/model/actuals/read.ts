import { join } from 'node:path';
import { publishedValue } from '../../markdown/field-readers.ts';
import { parseCsv } from '../../reading/csv.ts';
import { type Collect, listFiles, readContentFile } from '../../reading/files.ts';
import { fitRow, onceChecker, rowReport } from '../../reading/rows.ts';
import { actual as actualSchema, type PromiseRecord } from '../promises/schema.ts';

const headers = {
  promise: ['承诺'],
  due: ['期限'],
  text: ['结果'],
  date: ['结果日期'],
  published: ['公布日期'],
  source: ['来源'],
  sourceUrl: ['网址'],
  note: ['说明'],
};

/** The promises with the results that `actuals/*.csv` holds; results of what nobody promised are reported. */
export function attachActuals(
  root: string,
  promises: readonly PromiseRecord[],
  faulty: ReadonlySet<string>,
  collect: Collect,
): PromiseRecord[] {
  const byId = new Map(promises.map((promise) => [promise.id, structuredClone(promise)]));
  const seen = new Map<string, string>();
  for (const path of listFiles(join(root, 'actuals'), ['.csv'])) {
    const file = readContentFile(path);
    const checkOnce = onceChecker(file.path, '承诺 and 期限', seen);
    for (const { line, cells } of parseCsv(file, headers, collect)) {
      const report = rowReport(file.path, line, collect);
      for (const { promise: id, due, ...result } of fitRow(actualSchema, cells, headers, report)) {
        const promise = byId.get(id);
        const steps = promise?.steps.filter((step) => !due || step.due?.startsWith(due)) ?? [];
        const [step] = steps;
        if (step && steps.length === 1) {
          checkOnce(`${id} ${step.due ?? ''}`.trim(), line, report);
          step.actual = { ...result, ...publishedValue(result.text) };
        } else if (promise) {
          report('a 期限 that the promise has, one of them', `“${due ?? ''}”`);
        } else if (![...faulty].some((document) => id.includes(document))) {
          report('the id of a promise in 承诺', `“${id}”`);
        }
      }
    }
  }
  return [...byId.values()];
}
