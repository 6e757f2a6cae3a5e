import { describePoints, type PointTable } from '../../lib/point-table.ts';
import { describeJson, formatTable, type Table, toJsonRows } from '../../lib/table.ts';
import { getVersion } from '../changes/view.ts';
import { checkTable } from '../checks/table.ts';
import { getChecks } from '../checks/view.ts';
import { conditionTable } from '../conditions/table.ts';
import { getConditions } from '../conditions/view.ts';
import { departmentTable } from '../departments/table.ts';
import { getDepartments } from '../departments/view.ts';
import { derive } from '../derive.ts';
import { documentTable } from '../documents/table.ts';
import { getDocuments } from '../documents/view.ts';
import { facilityPoints, facilityTable } from '../facilities/table.ts';
import { getFacilities } from '../facilities/view.ts';
import { figureTable } from '../figures/table.ts';
import { getFigures } from '../figures/view.ts';
import { gapTable } from '../gap/table.ts';
import { getGapReports } from '../gap/view.ts';
import { indicatorTable } from '../indicators/table.ts';
import { getIndicators } from '../indicators/view.ts';
import { placePoints, placeTable } from '../places/table.ts';
import { getPlaces } from '../places/view.ts';
import { policyTable } from '../policies/table.ts';
import { getPolicies } from '../policies/view.ts';
import { progressTable } from '../progress/table.ts';
import { getProgress } from '../progress/view.ts';
import { projectPoints, projectTable } from '../projects/table.ts';
import { getProjects } from '../projects/view.ts';
import { promiseTable } from '../promises/table.ts';
import { getPromises } from '../promises/view.ts';
import { slotTable } from '../slots/table.ts';
import { getSlots } from '../slots/view.ts';
import { taskTable } from '../tasks/table.ts';
import { getTasks } from '../tasks/view.ts';
import { describePackage } from './rules.ts';

/** Every table that can be taken away, its rows in document order. What is not known is empty. */
export const getTables = derive((content): Table[] => {
  const base = getBase(content);
  return [
    policyTable(getPolicies(content), base),
    conditionTable(getConditions(content), base),
    taskTable(getTasks(content), base),
    projectTable(getProjects(content), base),
    slotTable(getSlots(content), base),
    indicatorTable(getIndicators(content), base),
    figureTable(getFigures(content), base),
    progressTable(getProgress(content), base),
    facilityTable(getFacilities(content), base),
    checkTable(getChecks(content), base),
    promiseTable(getPromises(content), base),
    gapTable(getGapReports(content), base),
    placeTable(getPlaces(content), base),
    departmentTable(getDepartments(content), base),
    documentTable(getDocuments(content), base),
  ];
});

/** Every table of points that can be taken away. */
export const getPointTables = derive((content): PointTable[] => {
  const base = getBase(content);
  return [
    placePoints(getPlaces(content), base),
    projectPoints(getProjects(content), base),
    facilityPoints(getFacilities(content), base),
  ];
});

/** Where the site is published, to be put before its paths. */
const getBase = derive((content): string => {
  const { url } = content.site;
  return url.replace(/\/$/, '');
});

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
