/** What CBOR data is made of in Pagefind's files: numbers, texts and lists. */
export type Cbor = number | string | Cbor[];

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** Reads CBOR (RFC 8949) of numbers, texts and lists. Throws on anything else. */
export function decodeCbor(bytes: Buffer): Cbor {
  let at = 0;
  function read(): Cbor {
    const { type, argument, next } = readHead(bytes, at);
    at = next;
    if (type === UNSIGNED) return argument;
    if (type === NEGATIVE) return -1 - argument;
    if (type === LIST) return Array.from({ length: argument }, read);
    if (type !== TEXT) throw new Error(`CBOR type ${type} at byte ${at - 1} is not expected.`);
    at += argument;
    return bytes.toString('utf8', at - argument, at);
  }
  const value = read();
  if (at !== bytes.length) throw new Error(`CBOR ends at byte ${at} of ${bytes.length}.`);
  return value;
}

/** Writes numbers (32-bit), texts and lists as CBOR. */
export function encodeCbor(value: Cbor): Buffer {
  const parts: Buffer[] = [];
  function write(part: Cbor) {
    if (typeof part === 'number') {
      if (part >= 0) parts.push(encodeHead(UNSIGNED, part));
      else parts.push(encodeHead(NEGATIVE, -1 - part));
    } else if (typeof part === 'string') {
      const text = Buffer.from(part);
      parts.push(encodeHead(TEXT, text.length), text);
    } else {
      parts.push(encodeHead(LIST, part.length));
      part.forEach(write);
    }
  }
  write(value);
  return Buffer.concat(parts);
}

function encodeHead(type: number, argument: number): Buffer {
  const bytes = argument < 24 ? 0 : argument < 0x100 ? 1 : argument < 0x10000 ? 2 : 4;
  const size = bytes === 0 ? argument : 24 + Math.log2(bytes);
  const head = Buffer.alloc(1 + bytes);
  head.writeUInt8((type << 5) | size);
  if (bytes > 0) head.writeUIntBE(argument, 1, bytes);
  return head;
}

/** Type and argument of the CBOR head at an offset, and the offset after it. */
export function readHead(
  bytes: Buffer,
  at: number,
): { type: number; argument: number; next: number } {
  const head = bytes[at] ?? 0;
  const size = head & 31;
  const length = size < 24 ? 0 : 2 ** (size - 24);
  if (length > 4) throw new Error(`CBOR head ${head} at byte ${at} is not expected.`);
  const argument = length === 0 ? size : bytes.readUIntBE(at + 1, length);
  return { type: head >> 5, argument, next: at + 1 + length };
}

/** The offset after the item at an offset. */
export function skipItem(bytes: Buffer, at: number): number {
  let next = at;
  for (let left = 1; left > 0; left -= 1) {
    const head = readHead(bytes, next);
    next = head.next;
    if (head.type === LIST) left += head.argument;
    else if (head.type === TEXT) next += head.argument;
  }
  return next;
}

/** How many items the list at an offset has, and where the first one starts. */
export function openList(bytes: Buffer, at: number): { count: number; first: number } {
  const { type, argument, next } = readHead(bytes, at);
  if (type !== LIST) throw new Error(`CBOR type ${type} at byte ${at} is no list.`);
  return { count: argument, first: next };
}

/** The head of a list of so many items. */
export function encodeListHead(count: number): Buffer {
  return encodeHead(LIST, count);
}
