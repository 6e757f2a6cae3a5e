import { unstated } from '../common/words.ts';
import type { Funded } from '../investment/rules.ts';
import { fundingOf, ownPoint, planYears, sizeBand } from '../projects/rules.ts';

/** What of a project its row in the table carries for filters, sums and charts. */
export interface ListedProject extends Funded {
  id: string;
  document: string;
  nature?: string | undefined;
  startYear?: number | undefined;
  endYear?: number | undefined;
  department: readonly { id: string }[];
  position?: { precision: string } | undefined;
}

/**
 * The attributes of a project's row: its facets, each with every value that can be chosen, separated by `;`. Its nature
 * and its numbers stand in its cells alone. What is alike in all rows of a list stands together, and the id beside the
 * link that repeats it, as that compresses best.
 */
export function formatProjectData(project: ListedProject) {
  const { id, domains, site, department, document } = project;
  return {
    'data-department': department.map((department) => department.id).join(';') || unstated.value,
    'data-size': sizeBand(project.totalWan).value,
    'data-nature': project.nature === undefined ? unstated.value : undefined,
    'data-funding': fundingOf(project),
    'data-year': planYears(project).join(';') || unstated.value,
    'data-site': site,
    'data-domain': domains.join(';'),
    'data-document': document,
    'data-id': id,
    'data-point': ownPoint(project) && '',
  };
}

/** What counts towards sums, from a row's attributes (`dataset`) with its numbers among them. */
export function parseProjectData(data: Readonly<Record<string, string | undefined>>): Funded {
  const numberOf = (key: string) => (data[key] ? Number(data[key]) : undefined);
  return {
    domains: data['domain']?.split(';') ?? [],
    site: data['site'],
    totalWan: numberOf('total'),
    soughtWan: numberOf('sought'),
    matchedWan: numberOf('matched'),
    slots: numberOf('slots'),
    beds: numberOf('beds'),
  };
}
