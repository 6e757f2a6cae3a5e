/** Full-width ASCII to half width; Chinese punctuation stays. */
export function foldWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ（）％．，：＋－／]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** Text without any white space, the ideographic space included. */
export function removeSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Whether a text holds words, white space aside. */
export function hasWords(text: string, words: string): boolean {
  return removeSpace(text).includes(removeSpace(words));
}

/** A printed header or name, so that layout and width make no difference. */
export function normalizeLabel(text: string): string {
  return foldWidth(removeSpace(text));
}

const ordinal =
  /^(?:[（(][一二三四五六七八九十百\d]+[）)]|[一二三四五六七八九十百]+、|[\d０-９]+[.．、](?!\d)|附件[\d０-９一二三四五六七八九十]*[：:\s]*)/;

/** A heading or name without its leading 一、（二）(3) 4. or 附件5：, and without a final 。 */
export function stripOrdinal(text: string): string {
  return text.replace(ordinal, '').replace(/。$/, '').trim();
}

/** The numbered lead sentence of a text (`3.推动政策落地。…`), without number and 。; undefined when it has none. */
export function leadSentence(text: string): string | undefined {
  if (!/^[\d０-９]+[.．、](?!\d)/.test(text)) return undefined;
  const sentence = /^[^。\n]*/.exec(text)?.[0] ?? '';
  return stripOrdinal(sentence);
}

/** A clause that only says what a policy is about (对…的用地，将…提取后): its verb comes after the comma. */
const topicClause = /^(?:对|将|在).*(?:用地|项目|机构|设施|后|的)$/;

/**
 * The first clause of a text, for a policy that bears no name: cut at 。；or, from 12 characters on, ，.
 * Where that clause is only a topic, the clause after it is taken too.
 */
export function firstClause(text: string): string {
  const sentence = stripOrdinal(/^[^。；\n]*/.exec(text)?.[0] ?? text);
  const comma = sentence.indexOf('，', 12);
  if (comma === -1) return sentence;
  const first = sentence.slice(0, comma);
  if (!topicClause.test(first)) return first;
  const second = sentence.indexOf('，', comma + 1);
  return second === -1 ? sentence : sentence.slice(0, second);
}

/** `text` cut to at most `length` characters, with an ellipsis. */
export function excerpt(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= length ? flat : `${flat.slice(0, length - 1)}…`;
}

/** The order of code units, which is fast and the same everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What a text says after a title that is its own beginning; the whole text where it is not. */
export function afterTitle(text: string, title: string): string {
  const plain = stripOrdinal(text);
  return plain.startsWith(title) ? plain.slice(title.length).replace(/^[，。；、\s]+/, '') : plain;
}
