import { expect, test } from 'vitest';
import { askAbout, askQuestions, askSearched } from './ask-question.ts';

test('a family asks for a nursery in plain words, with the place', () => {
  expect(askQuestions(['child'], '甲县')).toEqual([
    {
      text: '您好，我想问甲县的托育：附近有没有备案过的托育机构？收多大的孩子，现在有没有空位？怎么收费，要带什么材料？',
      domain: 'child',
    },
  ]);
});

test('a family asks for elder care in plain words, with the place', () => {
  expect(askQuestions(['elder'], '甲县')).toEqual([
    {
      text: '您好，我想给家里老人找甲县的养老院：现在有没有床位，有没有护理型床位？怎么收费，能不能用医保或长护险？怎么申请评估，要带什么材料？',
      domain: 'elder',
    },
  ]);
});

test('there is a question for each subject, in their order', () => {
  const questions = askQuestions(['elder', 'child'], '甲县');
  expect(questions.map(({ text }) => text.includes('托育'))).toEqual([false, true]);
});

test('a family asks for an institution without a telephone by its name', () => {
  expect(askAbout('甲托育园', ['child'])).toBe(
    '您好，我想找“甲托育园”：电话是多少，在什么地方？收多大的孩子，现在有没有空位？怎么收费，要带什么材料？',
  );
});

test('what a search did not find is asked about in its words', () => {
  expect(askSearched('长护险')).toBe(
    '您好，我想问“长护险”：归哪个部门管，电话是多少，要带什么材料？',
  );
  expect(askSearched('')).toContain('养老、托育的事');
});
