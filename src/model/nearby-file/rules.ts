import type { LngLat } from '../../lib/geo.ts';
import { cutName, findTails, joinName } from '../../lib/name-parts.ts';
import { keysOf, uniqueBy } from '../../lib/totals.ts';
import { domainWords } from '../common/words.ts';
import {
  feeBands,
  kindWords,
  nurseryClassNames,
  sectorWords,
  serviceWords,
} from '../facilities/rules.ts';
import { isPointed } from '../places/rules.ts';
import type { NearbyData, NearbyRow } from '../nearby/schema.ts';
import { precisionWords } from '../places/words.ts';
import type { PlaceList } from '../registers/words.ts';

/** Rows in one file of details: row `i` stands in file `floor(i / detailRows)`. */
export const detailRows = 100;

/**
 * The same as `NearbyData` in columns: half the bytes of rows once compressed. Rows are in the order of places and
 * towns; a text column has one character a row.
 */
export interface NearbyColumns {
  places: [code: string, name: string, city: string, lng: number, lat: number, lists: number[]][];
  /** Published lists: what they are called, and the set of kinds that they cover. */
  lists: [name: string, kinds: string][];
  /** By place: code's last three digits, name, 1e-5 degrees from the seat, and what the point is. */
  towns: [place: number, code: string, name: string, lng: number, lat: number, basis: string][];
  /** Runs of rows with the same place and town: index of the place, of the town or -1, and how many. */
  runs: [place: number, town: number, count: number][];
  /** Beginnings of ids, and how many digits follow at least. */
  prefixes: [prefix: string, digits: number][];
  /** Index of an id's beginning. */
  prefix: number[];
  /** Number of an id less that of the row before. */
  number: number[];
  /** Names without what they begin with (the name of town or place) and end in, parted by line ends. */
  names: string;
  heads: string;
  tails: string;
  tailNames: string[];
  /** Streets of each run. */
  streetNames: string[][];
  /** Index + 1 of the street in its run, 0 for none. */
  streets: number[];
  /** 1e-5 degrees east and north of the town, or of the seat; only of rows with a point of their own. */
  east: number[];
  north: number[];
  precision: string;
  status: string;
  kind: string;
  domains: string;
  filed: string;
  sector: string;
  inclusive: string;
  medical: string;
  nursing: string;
  levels: string[];
  /** Index + 1 of the level, 0 for none. */
  level: number[];
  classes: string;
  services: string;
  fees: string;
}

const precisions = keysOf(precisionWords);

const statuses = ['confirmed', 'planned'] as const;

const kinds = keysOf(kindWords);

const domains = keysOf(domainWords);

const sectors = keysOf(sectorWords);

const services = keysOf(serviceWords);

const bases = ['published', 'median', 'seat'] as const;

const truths = [true, false] as const;

const bands = feeBands.map(({ id }) => id);

const unit = 1e5;

