import { expect, test } from 'vitest';
import { telephoneHref } from './telephone-href.ts';

test.each([
  ['0469-4281234', 'tel:04694281234'],
  ['13945670001', 'tel:13945670001'],
  ['04694281234转802', 'tel:04694281234,802'],
  ['0469-4281234-802', 'tel:04694281234,802'],
  ['400-123-4567', 'tel:4001234567'],
  ['4006-123-456', 'tel:4006123456'],
])('telephoneHref(%s)', (number, href) => {
  expect(telephoneHref(number)).toBe(href);
});
