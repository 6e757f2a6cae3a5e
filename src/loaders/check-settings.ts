import { normalizeLabel } from '../lib/text.ts';
import { tableFields } from '../markdown/record-readers.ts';
import type { Contact } from '../schemas/contacts.ts';
import type { DepartmentsFile, Place } from '../schemas/places.ts';
import type { Boundaries, Site } from '../schemas/site.ts';
import type { Vocabulary } from '../schemas/vocabulary.ts';
import type { Collect } from './files.ts';
import type { YamlValue } from './yaml.ts';

/** A YAML file that fits its schema, with its path for messages. */
export interface LocatedFile<Value> extends YamlValue<Value> {
  file: string;
}

function reporter<Value>({ file, positionOf }: LocatedFile<Value>, collect: Collect) {
  return (path: readonly PropertyKey[], expected: string, found: string) =>
    collect({ file, ...positionOf(path), expected, found });
}

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
  if (site) checkCities(places.value, site, { report, reportSite: reporter(site, collect) });
}

type Report = ReturnType<typeof reporter>;

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

function checkCities(
  places: readonly Place[],
  site: LocatedFile<Site>,
  { report, reportSite }: { report: Report; reportSite: Report },
) {
  const listed = site.value.cities;
  listed.forEach((code, index) => {
    if (!places.some((place) => place.level === 'city' && place.code === code))
      reportSite(['cities', index], 'a city of places.yaml', `“${code}”`);
    if (listed.indexOf(code) < index)
      reportSite(['cities', index], 'each city once', `“${code}” again`);
  });
  places.forEach(({ code, level, name }, index) => {
    if (level === 'city' && !listed.includes(code))
      report([index, 'code'], `a city listed under “cities” in site.yaml`, `“${code}” (${name})`);
  });
}

/** Where the site draws polygons, every area has a shape: a county, or a city that has none. */
export function checkBoundaries(
  files: Readonly<Record<string, Boundaries>>,
  places: readonly Place[],
  site: LocatedFile<Site>,
  collect: Collect,
) {
  if (site.value.map.style === 'tiles') return;
  const shapes = new Set(
    Object.values(files).flatMap(({ features }) =>
      features.map(({ properties }) => properties.code),
    ),
  );
  const areas = places.filter(
    ({ code, level }) => level === 'county' || !places.some(({ parent }) => parent === code),
  );
  const without = areas.filter(({ code }) => !shapes.has(code));
  if (without.length === 0) return;
  const names = without.map(({ code, name }) => `${name} (${code})`).join('、');
  reporter(site, collect)(
    ['map', 'style'],
    'tiles, or a shape of every area in boundaries/',
    `polygons and no shape of ${names}`,
  );
}

/** Every id once, every place known, no printed form that could mean two bodies of one city. */
export function checkDepartments(
  departments: LocatedFile<DepartmentsFile>,
  places: readonly Place[],
  collect: Collect,
) {
  const report = reporter(departments, collect);
  const cityOf = new Map(places.map(({ code, parent }) => [code, parent ?? code]));
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  const claim = (place: string, aliases: string[], id: string, path: readonly PropertyKey[]) => {
    for (const alias of new Set(aliases.map(normalizeLabel))) {
      const key = `${cityOf.get(place) ?? place} ${alias}`;
      const owner = owners.get(key);
      if (owner)
        report(path, 'each printed form once in a city', `“${alias}” again, as of ${owner}`);
      else owners.set(key, id);
    }
  };
  const { bodies, combined } = departments.value;
  bodies.forEach(({ id, place, name, aliases }, index) => {
    const path = ['bodies', index];
    if (ids.has(id)) report([...path, 'id'], 'each id once', `“${id}” again`);
    ids.add(id);
    if (!cityOf.has(place)) report([...path, 'place'], 'a code of places.yaml', `“${place}”`);
    claim(place, [name, ...aliases], id, [...path, 'aliases']);
  });
  combined.forEach(({ place, alias, bodies: members }, index) => {
    const path = ['combined', index];
    if (!cityOf.has(place)) report([...path, 'place'], 'a code of places.yaml', `“${place}”`);
    claim(place, [alias], members.join(' and '), [...path, 'alias']);
    members.forEach((id, position) => {
      if (!ids.has(id))
        report([...path, 'bodies', position], 'the id of an entry under “bodies”', `“${id}”`);
    });
  });
}

/** Every place and body of a contact known. */
export function checkContacts(
  contacts: LocatedFile<Contact[]>,
  { places, departments }: { places: readonly Place[]; departments: DepartmentsFile },
  collect: Collect,
) {
  const report = reporter(contacts, collect);
  contacts.value.forEach(({ place, body }, index) => {
    if (!places.some(({ code }) => code === place))
      report([index, 'place'], 'a code of places.yaml', `“${place}”`);
    if (body && !departments.bodies.some(({ id }) => id === body))
      report([index, 'body'], 'the id of an entry under “bodies”', `“${body}”`);
  });
}

/** Every column a field that the reader knows, every field it needs required; answers whether it is so. */
export function checkVocabulary(vocabulary: LocatedFile<Vocabulary>, collect: Collect): boolean {
  let isFine = true;
  const report = reporter(vocabulary, (problem) => {
    isFine = false;
    collect(problem);
  });
  vocabulary.value.tables.forEach(({ kind, columns }, index) => {
    const { required, optional, yearly = [] } = tableFields[kind];
    const known = [...required, ...optional];
    const path = ['tables', index, 'columns'];
    for (const [field, { headers }] of Object.entries(columns)) {
      if (!known.includes(field))
        report([...path, field], `a column of ${kind} (${known.join(', ')})`, `“${field}”`);
      const isYearly = yearly.includes(field);
      headers.forEach((header, position) => {
        if (header.includes('{year}') === isYearly) return;
        const expected = isYearly ? '{year} in the header' : 'a header without {year}';
        report([...path, field, 'headers', position], `${expected} of “${field}”`, `“${header}”`);
      });
    }
    for (const field of required) {
      if (!columns[field]?.required)
        report(path, `“${field}” with required: true, as every table of ${kind} has it`, 'none');
    }
  });
  return isFine;
}
