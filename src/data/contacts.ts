import { getCollection } from 'astro:content';
import { telephoneHref } from '../lib/telephones.ts';
import type { Domain } from '../schemas/common.ts';
import type { Contact } from '../schemas/contacts.ts';
import { getDepartments } from './departments.ts';
import { once } from './once.ts';
import { getPlaceFinder } from './places.ts';

/** Whom a family asks: a body with its page, or something else with a name. */
export interface ContactView extends Omit<Contact, 'body' | 'name'> {
  name: string;
  /** The body's page. */
  href: string | undefined;
  telephoneHref: string | undefined;
}

/** Whom to ask about a place: its own contacts, then its city's; of one subject if that is given. */
export async function getContacts(placeCode: string, domain?: Domain): Promise<ContactView[]> {
  const contacts = await getEveryContact();
  const { code: city } = (await getPlaceFinder()).cityOf(placeCode);
  return [...new Set([placeCode, city])].flatMap((code) =>
    contacts.filter(
      ({ place, domains }) => place === code && (domain === undefined || domains.includes(domain)),
    ),
  );
}

const getEveryContact = once(async (): Promise<ContactView[]> => {
  const [entries, departments] = await Promise.all([getCollection('contacts'), getDepartments()]);
  const bodies = new Map(departments.map((body) => [body.id, body]));
  return entries.map(({ data: { body: id, name: ownName, ...contact } }) => {
    const body = bodies.get(id ?? '');
    const name = ownName ?? body?.name;
    if (name === undefined) throw new Error(`contact of ${contact.place}: no body ${id}`);
    const { telephone } = contact;
    return {
      ...contact,
      name,
      href: body?.href,
      telephoneHref: telephone && telephoneHref(telephone),
    };
  });
});
