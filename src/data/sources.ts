import { getCollection } from 'astro:content';
import { formatPopulationSource } from '../lib/measures.ts';
import type { Register } from '../schemas/facilities.ts';
import { getPlaces } from './places.ts';

/** The registers of institutions, newest first. */
export async function getRegisters(): Promise<Register[]> {
  return (await getCollection('registers'))
    .map(({ data }) => data)
    .sort((a, b) => b.date.localeCompare(a.date));
}

/** Where the places' population comes from, each source once. */
export async function getPopulationSources(): Promise<string[]> {
  const places = await getPlaces();
  return [
    ...new Set(
      places.flatMap(({ population }) => (population ? [formatPopulationSource(population)] : [])),
    ),
  ];
}
