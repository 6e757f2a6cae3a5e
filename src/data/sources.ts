import { derive } from './derive.ts';
import { formatPopulationSource } from '../lib/measures.ts';
import type { Register } from '../schemas/facilities.ts';
import { getPlaces } from './places.ts';

/** The registers of institutions, newest first. */
export const getRegisters = derive((content): Register[] => {
  return Object.values(content.registers).sort((a, b) => b.date.localeCompare(a.date));
});

/** Where the places' population comes from, each source once. */
export const getPopulationSources = derive((content): string[] => {
  const places = getPlaces(content);
  return [
    ...new Set(
      places.flatMap(({ population }) => (population ? [formatPopulationSource(population)] : [])),
    ),
  ];
});
