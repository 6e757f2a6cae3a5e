import type { DocumentNote, SlipView } from '../../model/notes/view.ts';

const together = {
  words: '同步规划、同步涉及',
  slip: '同步涉及',
  reason: '可能是“同步建设”之误。',
  noteId: 'note-1',
};

/** Every way a text with slips is drawn. */
export const texts: Record<string, { text: string; slips: SlipView[] }> = {
  'a record': { text: '与住宅同步规划、同步涉及、同步验收。', slips: [together] },
  'a document': {
    text: '与住宅同步规划、同步涉及、同步验收。',
    slips: [{ ...together, markId: 'slip-1-t1-r2' }],
  },
  'without its words': { text: '<b>同步涉及</b>', slips: [together] },
  'without slips': { text: '与住宅同步规划', slips: [] },
};

/** Every way the notes under it are drawn. */
export const notes: Record<string, { slips: (SlipView | DocumentNote)[] }> = {
  'a record': { slips: [together] },
  'a document': {
    slips: [{ ...together, places: [{ href: '#slip-1-t1-r2', label: '审批清单 · 表中第2行' }] }],
  },
  none: { slips: [] },
};
