import { groupFinder } from '../../lib/totals.ts';
import { type Classes, scaleClasses } from '../../lib/geo-classes.ts';
import { words } from '../common/words.ts';
import { derive } from '../derive.ts';
import { tableAnchor } from '../documents/rules.ts';
import {
  type DocumentView,
  getDocuments,
  getSourceLinker,
  type SourceLink,
} from '../documents/view.ts';
import { type CityView, getCities, getPlaceFinder, type PlaceView } from '../places/view.ts';
import { getRecords } from '../records/view.ts';
import { isPastYear } from '../states/rules.ts';
import { formatTargetStatus } from '../states/words.ts';
import { arrangeTargets, byNewest, countsOf, type TargetRow } from './rules.ts';
import type { Slot } from './schema.ts';

/** A slot table with what must be said of it. */
export interface SlotReport extends SlotTable {
  firstYear: number;
  lastYear: number;
  status: string;
  hasStaff: boolean;
  /** Years that were over when the document was issued: the table does not say whether they are counts. */
  yearsBeforeIssue: number[];
  /** What the figures of each year are, by year. */
  statuses: Record<string, string>;
  /** Places in the last year by area code; an area without is 未载明. */
  lastValues: Map<string, number>;
  /** Colours of the places on every map, the same in all years. */
  scale: Classes;
  /** Largest figure of a county, for a scale that all counties share. */
  highest: number;
}

export const getSlotReports = derive((content): SlotReport[] => {
  const { asOf } = content.site;
  const tables = getSlotTables(content);
  return tables.map((table): SlotReport => {
    const { document, rows, total, years } = table;
    const recordsOf = ({ byYear }: SlotRow) => [...byYear.values()];
    const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
    const { issued } = document;
    const yearsBeforeIssue = issued ? years.filter((year) => isPastYear(year, issued)) : [];
    return {
      ...table,
      firstYear,
      lastYear,
      status: formatTargetStatus(lastYear, asOf),
      hasStaff: [...rows, ...(total ? [total] : [])]
        .flatMap(recordsOf)
        .some(({ staff }) => staff !== undefined),
      yearsBeforeIssue,
      statuses: Object.fromEntries(
        years.map((year) => [
          String(year),
          yearsBeforeIssue.includes(year)
            ? words.targetOrActual
            : formatTargetStatus(year, asOf, issued),
        ]),
      ),
      lastValues: new Map(
        rows.flatMap(({ place, byYear }) => {
          const slots = byYear.get(lastYear)?.slots;
          return slots === undefined ? [] : [[place.code, slots] as const];
        }),
      ),
      scale: scaleClasses(rows.flatMap(recordsOf).flatMap(({ slots }) => slots ?? [])),
      highest: Math.max(0, ...rows.flatMap(recordsOf).map(({ slots = 0 }) => slots)),
    };
  });
});

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
  byYear: Map<number, SlotView>;
  source: SourceLink;
}

/** A target with its source. */
export interface SlotView extends Omit<Slot, 'slots' | 'staff'> {
  slots: number | undefined;
  staff: number | undefined;
  /** Both as printed. */
  printed: Pick<Slot, 'slots' | 'staff'>;
  placeName: string;
  /** The county or city that it is for. */
  areaName: string;
  source: SourceLink;
}

/** All slot records in document order. */
export const getSlots = derive((content): SlotView[] => {
  const slots = getRecords(content, 'slots');
  const { placeOf } = getPlaceFinder(content);
  return slots.map((slot) => ({
    ...slot,
    ...countsOf(slot),
    printed: { slots: slot.slots, staff: slot.staff },
    areaName: placeOf(slot.area).name,
  }));
});

/** The table of the newest document of each city whose documents set yearly targets. */
export const getSlotTables = derive((content): SlotTable[] => {
  const slots = getSlots(content);
  const documents = getDocuments(content);
  const cities = getCities(content);
  const places = getPlaceFinder(content);
  const link = getSourceLinker(content);
  const slotsOf = groupFinder(slots, ({ document }) => document);
  const documentsOf = groupFinder(documents, ({ place }) => place);
  const sourceOf = ({ id }: DocumentView) => {
    const [first] = slotsOf(id);
    return first && link({ ...first, anchor: tableAnchor(first.anchor) });
  };
  return cities.flatMap((city): SlotTable[] => {
    const [document, ...older] = documentsOf(city.code)
      .filter((candidate) => sourceOf(candidate))
      .toSorted(byNewest);
    const source = document && sourceOf(document);
    if (!source) return [];
    const { years, rows, total } = arrangeTargets(slotsOf(document.id), {
      code: city.code,
      hasCounties: city.counties.length > 0,
    });
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
