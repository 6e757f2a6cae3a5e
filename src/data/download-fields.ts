import type { CsvValue } from '../lib/csv.ts';

/** A column of a download, as in a Frictionless table schema. */
export interface DownloadField {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  /** Unit and meaning, for people. */
  description: string;
}

/** One table that can be taken away as CSV and JSON. */
export interface Download {
  name: string;
  title: string;
  fields: DownloadField[];
  rows: Record<string, CsvValue>[];
}

type FieldSpec = readonly [name: string, type: DownloadField['type'], description: string];

/** Columns from their names, types and descriptions. */
export function fieldsOf(...specs: FieldSpec[]): DownloadField[] {
  return specs.map(([name, type, description]) => ({ name, type, description }));
}

export const id: FieldSpec = ['id', 'string', '编号，发布后不变'];
export const document: FieldSpec = ['document', 'string', '文件编号，见 documents'];
export const placeCode: FieldSpec = ['place_code', 'string', '行政区划代码'];
export const domain: FieldSpec = ['domain', 'string', 'elder 养老、child 托育，两者用分号隔开'];
export const source: FieldSpec = ['source', 'string', '原文那一段或那一行在本站的地址'];
