import { formatDate } from '../../lib/format.ts';

/**
 * Words of the interface that more than one place uses. An absence is worded by what is known of it: `unnamed`, that
 * the document does not say; `unheld`, that this site holds nothing, whatever others may have published. 未公布 is said
 * by sources alone.
 */
export const words = {
  unheld: '本站未收录',
  unnamed: '未载明',
  doubted: '存疑',
  undated: '未注明日期',
  undatedFigure: '年份未注明',
  target: '计划目标',
  targetPast: '计划目标（期限已过）',
  targetOver: '计划目标（印发时已过）',
  targetSameDay: '计划目标（印发当天到期）',
  targetOrActual: '未说明是目标还是实际数',
  planEnded: '规划期已结束',
  sourceRow: '原文出处',
  source: '来源',
  asOf: '信息核对至',
  /** What must be known with every result that was not found. */
  notFound: '本站收录的资料里没有，不等于没有公布，更不等于没有做到',
} as const;

/** What stands for 未载明 where records are narrowed, in attributes and addresses. */
export const unstated = { value: 'none', text: words.unnamed } as const;

/** Why nothing is said: the document does not say it, this site holds nothing of it, or it was looked for in vain. */
export type Absence = 'unstated' | 'unheld' | 'notFound';

const absenceWords: Readonly<Record<Absence, string>> = {
  unstated: words.unnamed,
  unheld: words.unheld,
  notFound: words.notFound,
};

/** A named fact of a page: what is said of it, or why nothing is. */
export type Fact = { name: string; href?: string | undefined } & (
  { text: string; absent?: undefined } | { text?: undefined; absent: Absence }
);

/** What a fact says, its absence in words. */
export function formatFact({ text, absent }: Fact): string {
  return absent === undefined ? text : absenceWords[absent];
}

/** What pages that stand for no record are called, on the page and in the picture that it is shared with. */
export const pageTitles = {
  about: '关于本站',
  changes: '更新记录',
  checks: '数字核对',
  data: '数据下载',
  departments: '部门',
  documents: '文件原文',
  facilities: '找托育、养老机构',
  gap: '目标与项目',
  glossary: '词语解释',
  guide: '办机构，每一步文件怎么说',
  indicators: '指标',
  map: '地图',
  places: '各县区',
  policies: '扶持政策',
  progress: '工作进展',
  projects: '项目',
  promises: '承诺与结果',
  search: '搜索',
  tasks: '重点任务',
} as const;

export const domainWords = { elder: '养老', child: '托育' } as const;

/** The heading over money that no family gets: a family must not plan with it. */
export const forOperators = '给机构的，不是给家庭的';

/** A question that this site holds no answer to: `是否建成：本站未收录`. */
export function formatUnknown(question: string): string {
  return `${question}：${words.unheld}`;
}

/** What was looked at for results, and until when: it goes with every number of results that were not found. */
export function formatLooked(asOf: string): string {
  return `本站只看了收录的文件、名录和工作进展，核对至${formatDate(asOf)}，没有逐一检索各部门的网站、年报和统计资料`;
}

/** 养老、托育, or both. */
export function formatDomains(domains: readonly (keyof typeof domainWords)[]): string {
  return domains.map((domain) => domainWords[domain]).join('、');
}

/** What a map's legend says of its figures: their unit, and whether a colour means the same in every year. */
export function formatUnit(unit: string, isAllYears: boolean): string {
  return isAllYears ? `单位：${unit}；各年同一把尺子` : `单位：${unit}`;
}
