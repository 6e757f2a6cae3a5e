import type { Piece } from '../../model/search-excerpt/rules.ts';
import type { Suggestion } from '../../model/search-suggest/rules.ts';
import type { Expansion, Reason } from './expansions.ts';
import type { Result } from './results.ts';

/** A result as an item of the list. */
export function drawResult({ href, title, about, excerpt }: Result): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.append(...drawPieces(title));
  const kind = document.createElement('p');
  kind.className = 'about';
  kind.textContent = about.join(' · ');
  const text = document.createElement('p');
  text.append(...drawPieces(excerpt));
  item.append(link, kind, text);
  return item;
}

function drawPieces(pieces: readonly Piece[]): (HTMLElement | string)[] {
  return pieces.map(({ text, isMarked }) => {
    if (!isMarked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

/** A link to a page that may be meant. */
export function drawSuggestion({ title, kind, href }: Suggestion): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  item.append(link, ' ', kind);
  return item;
}

/** A button that does something with a text. */
export function drawButton(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}

/** What is said while the values of the panel are counted, and why they are not. */
export const countingWords = {
  busy: '正在数每一项有多少页……',
  impossible: '这个浏览器较旧，不能筛选，列出的是全部结果。',
  failed: '筛选没有成功：',
};

/** How a query came to be answered with other words. */
const reasons: Record<Exclude<Reason, 'synonym' | 'apart'>, string> = {
  pinyin: '按拼音',
  traditional: '按简体字',
  punctuation: '不计标点，',
  near: '按相近的字',
};

/** What the label above expanded results says. */
export function describeExpansion(
  { reason, queries, left = [] }: Expansion,
  query: string,
  isAdded: boolean,
): string {
  const words = quote(queries);
  if (isAdded) return `下面也列出了意思相同的${words}的结果，排在后面。`;
  if (reason === 'synonym') return `没有“${query}”，下面是意思相同的${words}的结果。`;
  if (reason === 'apart') return describeApart(query, queries, left);
  return `没有“${query}”，${reasons[reason]}查了${words}。`;
}

/** That the words were looked for apart, which of the same meaning count too, and which were left out. */
function describeApart(query: string, queries: readonly string[], left: readonly string[]): string {
  const [words = [], ...others] = queries.map((words) => words.split(' '));
  const alike = [...new Set(others.flat())].filter((word) => !words.includes(word));
  return [
    `没有连在一起的“${query}”，下面的页里，${words.map((word) => `“${word}”`).join('')}都有，不一定连着。`,
    alike.length > 0 ? `意思相同的${quote(alike)}也算上了，排在后面。` : '',
    left.length > 0 ? `没有算${quote(left)}。` : '',
  ].join('');
}

/** Words in quotation marks, one after the other. */
export function quote(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('、');
}

/** Fills a `<select>` with values and their counts; a chosen value without a page stays, to be undone. */
export function drawOptions(
  select: HTMLSelectElement,
  counts: readonly { value: string; count: number }[],
): void {
  const chosen = select.value;
  const isLost = chosen !== '' && !counts.some(({ value }) => value === chosen);
  const values = isLost ? [...counts, { value: chosen, count: 0 }] : counts;
  const options = values.map(({ value, count }) => new Option(`${value}（${count}）`, value));
  select.replaceChildren(new Option('全部', ''), ...options);
  select.value = chosen;
  select.disabled = values.length === 0;
}
