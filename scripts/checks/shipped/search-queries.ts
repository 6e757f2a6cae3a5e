/** What residents type, and the word that the answer must have been found by. */
export const expansions: [typed: string, word: string][] = [
  ['tuoyu', '托育'],
  ['tuo yu', '托育'],
  ['yanglaojigou', '养老机构'],
  ['yljg', '养老机构'],
  ['jianshan', '尖山'],
  ['託育', '托育'],
  ['養老機構', '养老机构'],
  ['敬老園', '敬老院'],
  ['托玉机构', '托育机构'],
  ['托育几构', '托育机构'],
  ['社会福院', '社会福利院'],
  ['市卫健委', '市卫生健康委'],
  ['"一老一小"', '一老一小'],
  ['免征增直税', '免征增值税'],
  ['岭东托育', '岭东 托育'],
  ['尖山养老院', '尖山'],
  ['宝清敬老院', '宝清'],
  ['岭东的托育', '岭东区的托育'],
  ['育儿补贴', '育儿 补贴'],
];

/** Printed in one way and typed in others: all find the same pages as the first. */
export const printedAndTyped: string[][] = [
  [
    '双鸭山市“一老一小”整体解决方案',
    '双鸭山市一老一小整体解决方案',
    '双鸭山市"一老一小"整体解决方案',
    '双鸭山市「一老一小」整体解决方案',
  ],
  ['县（区）', '县(区)', '县〔区〕', '县[区]', '县［区］'],
  ['2023—2024年', '2023-2024年', '2023–2024年', '2023～2024年', '2023·2024年'],
  ['3—5家', '3-5家', '3~5家'],
];

/** Texts that nothing holds and that nobody may be given another number or another word for. */
export const unanswered = [
  '2000万元',
  '20000万元',
  '290‰',
  '29.0‰',
  '3000个托育机构',
  '二十九个托育机构',
  '消毒',
  '9999万元',
];
