import type { BedSubsidyRule } from './schema.ts';

/** Answers by the name of their field; empty, or none, for one that is not given. */
export interface HomeAnswers {
  /** Position among the rule's natures, or `other`. */
  readonly nature?: string;
  /** Position among its classes from 1, or `none`. */
  readonly level?: string;
  /** `yes` or `no` to a demand, number of beds of a stay. */
  readonly [field: string]: string | undefined;
}

/** What a month comes to, in 元; or why the rule gives nothing. */
export type BedSubsidy =
  | {
      readonly yuan: number;
      /** 元 for a bed and full month. */
      readonly rate: number;
    }
  | { readonly refused: string };

const outside = '这种机构，规则没有写，不能算';

/** No home has more; a number above is a slip of the hand. */
const mostBeds = 10_000;

const uncountable = `床位数要填0或正整数，合起来不超过${mostBeds}张`;

/** What is asked whatever the rule. */
export const questions = { nature: '哪一种机构', beds: '床位数' } as const;

function countBeds({ lengths }: BedSubsidyRule, answers: HomeAnswers) {
  return lengths.stays.map((stay) => ({ ...stay, beds: Number(answers[stay.field] ?? '') }));
}

/** What a rule gives a home for a month. */
export function computeBedSubsidy(rule: BedSubsidyRule, answers: HomeAnswers): BedSubsidy {
  const { nature = '', level = '' } = answers;
  if (!rule.natures[Number(nature)]) return { refused: outside };
  const rate = Object.values(rule.classes.yuan)[Number(level) - 1];
  if (rate === undefined) return { refused: rule.classes.refused };
  const unmet = rule.demands.find(({ field }) => answers[field] !== 'yes');
  if (unmet) return { refused: unmet.refused };
  const stays = countBeds(rule, answers);
  const isCountable = stays.every(({ beds }) => Number.isInteger(beds) && beds >= 0);
  if (!isCountable || stays.reduce((sum, { beds }) => sum + beds, 0) > mostBeds)
    return { refused: uncountable };
  return { yuan: stays.reduce((sum, { beds, share }) => sum + rate * share * beds, 0), rate };
}

/** What has not been answered yet. A home without a class, or of no nature of the rule, is asked nothing besides. */
export function listUnanswered(rule: BedSubsidyRule, answers: HomeAnswers): string[] {
  const { nature = '', level = '' } = answers;
  const demands = rule.demands.filter(({ field }) => level !== 'none' && !answers[field]);
  return [
    ...(nature === '' ? [questions.nature] : []),
    ...(level === '' ? [rule.classes.ask] : []),
    ...demands.map(({ ask }) => ask),
    ...(rule.lengths.stays.every(({ field }) => !answers[field]) ? [questions.beds] : []),
  ];
}

/**
 * What a month comes to, in plain words, with whom the rule is for and how old it is; `term` is the years that its
 * document plans for.
 */
export function formatBedSubsidy(rule: BedSubsidyRule, answers: HomeAnswers, term: string): string {
  const unanswered = listUnanswered(rule, answers);
  if (unanswered.length > 0) return `还没有填：${unanswered.join('、')}。`;
  const subsidy = computeBedSubsidy(rule, answers);
  if ('refused' in subsidy) {
    const names = rule.natures.map(({ words }) => `“${words}”`).join('、');
    const named = subsidy.refused === outside ? `。规则写的是：${names}` : '';
    return `${subsidy.refused}${named}。`;
  }
  const steps = formatSteps(rule, answers, subsidy.rate);
  const nature = formatNature(rule.natures[Number(answers.nature)]);
  return `这个月${subsidy.yuan}元：${steps}。${nature}这是${term}的规则，其后是否执行未核对。`;
}

function formatNature(nature: BedSubsidyRule['natures'][number] | undefined): string {
  return nature ? `规则写的是“${nature.words}”。${nature.open ?? ''}` : '';
}

function formatSteps(rule: BedSubsidyRule, answers: HomeAnswers, rate: number): string {
  const steps = countBeds(rule, answers)
    .filter(({ beds, share }) => beds > 0 && share > 0)
    .map(({ beds, share }) => `${beds}张×${rate}元${formatShare(share)}`);
  return steps.join('＋') || '没有住满规定天数的床位';
}

function formatShare(share: number): string {
  if (share === 1) return '';
  return share === 0.5 ? '÷2' : `×${share}`;
}
