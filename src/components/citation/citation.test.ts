import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import Citation from './Citation.astro';
import { examples } from './citation.examples.ts';

/** Draws an example on a page of a site that is published at an address, or at none that is known. */
async function render(
  name: keyof typeof examples,
  astroConfig: { site?: string } = {},
): Promise<string> {
  const container = await AstroContainer.create({ astroConfig });
  return container.renderToString(Citation, {
    props: { ...examples[name] },
    request: new Request('https://built.invalid/policies/some-2022-3/'),
  });
}

test.each(Object.keys(examples) as (keyof typeof examples)[])(
  'the example %s can be copied in both forms',
  async (name) => {
    const html = await render(name);
    const ids = [...html.matchAll(/<p class="text" id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(2);
    expect([...html.matchAll(/data-of="([^"]+)"/g)].map(([, id]) => id)).toEqual(ids);
  },
);

test('what was read from a document leads back to its row, and is printed', async () => {
  const html = await render('record');
  expect(html).toContain('href="/documents/some-2022/#t1-r3"');
  expect(html).not.toMatch(/<div class="citation no-print"/);
  expect(await render('register')).toMatch(/<div class="citation no-print"/);
});

test('a part of a page has its own address', async () => {
  expect(await render('part')).toContain('/policies/some-2022-3/#some-2022-1');
});

test('without an address of the site the browser fills in the one that is open', async () => {
  expect(await render('record')).toContain('<site-address>/policies/some-2022-3/</site-address>');
  const published = await render('view', { site: 'https://example.org' });
  expect(published).toContain('https://example.org/policies/some-2022-3/');
  expect(published).not.toContain('site-address>');
});
