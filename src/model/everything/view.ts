import { getDepartments } from '../departments/view.ts';
import { derive } from '../derive.ts';
import { getDocuments } from '../documents/view.ts';
import { getTerms } from '../glossary/view.ts';
import { getIndicators } from '../indicators/view.ts';
import { getAreaCounts } from '../nearby-lists/view.ts';
import { getPlaces } from '../places/view.ts';
import { getPolicies } from '../policies/view.ts';
import { getProjects } from '../projects/view.ts';
import { getTasks } from '../tasks/view.ts';

/** A page of the site in the index of everything. */
export interface IndexEntry {
  href: string;
  text: string;
  place: string;
}

/** Every record's page by kind, for readers without script; institutions, which may be thousands, by their lists. */
export const getEverything = derive((content): { kind: string; entries: IndexEntry[] }[] => {
  const places = getPlaces(content);
  const lists = getAreaCounts(content);
  const policies = getPolicies(content);
  const projects = getProjects(content);
  const indicators = getIndicators(content);
  const tasks = getTasks(content);
  const departments = getDepartments(content);
  const documents = getDocuments(content);
  const terms = getTerms(content);
  return [
    { kind: '地区', entries: places.map((item) => entry(item.href, item.name, '')) },
    {
      kind: '机构',
      entries: lists.flatMap(({ city, areas }) =>
        areas
          .filter(({ confirmed, planned }) => confirmed + planned > 0)
          .map(({ href, name }) => entry(href, `${name}的托育、养老机构`, city.name)),
      ),
    },
    { kind: '政策', entries: policies.map((item) => entry(item.href, item.title, item.placeName)) },
    {
      kind: '项目',
      entries: projects.map((item) => entry(item.href, item.name, item.siteName ?? item.cityName)),
    },
    {
      kind: '指标',
      entries: indicators.map((item) => entry(item.href, item.name, item.placeName)),
    },
    { kind: '任务', entries: tasks.map((item) => entry(item.href, item.title, item.placeName)) },
    {
      kind: '部门',
      entries: departments.map((item) => entry(item.href, item.name, item.placeName)),
    },
    {
      kind: '文件',
      entries: documents.map((item) => entry(item.href, item.title, item.placeName)),
    },
    { kind: '词语', entries: terms.map((item) => entry(item.href, item.term, '')) },
  ].filter(({ entries }) => entries.length > 0);
});

function entry(href: string, text: string, place: string): IndexEntry {
  return { href, text, place };
}
