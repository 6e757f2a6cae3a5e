import { getBoundaries } from './boundaries/view.ts';
import { getPlaceBriefs } from './briefs/view.ts';
import { getCards } from './cards/view.ts';
import { getReleases, getVersion, getWithdrawn, getWithdrawnParts } from './changes/view.ts';
import { getCheckFinder, getChecks } from './checks/view.ts';
import type { Domain } from './common/schema.ts';
import { getConditionFinder, getConditions } from './conditions/view.ts';
import { getAsk } from './contacts/view.ts';
import type { Content } from './content/read.ts';
import { getDepartmentLists, getDepartments, getDepartmentWork } from './departments/view.ts';
import type { PublishedDocument } from './documents/schema.ts';
import { getDocuments } from './documents/view.ts';
import { getDataFiles, getPointTables, getTables } from './downloads/view.ts';
import { getEverything } from './everything/view.ts';
import { getEveryFacility, getUnlistedFinder } from './facilities/view.ts';
import { getFigureGroups, getFigures, getFigureSeries } from './figures/view.ts';
import { getGapReports } from './gap/view.ts';
import { getTerms } from './glossary/view.ts';
import { getGround, getGrounds, getNearbyGround } from './ground/view.ts';
import { getGuide } from './guide/view.ts';
import { getCitySummaries } from './home/view.ts';
import { getIndicators, getIndicatorSurroundings, getIndicatorTables } from './indicators/view.ts';
import { getCityMap, getMapCities } from './map/view.ts';
import { getAreaCounts, getNearbyLists } from './nearby-lists/view.ts';
import { getNearby } from './nearby/view.ts';
import { getDocumentNotes, getNotedDocuments } from './notes/view.ts';
import {
  type CityView,
  getCities,
  getPlaceFinder,
  getPlaces,
  getPopulationSources,
} from './places/view.ts';
import { getPolicies } from './policies/view.ts';
import { getPolicyLists } from './policy-lists/view.ts';
import { getProgress, getProgressReports } from './progress/view.ts';
import { getProjectLists, getProjectSurroundings } from './project-lists/view.ts';
import { getProjects } from './projects/view.ts';
import { getPromise, getPromiseFinder, getPromisePage, getPromises } from './promises/view.ts';
import { getListRegisters, getNewestRegisters, getPlaceLists } from './registers/view.ts';
import { getSite } from './settings/view.ts';
import { getSlotReports, getSlots } from './slots/view.ts';
import { getTaskLists, getTaskPages, getTasks } from './tasks/view.ts';

/**
 * The whole site as a pure function of its content: every record with what it relates to, every list, state, check,
 * promise and table, as pages and programs ask for them. Throws where the content contradicts itself.
 */
export function buildSite(content: Content) {
  return {
    areaCounts: getAreaCounts(content),
    boundaries: getBoundaries(content),
    cards: getCards(content),
    checks: getChecks(content),
    checksOf: getCheckFinder(content),
    cities: getCities(content),
    citySummaries: getCitySummaries(content),
    conditions: getConditions(content),
    conditionsOf: getConditionFinder(content),
    dataFiles: getDataFiles(content),
    departmentLists: getDepartmentLists(content),
    departmentWork: getDepartmentWork(content),
    departments: getDepartments(content),
    documents: getDocuments(content),
    everyFacility: getEveryFacility(content),
    everything: getEverything(content),
    figureGroups: getFigureGroups(content),
    figureSeries: getFigureSeries(content),
    figures: getFigures(content),
    gapReports: getGapReports(content),
    grounds: getGrounds(content),
    guide: getGuide(content),
    indicatorSurroundings: getIndicatorSurroundings(content),
    indicatorTables: getIndicatorTables(content),
    indicators: getIndicators(content),
    listRegisters: getListRegisters(content),
    listsOf: getPlaceLists(content),
    mapCities: getMapCities(content),
    nearby: getNearby(content),
    nearbyGround: getNearbyGround(content),
    nearbyLists: getNearbyLists(content),
    notListedOf: getUnlistedFinder(content),
    notedDocuments: getNotedDocuments(content),
    placeBriefs: getPlaceBriefs(content),
    placeFinder: getPlaceFinder(content),
    places: getPlaces(content),
    pointTables: getPointTables(content),
    policies: getPolicies(content),
    policyLists: getPolicyLists(content),
    populationSources: getPopulationSources(content),
    progress: getProgress(content),
    progressReports: getProgressReports(content),
    projectLists: getProjectLists(content),
    projectSurroundings: getProjectSurroundings(content),
    projects: getProjects(content),
    promisePage: getPromisePage(content),
    promises: getPromises(content),
    promisesOf: getPromiseFinder(content),
    registers: getNewestRegisters(content),
    releases: getReleases(content),
    site: getSite(content),
    slotReports: getSlotReports(content),
    slots: getSlots(content),
    tables: getTables(content),
    taskLists: getTaskLists(content),
    taskPages: getTaskPages(content),
    tasks: getTasks(content),
    terms: getTerms(content),
    version: getVersion(content),
    withdrawn: getWithdrawn(content),
    askOf: (place: string, domain?: Domain) => getAsk(content, place, domain),
    groundOf: (city: CityView) => getGround(content, city),
    mapOf: (city: CityView) => getCityMap(content, city),
    notesOf: (document: PublishedDocument) => getDocumentNotes(content, document),
    promiseOf: (id: string) => getPromise(content, id),
    withdrawnPartsOf: (table: string) => getWithdrawnParts(content, table),
  };
}

/** Everything that is shown. */
export type Site = ReturnType<typeof buildSite>;
