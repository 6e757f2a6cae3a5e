/** Where a number of residents comes from, and whether it was taken at second hand. */
export function formatPopulationSource(given: { source: string; secondary: boolean }): string {
  return given.secondary ? `${given.source}（二手资料，未与统计部门核对）` : given.source;
}

/** What slots per thousand are divided by: each year and source once, joined by ；. */
export function formatPopulations(
  populations: readonly { year: number; source: string; secondary: boolean }[],
): string {
  const texts = populations.map(
    (population) => `${population.year}年常住人口（来源：${formatPopulationSource(population)}）`,
  );
  return [...new Set(texts)].join('；');
}

export const precisionWords = {
  county: '只知道在该县（区），地图位置本站未收录',
  town: '只知道在该乡镇，地图位置本站未收录',
  street: '只知道在该街道，地图位置本站未收录',
  exact: '位置按公布的坐标',
} as const;
