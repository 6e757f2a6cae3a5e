import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shippedRoot } from '../../reading/content-root.ts';
import type { Collect } from '../../reading/files.ts';
import { type LocatedFile, readYaml, reporter } from '../../reading/yaml.ts';
import type { DepartmentsFile } from '../departments/schema.ts';
import type { Place } from '../places/schema.ts';
import {
  type Contact,
  contacts as contactsSchema,
  type Hotline,
  hotline as hotlineSchema,
} from './schema.ts';

/** Every place and department of a contact known. */
function checkContacts(
  contacts: LocatedFile<Contact[]>,
  { places, departments }: { places: readonly Place[]; departments: DepartmentsFile },
  collect: Collect,
) {
  const report = reporter(contacts, collect);
  const codes = new Set(places.map(({ code }) => code));
  const ids = new Set(departments.departments.map(({ id }) => id));
  contacts.value.forEach(({ place, department }, index) => {
    if (!codes.has(place)) report([index, 'place'], 'a code of places.yaml', `“${place}”`);
    if (department && !ids.has(department))
      report([index, 'department'], 'the id of an entry under “departments”', `“${department}”`);
  });
}

/** Reads `hotline.yaml`; a content folder without one has the shipped one, which holds in the whole country. */
export function readHotline(root: string, collect: Collect): Hotline | undefined {
  const name = 'hotline.yaml';
  const from = existsSync(join(root, name)) ? root : shippedRoot;
  return readYaml(from, name, hotlineSchema, collect)?.value;
}

/** Reads `contacts.yaml`, if there is one; the places and departments in it must be known. */
export function readContacts(
  root: string,
  { places, departments }: { places: readonly Place[]; departments: DepartmentsFile },
  collect: Collect,
): Contact[] {
  if (!existsSync(join(root, 'contacts.yaml'))) return [];
  const contacts = readYaml(root, 'contacts.yaml', contactsSchema, collect);
  if (contacts) checkContacts(contacts, { places, departments }, collect);
  return contacts?.value ?? [];
}
