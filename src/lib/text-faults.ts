/** A character that no text of the content may hold, at its first place. */
export interface TextFault {
  /** From 1. */
  line: number;
  /** From 1, in characters. */
  column: number;
  expected: string;
  found: string;
}

/** Stands for bytes that could not be decoded, here or in a program before. */
const replacement = '\uFFFD';

/**
 * What nobody sees and yet is in the text: control characters but tab and line end; signs that turn the direction of
 * writing; characters without width, the joiners among them, which Chinese does not need; line separators that no
 * editor counts; the sign of a lost character. Selectors of a character's form are seen, and may stand.
 */
const refused =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFF\u{E0000}-\u{E007F}]/gu;

/** The characters of a file that may not be there, each once, with how often: none where it is clean UTF-8. */
export function findTextFaults(bytes: Uint8Array): TextFault[] {
  const text = new TextDecoder('utf-8').decode(bytes);
  const found = Map.groupBy(text.matchAll(refused), ([character]) => character);
  return [...found].flatMap(([character, [first, ...others]]) => {
    if (!first) return [];
    const before = text.slice(0, first.index).split(/\r\n?|\n/);
    const isLost = character === replacement;
    const times = others.length > 0 ? `, ${others.length + 1} times` : '';
    return {
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      expected: isLost ? 'text in UTF-8' : 'only characters that can be seen',
      found: `${isLost ? 'bytes that are none, or the sign for a lost character' : nameOf(character)}${times}`,
    };
  });
}

function nameOf(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}`;
}

/** A text without the characters that may not be there, and how many there were; a lost character stays. */
export function withoutUnseen(text: string): { text: string; count: number } {
  let count = 0;
  const seen = text.replace(refused, (character) => {
    if (character === replacement) return character;
    count += 1;
    return /[\u2028\u2029]/.test(character) ? '\n' : '';
  });
  return { text: seen, count };
}
