import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { drawQrPath } from './qr-path.ts';

const address = 'https://example.org/facilities/f-0001/';

test('the path has every dark module of the code and no other', () => {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const drawing = drawQrPath(address);
  const runs = [...drawing.d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)];
  const drawn = runs.flatMap(([, x, y, width]) =>
    Array.from({ length: Number(width) }, (_, index) => `${Number(x) + index} ${y}`),
  );
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
  expect(drawing.size).toBe(size);
  expect(drawing.d).toBe(runs.map(([run]) => run).join(''));
  expect(drawn).toEqual(dark);
});
