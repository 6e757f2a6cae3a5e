import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as plainTest } from 'vitest';
import { readContent } from '../../../src/model/content/read.ts';
import { root } from '../../tool.ts';
import { ownQuotes } from '../own-quotes.ts';
import { findQuotes, listBrowserScripts, readQuotes, readScriptTexts, standIn } from '../quotes.ts';
import { readPages } from '../site.ts';
import { test } from '../site-test.ts';

const { policies, conditions } = readContent('content');

plainTest('no word is held to be the site’s own that no page or script says', () => {
  const said = new Set([
    ...readPages().flatMap(({ html }) => readQuotes(html)),
    ...listBrowserScripts().flatMap((file) =>
      readScriptTexts(readFileSync(join(root, file), 'utf8')).flatMap(findQuotes),
    ),
  ]);
  const own = Object.values(ownQuotes).flat();
  expect(own.filter((quote) => !said.has(quote))).toEqual([]);
});

test('the calculator quotes the rule word by word, whatever is chosen', async ({ visit }) => {
  const page = await visit();
  await page.goto('/policies/guide/');
  const answers = await page.locator('bed-subsidy').evaluate((form) => {
    const fields = [...form.querySelectorAll<HTMLSelectElement>('select')];
    form.querySelector<HTMLInputElement>('[name="full"]')!.value = '80';
    const chosen = (rest: readonly HTMLSelectElement[]): string[] => {
      const [field, ...others] = rest;
      if (!field) {
        form.querySelector('fieldset')?.dispatchEvent(new Event('input'));
        return [form.querySelector('[role="status"]')?.textContent ?? ''];
      }
      return [...field.options].flatMap(({ value }) => {
        field.value = value;
        return chosen(others);
      });
    };
    return chosen(fields);
  });
  const [rule] = conditions.filter(({ bedSubsidy }) => bedSubsidy);
  const policy = policies.find(({ id }) => id === rule?.record);
  const quotes = new Set(answers.flatMap(findQuotes));
  expect([...quotes].filter((quote) => !standIn([policy?.text ?? ''], quote))).toEqual([]);
  expect(quotes.size).toBe(rule?.bedSubsidy?.natures.length);
});
