import type { z } from 'astro/zod';
import type { DocumentRecords } from '../model/documents/read.ts';
import type { PublishedDocument } from '../model/documents/schema.ts';
import { type Collect, listFiles, readContentFile } from './files.ts';
import { parseYaml } from './yaml.ts';

/** Collects what is wrong with the part of a file that a path of keys leads to. */
export type ReportAt = (path: readonly PropertyKey[], expected: string, found: string) => void;

/** What an editor says of one document: `claims/city-2022.yaml`. */
export interface DocumentFile<Value> {
  document: PublishedDocument;
  value: Value;
  report: ReportAt;
}

/**
 * Reads a folder of YAML files that each bear the name of a document. A file of no document, and a second one of the
 * same, is reported and left out; one of a document with problems of its own is left out, as nobody knows what it holds.
 */
export function readDocumentFiles<Schema extends z.ZodType>(given: {
  folder: string;
  schema: Schema;
  records: Pick<DocumentRecords, 'documents' | 'faulty'>;
  collect: Collect;
}): DocumentFile<z.output<Schema>>[] {
  const { folder, schema, records, collect } = given;
  const paths = new Map<string, string>();
  return listFiles(folder, ['.yaml']).flatMap((path): DocumentFile<z.output<Schema>>[] => {
    const file = readContentFile(path);
    const { stem } = file;
    const yaml = parseYaml(file, schema, collect);
    if (!yaml || records.faulty.has(stem)) return [];
    const report: ReportAt = (keys, expected, found) =>
      collect({ file: file.path, ...yaml.positionOf(keys), expected, found });
    const document = records.documents.find(({ id }) => id === stem);
    if (!document) {
      report([], 'the stem of a document as file name', `“${stem}”`);
      return [];
    }
    const other = paths.get(stem);
    paths.set(stem, file.path);
    if (other !== undefined) {
      report([], 'one file for each document', `“${stem}” again, as in ${other}`);
      return [];
    }
    return [{ document, value: yaml.value, report }];
  });
}
