import { groupFinder, groupsFinder, uniqueBy } from '../../lib/totals.ts';
import { countFacet, type FacetOption } from '../../lib/facets.ts';
import { compareText } from '../../lib/text.ts';
import type { DepartmentRef } from '../common/schema.ts';
import { derive } from '../derive.ts';
import { type DocumentView, getDocuments } from '../documents/view.ts';
import { type FacilityView, getFacilities } from '../facilities/view.ts';
import {
  type CityView,
  getCities,
  getPlaceFinder,
  getPlaces,
  type PlaceView,
} from '../places/view.ts';
import { getProjects, type ProjectView } from '../projects/view.ts';
import { getPromises, type PromiseView } from '../promises/view.ts';
import { getTasks, type TaskView } from '../tasks/view.ts';
import { type DepartmentRole, type Work, collectWork, compareWork, listRoles } from './rules.ts';
import type { Department } from './schema.ts';
import { departmentTypeWords, isCountyGroup } from './words.ts';

/** A department with its page. */
export interface DepartmentView extends Department {
  href: string;
  placeName: string;
}

/** All departments in the order of their ids. */
export const getDepartments = derive((content): DepartmentView[] => {
  const { placeOf } = getPlaceFinder(content);
  return content.departments
    .map((department) => ({
      ...department,
      href: `/departments/${department.id}/`,
      placeName: placeOf(department.place).name,
    }))
    .sort((a, b) => compareText(a.id, b.id));
});

/** A department as a record prints it, with its full name and page. */
export interface NamedDepartment extends DepartmentRef {
  name: string;
  href: string;
}

/** Makes views of the departments that records name. */
export const getDepartmentViewer = derive(
  (content): ((refs: readonly DepartmentRef[]) => NamedDepartment[]) => {
    const departments = new Map(
      getDepartments(content).map((department) => [department.id, department]),
    );
    return (refs) =>
      refs.map((ref) => {
        const department = departments.get(ref.id);
        if (!department) throw new Error(`no department ${ref.id}`);
        return { ...ref, name: department.name, href: department.href };
      });
  },
);

/** A department with its work in all documents. */
export interface DepartmentWork extends DepartmentView, Work<TaskView, ProjectView> {
  city: string;
  cityName: string;
  /** Forms that the documents of its city print, each once. */
  forms: string[];
  /** What a group of county governments means. */
  counties: PlaceView[];
  /** The register's entry of an institution with this name. */
  facility: FacilityView | undefined;
  /** Whether a document of its city prints who leads a task; else what it leads is not known. */
  isLeadKnown: boolean;
  /** Documents whose tasks name it without printing any lead. */
  withoutLeads: DocumentView[];
  /** What it promises with a day or a number: leads or is responsible for. */
  promises: PromiseView[];
}

