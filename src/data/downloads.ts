import type { PointTable } from '../lib/point-table.ts';
import type { Table } from '../lib/table.ts';
import { getChecks } from './checks.ts';
import { getDepartments } from './departments.ts';
import { getDocuments } from './documents.ts';
import { getFacilities } from './facilities.ts';
import { getGapReports } from './gap.ts';
import { getFigures, getIndicators } from './indicators.ts';
import { once } from './once.ts';
import { getPlaces } from './places.ts';
import { getPledges } from './pledges.ts';
import { getPolicies } from './policies.ts';
import { getProjects } from './projects.ts';
import { getProvisions } from './provisions.ts';
import { getSettings } from './settings.ts';
import { getSlots } from './slots.ts';
import { checkTable } from './tables/checks.ts';
import { facilityTable } from './tables/facilities.ts';
import { figureTable, indicatorTable, slotTable } from './tables/figures.ts';
import { gapTable } from './tables/gap.ts';
import { conditionTable, policyTable, progressTable, taskTable } from './tables/measures.ts';
import { departmentTable, documentTable, placeTable } from './tables/places.ts';
import { facilityPoints, placePoints, projectPoints } from './tables/points.ts';
import { projectTable } from './tables/projects.ts';
import { promiseTable } from './tables/promises.ts';
import { getProgress, getTasks } from './tasks.ts';

/** Every table that can be taken away, its rows in document order. What is not known is empty. */
export const getTables = once(async (): Promise<Table[]> => {
  const base = await getBase();
  return [
    policyTable(await getPolicies(), base),
    conditionTable(await getProvisions(), base),
    taskTable(await getTasks(), base),
    projectTable(await getProjects(), base),
    slotTable(await getSlots(), base),
    indicatorTable(await getIndicators(), base),
    figureTable(await getFigures(), base),
    progressTable(await getProgress(), base),
    facilityTable(await getFacilities(), base),
    checkTable(await getChecks(), base),
    promiseTable(await getPledges(), base),
    gapTable(await getGapReports(), base),
    placeTable(await getPlaces(), base),
    departmentTable(await getDepartments(), base),
    documentTable(await getDocuments(), base),
  ];
});

/** Every table of points that can be taken away. */
export const getPointTables = once(async (): Promise<PointTable[]> => {
  const base = await getBase();
  return [
    placePoints(await getPlaces(), base),
    projectPoints(await getProjects(), base),
    facilityPoints(await getFacilities(), base),
  ];
});

/** Where the site is published, to be put before its paths. */
async function getBase(): Promise<string> {
  const { url } = await getSettings();
  return url.replace(/\/$/, '');
}
