import { describe, expect, test } from 'vitest';
import {
  askAbout,
  askQuestions,
  askSearched,
  formatContact,
  formatReport,
  formatRequest,
} from './words.ts';

describe('ask question', () => {
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
});

describe('contact', () => {
  test.each([
    ['a@example.org', 'mailto:a@example.org'],
    ['https://example.org/report', 'https://example.org/report'],
    ['example.org', 'https://example.org'],
  ])('formatContact(%s)', (contact, href) => {
    expect(formatContact(contact)).toEqual({ href, text: contact });
  });

  test('an empty contact is none', () => {
    expect(formatContact('')).toBeUndefined();
  });

  test('a report by e-mail says what it is about', () => {
    expect(formatReport('a@example.org', '报错 f-0001')?.href).toBe(
      'mailto:a@example.org?subject=%E6%8A%A5%E9%94%99%20f-0001',
    );
    expect(formatReport('example.org', '报错 f-0001')?.href).toBe('https://example.org');
    expect(formatReport('', '报错')).toBeUndefined();
  });
});

describe('requests', () => {
  const request = {
    to: '甲市民政局',
    document: '甲市方案',
    issue: ['甲市人民政府', '2022年12月31日'],
    promised: ['2025年底，床位：30‰'],
    record: '各年养老床位数',
  };

  test('a request names the department, the document, the promise and the record', () => {
    const text = formatRequest(request);
    expect(text).toContain('甲市民政局：');
    expect(text).toContain(
      '《甲市方案》（甲市人民政府，2022年12月31日），文件提出：\n2025年底，床位：30‰\n',
    );
    expect(text).toContain('申请公开的内容：各年养老床位数');
  });

  test('it leaves to the sender what only the sender knows', () => {
    expect(formatRequest(request)).toContain(
      '申请人姓名：（填写）\n身份证明：（填写证件名称和号码）\n联系方式：（填写电话或电子邮箱）',
    );
  });

  test('a document of unknown issue has no empty brackets', () => {
    expect(formatRequest({ ...request, issue: [] })).toContain('《甲市方案》，文件提出：');
  });
});
