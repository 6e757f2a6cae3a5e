import { expect } from 'vitest';
import { test } from '../site-test.ts';

test('the list of whom to ask and what follows the chosen county and kind', async ({ visit }) => {
  const page = await visit();
  const read = async (query: string) => {
    await page.goto(`/facilities/${query}`);
    await page.locator('[data-results][data-state=ready]').waitFor();
    const asks = page.locator('[data-ask]').filter({ visible: true });
    return (await asks.allInnerTexts()).join('\n');
  };
  const { county, city } = await page.goto('/facilities/').then(() =>
    page.evaluate(() => {
      const group = document.querySelector('select[name=place] optgroup');
      const options = [...(group?.querySelectorAll('option') ?? [])];
      const name = (option: HTMLOptionElement | undefined) => option?.text ?? '';
      const asked = options.find((option) =>
        document
          .querySelector(`[data-ask="${option.value}"] .ask h3 + ul`)
          ?.textContent.includes(option.text),
      );
      return {
        city: (group as HTMLOptGroupElement | null)?.label ?? '',
        county: { code: asked?.value ?? '', name: name(asked) },
      };
    }),
  );
  expect(county.name).not.toBe('');
  const first = await read('');
  expect(first).toContain(`可以问谁（${city}）`);
  expect(first).not.toContain(`可以问谁（${county.name}）`);
  const all = await read(`?place=${county.code}`);
  expect(all).toContain(`可以问谁（${county.name}）`);
  expect(all).not.toContain(`可以问谁（${city}）`);
  const [own = '', above = ''] = all.split(`${city}的（市一级的，不是${county.name}的）`);
  expect(own.slice(own.indexOf(`${county.name}的`))).not.toContain(city);
  expect(above).toContain(city);
  expect(above).toContain(`我想问${county.name}的托育`);
  expect(above).toContain(`找${county.name}的养老院`);
  const elder = await read(`?place=${county.code}&domain=elder`);
  expect(elder).toContain(`找${county.name}的养老院`);
  expect(elder).not.toContain(`我想问${county.name}的托育`);
  expect(elder).not.toContain('托育的部门');
});
