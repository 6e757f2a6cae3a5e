import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { root } from './tool.ts';

const packed = join(root, 'node_modules/chrome-aws-lambda/bin');
const unpacked = join(root, 'node_modules/.old-chromium');

/** Unpacks Chromium 88 once, with its software renderer, and answers its path. */
function unpackOldChromium(): string {
  if (!existsSync(unpacked)) {
    const folder = `${unpacked}-${process.pid}`;
    const renderer = join(folder, 'swiftshader');
    mkdirSync(renderer, { recursive: true });
    writeFileSync(join(folder, 'chromium'), unpack('chromium.br'), { mode: 0o755 });
    execFileSync('tar', ['-xf', '-', '-C', renderer], { input: unpack('swiftshader.tar.br') });
    try {
      renameSync(folder, unpacked);
    } catch (error) {
      if (!existsSync(unpacked)) throw error;
      rmSync(folder, { recursive: true });
    }
  }
  return join(unpacked, 'chromium');
}

function unpack(name: string): Buffer {
  return brotliDecompressSync(readFileSync(join(packed, name)));
}

/** Starts Chromium 88, the oldest that can be had as a package: what a phone of 2021 has, if nobody updated it. */
export function launchOldChromium() {
  return puppeteer.launch({
    executablePath: unpackOldChromium(),
    headless: true,
    args: [
      '--no-sandbox',
      '--single-process',
      '--no-zygote',
      '--disable-dev-shm-usage',
      '--use-gl=swiftshader',
      '--ignore-gpu-blacklist',
    ],
  });
}
