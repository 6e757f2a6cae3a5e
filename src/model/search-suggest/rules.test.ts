import { describe, expect, it } from 'vitest';
import { suggestNear, type Suggestions } from './rules.ts';

const suggestions: Suggestions = {
  kinds: ['果', '树'],
  items: [
    ['红苹果园建设项目', 0, '/1/'],
    ['红苹果园', 1, '/2/'],
    ['3000个红苹果园', 0, '/3/'],
    ['梨园', 0, '/4/'],
  ],
};

describe('suggestNear(suggestions, query, most)', () => {
  it('lists titles that hold the most of a query, the shorter first', () => {
    expect(suggestNear(suggestions, '红苹果庄园', 9).map(({ href }) => href)).toEqual([
      '/2/',
      '/1/',
    ]);
    expect(suggestNear(suggestions, '红苹果庄园', 1)).toEqual([
      { title: '红苹果园', kind: '树', href: '/2/' },
    ]);
  });

  it('lists nothing that is not near', () => {
    expect(suggestNear(suggestions, '黄香蕉', 9)).toEqual([]);
    expect(suggestNear(suggestions, '梨', 9)).toEqual([]);
  });

  it('never another number', () => {
    const hrefs = suggestNear(suggestions, '2000个红苹果园', 9).map(({ href }) => href);
    expect(hrefs).toEqual(['/2/', '/1/']);
  });
});
