import { expect, test } from 'vitest';
import { describeFault, LoadFault } from './load-fault.ts';

test.each([
  [new LoadFault('offline', '/a.json'), '没有连上网'],
  [new LoadFault('unreachable', '/a.json'), '连不上本站'],
  [new LoadFault('slow', '/a.json'), '等了很久'],
  [new LoadFault('old', 'WebGL 2'), '浏览器太旧'],
  [new LoadFault('status', '/a.json', 404), '请刷新'],
  [new LoadFault('status', '/a.json', 503), '故障（503）'],
  [new TypeError('x is undefined'), '程序出了错'],
])('%s names its cause', (error, words) => {
  expect(describeFault(error)).toContain(words);
});

test('a fault says what did not come, for whoever reads the console', () => {
  expect(new LoadFault('status', '/a.json', 503).message).toBe('/a.json: 503');
});
