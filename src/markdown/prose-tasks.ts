import { leadSentence, stripOrdinal } from '../lib/text.ts';
import type { Vocabulary } from '../model/vocabulary/schema.ts';
import type { HeadingBlock, ParagraphBlock } from './blocks.ts';
import { askDomains, reportDepartments, type Reading } from './field-readers.ts';
import type { RecordDrafts } from './record-readers.ts';
import type { DepartmentReader } from './resolve.ts';

type Responsibility = Vocabulary['responsibility'];

/** Where a paragraph names who is responsible: its bracket, and the printed list in it without the ending. */
interface Ending {
  start: number;
  list: string;
}

/**
 * A paragraph that ends in 〔…负责〕 is a task: titled by its numbered lead sentence, else by its heading. One that only
 * nearly ends so is reported: left out, it would shift the ids of all later tasks.
 */
export function readProseTask(
  { text, anchor, at }: ParagraphBlock,
  headings: string[],
  reading: Reading,
): RecordDrafts['tasks'] {
  const { responsibility } = reading.vocabulary;
  const ending = findEnding(text, responsibility);
  const task = ending && text.slice(0, ending.start).trim();
  const miss =
    task === undefined
      ? findNearEnding(text, responsibility, reading.departments)
      : findStrayBracket(task, responsibility);
  if (miss !== undefined) {
    reportNearEnding({ text, anchor, at }, miss, reading);
    return [];
  }
  if (!ending || task === undefined) return [];
  if (task === '') {
    reading.report(at, `the text of the task before “${responsibility.open}”`, `“${text}” alone`);
    return [];
  }
  const { refs, unknown } = reading.departments.read(ending.list);
  reportDepartments(
    { line: at.line, column: at.column + ending.start + 1 },
    unknown,
    reading.report,
  );
  const heading = headings.at(-1) ?? '';
  const lead = leadSentence(text.slice(0, ending.start));
  const title = lead ?? stripOrdinal(heading);
  return [
    {
      anchor,
      headings,
      domains: askDomains([title, ...headings.toReversed()], at, reading),
      section: stripOrdinal((lead ? heading : headings.at(-2)) ?? heading),
      title,
      text,
      lead: [],
      responsible: refs,
    },
  ];
}

/** Reports a heading that ends as a task does: no task is read from a heading. */
export function checkHeading(heading: HeadingBlock, reading: Reading): void {
  const { responsibility } = reading.vocabulary;
  const miss =
    findEnding(heading.text, responsibility)?.start ??
    findNearEnding(heading.text, responsibility, reading.departments);
  if (miss !== undefined) reportNearEnding(heading, miss, reading);
}

function reportNearEnding(
  { text, anchor, at }: Pick<ParagraphBlock, 'text' | 'anchor' | 'at'>,
  offset: number,
  { vocabulary: { responsibility }, report }: Reading,
) {
  const { open, close, endings } = responsibility;
  const wanted = endings.map((ending) => `“${open}…${ending}${close}”`).join(' or ');
  report(
    { line: at.line, column: at.column + offset },
    `a task to end in ${wanted}, or “${anchor}” listed in textParagraphs`,
    `“${text.slice(offset)}”`,
  );
}

function findEnding(text: string, responsibility: Responsibility): Ending | undefined {
  const { open, close, endings } = responsibility;
  const end = text.replace(/。$/, '').length - 1;
  const start = text[end] === close ? openingOf(text, end, open, close) : -1;
  const inside = text.slice(start + 1, end);
  const ending = endings.find((candidate) => inside.endsWith(candidate));
  return start === -1 || !ending ? undefined : { start, list: inside.slice(0, -ending.length) };
}

