import { derive } from './derive.ts';
import { tableAnchor } from '../lib/anchors.ts';
import { arrangeTargets, byNewest, type TargetRow } from '../lib/slot-rows.ts';
import type { Slot } from '../schemas/records.ts';
import { getDocuments, getSourceLinker, type DocumentView, type SourceLink } from './documents.ts';
import { getCities, getPlaceFinder, type CityView, type PlaceView } from './places.ts';
import { getRecords } from './records.ts';

/** Targets that one document sets: childcare places and staff by county and year. */
export interface SlotTable {
  city: CityView;
  document: DocumentView;
  years: number[];
  /** One row per county in document order; of a city without counties, its own row. */
  rows: SlotRow[];
  /** The row of totals, when the city has counties and the document has one. */
  total: SlotRow | undefined;
  /** The table in the document. */
  source: SourceLink;
  /** Tables of the same city in older documents, newest first: their targets are never mixed with these. */
  older: SourceLink[];
}

export interface SlotRow {
  place: PlaceView;
  byYear: Map<number, Slot>;
  source: SourceLink;
}

/** A target with its source. */
export interface SlotView extends Slot {
  placeName: string;
  /** The county or city that it is for. */
  areaName: string;
  source: SourceLink;
}

/** All slot records in document order. */
export const getSlots = derive((content): SlotView[] => {
  const slots = getRecords(content, 'slots');
  const { placeOf } = getPlaceFinder(content);
  return slots.map((slot) => ({ ...slot, areaName: placeOf(slot.area).name }));
});

/** The table of the newest document of each city whose documents set yearly targets. */
export const getSlotTables = derive((content): SlotTable[] => {
  const slots = getSlots(content);
  const documents = getDocuments(content);
  const cities = getCities(content);
  const places = getPlaceFinder(content);
  const link = getSourceLinker(content);
  const sourceOf = ({ id }: DocumentView) => {
    const first = slots.find(({ document }) => document === id);
    return first && link({ ...first, anchor: tableAnchor(first.anchor) });
  };
  return cities.flatMap((city): SlotTable[] => {
    const [document, ...older] = documents
      .filter((candidate) => candidate.place === city.code && sourceOf(candidate))
      .toSorted(byNewest);
    const source = document && sourceOf(document);
    if (!source) return [];
    const { years, rows, total } = arrangeTargets(
      slots.filter((slot) => slot.document === document.id),
      { code: city.code, hasCounties: city.counties.length > 0 },
    );
    const toRow = ({ area, byYear, first }: TargetRow<SlotView>): SlotRow => ({
      place: places.placeOf(area),
      byYear,
      source: first.source,
    });
    return [
      {
        city,
        document,
        years,
        rows: rows.map(toRow),
        total: total && toRow(total),
        source,
        older: older.flatMap((one) => sourceOf(one) ?? []),
      },
    ];
  });
});
