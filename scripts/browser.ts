import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chrome.exe',
  'msedge.exe',
];

/** Where installers put a Chromium that is not on PATH. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium on this machine: CHROME_PATH, then PATH, then Playwright's own. */
export function findBrowser(): string | undefined {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH && !existsSync(CHROME_PATH)) {
    throw new Error(`CHROME_PATH names a file that is not there: ${CHROME_PATH}`);
  }
  const onPath = names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)));
  const candidates = [CHROME_PATH, ...onPath, ...usualPlaces, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path));
}

/**
 * The path of a Chromium, installed first when there is none: by the system on Debian as root,
 * else by Playwright. Throws with what to install when neither works.
 */
export function provideBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium found: installing one.');
  for (const install of isDebianRoot()
    ? [installFromDebian, installFromPlaywright]
    : [installFromPlaywright]) {
    try {
      install();
    } catch {
      continue;
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'The browser checks need Chromium or Chrome and none could be installed. Install it (on Debian ' +
      'and Ubuntu `sudo apt-get install chromium fonts-noto-cjk`) or set CHROME_PATH to its path.',
  );
}

function isDebianRoot(): boolean {
  const release = '/etc/os-release';
  return (
    process.getuid?.() === 0 &&
    existsSync(release) &&
    /^ID(_LIKE)?=.*debian/m.test(readFileSync(release, 'utf8'))
  );
}

function installFromDebian(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-noto-cjk'];
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', ...packages], { env, stdio: 'inherit' });
}

function installFromPlaywright(): void {
  const cli = join(
    createRequire(import.meta.url).resolve('playwright-core/package.json'),
    '../cli.js',
  );
  execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
}
