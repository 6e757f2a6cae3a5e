import { expect, test } from 'vitest';
import { cardHref, hasOwnCard } from './rules.ts';

test.for([
  ['/', '/cards/index.png', true],
  ['/projects/', '/cards/projects.png', true],
  ['/projects/some-2022-1/', '/cards/projects/some-2022-1.png', true],
  ['/facilities/', '/cards/facilities.png', true],
  ['/facilities/f-1/', '/cards/facilities.png', false],
  ['/facilities/in/990501/2/', '/cards/facilities.png', false],
  ['/404/', undefined, false],
  ['/embed/promises/', undefined, false],
] as const)('%s is shared with %s', ([path, href, isOwn]) => {
  expect(cardHref(path)).toBe(href);
  expect(hasOwnCard(path)).toBe(isOwn);
});
