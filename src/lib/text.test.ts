import { expect, test } from 'vitest';
import {
  afterTitle,
  excerpt,
  firstClause,
  foldWidth,
  hasWords,
  leadSentence,
  normalizeLabel,
  removeSpace,
  stripOrdinal,
} from './text.ts';

test('foldWidth keeps the length and Chinese punctuation', () => {
  expect(foldWidth('２０２５年（Ａ）１００％，达到。')).toBe('2025年(A)100%,达到。');
});

test('removeSpace removes ideographic and no-break spaces and line ends', () => {
  expect(removeSpace(' 一\u3000老\u00a0一\r\n小\t')).toBe('一老一小');
});

test('hasWords finds words whatever white space stands in them', () => {
  expect(hasWords('到 2025年，\n建成', '2025年，建成')).toBe(true);
  expect(hasWords('到2025年，建成', '2024年')).toBe(false);
});

test('normalizeLabel makes layout and width equal', () => {
  expect(normalizeLabel('县 （区）')).toBe(normalizeLabel('县(区)'));
});

test.each([
  ['一、实施背景', '实施背景'],
  ['十二、附则', '附则'],
  ['（十二）强化数据支撑。', '强化数据支撑'],
  ['(三)面临挑战', '面临挑战'],
  ['（2）建设', '建设'],
  ['3.推动落地', '推动落地'],
  ['３．推动落地', '推动落地'],
  ['4、优化', '优化'],
  ['附件1 清单', '清单'],
  ['附件三：清单', '清单'],
  ['2.5万人', '2.5万人'],
  ['2025年目标', '2025年目标'],
  ['（2022年）说明', '（2022年）说明'],
  ['一体化发展', '一体化发展'],
])('stripOrdinal(%o) is %o', (text, name) => {
  expect(stripOrdinal(text)).toBe(name);
});

test.each([
  ['3.推动政策落地。落实规划。', '推动政策落地'],
  ['１．落实休假', '落实休假'],
  ['1.第一句\n第二行。', '第一句'],
  ['推动政策落地。', undefined],
  ['1.5倍以上。', undefined],
])('leadSentence(%o) is %o', (text, lead) => {
  expect(leadSentence(text)).toBe(lead);
});

test.each([
  ['限期办理；主动咨询。', '限期办理'],
  ['1.对纳入专项行动的项目提供融资支持，降低成本。', '对纳入专项行动的项目提供融资支持'],
  ['对项目，降低成本。', '对项目，降低成本'],
  [
    '2.对符合目录的非营利性养老用地，可采取划拨方式予以保障，免收费用。',
    '对符合目录的非营利性养老用地，可采取划拨方式予以保障',
  ],
  [
    '5.将公益金按相关规定提取后，安排资金用于运营补贴。',
    '将公益金按相关规定提取后，安排资金用于运营补贴',
  ],
  ['鼓励各类幼儿园开设托班，并给予补贴', '鼓励各类幼儿园开设托班，并给予补贴'],
  ['鼓励各类幼儿园都开设托班，并给予补贴', '鼓励各类幼儿园都开设托班'],
])('firstClause(%o) is %o', (text, clause) => {
  expect(firstClause(text)).toBe(clause);
});

test('excerpt cuts to the length, ellipsis included', () => {
  expect(excerpt('一二三四', 4)).toBe('一二三四');
  expect(excerpt('一二\n三四五', 4)).toBe('一二 …');
});

test('afterTitle leaves out a title that the text begins with', () => {
  expect(afterTitle('3.落实用地政策，优先安排用地。', '落实用地政策')).toBe('优先安排用地');
  expect(afterTitle('（一）优先安排用地。', '用地')).toBe('优先安排用地');
});
