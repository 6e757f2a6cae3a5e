/** Words of the interface that more than one place uses. */
export const words = {
  unknown: '未公布',
  unnamed: '未载明',
  undated: '未注明日期',
  undatedFigure: '年份未注明',
  target: '计划目标',
  targetPast: '计划目标（期限已过）',
  planEnded: '规划期已结束',
  sourceRow: '原文出处',
  source: '来源',
  asOf: '信息核对至',
  allSites: '全部',
} as const;

export const domainWords = { elder: '养老', child: '托育' } as const;

export const precisionWords = {
  county: '只知道在该县（区），具体位置未载明',
  town: '只知道在该乡镇，具体位置未载明',
  street: '只知道在该街道，具体位置未载明',
  exact: '位置准确到门牌',
} as const;

/** 养老、托育, or both. */
export function formatDomains(domains: readonly (keyof typeof domainWords)[]): string {
  return domains.map((domain) => domainWords[domain]).join('、');
}
