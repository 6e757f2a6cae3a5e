import type { LngLat } from './geo.ts';

/** What a tile stands for: its name for errors, and where it is or must be. */
export interface TileItem {
  readonly name: string;
  /** Fixed place in the grid, column and row from 0. */
  readonly tile?: readonly [col: number, row: number] | undefined;
  /** Seat, to find a place by; needed where no tile is fixed. */
  readonly seat?: LngLat | undefined;
}

/** Columns and rows of a grid, and each item's place in the order given. */
export interface TileLayout {
  readonly columns: number;
  readonly rows: number;
  readonly places: readonly (readonly [col: number, row: number])[];
}

/**
 * Places for tiles in a grid that roughly keeps where the seats lie to each other: fixed ones where they say, the
 * others with the least total shift. Throws when two are fixed to one place, or one has neither tile nor seat.
 */
export function layoutTiles(items: readonly TileItem[]): TileLayout {
  const taken = new Map<string, string>();
  for (const { name, tile } of items) {
    if (!tile) continue;
    const other = taken.get(String(tile));
    if (other) throw new Error(`${name} and ${other} have the same tile ${tile.join(', ')}`);
    taken.set(String(tile), name);
  }
  const free = items.filter(({ tile }) => !tile);
  const seats = free.map(({ name, seat }) => {
    if (!seat) throw new Error(`${name} has neither a tile nor a seat`);
    return seat;
  });

  const { columns, rows } = gridSize(items, seats);
  const cells: [number, number][] = [];
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < columns; col++) {
      if (!taken.has(String([col, row]))) cells.push([col, row]);
    }
  }
  const wishes = wishedPlaces(seats, columns, rows);
  const costs = wishes.map(([x, y]) => cells.map(([col, row]) => (col - x) ** 2 + (row - y) ** 2));
  const chosen = assign(costs).map((cell) => cells[cell]);
  const places = items.map(({ tile }) => tile ?? chosen.shift() ?? ([0, 0] as const));
  return trim(places);
}

/** A grid with some room to spare, about as wide as the seats lie, never more than four columns wide by itself. */
function gridSize(items: readonly TileItem[], seats: readonly LngLat[]) {
  const lats = seats.map(([, lat]) => lat);
  const lngs = seats.map(([lng]) => lng);
  const shrink = Math.cos(((lats[0] ?? 0) * Math.PI) / 180);
  const aspect = (spread(lngs) * shrink) / spread(lats);
  const ideal = Math.sqrt(items.length * Math.min(2.5, Math.max(0.4, aspect || 1)));
  const fixed = items.flatMap(({ tile }) => (tile ? [tile] : []));
  const columns = Math.max(Math.min(4, Math.ceil(ideal)), 1, ...fixed.map(([col]) => col + 1));
  const cells = items.length + Math.floor(columns / 2);
  const rows = Math.max(Math.ceil(cells / columns), ...fixed.map(([, row]) => row + 1));
  return { columns, rows };
}

/** Where each seat would lie in the grid: half by its coordinates, half by its rank, so that crowds spread out. */
function wishedPlaces(seats: readonly LngLat[], columns: number, rows: number): [number, number][] {
  const xs = blend(seats.map(([lng]) => lng));
  const ys = blend(seats.map(([, lat]) => -lat));
  return seats.map((_, i) => [(xs[i] ?? 0) * (columns - 1), (ys[i] ?? 0) * (rows - 1)]);
}

/** Each value as a share of the range from 0 to 1, the mean of its measure and its rank. */
function blend(values: readonly number[]): number[] {
  const low = Math.min(...values);
  const range = spread(values) || 1;
  const sorted = values.toSorted((a, b) => a - b);
  const ranks = Math.max(1, values.length - 1);
  return values.map((value) => ((value - low) / range + sorted.indexOf(value) / ranks) / 2);
}

function spread(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

/** Moves the grid to its origin and drops empty outer columns and rows. */
function trim(places: readonly (readonly [number, number])[]): TileLayout {
  const left = Math.min(...places.map(([col]) => col));
  const top = Math.min(...places.map(([, row]) => row));
  const moved = places.map(([col, row]) => [col - left, row - top] as const);
  return {
    columns: Math.max(0, ...moved.map(([col]) => col + 1)),
    rows: Math.max(0, ...moved.map(([, row]) => row + 1)),
    places: moved,
  };
}

/** For each row of costs a column of its own with the least total cost (Hungarian method, potentials form). */
function assign(costs: readonly (readonly number[])[]): number[] {
  const count = costs[0]?.length ?? 0;
  const cost = (row: number, col: number) => costs[row - 1]?.[col - 1] ?? 0;
  const rowPotential = new Float64Array(costs.length + 1);
  const colPotential = new Float64Array(count + 1);
  const owner = new Int32Array(count + 1);
  for (let row = 1; row <= costs.length; row++) {
    owner[0] = row;
    const least = new Float64Array(count + 1).fill(Infinity);
    const via = new Int32Array(count + 1);
    const used = new Uint8Array(count + 1);
    let col = 0;
    do {
      used[col] = 1;
      const from = owner[col] ?? 0;
      let [delta, next] = [Infinity, 0];
      for (let c = 1; c <= count; c++) {
        if (used[c]) continue;
        const slack = cost(from, c) - (rowPotential[from] ?? 0) - (colPotential[c] ?? 0);
        if (slack < (least[c] ?? 0)) {
          least[c] = slack;
          via[c] = col;
        }
        if ((least[c] ?? 0) < delta) [delta, next] = [least[c] ?? 0, c];
      }
      for (let c = 0; c <= count; c++) {
        if (used[c]) {
          const r = owner[c] ?? 0;
          rowPotential[r] = (rowPotential[r] ?? 0) + delta;
          colPotential[c] = (colPotential[c] ?? 0) - delta;
        } else least[c] = (least[c] ?? 0) - delta;
      }
      col = next;
    } while (owner[col] !== 0);
    while (col !== 0) {
      const previous = via[col] ?? 0;
      owner[col] = owner[previous] ?? 0;
      col = previous;
    }
  }
  const chosen = Array.from({ length: costs.length }, () => 0);
  for (let c = 1; c <= count; c++) {
    const row = owner[c] ?? 0;
    if (row > 0) chosen[row - 1] = c - 1;
  }
  return chosen;
}