/** Index of the bracket that the one at `end` closes, brackets between them skipped; -1 when there is none. */
function openingOf(text: string, end: number, open: string, close: string): number {
  let depth = 0;
  for (let index = end; index >= 0; index -= 1) {
    if (text[index] === close) depth += 1;
    else if (text[index] === open) depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** Brackets of every kind: a slip puts one for another. */
const opening = '〔（【［[(〈《「『｛{＜<﹝〖〘';
const closing = '〕）】］])〉》」』｝}＞>﹞〗〙';

/** Words that say who does something, whatever a document's own are. */
const duty = /负责|牵头|配合|主责|责任|落实|承办/;

/** A label before a list of departments: 责任单位：, 牵头部门：. */
const label = /^(?:责任|牵头|配合|主责|承办|负责|落实)(?:单位|部门)[：:]/;

/** Letters that may follow a closed bracket at the end of a paragraph: 〔…负责〕注1. */
const mostAfter = 2;

/**
 * Where a text that does not end as a task nearly does: in brackets of some kind, one of them perhaps lost, with an
 * ending, a label or a department of the city between them; in a list of departments with an ending and no brackets;
 * in a label with departments; or where a whole ending stands before more text. Undefined for other text.
 */
function findNearEnding(
  text: string,
  responsibility: Responsibility,
  departments: DepartmentReader,
): number | undefined {
  const whole = findWhole(text, responsibility);
  if (whole !== -1) return whole;
  const { open, endings } = responsibility;
  const core = withoutSigns(text);
  const sentence = Math.max(...[...'。！？；;!?'].map((sign) => core.lastIndexOf(sign))) + 1;
  for (let index = 0; index < text.length; index += 1) {
    const inside = insideAtEnd(text, index, sentence);
    if (inside === undefined) continue;
    const isNear =
      endings.some((ending) => inside.endsWith(ending)) ||
      (text[index] === open && duty.test(inside)) ||
      label.test(inside) ||
      departments.isNamedIn(inside);
    if (isNear) return index;
  }
  const last = core.slice(sentence).trimStart();
  const ending = endings.find((candidate) => last.endsWith(candidate));
  const isClosed = [...closing].some((bracket) => text.slice(core.length).includes(bracket));
  const isNear =
    (ending !== undefined && (isClosed || isList(last.slice(0, -ending.length), departments))) ||
    (label.test(last) && departments.isNamedIn(last));
  return isNear ? sentence : undefined;
}

/** What the bracket at an index holds, where it is closed at the end of the text, or never and in the last sentence. */
function insideAtEnd(text: string, index: number, sentence: number): string | undefined {
  if (!opening.includes(text.charAt(index))) return undefined;
  let depth = 0;
  for (let end = index; end < text.length; end += 1) {
    if (opening.includes(text.charAt(end))) depth += 1;
    else if (closing.includes(text.charAt(end))) depth -= 1;
    if (depth > 0) continue;
    const after = text.slice(end + 1).replace(/[^\p{L}\p{N}]/gu, '');
    return after.length <= mostAfter ? withoutSigns(text.slice(index + 1, end)) : undefined;
  }
  return index < sentence ? undefined : withoutSigns(text.slice(index + 1));
}

/** Text without the punctuation, brackets and blanks that end it. */
function withoutSigns(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+$/u, '');
}

function isList(words: string, departments: DepartmentReader): boolean {
  const { refs, unknown } = departments.read(words);
  return refs.length > 0 && unknown.length === 0;
}

/** Where 〔…负责〕 begins in a text, wherever it stands; -1 when it does not. */
function findWhole(text: string, { open, close, endings }: Responsibility): number {
  for (let end = text.indexOf(close); end !== -1; end = text.indexOf(close, end + 1)) {
    const start = openingOf(text, end, open, close);
    const inside = text.slice(start + 1, end);
    if (start !== -1 && endings.some((ending) => inside.endsWith(ending))) return start;
  }
  return -1;
}

/** Where the text of a task holds an ending of its own, two tasks having run together, or a bracket that never closes. */
function findStrayBracket(task: string, responsibility: Responsibility): number | undefined {
  const whole = findWhole(task, responsibility);
  if (whole !== -1) return whole;
  const last = task.lastIndexOf(responsibility.open);
  return last !== -1 && !task.includes(responsibility.close, last) ? last : undefined;
}
