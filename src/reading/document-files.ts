import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { DocumentRecords } from '../model/documents/read.ts';
import type { PublishedDocument } from '../model/documents/schema.ts';
import type { Collect } from './files.ts';
import { readMarkedYaml } from './marks.ts';

/** Collects what is wrong with the part of a file that a path of keys leads to. */
export type ReportAt = (path: readonly PropertyKey[], expected: string, found: string) => void;

/** What an editor says of one document: `documents/city-2022/checks.yaml`. */
export interface DocumentFile<Value> {
  document: PublishedDocument;
  value: Value;
  report: ReportAt;
}

/** The file of a name in a document's folder. */
export function documentPath(root: string, document: string, name: string): string {
  return join(root, 'documents', document, name);
}

/**
 * Reads the YAML files of one name beside the documents. That of a document with problems is left out, as nobody knows
 * what it holds.
 */
export function readDocumentFiles<Schema extends z.ZodType>(given: {
  root: string;
  name: string;
  schema: Schema;
  records: Pick<DocumentRecords, 'documents' | 'marks' | 'faulty'>;
  collect: Collect;
}): DocumentFile<z.output<Schema>>[] {
  const { root, name, schema, records, collect } = given;
  return records.documents.flatMap((document): DocumentFile<z.output<Schema>>[] => {
    const path = documentPath(root, document.id, name);
    const marks = records.marks.get(document.id);
    if (!marks || !existsSync(path)) return [];
    const yaml = readMarkedYaml(path, marks, schema, collect);
    if (!yaml || records.faulty.has(document.id)) return [];
    const report: ReportAt = (keys, expected, found) =>
      collect({ file: yaml.file, ...yaml.positionOf(keys), expected, found });
    return [{ document, value: yaml.value, report }];
  });
}
