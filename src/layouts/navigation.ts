/** The site's sections, the most asked for first. */
export const navigation = [
  { href: '/facilities/', text: '找机构' },
  { href: '/policies/', text: '政策' },
  { href: '/projects/', text: '项目' },
  { href: '/indicators/', text: '指标' },
  { href: '/map/', text: '地图' },
  { href: '/places/', text: '各县区' },
  { href: '/tasks/', text: '任务' },
  { href: '/departments/', text: '部门' },
  { href: '/documents/', text: '文件原文' },
] as const;

/** What a family asks for: all that the head offers in the elder mode; the foot has the rest. */
export const familyNavigation = [
  { href: '/', text: '首页' },
  { href: '/facilities/', text: '找机构' },
  { href: '/places/', text: '各县区' },
  { href: '/search/', text: '搜索' },
] as const;

/** Pages that the footer adds. */
export const furtherPages = [
  { href: '/promises/', text: '承诺与结果' },
  { href: '/gap/', text: '目标与项目' },
  { href: '/checks/', text: '数字核对' },
  { href: '/progress/', text: '工作进展' },
  { href: '/glossary/', text: '词语解释' },
  { href: '/data/', text: '数据下载' },
  { href: '/changes/', text: '更新记录' },
  { href: '/search/', text: '搜索' },
  { href: '/about/', text: '关于本站' },
] as const;
