import { derive } from './derive.ts';
import { compareText } from '../lib/text.ts';
import type { DepartmentRef } from '../schemas/common.ts';
import type { Department } from '../schemas/places.ts';
import { getPlaceFinder } from './places.ts';

/** A body with its page. */
export interface DepartmentView extends Department {
  href: string;
  placeName: string;
}

/** All bodies in the order of their ids. */
export const getDepartments = derive((content): DepartmentView[] => {
  const { placeOf } = getPlaceFinder(content);
  return content.departments
    .map((body) => ({
      ...body,
      href: `/departments/${body.id}/`,
      placeName: placeOf(body.place).name,
    }))
    .sort((a, b) => compareText(a.id, b.id));
});

/** A body as a record prints it, with its full name and page. */
export interface BodyView extends DepartmentRef {
  name: string;
  href: string;
}

/** Makes views of the bodies that records name. */
export const getBodyViewer = derive((content): ((refs: readonly DepartmentRef[]) => BodyView[]) => {
  const departments = new Map(getDepartments(content).map((body) => [body.id, body]));
  return (refs) =>
    refs.map((ref) => {
      const body = departments.get(ref.id);
      if (!body) throw new Error(`no body ${ref.id}`);
      return { ...ref, name: body.name, href: body.href };
    });
});
