import { isCreditCode } from '../src/model/doubts/rules.ts';

/** An invented credit code: seventeen characters, and the check character that fits them. */
export function completeCreditCode(body: string): string {
  const lasts = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
  return lasts.map((last) => body + last).find(isCreditCode) ?? '';
}
