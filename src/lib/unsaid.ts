import { uniqueBy } from './totals.ts';
import { keysOf } from './words.ts';

/** What a provision can leave unsaid, in the order of a sentence. */
export const unsaidWords = {
  who: '没有写给谁、什么条件',
  grant: '没有写给什么、给多少',
  term: '没有写期限',
} as const;
export type Unsaid = keyof typeof unsaidWords;

/** What the shown provisions do not say; one that stands at several stages counts once; and which of the stages have none. */
export function formatUnsaid(
  entries: readonly { id: string; stage: string; gaps: readonly string[] }[],
  stages: readonly string[],
): string {
  const shown = uniqueBy(entries, ({ id }) => id);
  const parts = keysOf(unsaidWords).flatMap((gap) => {
    const count = shown.filter(({ gaps }) => gaps.includes(gap)).length;
    return count > 0 ? [`${count}条${unsaidWords[gap]}`] : [];
  });
  const empty = stages.filter((stage) => !entries.some((entry) => entry.stage === stage));
  return [
    parts.length > 0 && `${shown.length}条里，${parts.join('，')}。`,
    empty.length > 0 && `一条也没有的阶段：${empty.join('、')}。`,
  ]
    .filter(Boolean)
    .join('');
}
