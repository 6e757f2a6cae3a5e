import type { Domain } from '../common/schema.ts';
import type { Content } from '../content/read.ts';
import { getDepartments } from '../departments/view.ts';
import { derive } from '../derive.ts';
import { getPlaceFinder } from '../places/view.ts';
import { telephoneHref } from '../telephones/rules.ts';
import { addDepartments, type Asked, findAsked } from './rules.ts';
import type { Contact, Hotline } from './schema.ts';

/** Whom a family asks: a department with its page, or something else with a name. */
export interface ContactView extends Omit<Contact, 'department' | 'name'> {
  name: string;
  /** The department's page. */
  href: string | undefined;
  telephoneHref: string | undefined;
}

/** Whom to ask about a place, and what anybody can call. */
export interface AskView extends Asked<ContactView> {
  code: string;
  placeName: string;
  cityName: string;
  hotline: Hotline;
  /** What a caller from elsewhere puts before the hotline's number; undefined where it is not known. */
  areaCode: string | undefined;
}

/** Whom to ask about a place, of one subject if that is given. */
export function getAsk(content: Content, placeCode: string, domain?: Domain): AskView {
  const contacts = getEveryContact(content);
  const finder = getPlaceFinder(content);
  const hotline = content.hotline;
  const city = finder.cityOf(placeCode);
  const domains: Domain[] = domain ? [domain] : ['child', 'elder'];
  return {
    ...findAsked(contacts, { place: placeCode, city: city.code, domains }),
    code: placeCode,
    placeName: finder.placeOf(placeCode).name,
    cityName: city.name,
    hotline,
    areaCode: finder.placeOf(placeCode).areaCode ?? city.areaCode,
  };
}

const getEveryContact = derive((content): ContactView[] => {
  const departments = getDepartments(content);
  const departmentOf = new Map(departments.map((department) => [department.id, department]));
  return addDepartments(content.contacts, departments).map((contact): ContactView => {
    const { department: id, name: ownName, ...rest }: Contact = contact;
    const department = departmentOf.get(id ?? '');
    const name = ownName ?? department?.name;
    if (name === undefined) throw new Error(`contact of ${rest.place}: no department ${id}`);
    return {
      ...rest,
      name,
      href: department?.href,
      telephoneHref: rest.telephone && telephoneHref(rest.telephone),
    };
  });
});
