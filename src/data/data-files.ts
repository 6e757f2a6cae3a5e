import { derive } from './derive.ts';
import { describePackage } from '../lib/data-package.ts';
import { describePoints } from '../lib/point-table.ts';
import { describeJson, formatTable, toJsonRows } from '../lib/table.ts';
import { getDocuments } from './documents.ts';
import { getPointTables, getTables } from './downloads.ts';

import { getVersion } from './releases.ts';

/** A file below `/data/`. */
export interface DataFile {
  /** `projects.csv` */
  name: string;
  mediaType: string;
  text: string;
  /** Before it is compressed on its way. */
  bytes: number;
}

/** All files of data, with the JSON Schema of each that is JSON, and the package that describes them. */
export const getDataFiles = derive((content): DataFile[] => {
  const tables = getTables(content);
  const pointTables = getPointTables(content);
  const documents = getDocuments(content);
  const site = content.site;
  const version = getVersion(content);
  const files = [
    ...tables.flatMap((table) => [
      makeFile(`${table.name}.csv`, formatTable(table)),
      makeFile(`${table.name}.json`, toJsonRows(table)),
      makeFile(`${table.name}.schema.json`, describeJson(table)),
    ]),
    ...pointTables.flatMap((table) => [
      makeFile(`${table.name}.geojson`, table.points),
      makeFile(`${table.name}.geojson.schema.json`, describePoints(table)),
    ]),
  ];
  const description = describePackage({ site, version, documents, tables, pointTables, files });
  return [...files, makeFile('datapackage.json', description)];
});

const mediaTypes = new Map([
  ['csv', 'text/csv'],
  ['geojson', 'application/geo+json'],
  ['json', 'application/json'],
]);

function makeFile(name: string, content: string | object): DataFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const mediaType = mediaTypes.get(name.split('.').at(-1) ?? '');
  if (!mediaType) throw new Error(`no media type for ${name}`);
  return {
    name,
    mediaType,
    text,
    bytes: new TextEncoder().encode(text).length,
  };
}
