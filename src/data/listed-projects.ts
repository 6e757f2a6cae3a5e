import type { Content } from '../loaders/read-content.ts';
import { getCheckFinder, type CheckView } from './checks.ts';
import type { SourceLink } from './documents.ts';
import { getProjects } from './projects.ts';

/** A listed project with the places or beds that its own words state. */
export interface ListedProject {
  id: string;
  name: string;
  href: string;
  city: string;
  /** Code of the county that it is to be built in. */
  site: string | undefined;
  siteName: string | undefined;
  endYear: number | undefined;
  count: number;
  /** The quoted words. */
  words: string[];
  status: string;
  source: SourceLink;
  checks: CheckView[];
}

/** The projects and groups that state places, or beds, of their own, in document order. */
export function getListed(content: Content, kind: 'slots' | 'beds'): ListedProject[] {
  const projects = getProjects(content);
  const checksOf = getCheckFinder(content);
  return projects.flatMap((project): ListedProject[] => {
    const own = project.capacities.filter((capacity) => capacity.kind === kind);
    const count = project[kind];
    if (count === undefined) return [];
    const { id, name, href, city, site, siteName, endYear, status, source } = project;
    return [
      {
        ...{ id, name, href, city, site, siteName, endYear, status, source, count },
        words: own.map(({ words }) => words),
        checks: own.flatMap((capacity) => checksOf(project, String(capacity.count))),
      },
    ];
  });
}