/** 0–9, A–Z, a–z: a small number as one character; `-` is nothing. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function encodeOne<Value>(values: readonly Value[], value: Value | undefined): string {
  return value === undefined ? '-' : (digits[values.indexOf(value)] ?? '-');
}

function decodeOne<Value>(values: readonly Value[], text: string, index: number) {
  return values[digits.indexOf(text[index] ?? '')];
}

function encodeSet<Value>(values: readonly Value[], set: readonly Value[]): string {
  const bits = values.reduce((sum, value, bit) => sum + (set.includes(value) ? 2 ** bit : 0), 0);
  return digits[bits] ?? '-';
}

function decodeSet<Value>(values: readonly Value[], text: string, index: number): Value[] {
  const bits = digits.indexOf(text[index] ?? '0');
  return values.filter((_value, bit) => (bits >> bit) % 2 === 1);
}

/** Packs rows, which must be in the order of places and towns. */
export function encodeNearby({ places, towns, rows }: NearbyData): NearbyColumns {
  const placeIndex = new Map(places.map(({ code }, index) => [code, index]));
  const townIndex = new Map(towns.map(({ code }, index) => [code, index]));
  const levels = unique(rows.map(({ level }) => level));
  const keyOf = ({ name, kinds: own }: PlaceList) => `${name}\n${encodeSet(kinds, own)}`;
  const lists = uniqueBy(
    places.flatMap((place) => place.lists),
    keyOf,
  );
  const listKeys = lists.map(keyOf);
  const groups = groupRows(rows);
  const streetNames = groups.map((group) => unique(group.map(({ street }) => street)));
  const tailNames = findTails(
    rows.map(({ name }) => name),
    digits.length - 1,
  );
  const headsOf = headFinder({ places, towns });
  const parts = rows.map((row) => cutName(row.name.replaceAll('\n', ' '), headsOf(row), tailNames));
  const ids = rows.map(({ id }) => splitId(id));
  const prefixes = unique(ids.map(({ key }) => key)).map((key): [string, number] => {
    const [prefix = '', width = ''] = key.split('\n');
    return [prefix, Number(width)];
  });
  const prefixIndex = new Map(prefixes.map((pair, index) => [pair.join('\n'), index]));
  const originOf = (row: NearbyRow) =>
    towns[townIndex.get(row.town ?? '') ?? -1]?.at ??
    places[placeIndex.get(row.place) ?? -1]?.at ?? [0, 0];
  const own = rows.filter(hasOwnPoint);
  const column = (encode: (row: NearbyRow) => string) => rows.map(encode).join('');
  return {
    places: places.map(({ code, name, city, at, lists: own }) => [
      code,
      name,
      city,
      at[0],
      at[1],
      own.map((list) => listKeys.indexOf(keyOf(list))),
    ]),
    lists: lists.map(({ name, kinds: own }) => [name, encodeSet(kinds, own)]),
    towns: towns.map(({ code, name, at, basis }) => {
      const place = placeIndex.get(code.slice(0, 6)) ?? -1;
      const seat = places[place]?.at ?? [0, 0];
      return [
        place,
        code.slice(6),
        name,
        offset(at[0], seat[0]),
        offset(at[1], seat[1]),
        encodeOne(bases, basis),
      ];
    }),
    runs: groups.map((group) => [
      placeIndex.get(group[0]?.place ?? '') ?? -1,
      townIndex.get(group[0]?.town ?? '') ?? -1,
      group.length,
    ]),
    prefixes,
    prefix: ids.map(({ key }) => prefixIndex.get(key) ?? 0),
    number: ids.map(({ number }, index) => number - (ids[index - 1]?.number ?? 0)),
    names: parts.map(({ core }) => core).join('\n'),
    heads: parts.map(({ head }) => digits[head] ?? '-').join(''),
    tails: parts.map(({ tail }) => digits[tail] ?? '-').join(''),
    tailNames,
    streetNames,
    streets: groups.flatMap((group, run) =>
      group.map(({ street }) => (streetNames[run]?.indexOf(street ?? '') ?? -1) + 1),
    ),
    east: own.map((row) => offset(row.at[0], originOf(row)[0])),
    north: own.map((row) => offset(row.at[1], originOf(row)[1])),
    precision: column((row) => encodeOne(precisions, row.at && row.precision)),
    status: column((row) => encodeOne(statuses, row.status)),
    kind: column((row) => encodeOne(kinds, row.kind)),
    domains: column((row) => encodeSet(domains, row.domains)),
    filed: column((row) => encodeOne(truths, row.isFiled)),
    sector: column((row) => encodeOne(sectors, row.sector)),
    inclusive: column((row) => encodeOne(truths, row.inclusive)),
    medical: column((row) => encodeOne(truths, row.medical)),
    nursing: column((row) => encodeOne(truths, row.nursing)),
    levels,
    level: rows.map(({ level }) => levels.indexOf(level ?? '') + 1),
    classes: column((row) => encodeSet(nurseryClassNames, row.classes)),
    services: column((row) => encodeSet(services, row.services)),
    fees: column((row) => encodeSet(bands, row.fees)),
  };
}

