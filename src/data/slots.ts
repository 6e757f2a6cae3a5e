import { getCollection } from 'astro:content';
import type { Slot } from '../schemas/records.ts';
import { getSourceLinker, type SourceLink } from './documents.ts';
import { getCityOf, getPlaces, type PlaceView } from './places.ts';
import { byOrdinal } from './policies.ts';

/** Targets of one city: childcare places and staff by county and year. */
export interface SlotTable {
  city: PlaceView;
  years: number[];
  /** One row per county in document order; the row of totals is last, when the document has one. */
  rows: SlotRow[];
  total: SlotRow | undefined;
}

export interface SlotRow {
  place: PlaceView;
  byYear: Map<number, Slot>;
  source: SourceLink;
}

/** One table for each city whose documents set yearly targets. */
export async function getSlotTables(): Promise<SlotTable[]> {
  const [entries, places, cityOf, link] = await Promise.all([
    getCollection('slots'),
    getPlaces(),
    getCityOf(),
    getSourceLinker(),
  ]);
  const slots = entries.map(({ data }) => data).sort(byOrdinal);
  return places
    .filter(({ level }) => level === 'city')
    .flatMap((city): SlotTable[] => {
      const own = slots.filter(({ area }) => cityOf(area) === city.code);
      if (own.length === 0) return [];
      const rows = [...new Set(own.map(({ area }) => area))].flatMap((code): SlotRow[] => {
        const place = places.find((candidate) => candidate.code === code);
        const records = own.filter(({ area }) => area === code);
        const first = records[0];
        if (!place || !first) return [];
        const byYear = new Map(records.map((record) => [record.year, record]));
        return [{ place, byYear, source: link(first) }];
      });
      return [
        {
          city,
          years: [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b),
          rows: rows.filter(({ place }) => place.code !== city.code),
          total: rows.find(({ place }) => place.code === city.code),
        },
      ];
    });
}

/** All slot records in document order. */
export async function getSlots(): Promise<Slot[]> {
  return (await getCollection('slots')).map(({ data }) => data).sort(byOrdinal);
}
