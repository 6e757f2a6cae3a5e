/** A subsidy by level and by beds in use, as a document sets it. */
export interface BedSubsidyRule {
  /** 元 for each bed and full month, from level one on. */
  readonly monthly: readonly number[];
  /** From so many days on, less than a month counts as half of one. */
  readonly halfFromDays: number;
  /** Who may get it, in the words of the document, and what they leave open. */
  readonly natures: readonly Nature[];
}

interface Nature {
  readonly words: string;
  readonly open?: string | undefined;
}

/** A home in one month. */
export interface HomeMonth {
  /** 1 to 5; undefined where it has none. */
  readonly level: number | undefined;
  /** Whether the level is still valid. */
  readonly isLevelValid: boolean;
  /** Whether it is registered and filed. */
  readonly isFiled: boolean;
  /** Position among the rule's natures; undefined for any other. */
  readonly nature: number | undefined;
  /** Beds by how long they were in use: a full month, at least `halfFromDays`, fewer days. */
  readonly beds: { readonly full: number; readonly half: number; readonly fewer: number };
}

/** What a month comes to, in 元; or why the rule gives nothing. */
export type BedSubsidy =
  | {
      readonly yuan: number;
      /** 元 for a bed and full month. */
      readonly rate: number;
    }
  | { readonly refused: Refusal };

/** Why the rule does not cover a home. */
const refusals = {
  nature: '这种机构，规则没有写，不能算',
  filing: '规则要求依法登记并在民政部门备案，没有备案的不能算',
  level: '规则要求评定等级在一级以上，没有等级的不能算',
  expired: '规则要求在评定有效期内，过了有效期的不能算',
  beds: '床位数要填0或正整数，合起来不超过10000张',
} as const;

type Refusal = keyof typeof refusals;

/** No home has more; a number above is a slip of the hand. */
const mostBeds = 10_000;

/** What a rule gives a home for a month. Beds in use for fewer days than half a month count nothing. */
export function computeBedSubsidy(rule: BedSubsidyRule, home: HomeMonth): BedSubsidy {
  const { level, isLevelValid, isFiled, nature, beds } = home;
  const rate = level === undefined ? undefined : rule.monthly[level - 1];
  if (nature === undefined || !rule.natures[nature]) return { refused: 'nature' };
  if (!isFiled) return { refused: 'filing' };
  if (rate === undefined) return { refused: 'level' };
  if (!isLevelValid) return { refused: 'expired' };
  const counts = [beds.full, beds.half, beds.fewer];
  const isCountable = counts.every((count) => Number.isInteger(count) && count >= 0);
  if (!isCountable || counts.reduce((sum, count) => sum + count) > mostBeds)
    return { refused: 'beds' };
  return { yuan: rate * beds.full + (rate * beds.half) / 2, rate };
}

/** What is asked of a home before anything is computed. */
export const questions = {
  nature: '哪一种机构',
  level: '评定等级',
  valid: '等级还在有效期内吗',
  filed: '依法登记并在民政部门备案了吗',
  beds: '床位数',
} as const;

/** Answers by the name of their field; empty for one that is not given. */
export interface HomeAnswers {
  /** Position among the rule's natures, or `other`. */
  readonly nature: string;
  /** 1 to 5, or `none`. */
  readonly level: string;
  readonly valid: string;
  readonly filed: string;
  readonly full: string;
  readonly half: string;
  readonly fewer: string;
}

/** What has not been answered yet. A home without a level is not asked whether it is still valid. */
export function listUnanswered(answers: HomeAnswers): (keyof typeof questions)[] {
  const { nature, level, valid, filed, full, half, fewer } = answers;
  const isMissing = {
    nature: nature === '',
    level: level === '',
    valid: valid === '' && level !== 'none',
    filed: filed === '',
    beds: [full, half, fewer].every((beds) => beds === ''),
  };
  return (Object.keys(questions) as (keyof typeof questions)[]).filter((name) => isMissing[name]);
}

function readHome({ nature, level, valid, filed, full, half, fewer }: HomeAnswers): HomeMonth {
  return {
    nature: nature === 'other' ? undefined : Number(nature),
    level: level === 'none' ? undefined : Number(level),
    isLevelValid: valid === 'yes',
    isFiled: filed === 'yes',
    beds: { full: Number(full), half: Number(half), fewer: Number(fewer) },
  };
}

/**
 * What a month comes to, in plain words, with whom the rule is for and how old it is; `term` is the years that its
 * document plans for.
 */
export function formatBedSubsidy(rule: BedSubsidyRule, answers: HomeAnswers, term: string): string {
  const unanswered = listUnanswered(answers);
  if (unanswered.length > 0)
    return `还没有填：${unanswered.map((name) => questions[name]).join('、')}。`;
  const home = readHome(answers);
  const subsidy = computeBedSubsidy(rule, home);
  if ('refused' in subsidy) {
    const names = rule.natures.map(({ words }) => `“${words}”`).join('、');
    const named = subsidy.refused === 'nature' ? `。规则写的是：${names}` : '';
    return `${refusals[subsidy.refused]}${named}。`;
  }
  const steps = formatSteps(home.beds, subsidy.rate);
  const nature = formatNature(rule.natures[home.nature ?? -1]);
  return `这个月${subsidy.yuan}元：${steps}。${nature}这是${term}的规则，其后是否执行未核对。`;
}

function formatNature(nature: Nature | undefined): string {
  return nature ? `规则写的是“${nature.words}”。${nature.open ?? ''}` : '';
}

function formatSteps({ full, half }: HomeMonth['beds'], rate: number): string {
  const steps = [full > 0 && `${full}张×${rate}元`, half > 0 && `${half}张×${rate}元÷2`].filter(
    Boolean,
  );
  return steps.join('＋') || '没有住满规定天数的床位';
}
