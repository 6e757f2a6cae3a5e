import type { domainWords } from '../common/words.ts';

type Domain = keyof typeof domainWords;

/** Somebody who answers for a place. */
interface Contact {
  readonly place: string;
  readonly domains: readonly Domain[];
  /** Id of the department that it is, where it is one. */
  readonly department?: string | undefined;
}

interface Department {
  readonly id: string;
  readonly place: string;
  readonly type: 'body' | 'group' | 'institution';
  readonly function?: string | undefined;
}

/**
 * Contacts, and after them the departments of places that do what a listed department does elsewhere: where a city's
 * health department is asked about childcare, so is a county's.
 */
export function addDepartments<Own extends Contact>(
  contacts: readonly Own[],
  departments: readonly Department[],
): (Own | { place: string; domains: Domain[]; department: string })[] {
  const departmentOf = new Map(departments.map((department) => [department.id, department]));
  const listed = new Set(contacts.map(({ department }) => department));
  const domainsOf = new Map<string, Set<Domain>>();
  for (const { department, domains } of contacts) {
    const duty = departmentOf.get(department ?? '')?.function;
    if (!duty) continue;
    domainsOf.set(duty, new Set([...(domainsOf.get(duty) ?? []), ...domains]));
  }
  const more = departments.flatMap(({ id, place, type, function: duty = '' }) => {
    const domains = domainsOf.get(duty);
    if (type !== 'body' || !domains || listed.has(id)) return [];
    return [{ place, domains: [...domains], department: id }];
  });
  return [...contacts, ...more];
}

/** Whom a family asks about a place. */
export interface Asked<Own> {
  /** Those of the place itself. */
  own: Own[];
  /** Subjects that nobody of the place is known to answer for. */
  missing: Domain[];
  /** Those of the city that the place belongs to; none of a city. */
  above: Own[];
}

/** Finds whom to ask about some subjects in a place, its own apart from its city's. */
export function findAsked<Own extends Contact>(
  contacts: readonly Own[],
  { place, city, domains }: { place: string; city: string; domains: readonly Domain[] },
): Asked<Own> {
  const of = (code: string) =>
    contacts.filter(
      (contact) =>
        contact.place === code && contact.domains.some((domain) => domains.includes(domain)),
    );
  const own = of(place);
  return {
    own,
    missing: domains.filter((domain) => !own.some((contact) => contact.domains.includes(domain))),
    above: place === city ? [] : of(city),
  };
}
