import { describe, expect } from 'vitest';
import { readOutlines, type Outline } from './outline.ts';
import { groupByType, readPages } from './site.ts';
import { test as base } from './site-test.ts';

const pages = readPages();

const test = base.extend('outlines', { scope: 'file' }, ({ browser }) =>
  readOutlines(browser, pages),
);

/** Headings that are more than one level below the one before. */
function findSkippedLevels({ path, headings }: Outline): string[] {
  return headings
    .filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1)
    .map(({ level, text }) => `${path}: h${level} ${text}`);
}

describe.for(groupByType(pages))('every page of %s', ([type]) => {
  test('has one first heading', ({ outlines }) => {
    const faults = outlines
      .filter((outline) => outline.type === type)
      .filter(({ headings }) => headings.filter(({ level }) => level === 1).length !== 1);
    expect(faults.map(({ path }) => path)).toEqual([]);
  });

  test('has a title and names its language', ({ outlines }) => {
    const faults = outlines
      .filter((outline) => outline.type === type)
      .filter(({ title, lang }) => title === '' || !lang.startsWith('zh'));
    expect(faults.map(({ path }) => path)).toEqual([]);
  });

  test('skips no heading level', ({ outlines }) => {
    const faults = outlines.filter((outline) => outline.type === type).flatMap(findSkippedLevels);
    expect(faults).toEqual([]);
  });

  test('holds no script, style or handler inline', ({ outlines }) => {
    const faults = outlines
      .filter((outline) => outline.type === type)
      .flatMap(({ path, inline }) => inline.map((element) => `${path}: ${element}`));
    expect(faults).toEqual([]);
  });
});