/** The rows that `encodeNearby` packed. */
export function decodeNearby(columns: NearbyColumns): NearbyData {
  const lists = columns.lists.map(([name, own]) => ({ name, kinds: decodeSet(kinds, own, 0) }));
  const places = columns.places.map(([code, name, city, lng, lat, own]) => ({
    code,
    name,
    city,
    at: [lng, lat] as const,
    lists: own.flatMap((index) => lists[index] ?? []),
  }));
  const towns = columns.towns.map(([place, code, name, lng, lat, basis]) => {
    const { code: county = '', at = [0, 0] } = places[place] ?? {};
    return {
      code: county + code,
      name,
      at: [at[0] + lng / unit, at[1] + lat / unit] as const,
      basis: decodeOne(bases, basis, 0) ?? 'seat',
    };
  });
  const names = columns.names.split('\n');
  const rows: NearbyRow[] = [];
  let number = 0;
  let owns = 0;
  const headsOf = headFinder({ places, towns });
  for (const [run, [place, town, count]] of columns.runs.entries()) {
    const ends = headsOf({ place: places[place]?.code ?? '', town: towns[town]?.code });
    for (let step = 0; step < count; step++) {
      const index = rows.length;
      number += columns.number[index] ?? 0;
      const precision = decodeOne(precisions, columns.precision, index);
      const isOwn = isPointed(precision);
      const [east, north] = isOwn ? [columns.east[owns], columns.north[owns]] : [];
      if (isOwn) owns += 1;
      const seat = places[place]?.at;
      const near = precision === 'county' ? seat : (towns[town]?.at ?? seat);
      rows.push({
        id: joinId(columns.prefixes[columns.prefix[index] ?? -1], number),
        name: joinName(
          {
            head: digits.indexOf(columns.heads[index] ?? '-'),
            core: names[index] ?? '',
            tail: digits.indexOf(columns.tails[index] ?? '-'),
          },
          ends,
          columns.tailNames,
        ),
        status: decodeOne(statuses, columns.status, index) ?? 'planned',
        kind: decodeOne(kinds, columns.kind, index) ?? 'other',
        domains: decodeSet(domains, columns.domains, index),
        place: places[place]?.code ?? '',
        town: towns[town]?.code,
        street: columns.streetNames[run]?.[(columns.streets[index] ?? 0) - 1],
        at: precision && near && shift(near, east, north),
        precision: precision ?? 'county',
        isFiled: decodeOne(truths, columns.filed, index),
        sector: decodeOne(sectors, columns.sector, index),
        inclusive: decodeOne(truths, columns.inclusive, index),
        medical: decodeOne(truths, columns.medical, index),
        nursing: decodeOne(truths, columns.nursing, index),
        level: columns.levels[(columns.level[index] ?? 0) - 1],
        classes: decodeSet(nurseryClassNames, columns.classes, index),
        services: decodeSet(services, columns.services, index),
        fees: decodeSet(bands, columns.fees, index),
      });
    }
  }
  return { places, towns, rows };
}

function hasOwnPoint(row: NearbyRow): row is NearbyRow & { at: readonly [number, number] } {
  return row.at !== undefined && isPointed(row.precision);
}

function offset(value: number, origin: number): number {
  return Math.round((value - origin) * unit);
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

/** `f-0012` is what stands before the last digits, how many they are written with, and their number. */
function splitId(id: string): { key: string; number: number } {
  const [, prefix = id, printed = ''] = /^(.*?)(\d{0,9})$/s.exec(id) ?? [];
  const width = printed.startsWith('0') ? printed.length : Math.min(printed.length, 1);
  return { key: `${prefix}\n${width}`, number: Number(printed) };
}

function joinId([prefix, width]: [string, number] = ['', 0], number: number): string {
  return width === 0 ? prefix : prefix + String(number).padStart(width, '0');
}

function shift([lng, lat]: LngLat, east = 0, north = 0): LngLat {
  return [lng + east / unit, lat + north / unit];
}

/** Rows that follow each other and have the same place and town. */
function groupRows(rows: readonly NearbyRow[]): NearbyRow[][] {
  const groups: NearbyRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.place === row.place && last[0].town === row.town) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** What names in a place and town may begin with: the town's name and the place's, whole and without their last word. */
function headFinder({ places, towns }: Pick<NearbyData, 'places' | 'towns'>) {
  const names = new Map([...places, ...towns].map(({ code, name }) => [code, name]));
  return ({ place, town }: Pick<NearbyRow, 'place' | 'town'>): string[] =>
    [names.get(town ?? ''), names.get(place)].flatMap((name) =>
      name ? [name, name.replace(/(?:街道|镇|乡|农场|林场|市|区|县)$/, '')] : ['', ''],
    );
}
