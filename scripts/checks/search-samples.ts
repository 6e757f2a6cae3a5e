import type { ScannedPage } from './search-scan.ts';

/** Random numbers from 0 to 1 that are the same in every run (mulberry32). */
export function getRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Pieces of 1 to 12 characters of blocks, each length as often; long blocks give more. */
export function sampleTexts(pages: readonly ScannedPage[], count: number, seed: number): string[] {
  const random = getRandom(seed);
  const blocks = pages.flatMap((page) => page.blocks.map((block) => [...block]));
  const ends: number[] = [];
  let sum = 0;
  for (const block of blocks) ends.push((sum += block.length));
  return Array.from({ length: count }, (_, at) => {
    const place = random() * sum;
    const block = blocks[ends.findIndex((end) => end > place)] ?? [];
    const length = Math.min(1 + (at % 12), block.length);
    const from = Math.floor(random() * (block.length - length + 1));
    return block.slice(from, from + length).join('');
  });
}
