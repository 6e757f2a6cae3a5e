import type { DueTimelineProps } from './due-timeline.ts';

/** Every way the timeline is used; each is drawn and checked in the test. */
export const examples: Record<string, DueTimelineProps> = {
  silent: {
    title: '到期的承诺',
    asOf: '2026-11-21',
    items: [
      { due: '2025-12-31', tone: 'child', isKnown: false },
      { due: '2023-12-31', tone: 'elder', isKnown: false },
      { due: '2025-12-31', tone: 'elder', isKnown: false },
    ],
  },
  known: {
    title: '到期的承诺',
    asOf: '2024-06-30',
    items: [
      { due: '2023-12-31', tone: 'accent', isKnown: true },
      { due: '2025-12-31', tone: 'child', isKnown: false },
    ],
  },
};
