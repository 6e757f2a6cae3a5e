/** Width of a text in ems. */
export type Measure = (text: string) => number;

/** Marks that may not begin a line, and marks that may not end one (GB/T 15834—2011 §5.1). */
const closing = /^[，。、；：？！）》〉」』】〕”’…—·,.;:?!)\]}/%‰℃°]/u;
const opening = /[（《〈「『【〔“‘—([{]$/u;

/** A short quotation is read as one, and so is a word. */
const quotation = /(“[^“”]{1,8}”)/u;
const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** The pieces of a text between which a line may end. */
function splitText(text: string): string[] {
  const plain = text.replace(/\s+/g, ' ').trim();
  const words = plain
    .split(quotation)
    .flatMap((part) =>
      quotation.test(part) ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment),
    );
  const pieces: string[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    if (last !== undefined && isOne(last, word)) pieces[pieces.length - 1] = last + word;
    else pieces.push(word);
  }
  return pieces;
}

/** Whether no line may end between two pieces; a number stays with its unit. */
function isOne(last: string, next: string): boolean {
  const isUnit = /\d$/.test(last) && /^\p{Script=Han}{1,3}$/u.test(next);
  return isUnit || closing.test(next) || opening.test(last);
}

/** Lines of at most `width` ems, each as full as it can be; a piece that is wider than a line is cut. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const lines = [''];
  for (const piece of splitText(text)) {
    const line = lines.at(-1) ?? '';
    if (measure((line + piece).trim()) <= width) lines[lines.length - 1] = line + piece;
    else if (measure(piece) <= width) lines.push(piece);
    else
      for (const character of piece) {
        const last = lines.at(-1) ?? '';
        if (last === '' || measure(last + character) <= width)
          lines[lines.length - 1] = last + character;
        else lines.push(character);
      }
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

interface Room {
  /** In ems. */
  width: number;
  /** How many lines there may be. */
  count: number;
  measure: Measure;
}

/** The lines of a text; what does not fit ends in an ellipsis. */
export function fitLines(text: string, room: Room): string[] {
  const lines = breakLines(text, room.width, room.measure);
  if (lines.length <= room.count) return lines;
  const whole = lines.slice(0, room.count - 1);
  return [...whole, endInEllipsis(lines.slice(whole.length).join(''), room)];
}

/** The same lines about equally long, as a heading is set. */
export function balanceLines(text: string, room: Room): string[] {
  const lines = fitLines(text, room);
  const { width, measure } = room;
  const widths = Array.from({ length: Math.ceil(width / 2) }, (_, step) => width - step);
  const even = widths
    .map((narrower) => breakLines(text, narrower, measure))
    .findLast((found) => found.length === lines.length && found.join('') === lines.join(''));
  return even ?? lines;
}

/** As much of a text as fits a line with an ellipsis, which stands for a mark before it too. */
function endInEllipsis(text: string, { width, measure }: Room): string {
  const characters = [...text];
  const over = characters.findIndex(
    (_, index) => measure(`${characters.slice(0, index + 1).join('')}…`) > width,
  );
  const kept = characters.slice(0, over === -1 ? undefined : over).join('');
  return `${kept.replace(/[，。、；：？！（《〈「『【〔“‘\s…]+$/u, '')}…`;
}
