import type { PublishedDocument } from '../schemas/document.ts';
import type { CityView } from '../data/places.ts';
import type { Domain } from '../schemas/common.ts';
import type { Content } from '../loaders/read-content.ts';
import { getCards } from '../data/cards.ts';
import { getCheckFinder, getChecks } from '../data/checks.ts';
import { getAsk } from '../data/contacts.ts';
import { getTasks, getProgress } from '../data/tasks.ts';
import { getSlots } from '../data/slots.ts';
import { getDepartments } from '../data/departments.ts';
import { getDataFiles } from '../data/data-files.ts';
import { getDepartmentLists } from '../data/department-lists.ts';
import { getDepartmentWork } from '../data/department-work.ts';
import { getDocuments } from '../data/documents.ts';
import { getPointTables, getTables } from '../data/downloads.ts';
import { getEverything } from '../data/everything.ts';
import { getEveryFacility, getListRegisters, getPlaceLists } from '../data/facilities.ts';
import { getGapReports } from '../data/gap.ts';
import { getGround, getGrounds } from '../data/ground.ts';
import { getGuide } from '../data/guide.ts';
import { getCitySummaries } from '../data/home.ts';
import {
  getFigureGroups,
  getFigureSeries,
  getIndicatorSurroundings,
  getIndicatorTables,
  getSlotReports,
} from '../data/indicator-groups.ts';
import { getIndicators, getFigures } from '../data/indicators.ts';
import { getCityMap, getMapCities } from '../data/map.ts';
import { getNearbyGround } from '../data/nearby-ground.ts';
import { getAreaCounts, getNearbyLists } from '../data/nearby-lists.ts';
import { getNearby } from '../data/nearby.ts';
import { getDocumentNotes, getNotedDocuments } from '../data/notes.ts';
import { getPlaceBriefs } from '../data/place-brief.ts';
import { getBoundaries, getCities, getPlaceFinder, getPlaces } from '../data/places.ts';
import { getPledgePage } from '../data/pledge-page.ts';
import { getPledge, getPledgeFinder, getPledges } from '../data/pledges.ts';
import { getPolicies } from '../data/policies.ts';
import { getProgressReports } from '../data/progress-reports.ts';
import { getProjectLists, getProjectSurroundings } from '../data/project-lists.ts';
import { getProjects } from '../data/projects.ts';
import { getProvisionFinder, getProvisions } from '../data/provisions.ts';
import { getReleases, getVersion, getWithdrawn, getWithdrawnParts } from '../data/releases.ts';
import { getSite } from '../data/site.ts';
import { getPopulationSources, getRegisters } from '../data/sources.ts';
import { getTaskLists } from '../data/task-lists.ts';
import { getTaskPages } from '../data/task-pages.ts';
import { getTerms } from '../data/terms.ts';
import { getUnlistedFinder } from '../data/unlisted.ts';

/**
 * The whole site as a pure function of its content: every record with what it relates to, every list, state, check,
 * promise and table, as pages and programs ask for them. Throws where the content contradicts itself.
 */
export function buildSite(content: Content) {
  return {
    departments: getDepartments(content),
    pledges: getPledges(content),
    provisions: getProvisions(content),
    progress: getProgress(content),
    figures: getFigures(content),
    slots: getSlots(content),
    tasks: getTasks(content),
    areaCounts: getAreaCounts(content),
    boundaries: getBoundaries(content),
    cards: getCards(content),
    checks: getChecks(content),
    checksOf: getCheckFinder(content),
    cities: getCities(content),
    citySummaries: getCitySummaries(content),
    dataFiles: getDataFiles(content),
    departmentLists: getDepartmentLists(content),
    departmentWork: getDepartmentWork(content),
    documents: getDocuments(content),
    everyFacility: getEveryFacility(content),
    everything: getEverything(content),
    figureGroups: getFigureGroups(content),
    figureSeries: getFigureSeries(content),
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
    pledgePage: getPledgePage(content),
    pledgesOf: getPledgeFinder(content),
    pointTables: getPointTables(content),
    policies: getPolicies(content),
    populationSources: getPopulationSources(content),
    progressReports: getProgressReports(content),
    projectLists: getProjectLists(content),
    projectSurroundings: getProjectSurroundings(content),
    projects: getProjects(content),
    provisionsOf: getProvisionFinder(content),
    registers: getRegisters(content),
    releases: getReleases(content),
    site: getSite(content),
    slotReports: getSlotReports(content),
    tables: getTables(content),
    taskLists: getTaskLists(content),
    taskPages: getTaskPages(content),
    terms: getTerms(content),
    version: getVersion(content),
    withdrawn: getWithdrawn(content),
    askOf: (place: string, domain?: Domain) => getAsk(content, place, domain),
    groundOf: (city: CityView) => getGround(content, city),
    mapOf: (city: CityView) => getCityMap(content, city),
    notesOf: (document: PublishedDocument) => getDocumentNotes(content, document),
    pledgeOf: (id: string) => getPledge(content, id),
    withdrawnPartsOf: (table: string) => getWithdrawnParts(content, table),
  };
}

/** Everything that is shown. */
export type Site = ReturnType<typeof buildSite>;
