import type { Page } from 'playwright-core';

/** Opens the search and waits until its list is done. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
}

export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('[data-results][data-state="ready"]');
}

interface Result {
  id: string | undefined;
  status: string | undefined;
  metres: number;
}

export async function readResults(page: Page): Promise<Result[]> {
  return page.locator('[data-results] > [data-id]').evaluateAll((cards) =>
    cards.map((card) => {
      const { id, status, distanceM } = (card as HTMLElement).dataset;
      return { id, status, metres: Number(distanceM) };
    }),
  );
}

export function readTotal(page: Page): Promise<number> {
  return page.locator('[data-total]').innerText().then(Number);
}

/** What stands over the cards, in order, each with the metres of its cards. */
export async function readGroups(page: Page): Promise<{ heading: string; metres: number[] }[]> {
  return page.locator('[data-results] > li').evaluateAll((items) => {
    const groups: { heading: string; metres: number[] }[] = [];
    for (const item of items as HTMLElement[]) {
      if (item.dataset['id'] === undefined) groups.push({ heading: item.innerText, metres: [] });
      else if (item.dataset['distanceM'])
        groups.at(-1)?.metres.push(Number(item.dataset['distanceM']));
    }
    return groups;
  });
}
