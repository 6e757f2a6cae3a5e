import { expect, test } from 'vitest';
import { formatRequest } from './requests.ts';

const request = {
  to: '甲市民政局',
  document: '甲市方案',
  issue: ['甲市人民政府', '2022年12月31日'],
  promised: ['2025年底，床位：30‰'],
  record: '各年养老床位数',
};

test('a request names the body, the document, the promise and the record', () => {
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
