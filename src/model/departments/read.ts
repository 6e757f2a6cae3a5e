import { normalizeLabel } from '../../lib/text.ts';
import type { Collect } from '../../reading/files.ts';
import { type LocatedFile, reporter } from '../../reading/yaml.ts';
import type { Place } from '../places/schema.ts';
import type { DepartmentsFile } from './schema.ts';

/** Every id once, every place known, no printed form that could mean two departments of one city. */
export function checkDepartments(
  file: LocatedFile<DepartmentsFile>,
  places: readonly Place[],
  collect: Collect,
) {
  const report = reporter(file, collect);
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
  const { departments, combined } = file.value;
  departments.forEach(({ id, place, name, aliases }, index) => {
    const path = ['departments', index];
    if (ids.has(id)) report([...path, 'id'], 'each id once', `“${id}” again`);
    ids.add(id);
    if (!cityOf.has(place)) report([...path, 'place'], 'a code of places.yaml', `“${place}”`);
    claim(place, [name, ...aliases], id, [...path, 'aliases']);
  });
  combined.forEach(({ place, alias, departments: members }, index) => {
    const path = ['combined', index];
    if (!cityOf.has(place)) report([...path, 'place'], 'a code of places.yaml', `“${place}”`);
    claim(place, [alias], members.join(' and '), [...path, 'alias']);
    members.forEach((id, position) => {
      if (!ids.has(id))
        report(
          [...path, 'departments', position],
          'the id of an entry under “departments”',
          `“${id}”`,
        );
    });
  });
}
