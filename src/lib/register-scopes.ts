import { formatDomains, words, type domainWords } from './words.ts';

/** What a register holds: only institutions that documents name, or all there are. */
export type RegisterScope = 'named' | 'full';

/** What the institutions of such registers are called. */
export function nameFacilities(scopes: readonly RegisterScope[]): string {
  if (!scopes.includes('full')) return '文件点名的机构';
  return scopes.includes('named') ? '名录和文件里的机构' : '名录里的机构';
}

/** Of what no complete register is known, as a sentence; empty where there is one of both subjects. */
export function formatUncovered(full: readonly (keyof typeof domainWords)[]): string {
  const missing = (['child', 'elder'] as const).filter((domain) => !full.includes(domain));
  if (missing.length === 0) return '';
  const what = missing.length === 1 ? formatDomains(missing) : '';
  return `完整的${what}机构名录${words.unknown}。`;
}

/** Why no institution of a place is listed; what is not registered is never said not to exist. */
export function formatNoFacility(where: string, scopes: readonly RegisterScope[]): string {
  if (scopes.length === 0) return `还没有收录${where}的机构`;
  const isNamed = scopes.includes('named');
  if (!scopes.includes('full')) return `文件没有点名${where}的机构`;
  return isNamed ? `名录和文件里没有${where}的机构` : `名录里没有${where}的机构`;
}
