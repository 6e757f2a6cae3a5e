import { countAreas, countFacet, type Facet, type FacetOption } from '../../lib/facets.ts';
import { compareValues } from '../../lib/record-state.ts';
import { groupBy, groupFinder } from '../../lib/totals.ts';
import { domainWords, unstated } from '../common/words.ts';
import { derive } from '../derive.ts';
import { tableAnchor } from '../documents/rules.ts';
import { getSourceLinker, type SourceLink } from '../documents/view.ts';
import { type FacilityView, getFacilities } from '../facilities/view.ts';
import type { Ground } from '../ground/rules.ts';
import { getGround } from '../ground/view.ts';
import {
  type AreaInvestment,
  type Investment,
  sumByArea,
  sumInvestment,
} from '../investment/rules.ts';
import { type CityView, getCities } from '../places/view.ts';
import { fundingOf, fundingWords, planYears, sizeBand } from '../projects/rules.ts';
import { getProjects, type ProjectView } from '../projects/view.ts';
import { isPastYear } from '../states/rules.ts';

/** What one document lists. Sums are of one document: two may list the same project. */
export interface ProjectList {
  document: string;
  documentTitle: string;
  city: CityView;
  projects: ProjectView[];
  investment: Investment;
  /** One row a county, also for those without a project; last, what is placed in none. */
  areas: NamedInvestment[];
  /** Whether all the years of its plans are over. */
  isPast: boolean;
  /** Projects that the document does not tell apart, by the goal that they share. */
  goals: ProjectGoal[];
  /** What its map is drawn on. */
  ground: Ground;
  /** The list in the document; undefined where there are groups alone. */
  source: SourceLink | undefined;
}

export interface NamedInvestment extends AreaInvestment {
  /** Undefined where the document does not say in which county. */
  name: string | undefined;
  href: string | undefined;
}

interface ProjectGoal {
  goal: string | undefined;
  groups: ProjectView[];
}

/** One list for each document that holds projects or groups of them, by city. */
export const getProjectLists = derive((content): ProjectList[] => {
  const { asOf } = content.site;
  const cities = getCities(content);
  const all = getProjects(content);
  const link = getSourceLinker(content);
  const grounds = cities.map((city) => getGround(content, city));
  const projectsOf = groupFinder(all, (project) => project.city);
  return cities.flatMap((city, index) => {
    const ofCity = projectsOf(city.code);
    const ground = grounds[index];
    if (!ground) throw new Error(`no ground of ${city.code}`);
    return [...groupBy(ofCity, (project) => project.document)].map(
      ([document, own]): ProjectList => {
        const projects = own.filter(({ kind }) => kind === 'project');
        const groups = own.filter(({ kind }) => kind === 'group');
        const [first] = projects;
        return {
          document,
          documentTitle: own[0]?.source.documentTitle ?? document,
          city,
          projects,
          investment: sumInvestment(projects),
          areas: areasOf(city, projects),
          isPast: projects.every(
            ({ endYear }) => endYear === undefined || isPastYear(endYear, asOf),
          ),
          goals: [...groupBy(groups, ({ goal }) => goal)].map(([goal, sharing]) => ({
            goal,
            groups: sharing,
          })),
          ground,
          source: first && link({ ...first, anchor: tableAnchor(first.anchor) }),
        };
      },
    );
  });
});

function areasOf(city: CityView, projects: ProjectView[]): NamedInvestment[] {
  const places = city.counties.length > 0 ? city.counties : [city];
  const codes = places.map(({ code }) => code);
  return sumByArea(codes, projects).map((area) => {
    const place = places.find(({ code }) => code === area.code);
    return { ...area, name: place?.name, href: place?.href };
  });
}

/** What the table of projects can be filtered by. */
export function projectFacets(
  projects: readonly ProjectView[],
  cities: readonly CityView[],
): Facet[] {
  const byValue = (a: FacetOption, b: FacetOption) => compareValues(a.value, b.value, false);
  const orUnstated = <Option>(options: Option[]) => (options.length > 0 ? options : [unstated]);
  return [
    {
      name: 'domain',
      text: '养老还是托育',
      options: countFacet(projects, ({ domains }) =>
        domains.map((value) => ({ value, text: domainWords[value] })),
      ),
    },
    {
      name: 'site',
      text: '县（区）',
      options: countAreas(
        cities,
        projects.map(({ site }) => site),
      ),
    },
    {
      name: 'nature',
      text: '建设性质',
      options: countFacet(projects, ({ nature }) => [
        nature ? { value: nature, text: nature } : unstated,
      ]),
    },
    {
      name: 'year',
      text: '哪年在建（计划）',
      options: countFacet(projects, (project) =>
        orUnstated(planYears(project).map((year) => ({ value: String(year), text: `${year}年` }))),
      ).sort(byValue),
    },
    {
      name: 'funding',
      text: '资金来源',
      options: countFacet(projects, (project) => {
        const value = fundingOf(project);
        return [{ value, text: fundingWords[value] }];
      }),
    },
    {
      name: 'size',
      text: '总投资多少',
      options: countFacet(projects, ({ totalWan }) => [sizeBand(totalWan)]).sort(byValue),
    },
    {
      name: 'department',
      text: '责任部门',
      options: countFacet(projects, ({ department }) =>
        orUnstated(department.map(({ id, name }) => ({ value: id, text: name }))),
      ),
    },
    {
      name: 'document',
      text: '文件',
      options: countFacet(projects, ({ document, source }) => [
        { value: document, text: source.documentTitle },
      ]),
    },
  ];
}

/** What a project's page shows around it. */
export interface ProjectSurroundings {
  city: CityView;
  /** Other projects in the same county, or other groups of the same document. */
  siblings: ProjectView[];
  /** Groups that share its goal, itself included. */
  sharing: ProjectView[];
  /** Institutions of the registers that it concerns. */
  facilities: FacilityView[];
}

/** What projects stand side by side by: groups of one document, projects of one place. */
function alikeKey({ kind, document, site = '' }: ProjectView): string {
  return `${kind} ${kind === 'group' ? document : site}`;
}

/** The surroundings of every project, by its id. */
export const getProjectSurroundings = derive((content): Map<string, ProjectSurroundings> => {
  const cities = getCities(content);
  const all = getProjects(content);
  const facilities = getFacilities(content);
  const cityOf = new Map(cities.map((city) => [city.code, city]));
  const inDocument = groupFinder(all, ({ document }) => document);
  const alike = groupFinder(all, (project) => alikeKey(project));
  const facilitiesOf = groupFinder(facilities, (facility) => facility.project?.id);
  return new Map(
    all.map((project): [string, ProjectSurroundings] => {
      const city = cityOf.get(project.city);
      if (!city) throw new Error(`no city ${project.city}`);
      const isGroup = project.kind === 'group';
      const ofDocument = inDocument(project.document);
      return [
        project.id,
        {
          city,
          siblings: alike(alikeKey(project)).filter(
            ({ id, site }) => id !== project.id && (isGroup || site),
          ),
          sharing: isGroup ? ofDocument.filter(({ goal }) => goal && goal === project.goal) : [],
          facilities: [...facilitiesOf(project.id)],
        },
      ];
    }),
  );
});
