/**
 * `node scripts/compare/pictures.ts BEFORE AFTER [FOLDER]`: whether two built sites look the same, the largest page of
 * each type in both widths, point by point. FOLDER keeps the pictures that differ, before and after.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { provideBrowser } from '../browser.ts';
import { getLargestPages, readPages } from '../checks/site.ts';
import { serveSite } from '../serve.ts';

/** Widths of a phone and a desk, in CSS pixels. */
const widths = [390, 1280];
/** How far two channels of a point may be apart, of 255: edges of letters are drawn anew each time. */
const tolerance = 8;

/** Pictures of a site's pages by width and address, `390 /map/`. Both sites stand at one port: pages print their address. */
async function takePictures(site: string, port: number): Promise<[Map<string, Buffer>, number]> {
  const { origin, close } = await serveSite(site, { port });
  const pictures = new Map<string, Buffer>();
  for (const width of widths) {
    const page = await browser.newPage({ viewport: { width, height: 844 } });
    for (const { path } of samples) {
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      pictures.set(
        `${width} ${path}`,
        await page.screenshot({ fullPage: true, animations: 'disabled' }),
      );
    }
    await page.close();
  }
  await close();
  return [pictures, Number(new URL(origin).port)];
}

/** How many points differ; all of them where the pictures are not of one size. */
async function countDifferent(before: Buffer, after: Buffer): Promise<number> {
  const read = (picture: Buffer) => sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const [a, b] = await Promise.all([read(before), read(after)]);
  const { width, height, channels } = a.info;
  if (width !== b.info.width || height !== b.info.height) return width * height;
  let different = 0;
  for (let point = 0; point < a.data.length; point += channels) {
    const isSame = [0, 1, 2].every(
      (channel) =>
        Math.abs((a.data[point + channel] ?? 0) - (b.data[point + channel] ?? 0)) <= tolerance,
    );
    if (!isSame) different += 1;
  }
  return different;
}

const [before, after, folder] = process.argv.slice(2);
if (!before || !after) throw new Error('node scripts/compare/pictures.ts BEFORE AFTER [FOLDER]');
if (folder) mkdirSync(folder, { recursive: true });
const samples = getLargestPages(readPages());
const browser = await chromium.launch({ executablePath: provideBrowser() });
const [old, port] = await takePictures(before, 0);
const [now] = await takePictures(after, port);
await browser.close();
let faults = 0;
for (const [name, picture] of now) {
  const former = old.get(name) ?? picture;
  const different = await countDifferent(former, picture);
  if (different === 0) continue;
  faults += 1;
  console.log(`${name}: ${different} points differ`);
  if (!folder) continue;
  const file = join(folder, name.replaceAll(/\W+/g, '-'));
  await sharp(former).toFile(`${file}before.png`);
  await sharp(picture).toFile(`${file}after.png`);
}
console.log(`${now.size} pictures compared, ${faults} differ`);
process.exitCode = faults > 0 ? 1 : 0;
