import type { Page } from 'playwright-core';

/** Opens the search page and waits for its answer. */
export async function search(page: Page, parameters: Record<string, string>): Promise<void> {
  await page.goto(`/search/?${new URLSearchParams(parameters)}`);
  await waitForAnswer(page);
}

export async function waitForAnswer(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    ['ready', 'error'].includes(
      document.querySelector<HTMLElement>('[data-results]')?.dataset['state'] ?? '',
    ),
  );
}

export function getState(page: Page): Promise<string | null> {
  return page.locator('[data-results]').getAttribute('data-state');
}

export async function getTotal(page: Page): Promise<number> {
  return Number(await page.locator('[data-total]').textContent());
}
