import { derive } from './derive.ts';
import type { PointTable } from '../lib/point-table.ts';
import type { Table } from '../lib/table.ts';
import { getChecks } from './checks.ts';
import { getDepartments } from './departments.ts';
import { getDocuments } from './documents.ts';
import { getFacilities } from './facilities.ts';
import { getGapReports } from './gap.ts';
import { getFigures, getIndicators } from './indicators.ts';

import { getPlaces } from './places.ts';
import { getPledges } from './pledges.ts';
import { getPolicies } from './policies.ts';
import { getProjects } from './projects.ts';
import { getProvisions } from './provisions.ts';
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
export const getTables = derive((content): Table[] => {
  const base = getBase(content);
  return [
    policyTable(getPolicies(content), base),
    conditionTable(getProvisions(content), base),
    taskTable(getTasks(content), base),
    projectTable(getProjects(content), base),
    slotTable(getSlots(content), base),
    indicatorTable(getIndicators(content), base),
    figureTable(getFigures(content), base),
    progressTable(getProgress(content), base),
    facilityTable(getFacilities(content), base),
    checkTable(getChecks(content), base),
    promiseTable(getPledges(content), base),
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
