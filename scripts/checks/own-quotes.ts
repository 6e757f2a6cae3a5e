/**
 * What stands in “ ” on the site and is the site's own, whether or not a document happens to say it too. Everything else
 * in “ ” is held to be a document's words and must stand in one; so a line here says that no reader can take it for a
 * document's.
 */
export const ownQuotes: Readonly<Record<string, readonly string[]>> = {
  'a button, a link or a heading of the site, which the sentence tells to use': [
    '清除',
    '清除条件',
    '按县区看',
    '更远的',
    '怎么引用',
    '怎么问结果',
    '长辈模式',
    '朗读本页',
    '跳到正文',
    '是否仍有效',
    '每千人托位',
  ],
  'a key, an address or a name of a file or column, to be typed or looked for': [
    '/',
    '牵头',
    '责任',
    '?mode=elder',
    '.json',
    '.schema.json',
    '列名=原文',
    '回到原文',
    '说的是什么：照原文的数',
  ],
  'a mark that the site uses for what a document or a register leaves unsaid': [
    '未载明',
    '未公布',
    '本站未收录',
    '年份未注明',
    '口径未载明',
    '结果本站未收录',
    '有效性未核对',
    '给机构的，不是给家庭的',
    '统称',
  ],
  'what a note of the editor holds to be meant, after “可能是” or “例如”': [
    '同步设计',
    '新型农村合作医疗',
    '吸引力',
    '吸引力度',
    '如能落实',
    '品位高',
    '12349',
    '市某某局',
  ],
  'a name of what is outside the site, with who says so beside it': [
    '12345政务服务便民热线',
    '依申请公开',
    '在页面上查找',
  ],
};

/** Scripts, by file or folder, that fill in between “ and ” in the browser, and what: never a document's words. */
export const ownFillings: Readonly<Record<string, string>> = {
  'src/components/site-search/': 'what a visitor looks for, and words of the site near it',
  'src/model/contacts/words.ts': 'what a visitor looks for, and the name of an institution',
  'src/lib/record-state.ts': 'words that a visitor typed to filter a list',
};
