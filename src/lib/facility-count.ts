/** What a register holds: only institutions that documents name, or all there are. */
export type RegisterScope = 'named' | 'full';

/** What the institutions of such registers are called. */
export function nameFacilities(scopes: readonly RegisterScope[]): string {
  if (!scopes.includes('full')) return '文件点名的机构';
  return scopes.includes('named') ? '名录和文件里的机构' : '名录里的机构';
}

/** `文件点名的现有机构有6家，电话都未公布`; what is not registered is never said not to exist. */
export function formatFacilityCount({
  count,
  withTelephone,
  scopes,
}: {
  count: number;
  withTelephone: number;
  scopes: readonly RegisterScope[];
}): string {
  if (count === 0) return formatNoFacility('现有', scopes);
  const name = nameFacilities(scopes).replace(/机构$/, '现有机构');
  return `${name}有${count}家，${formatTelephones(withTelephone, count)}`;
}

function formatTelephones(withTelephone: number, count: number): string {
  if (withTelephone === 0) return '电话都未公布';
  return withTelephone === count ? '都有电话' : `其中${withTelephone}家有电话`;
}

/** Why no institution is listed: `where` is a place, or 现有 for all places. */
export function formatNoFacility(where: string, scopes: readonly RegisterScope[]): string {
  if (scopes.length === 0) return `还没有收录${where}的机构`;
  const isNamed = scopes.includes('named');
  if (!scopes.includes('full')) return `文件没有点名${where}的机构`;
  return isNamed ? `名录和文件里没有${where}的机构` : `名录里没有${where}的机构`;
}
