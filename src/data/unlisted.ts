import { derive } from './derive.ts';
import { nameComparer } from '../lib/institution-names.ts';
import { formatNotListed, listsAbout } from '../lib/register-cover.ts';
import { uniqueBy } from '../lib/totals.ts';
import { getFacilities, getPlaceLists } from './facilities.ts';

import { getPlaces } from './places.ts';
import type { ProjectView } from './projects.ts';

type Sought = Pick<ProjectView, 'id' | 'name' | 'site' | 'city' | 'domains' | 'kind'>;

/**
 * Finds what lists say of the institution that a project is to bring: that they name none like it. Undefined where no
 * list covers its place and subject, where an institution of a list is the project's, or where one bears a like name.
 */
export const getUnlistedFinder = derive((content): ((project: Sought) => string | undefined) => {
  const facilities = getFacilities(content);
  const listsOf = getPlaceLists(content);
  const places = getPlaces(content);
  const mayBeOne = nameComparer(places.map(({ name }) => name));
  const listed = facilities.filter(({ register }) => register.covers);
  return ({ id, name, site, city, domains, kind }) => {
    if (kind !== 'project') return undefined;
    const lists = uniqueBy(
      domains.flatMap((domain) => listsAbout(listsOf(site ?? city), domain)),
      ({ register }) => register.id,
    );
    const isHere = (facility: (typeof listed)[number]) =>
      site === undefined ? facility.city === city : facility.place === site;
    const isKnown = listed.some(
      (facility) =>
        facility.project?.id === id || (isHere(facility) && mayBeOne(facility.name, name)),
    );
    return lists.length === 0 || isKnown ? undefined : formatNotListed(lists);
  };
});
