import { tableFields } from '../../markdown/record-readers.ts';
import type { Collect } from '../../reading/files.ts';
import { type LocatedFile, reporter } from '../../reading/yaml.ts';
import type { Vocabulary } from './schema.ts';

/** Every column a field that the reader knows, every field it needs required; answers whether it is so. */
export function checkVocabulary(vocabulary: LocatedFile<Vocabulary>, collect: Collect): boolean {
  let isFine = true;
  const report = reporter(vocabulary, (problem) => {
    isFine = false;
    collect(problem);
  });
  vocabulary.value.tables.forEach(({ kind, columns }, index) => {
    const { required, optional, yearly = [] } = tableFields[kind];
    const known = [...required, ...optional];
    const path = ['tables', index, 'columns'];
    for (const [field, { headers }] of Object.entries(columns)) {
      if (!known.includes(field))
        report([...path, field], `a column of ${kind} (${known.join(', ')})`, `“${field}”`);
      const isYearly = yearly.includes(field);
      headers.forEach((header, position) => {
        if (header.includes('{year}') === isYearly) return;
        const expected = isYearly ? '{year} in the header' : 'a header without {year}';
        report([...path, field, 'headers', position], `${expected} of “${field}”`, `“${header}”`);
      });
    }
    for (const field of required) {
      if (!columns[field]?.required)
        report(path, `“${field}” with required: true, as every table of ${kind} has it`, 'none');
    }
  });
  return isFine;
}
