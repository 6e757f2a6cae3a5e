/** What a tile stands for: its name for errors, and its place in the grid, column and row from 0. */
export interface TileItem {
  readonly name: string;
  readonly tile?: readonly [col: number, row: number] | undefined;
}

/** Columns and rows of a grid, and each item's place in the order given. */
export interface TileLayout {
  readonly columns: number;
  readonly rows: number;
  readonly places: readonly (readonly [col: number, row: number])[];
}

/** The grid that tiles make, empty outer columns and rows dropped; one item alone needs no place. Throws for a missing one. */
export function layoutTiles(items: readonly TileItem[]): TileLayout {
  const tiles = items.map(({ name, tile }) => {
    if (tile) return tile;
    if (items.length === 1) return [0, 0] as const;
    throw new Error(`${name} has no tile`);
  });
  const left = Math.min(...tiles.map(([col]) => col));
  const top = Math.min(...tiles.map(([, row]) => row));
  const places = tiles.map(([col, row]) => [col - left, row - top] as const);
  return {
    columns: Math.max(0, ...places.map(([col]) => col + 1)),
    rows: Math.max(0, ...places.map(([, row]) => row + 1)),
    places,
  };
}
