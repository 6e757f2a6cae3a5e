import { keysOf } from './words.ts';

/** A class of a nursery: the months of age it takes, from and up to, and how many children it may hold. */
export interface NurseryClassRule {
  readonly name: string;
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly mostChildren: number;
}

/** The classes of the national standard, 托育机构设置标准（试行）（国卫人口发〔2019〕58号）. */
export const nurseryClasses = {
  infant: { name: '乳儿班', fromMonth: 6, toMonth: 12, mostChildren: 10 },
  junior: { name: '托小班', fromMonth: 12, toMonth: 24, mostChildren: 15 },
  senior: { name: '托大班', fromMonth: 24, toMonth: 36, mostChildren: 20 },
  mixed: { name: '混合班', fromMonth: 18, toMonth: 36, mostChildren: 18 },
} as const satisfies Record<string, NurseryClassRule>;

export type NurseryClass = keyof typeof nurseryClasses;

export const nurseryClassNames = keysOf(nurseryClasses);

/** The classes that may take a child of so many whole months; none under 6 or from 36 on. */
export function classesForAge(months: number): NurseryClass[] {
  return nurseryClassNames.filter((name) => {
    const { fromMonth, toMonth } = nurseryClasses[name];
    return months >= fromMonth && months < toMonth;
  });
}
