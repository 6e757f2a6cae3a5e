/** A subsidy by level and by beds in use, as a document sets it. */
export interface BedSubsidyRule {
  /** 元 for each bed and full month, from level one on. */
  readonly monthly: readonly number[];
  /** From so many days on, less than a month counts as half of one. */
  readonly halfFromDays: number;
  /** Who may get it. */
  readonly natures: readonly { readonly is: string; readonly words: string }[];
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
export const refusals = {
  nature: '规则只写了下面几种机构，这种机构没有写，不能算',
  filing: '规则要求依法登记并在民政部门备案，没有备案的不能算',
  level: '规则要求评定等级在一级以上，没有等级的不能算',
  expired: '规则要求在评定有效期内，过了有效期的不能算',
  beds: '床位数要填0或正整数',
} as const;
export type Refusal = keyof typeof refusals;

/** What a rule gives a home for a month. Beds in use for fewer days than half a month count nothing. */
export function computeBedSubsidy(rule: BedSubsidyRule, home: HomeMonth): BedSubsidy {
  const { level, isLevelValid, isFiled, nature, beds } = home;
  const rate = level === undefined ? undefined : rule.monthly[level - 1];
  if (nature === undefined || !rule.natures[nature]) return { refused: 'nature' };
  if (!isFiled) return { refused: 'filing' };
  if (rate === undefined) return { refused: 'level' };
  if (!isLevelValid) return { refused: 'expired' };
  const counts = [beds.full, beds.half, beds.fewer];
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) return { refused: 'beds' };
  return { yuan: rate * beds.full + (rate * beds.half) / 2, rate };
}
