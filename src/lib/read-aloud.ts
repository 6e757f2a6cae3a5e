const digits = '零一二三四五六七八九';
const sayDigits = (text: string) => text.replace(/\d/g, (digit) => digits[Number(digit)] ?? '');

/** Numbers that only a telephone has, and short or local ones where the words before say that they are dialled. */
const telephone =
  /(?:(^|\D)(0\d{2,3}[-—–]\d{7,8}|400-?\d{3}-?\d{4}|1[3-9]\d{9})|((?:电话|热线|拨打|拨)[是为：:“]?\s*)(1[12]\d{3}|1[12]\d|9[56]\d{3,4}|[2-9]\d{6,7}))(?!\d|[.,]\d|\s*[个家部次条项年月日人元])/g;

/** How signs and numbers are said, in this order. */
const sayings: [pattern: RegExp, said: string][] = [
  [/(\d),(?=\d{3})/g, '$1'],
  [/(\d{4})-(\d{1,2})-(\d{1,2})/g, '$1年$2月$3日'],
  [/(\d[年月日‰%]?)\s*[—–~～]+\s*(?=\d)/g, '$1到'],
  [/(\d{4})-(?=\d{4})/g, '$1到'],
  [/(\d[\d.]*)‰/g, '千分之$1'],
  [/(\d[\d.]*)%/g, '百分之$1'],
  [/㎡|m²/g, '平方米'],
  [/÷/g, '除以'],
  [/×/g, '乘以'],
  [/\s*[·›—–]+\s*/g, '，'],
  [/\s+/g, ' '],
];

function sayTelephone(_: string, before = '', number = '', words = '', short = ''): string {
  return before + words + sayDigits(`${number}${short}`.replace(/[-—–]/g, '，'));
}

/** A text as a voice should say it. Telephone numbers are said digit by digit. */
export function formatSpoken(text: string): string {
  return sayings
    .reduce(
      (said, [pattern, by]) => said.replace(pattern, by),
      text.replace(telephone, sayTelephone),
    )
    .trim();
}

/** In characters: about ten seconds; some browsers fall silent after fifteen. */
const longest = 50;

/** A text in sentences; long ones part at a comma, and where there is none at the limit. */
export function splitSentences(text: string): string[] {
  return (text.match(/[^。！？；\n]+[。！？；]*/g) ?? [])
    .flatMap((sentence) => (sentence.length > longest ? splitLong(sentence) : [sentence]))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function splitLong(sentence: string): string[] {
  const pieces = sentence.match(/[^，、：,]+[，、：,]*|[，、：,]+/g) ?? [];
  const short = pieces.flatMap((piece) => piece.match(new RegExp(`.{1,${longest}}`, 'gu')) ?? []);
  return short.reduce<string[]>((joined, piece) => {
    const last = joined.at(-1);
    if (last === undefined || last.length + piece.length > longest) return [...joined, piece];
    return [...joined.slice(0, -1), last + piece];
  }, []);
}
