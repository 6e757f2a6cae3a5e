import type { PromiseRecord } from '../promises/schema.ts';

/** What a promise of a city asks of counties of its own, with the words that say so. */
export type Share = PromiseRecord['shares'][number];

/** A promise as far as a place has it: its own, or its share of the city's. */
interface Shared {
  readonly area: string;
  readonly steps: readonly { readonly due?: string | undefined; readonly text: string }[];
  readonly shares: readonly Pick<Share, 'areas' | 'dues' | 'text'>[];
}

/** The places that a promise is of: its own, and the counties that have a share of it. */
export function areasOf({ area, shares }: Pick<Shared, 'area' | 'shares'>): string[] {
  return [...new Set([area, ...shares.flatMap(({ areas }) => areas)])];
}

/** What is promised of a place: its own promises whole, and of the city's the steps that are the place's too. */
export function listOfArea<Item extends Shared>(promises: readonly Item[], area: string): Item[] {
  return promises.flatMap((promise) => {
    if (promise.area === area) return [promise];
    const shares = promise.shares.filter(({ areas }) => areas.includes(area));
    const steps = promise.steps.flatMap((step) => {
      const own = shares.filter(({ dues }) => step.due !== undefined && dues.includes(step.due));
      if (own.length === 0) return [];
      const texts = own.flatMap(({ text }) => text ?? []);
      return [{ ...step, text: texts.length > 0 ? texts.join('，') : step.text }];
    });
    return steps.length === 0 ? [] : [{ ...promise, steps }];
  });
}
