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
import { type BodyRole, type BodyWork, collectWork, compareWork, listRoles } from './rules.ts';
import type { Department } from './schema.ts';
import { bodyTypeWords, isCountyGroup } from './words.ts';

/** A body with its page. */
export interface DepartmentView extends Department {
  href: string;
  placeName: string;
}

/** All bodies in the order of their ids. */
export const getDepartments = derive((content): DepartmentView[] => {
  const { placeOf } = getPlaceFinder(content);
  return content.departments
    .map((body) => ({
      ...body,
      href: `/departments/${body.id}/`,
      placeName: placeOf(body.place).name,
    }))
    .sort((a, b) => compareText(a.id, b.id));
});

/** A body as a record prints it, with its full name and page. */
export interface BodyView extends DepartmentRef {
  name: string;
  href: string;
}

/** Makes views of the bodies that records name. */
export const getBodyViewer = derive((content): ((refs: readonly DepartmentRef[]) => BodyView[]) => {
  const departments = new Map(getDepartments(content).map((body) => [body.id, body]));
  return (refs) =>
    refs.map((ref) => {
      const body = departments.get(ref.id);
      if (!body) throw new Error(`no body ${ref.id}`);
      return { ...ref, name: body.name, href: body.href };
    });
});

/** A body with its work in all documents. */
export interface DepartmentWork extends DepartmentView, BodyWork<TaskView, ProjectView> {
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

/** All bodies: by city, and within a place those with the most work first. */
export const getDepartmentWork = derive((content): DepartmentWork[] => {
  const departments = getDepartments(content);
  const documents = getDocuments(content);
  const facilities = getFacilities(content);
  const places = getPlaces(content);
  const finder = getPlaceFinder(content);
  const projects = getProjects(content);
  const tasks = getTasks(content);
  const promises = getPromises(content);
  const leadless = documents.filter(
    ({ id }) => !tasks.some((task) => task.document === id && task.lead.length > 0),
  );
  const order = places.map(({ code }) => code);
  return departments
    .map((body): DepartmentWork => {
      const { code: city, name: cityName, counties } = finder.cityOf(body.place);
      const work = collectWork(body.id, tasks, projects);
      const text = textOf(documents.filter(({ place }) => place === city));
      const forms = [...work.printed, ...body.aliases.filter((alias) => text.includes(alias))];
      const isOfCounties = body.type === 'group' && isCountyGroup(body.aliases);
      return {
        ...body,
        ...work,
        city,
        cityName,
        forms: [...new Set(forms)],
        counties: isOfCounties && body.place === city ? counties : [],
        facility:
          body.type === 'institution'
            ? facilities.find((one) => one.name === body.name && one.city === city)
            : undefined,
        isLeadKnown: documents.some((one) => one.place === city && !leadless.includes(one)),
        withoutLeads: leadless.filter(({ id }) => work.shares.some((task) => task.document === id)),
        promises: promises.filter(({ lead, responsible }) =>
          [...lead, ...responsible].some(({ id }) => id === body.id),
        ),
      };
    })
    .sort(
      (a, b) =>
        order.indexOf(a.place) - order.indexOf(b.place) ||
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

/** The bodies of one city that records name. */
export interface CityDepartments {
  city: CityView;
  /** Whether its documents print who leads a task. */
  isLeadKnown: boolean;
  /** Bodies of the city itself. */
  own: DepartmentWork[];
  /** Bodies of its counties, county by county. */
  ofCounties: DepartmentWork[];
  /** Counties of which no body is named. */
  silent: PlaceView[];
}

const roleWords: Record<BodyRole, string> = {
  lead: '牵头任务',
  share: '责任任务',
  project: '负责项目',
};

/** Bodies by city and place, those that no record names apart, with the filters of their list. */
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
    const named = all.filter((body) => listRoles(body).length > 0);
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
        options: countFacet(named, (body) =>
          listRoles(body).map((value) => ({ value, text: roleWords[value] })),
        ),
      },
      {
        name: 'type',
        text: '类型',
        options: countFacet(named, ({ type }) => [{ value: type, text: bodyTypeWords[type] }]),
      },
    ];
    return {
      cities: cities.flatMap((city) => listCity(city, named)),
      unnamed: all.filter((body) => listRoles(body).length === 0),
      facets,
      total: named.length,
    };
  },
);

function listCity(city: CityView, named: readonly DepartmentWork[]): CityDepartments[] {
  const bodies = named.filter((body) => body.city === city.code);
  if (bodies.length === 0) return [];
  return [
    {
      city,
      isLeadKnown: bodies.some((body) => body.isLeadKnown),
      own: bodies.filter(({ place }) => place === city.code),
      ofCounties: bodies.filter(({ place }) => place !== city.code),
      silent: city.counties.filter(({ code }) => !bodies.some(({ place }) => place === code)),
    },
  ];
}
