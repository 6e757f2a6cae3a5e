import { derive } from '../derive.ts';
import { getPlaceFinder } from '../places/view.ts';
import type { Register } from './schema.ts';
import { nameList, type PlaceList } from './words.ts';

/** A register with its id and, where it is a published list, what sentences call it. */
export interface RegisterView extends Register {
  id: string;
  name: string;
}

/** All registers. */
export const getRegisters = derive((content): RegisterView[] =>
  Object.entries(content.registers).map(([id, register]) => ({
    ...register,
    id,
    name: nameList(register),
  })),
);

/** The registers that are published lists. */
export const getListRegisters = derive((content): RegisterView[] => {
  return getRegisters(content).filter(({ covers }) => covers !== undefined);
});

/** A published list with its register. */
export interface RegisterList extends PlaceList {
  register: RegisterView;
}

/** Finds the lists that cover a place; a city of several counties is covered where all of them are. */
export const getPlaceLists = derive((content): ((place: string) => RegisterList[]) => {
  const registers = getListRegisters(content);
  const finder = getPlaceFinder(content);
  const lists = registers.map((register) => {
    const { covers, name } = register;
    return { register, name, kinds: covers?.kinds ?? [], places: new Set(covers?.places) };
  });
  return (place) => {
    const city = finder.cityOf(place);
    const asked =
      place === city.code && city.counties.length > 0 ? city.counties : [{ code: place }];
    return lists.filter(
      ({ places }) => places.has(place) || asked.every(({ code }) => places.has(code)),
    );
  };
});

/** The registers of institutions, newest first. */
export const getNewestRegisters = derive((content): Register[] => {
  return Object.values(content.registers).sort((a, b) => b.date.localeCompare(a.date));
});
