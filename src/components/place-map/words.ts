import { words } from '../../model/common/words.ts';
import { largeMapKilobytes } from '../../model/map/words.ts';

/** Everything that the map says by itself. */
export const mapWords = {
  loading: '正在打开地图…',
  failed: (cause: string) => `地图没有打开，下面的图和表格内容相同。${cause}`,
  enlarge: `点开大地图（能放大，要下载约 ${largeMapKilobytes} KB）`,
  enlarging: '正在下载大地图…',
  notEnlarged: (cause: string) => `大地图没有打开，这张小图内容相同。${cause}`,
  lost: '大地图停了，换回了这张小图。可以再点开。',
  sketch: (city: string) => `${city}地图，同样的内容在表格和列表里`,
  group: (points: number) => `这里有 ${points} 项`,
  close: '关闭',
  noMetric: '不着色',
  noBoundaries: '本图不绘行政区域界线',
  source: (source: string) => `${words.source}：${source}`,
  figure: (label: string, text: string | undefined, unit: string) =>
    `${label}：${text === undefined ? words.unnamed : `${text}${unit}`}`,
  count: (located: number, unlocated: number) =>
    `共 ${located + unlocated} 项：画在图上 ${located} 项（位置多半只知道在哪个县区），县区也不知道的 ${unlocated} 项`,
  unlocated: '地图位置本站未收录',
  showOnMap: '在图上看',
  more: (rest: number) => `再显示 ${rest} 项`,
  nothing: '没有符合条件的项目或机构',
  county: '县（区）',
  details: '查看详情',
  noYears: (city: string) => `${city}没有按年的托位目标`,
  tableCaption: (city: string, year: string) => `${city}各县（区）${year}`,
};

/** MapLibre's own texts. */
export const locale: Record<string, string> = {
  'Map.Title': '地图：用方向键移动，用加减号缩放',
  'NavigationControl.ZoomIn': '放大',
  'NavigationControl.ZoomOut': '缩小',
  'Popup.Close': '关闭',
  'Marker.Title': '标记',
  'CooperativeGesturesHandler.WindowsHelpText': '按住 Ctrl 键滚动以缩放地图',
  'CooperativeGesturesHandler.MacHelpText': '按住 ⌘ 键滚动以缩放地图',
  'CooperativeGesturesHandler.MobileHelpText': '用两根手指移动地图',
};
