import { getCollection } from 'astro:content';
import type { DepartmentRef } from '../schemas/common.ts';
import type { Department } from '../schemas/places.ts';
import { getPlaceFinder } from './places.ts';

/** A body with its page. */
export interface DepartmentView extends Department {
  href: string;
  placeName: string;
}

export async function getDepartments(): Promise<DepartmentView[]> {
  const { placeOf } = await getPlaceFinder();
  return (await getCollection('departments')).map(({ data }) => ({
    ...data,
    href: `/departments/${data.id}/`,
    placeName: placeOf(data.place).name,
  }));
}

/** A body as a record prints it, with its full name and page. */
export interface BodyView extends DepartmentRef {
  name: string;
  href: string;
}

/** Makes views of the bodies that records name. */
export async function getBodyViewer(): Promise<(refs: readonly DepartmentRef[]) => BodyView[]> {
  const departments = new Map((await getDepartments()).map((body) => [body.id, body]));
  return (refs) =>
    refs.map((ref) => {
      const body = departments.get(ref.id);
      if (!body) throw new Error(`no body ${ref.id}`);
      return { ...ref, name: body.name, href: body.href };
    });
}
