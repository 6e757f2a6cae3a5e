import { expect, test } from 'vitest';
import { escapeMarkup } from './markup.ts';

test('escapeMarkup(text) leaves nothing that ends or begins a tag, an attribute or an entity', () => {
  expect(escapeMarkup('"><b title="甲">&lt;')).toBe(
    '&quot;&gt;&lt;b title=&quot;甲&quot;&gt;&amp;lt;',
  );
  expect(escapeMarkup('某市 · 托位')).toBe('某市 · 托位');
});
