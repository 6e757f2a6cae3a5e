import type { PointTable } from '../../lib/point-table.ts';
import { describeTable, type Table } from '../../lib/table.ts';

interface Package {
  /** The newest release, and the fingerprint of what the tables hold now. */
  version: { released: string | undefined; isChanged: boolean; digest: string };
  site: {
    title: string;
    description: string;
    asOf: string;
    url: string;
    licence: { dataLicence?: { name: string; title: string; path: string } | undefined };
  };
  /** What the data were read from. */
  documents: readonly { title: string }[];
  tables: readonly Table[];
  pointTables: readonly PointTable[];
  files: readonly { name: string; mediaType: string; bytes: number }[];
}

/**
 * Describes the files of data after Frictionless Data Package 1.0: every table as CSV with its schema, then the same as
 * JSON and the points as GeoJSON, each with the name of its JSON Schema.
 *
 * @see https://specs.frictionlessdata.io/data-package/
 */
export function describePackage(given: Package) {
  const { site, version, documents, tables, pointTables, files } = given;
  const { title, description, asOf, url, licence } = site;
  const { released, isChanged, digest } = version;
  const fileOf = (path: string) => {
    const file = files.find(({ name }) => name === path);
    if (!file) throw new Error(`no file ${path}`);
    const { mediaType, bytes } = file;
    return { path, format: path.split('.').at(-1), mediatype: mediaType, encoding: 'utf-8', bytes };
  };
  const jsonOf = (path: string, name: string, tableTitle: string) => ({
    name,
    title: tableTitle,
    profile: 'data-resource',
    ...fileOf(path),
    jsonSchema: `${path.replace(/\.json$/, '')}.schema.json`,
  });
  return {
    profile: 'data-package',
    name: 'elder-and-child-care-plans',
    title,
    description,
    ...(released && { version: isChanged ? `${released}+changed` : released }),
    digest,
    created: `${asOf}T00:00:00Z`,
    ...(url && { homepage: url }),
    ...(licence.dataLicence && { licenses: [licence.dataLicence] }),
    sources: documents.map((document) => ({ title: document.title })),
    resources: [
      ...tables.map((table) => ({
        name: table.name,
        title: table.title,
        profile: 'tabular-data-resource',
        ...fileOf(`${table.name}.csv`),
        schema: describeTable(table),
      })),
      ...tables.map((table) => jsonOf(`${table.name}.json`, `${table.name}-json`, table.title)),
      ...pointTables.map((table) =>
        jsonOf(`${table.name}.geojson`, `${table.name}-geojson`, table.title),
      ),
    ],
  };
}
