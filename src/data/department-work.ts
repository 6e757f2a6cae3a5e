import { derive } from './derive.ts';
import { isCountyGroup } from '../lib/bodies.ts';
import { collectWork, compareWork, type BodyWork } from '../lib/body-work.ts';
import { getDepartments, type DepartmentView } from './departments.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import { getFacilities, type FacilityView } from './facilities.ts';
import { getPlaceFinder, getPlaces, type PlaceView } from './places.ts';
import { getPledges, type PledgeView } from './pledges.ts';
import { getProjects, type ProjectView } from './projects.ts';
import { getTasks, type TaskView } from './tasks.ts';

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
  pledges: PledgeView[];
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
  const pledges = getPledges(content);
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
        pledges: pledges.filter(({ lead, responsible }) =>
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
