import { words } from '../../model/common/words.ts';

/** How many cards stand on the page at first, and how many a press of 再看一些 adds. */
export const firstCards = 20;

/** What the search for what is near says by itself. */
export const finderWords = {
  privacy: '你的位置用来在这台手机上算远近，并写在这一页的网址里：把网址发给谁，谁就能看到。',
  empty: '没有符合条件的。可以少选一个条件，或者点“清除条件”。',
  locate: '用我的位置',
  locating: '正在取得你的位置…',
  asking: '还没有得到你的位置：请看浏览器有没有在问可不可以用位置。也可以直接在下面选县区。',
  noPosition: {
    refused: '浏览器没有给本站位置（没有允许，或者手机关了定位），没关系：请在下面选县区。',
    unknown: '这台设备现在定不了位，没关系：请在下面选县区。',
    slow: '等了15秒还没有定位，没关系：请在下面选县区。',
    insecure: '这个网址不是https开头，浏览器不给位置，没关系：请在下面选县区。',
    missing: '这个浏览器不能定位，没关系：请在下面选县区。',
  },
  failed: (cause: string) => `没有取到机构数据。${cause}`,
  mapLost: '地图停了，名单还是完整的。可以再点开地图。',
  mapFailed: (cause: string) => `地图没有打开，名单还是完整的。${cause}`,
  chooseCounty: '先选县区',
  wholeCounty: '全部',
  more: (rest: number) => `再看一些（还有${rest}条）`,
  far: (far: number) => `看更远的（${far}条）`,
  begin: (town: string) => `以${town}为起点`,
  count: (text: string, count: number) => `${text}（${count}）`,
  uncounted: (text: string) => `${text}（${words.unheld}）`,
};
