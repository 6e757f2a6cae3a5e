import { defineTable } from '../../lib/table.ts';
import {
  choice,
  choices,
  date,
  document,
  domain,
  id,
  list,
  placeCode,
  selfExplained,
  source,
  text,
} from '../columns/table.ts';
import { grades } from '../common/rules.ts';
import { releasedAs } from './schema.ts';
import type { ConditionView } from './view.ts';
import { buildings, instruments, profits, stages } from './words.ts';

export const conditionTable = defineTable<ConditionView>({
  name: 'conditions',
  title: '政策的条件和内容',
  key: ['id'],
  label: ['title'],
  columns: [
    id(),
    document((one) => one.document),
    placeCode((one) => one.place),
    choice(
      'from',
      '哪里写的',
      { [releasedAs.policy]: '政策，见 policies', [releasedAs.task]: '任务，见 tasks' },
      'read',
      (one) => releasedAs[one.from],
    ),
    text('record', '政策或任务的编号', 'editor', (one) => one.record),
    domain(),
    text('title', '说的是什么', 'editor', (one) => one.title),
    choice(
      'instrument',
      '用什么支持或管理',
      selfExplained(instruments),
      'editor',
      (one) => one.instrument,
    ),
    choices('stages', '哪一步用得上', selfExplained(stages), 'editor', (one) => one.stages),
    choice(
      'profit',
      '限营利还是非营利；没有写明的为空',
      selfExplained(profits),
      'worded',
      ({ profit }) => profit?.is,
    ),
    choice(
      'building',
      '限新建还是既有；没有写明的为空',
      selfExplained(buildings),
      'worded',
      ({ building }) => building?.is,
    ),
    list('who', '对象和条件', 'worded', ({ who }) => who.map(({ is }) => is)),
    text('grant', '给什么、给多少；没有写明的为空', 'worded', ({ grant }) => grant?.is),
    text('term', '期限；没有写明的为空', 'worded', ({ term }) => term?.is),
    date(
      'valid_until',
      '有效到哪一天；没有核对的为空',
      'attested',
      ({ validity }) => validity?.validUntil,
    ),
    text(
      'successor',
      '接替它的规定；没有核对的为空',
      'attested',
      ({ validity }) => validity?.successor,
    ),
    text('validity_source', '有效性的来源', 'editor', ({ validity }) => validity?.source),
    choice(
      'validity_grade',
      '在有效性的来源里看到的是什么',
      selfExplained(grades),
      'editor',
      ({ validity }) => validity?.grade,
    ),
    text('validity_address', '有效性来源的网址', 'editor', ({ validity }) => validity?.sourceUrl),
    list(
      'changed',
      '依据有变：所说的规定或单位后来变了什么；没有记的为空',
      'editor',
      ({ changes }) => changes.map(({ reason }) => reason),
    ),
    text('words', '原话', 'printed', (one) => one.words),
    source((one) => one.source),
  ],
});
