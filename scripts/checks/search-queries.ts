/** Queries that people may type, by class; what answers them is read from the built pages, not from here. */
export const queriesByClass: Record<string, string[]> = {
  words:
    split(`托育 养老 托位 床位 机构 普惠 普惠托育 托育机构 养老机构 幼儿园 福利院 敬老院 一老一小 整体解决方案
    土地政策 税收 免征增值税 审批 备案 消防 医保 医养结合 护理型床位 适老化改造 智慧养老 人才 培训 补贴 专项债券
    总投资 建设内容 责任部门 牵头部门 发展改革委 卫生健康委 民政局 财政局 自然资源局 市场监管局 残联`),
  'parts of words':
    split(`育机 老服 机构建 健康委 发改 位数 卫生健 照护服 幼儿照 展改革 婴幼 理型床 院养老 口托位 会福利
    会力量 构建设 设项目 合监管 监管工 公建民 区养老 间照料 适老 儿友好 托幼一 疗卫生 险排查`),
  numbers:
    split(`2025 2025年 2023—2024年 2021-2025年 4.5 4.5个 100% 29‰ 80张 500张 60岁 0.3 1560 3—5家 1 12 90%
    2022年12月26日 50016 24个月 10人 1138 5100 万元 个月 ‰ %`),
  punctuation:
    split(`“一老一小” 《划拨用地目录》 县（区） （县） （一） 1. 、 。 “ ” （ ） ； ： — 养老、托育 市县（区）
    〔市 负责〕 （GB50016—2014） 公布； 3. “双随机、一公开” …`),
  widths: split(
    `２０２５年 ４．５ 县(区) (一) １． ＧＢ５００１６ gb50016 ％ １００％ (GB50016—2014) ；  ;  :  ,`,
  ),
  'several terms': [
    '养老 托育',
    '托育 2025年',
    '托位 目标',
    '普惠 补贴',
    '土地 养老',
    '市民政局 适老化',
    '消防 审批 养老',
    '幼儿园 托位 2024年',
    '卫生健康委 备案',
    '护理型 床位',
    '养老　机构',
    '4.5 个',
    '一 老',
    '总投资 万元 养老',
    '县（区） 政府',
    '人才 培训',
    '医 养',
    '2022年 12月',
    '  养老  ',
    '养老 养老',
  ],
  'one character': split(
    `老 小 托 育 养 床 市 区 县 个 元 年 的 和 委 局 免 税 0 5 9 — “ 》 院 园 幼 A`,
  ),
  'nothing holds': split(
    `火星移民 区块链托育 qqqq 育托构机 老养 ９９９９９９９ 《》 。。 托育。育`,
  ),
};

function split(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

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
export const unanswered = split(
  `2000万元 20000万元 290‰ 29.0‰ 3000个托育机构 二十九个托育机构 消毒 9999万元`,
);
