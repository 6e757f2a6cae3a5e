import { describe, expect, it } from 'vitest';
import { readPageText } from './page-text.ts';

describe('readPageText(html)', () => {
  const read = (body: string) =>
    readPageText(`<body><main data-pagefind-body>${body}</main></body>`);
  const texts = (body: string) => read(body)?.blocks.map(({ text }) => text);

  it('ends a block where a block ends, not where inline elements do', () => {
    expect(texts('<dl><dt>甲</dt><dd>乙</dd></dl>')).toEqual(['甲', '乙']);
    expect(texts('<p>甲<a href="/">乙</a><strong>丙</strong>丁</p>')).toEqual(['甲乙丙丁']);
    expect(texts('<li>甲<ul><li>乙</li></ul>丙</li>')).toEqual(['甲', '乙', '丙']);
    expect(texts('<td>甲<br>乙&amp;<wbr>丙</td>')).toEqual(['甲 乙&丙']);
    expect(texts('甲<p>乙</p>丙')).toEqual(['甲', '乙', '丙']);
  });

  it('reads content only', () => {
    expect(readPageText('<body><p>甲</p></body>')).toBeUndefined();
    expect(
      texts('<p>甲</p><div data-pagefind-ignore><p>乙</p></div><script>丙</script><!--丁-->'),
    ).toEqual(['甲']);
    expect(texts('<style>甲</style><template><p>乙</p></template>')).toEqual([]);
  });

  it('knows the title, headings and anchors', () => {
    expect(
      read('<h1>题</h1><h2 id="h1">节</h2><table><tr id="r1"><td>格</td></tr></table>'),
    ).toEqual({
      title: '题',
      filters: {},
      blocks: [
        { text: '节', isHeading: true, anchor: 'h1' },
        { text: '格', isHeading: false, anchor: 'r1' },
      ],
    });
  });

  it('collects filters by value and by text, of an ignored element its own', () => {
    const html = `<span data-pagefind-filter="kind:类"></span><i data-pagefind-filter="domain">老</i>
      <div data-pagefind-ignore data-pagefind-filter="year:2022年"><i data-pagefind-filter="domain">小</i></div>`;
    expect(read(html)?.filters).toEqual({ kind: ['类'], domain: ['老'], year: ['2022年'] });
  });
});
