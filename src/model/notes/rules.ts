import { groupBy } from '../../lib/totals.ts';

/** What a note says of the words: kept as printed, or that what they rest on has changed. */
export const slipWords = { slip: '原文如此', change: '依据有变' } as const;

/** Words of a document that are kept as printed, and the part of them that is noted. */
export interface Slip {
  readonly words: string;
  readonly slip: string;
}

/** Slips of which notes give the same reason, all as members of the first of them. */
export function groupSlips<Noted extends Slip & { readonly reason: string }>(
  slips: readonly Noted[],
): (Noted & { members: Noted[] })[] {
  return [...groupBy(slips, ({ reason }) => reason).values()].flatMap((members) =>
    members.slice(0, 1).map((first) => ({ ...first, members })),
  );
}

/** A piece of a text: what is noted, or what stands between. */
export interface Segment<Noted extends Slip> {
  readonly text: string;
  readonly slip?: Noted;
}

/**
 * A text in pieces, which together are the text letter by letter. A slip is marked where its words first stand; where
 * two overlap, only the earlier one is.
 */
export function markSlips<Noted extends Slip>(
  text: string,
  slips: readonly Noted[],
): Segment<Noted>[] {
  const segments: Segment<Noted>[] = [];
  let end = 0;
  for (const { slip, from } of findSlips(text, slips)) {
    if (from < end) continue;
    if (from > end) segments.push({ text: text.slice(end, from) });
    segments.push({ text: slip.slip, slip });
    end = from + slip.slip.length;
  }
  return end < text.length ? [...segments, { text: text.slice(end) }] : segments;
}

/** The slips whose words stand in a text, in its order. */
function findSlips<Noted extends Slip>(text: string, slips: readonly Noted[]) {
  return slips
    .filter(({ words }) => text.includes(words))
    .map((slip) => ({ slip, from: text.indexOf(slip.words) + slip.words.indexOf(slip.slip) }))
    .sort((a, b) => a.from - b.from);
}

/** The slips that stand in any of several texts, in the order of the texts. */
export function slipsIn<Noted extends Slip>(
  texts: readonly (string | undefined)[],
  slips: readonly Noted[],
): Noted[] {
  return [...new Set(texts.flatMap((text = '') => findSlips(text, slips).map(({ slip }) => slip)))];
}