/** All departments: by city, and within a place those with the most work first. */
export const getDepartmentWork = derive((content): DepartmentWork[] => {
  const departments = getDepartments(content);
  const documents = getDocuments(content);
  const facilities = getFacilities(content);
  const places = getPlaces(content);
  const finder = getPlaceFinder(content);
  const projects = getProjects(content);
  const tasks = getTasks(content);
  const promises = getPromises(content);
  const withLeads = new Set(
    tasks.filter(({ lead }) => lead.length > 0).map((task) => task.document),
  );
  const documentsOf = groupFinder(documents, ({ place }) => place);
  const order = new Map(places.map(({ code }, index) => [code, index]));
  const placed = (code: string) => order.get(code) ?? -1;
  const workOf = collectWork(tasks, projects);
  const promisesOf = groupsFinder(promises, ({ lead, responsible }) => [
    ...new Set([...lead, ...responsible].map(({ id }) => id)),
  ]);
  const facilityOf = groupFinder(facilities, ({ name, city }) => `${city} ${name}`);
  const documentOf = new Map(
    documents.map((document, index) => [document.id, { document, index }]),
  );
  const documentsIn = (records: readonly { document: string }[]) =>
    uniqueBy(records, ({ document }) => document)
      .flatMap(({ document }) => documentOf.get(document) ?? [])
      .toSorted((a, b) => a.index - b.index)
      .map(({ document }) => document);
  const texts = new Map<string, string>();
  const textOfCity = (city: string): string => {
    const text = texts.get(city) ?? textOf(documentsOf(city));
    texts.set(city, text);
    return text;
  };
  return departments
    .map((department): DepartmentWork => {
      const { code: city, name: cityName, counties } = finder.cityOf(department.place);
      const work = workOf(department.id);
      const text = textOfCity(city);
      const own = documentsOf(city);
      const forms = [
        ...work.printed,
        ...department.aliases.filter((alias) => text.includes(alias)),
      ];
      const isOfCounties = department.type === 'group' && isCountyGroup(department.aliases);
      return {
        ...department,
        ...work,
        city,
        cityName,
        forms: [...new Set(forms)],
        counties: isOfCounties && department.place === city ? counties : [],
        facility:
          department.type === 'institution'
            ? facilityOf(`${city} ${department.name}`)[0]
            : undefined,
        isLeadKnown: own.some(({ id }) => withLeads.has(id)),
        withoutLeads: documentsIn(work.shares).filter(({ id }) => !withLeads.has(id)),
        promises: [...promisesOf(department.id)],
      };
    })
    .sort(
      (a, b) =>
        placed(a.place) - placed(b.place) ||
        compareWork(a, b) ||
        a.name.localeCompare(b.name, 'zh-Hans-CN'),
    );
});

function textOf(documents: readonly DocumentView[]): string {
  return documents
    .flatMap(({ blocks }) => blocks)
    .map((block) =>
      block.kind === 'table'
        ? block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines)).join('\n')
        : block.text,
    )
    .join('\n');
}

/** The departments of one city that records name. */
export interface CityDepartments {
  city: CityView;
  /** Whether its documents print who leads a task. */
  isLeadKnown: boolean;
  /** Departments of the city itself. */
  own: DepartmentWork[];
  /** Departments of its counties, county by county. */
  ofCounties: DepartmentWork[];
  /** Counties of which no department is named. */
  silent: PlaceView[];
}

const roleWords: Record<DepartmentRole, string> = {
  lead: '牵头任务',
  share: '责任任务',
  project: '负责项目',
};

/** Departments by city and place, those that no record names apart, with the filters of their list. */
export const getDepartmentLists = derive(
  (
    content,
  ): {
    cities: CityDepartments[];
    unnamed: DepartmentWork[];
    facets: { name: string; text: string; options: FacetOption[] }[];
    total: number;
  } => {
    const all = getDepartmentWork(content);
    const cities = getCities(content);
    const places = getPlaceFinder(content);
    const named = all.filter((department) => listRoles(department).length > 0);
    const namedIn = groupFinder(named, ({ city }) => city);
    const facets = [
      {
        name: 'place',
        text: '地区',
        options: countFacet(named, ({ city, place }) =>
          [...new Set([city, place])].map((value) => ({ value, text: places.placeOf(value).name })),
        ),
      },
      {
        name: 'role',
        text: '承担',
        options: countFacet(named, (department) =>
          listRoles(department).map((value) => ({ value, text: roleWords[value] })),
        ),
      },
      {
        name: 'type',
        text: '类型',
        options: countFacet(named, ({ type }) => [
          { value: type, text: departmentTypeWords[type] },
        ]),
      },
    ];
    return {
      cities: cities.flatMap((city) => listCity(city, namedIn(city.code))),
      unnamed: all.filter((department) => listRoles(department).length === 0),
      facets,
      total: named.length,
    };
  },
);

function listCity(city: CityView, departments: readonly DepartmentWork[]): CityDepartments[] {
  if (departments.length === 0) return [];
  return [
    {
      city,
      isLeadKnown: departments.some((department) => department.isLeadKnown),
      own: departments.filter(({ place }) => place === city.code),
      ofCounties: departments.filter(({ place }) => place !== city.code),
      silent: city.counties.filter(({ code }) => !departments.some(({ place }) => place === code)),
    },
  ];
}
