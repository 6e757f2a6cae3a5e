const site = { title: '某站', sponsor: '', version: '2026.11.22版', asOf: '2026-11-21' };
const source = { documentTitle: '某市方案', issuer: '某市人民政府', issued: '2022-12-31' };
const row = { href: '/documents/some-2022/#t1-r3', label: '某市方案 · 政策清单 · 表中第3行' };

/** Every way the citation is used. */
export const examples = {
  record: { site, title: '开办补助', source: { ...source, ...row } },
  part: { site, title: '某市：托育', source: { ...source, ...row }, part: 'some-2022-1' },
  register: { site, title: '某托育园', source },
  view: { site, title: '数字核对' },
};
