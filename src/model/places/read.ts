import { groupFinder } from '../../lib/totals.ts';
import { normalizeLabel } from '../../lib/text.ts';
import type { Collect } from '../../reading/files.ts';
import { type LocatedFile, type Report, reporter } from '../../reading/yaml.ts';
import type { Site } from '../settings/schema.ts';
import type { Place } from './schema.ts';

/** Every code once, every county in a city, every city listed once in the site, no name twice in a city. */
export function checkPlaces(
  places: LocatedFile<Place[]>,
  site: LocatedFile<Site> | undefined,
  collect: Collect,
) {
  const report = reporter(places, collect);
  const cities = new Set(
    places.value.filter(({ level }) => level === 'city').map(({ code }) => code),
  );
  const seen = new Set<string>();
  places.value.forEach(({ code, level, parent = '' }, index) => {
    if (seen.has(code)) report([index, 'code'], 'each code once', `“${code}” again`);
    seen.add(code);
    if (level === 'county' && !cities.has(parent))
      report([index, 'parent'], `the city that ${code} belongs to in “parent”`, `“${parent}”`);
    if (level === 'city' && parent)
      report([index, 'parent'], `no “parent” of the city ${code}`, `“${parent}”`);
  });
  checkPlaceNames(places.value, report);
  checkTiles(places.value, site?.value.map.style, report);
  if (site) checkCities(places.value, site, { report, reportSite: reporter(site, collect) });
}

/** A printed name that could mean two places of one city is reported where it stands for the second time. */
function checkPlaceNames(places: readonly Place[], report: Report) {
  const owners = new Map<string, string>();
  places.forEach(({ code, parent = code, name, aliases }, index) => {
    for (const label of new Set([name, ...aliases].map(normalizeLabel))) {
      const key = `${parent} ${label}`;
      const owner = owners.get(key);
      if (owner && owner !== code)
        report([index, 'name'], 'each name once in a city', `“${label}” again, as of ${owner}`);
      owners.set(key, code);
    }
  });
}

/** Counties of a city have a tile each, no two the same: where maps are tiles, all of them. */
function checkTiles(places: readonly Place[], style: string | undefined, report: Report) {
  const owners = new Map<string, string>();
  const countiesOf = groupFinder(places, ({ parent }) => parent);
  places.forEach(({ name, level, parent = '', tile }, index) => {
    if (level === 'city') return;
    const hasSiblings = countiesOf(parent).length > 1;
    if (!tile) {
      if (style === 'tiles' && hasSiblings)
        report([index], 'the column and row of its tile in “tile”, as maps are tiles', 'none');
      return;
    }
    const key = `${parent} ${tile.join()}`;
    const owner = owners.get(key);
    if (owner) report([index, 'tile'], 'a tile of its own in the city', `that of ${owner} again`);
    owners.set(key, name);
  });
}

function checkCities(
  places: readonly Place[],
  site: LocatedFile<Site>,
  { report, reportSite }: { report: Report; reportSite: Report },
) {
  const listed = site.value.cities;
  const known = new Set(places.filter(({ level }) => level === 'city').map(({ code }) => code));
  listed.forEach((code, index) => {
    if (!known.has(code)) reportSite(['cities', index], 'a city of places.yaml', `“${code}”`);
    if (listed.indexOf(code) < index)
      reportSite(['cities', index], 'each city once', `“${code}” again`);
  });
  places.forEach(({ code, level, name }, index) => {
    if (level === 'city' && !listed.includes(code))
      report([index, 'code'], `a city listed under “cities” in site.yaml`, `“${code}” (${name})`);
  });
}
