import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a text as a host sends it, compressed. */
export function compressedSize(text: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
  return brotliCompressSync(text, { params }).length;
}
