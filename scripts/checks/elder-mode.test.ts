import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { isEmbed, readPages, siteRoot } from './site.ts';
import { test } from './site-test.ts';

const pages = readPages().filter((page) => !isEmbed(page));
const turnOn = '长辈模式';
const turnOff = '退出长辈模式';

const modeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['mode']);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Runs in the browser before any page: a browser that lets no site remember anything. */
function refuseStorage(): void {
  const refuse = () => {
    throw new DOMException('Storage is refused', 'SecurityError');
  };
  Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse, removeItem: refuse });
}

/** Runs in the browser before any page: notes the mode of each document as soon as it is parsed. */
function noteModeAtStart(): void {
  document.addEventListener('DOMContentLoaded', () => {
    Object.assign(window, { modeAtStart: document.documentElement.dataset['mode'] });
  });
}

describe('the elder mode', () => {
  test('is one press away on a phone, and says how to leave it', async ({ visit }) => {
    const page = await visit();
    await page.goto('/');
    const button = page.getByRole('button', { name: turnOn, exact: true });
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.y).toBeLessThan(200);
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.click();
    const leave = page.getByRole('button', { name: turnOff, exact: true });
    expect(await leave.getAttribute('aria-pressed')).toBe('true');
    expect((await leave.boundingBox())?.height).toBeGreaterThanOrEqual(60);
    await leave.click();
    expect(await modeOf(page)).toBeUndefined();
  });

  test('comes third by keyboard, after the way to the text and the home page', async ({
    visit,
  }) => {
    const page = await visit();
    await page.goto('/policies/');
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    expect(await modeOf(page)).toBe('elder');
  });

  test('is remembered over pages and visits, before anything is painted', async ({ visit }) => {
    const page = await visit();
    await page.context().addInitScript(noteModeAtStart);
    await page.goto('/');
    await press(page, turnOn);
    await page.goto('/places/');
    expect(await page.evaluate('modeAtStart')).toBe('elder');
    const later = await page.context().newPage();
    await later.goto('/policies/');
    expect(await later.evaluate('modeAtStart')).toBe('elder');
    await press(later, turnOff);
    await page.goto('/facilities/');
    expect(await page.evaluate('modeAtStart')).toBeUndefined();
  });

  test('holds when a page comes back from the history', async ({ visit }) => {
    const page = await visit();
    await page.goto('/');
    await page.goto('/about/');
    await press(page, turnOn);
    await page.goBack();
    expect(await modeOf(page)).toBe('elder');
  });

  test('can be sent as a link, which leaves the rest of the address alone', async ({ visit }) => {
    const page = await visit();
    await page.goto('/policies/?mode=elder&words=%E5%9C%9F%E5%9C%B0#main');
    expect(await modeOf(page)).toBe('elder');
    expect(new URL(page.url()).search).not.toContain('mode');
    expect(new URL(page.url()).searchParams.get('words')).toBe('土地');
    expect(new URL(page.url()).hash).toBe('#main');
    await page.goto('/');
    expect(await modeOf(page)).toBe('elder');
  });

  test('works for the page where nothing may be stored', async ({ visit }) => {
    const page = await visit();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.addInitScript(refuseStorage);
    await page.goto('/');
    await press(page, turnOn);
    expect(await modeOf(page)).toBe('elder');
    await press(page, turnOff);
    await page.goto('/?mode=elder');
    await page.reload();
    expect(await modeOf(page)).toBe('elder');
    expect(faults).toEqual([]);
  });

  test('is not promised without script', async ({ visit }) => {
    const page = await visit({ javaScriptEnabled: false });
    await page.goto('/?mode=elder');
    expect(await page.locator('elder-mode').isVisible()).toBe(false);
    expect(await page.locator('read-aloud').isVisible()).toBe(false);
  });

  test('sets every page by a script that stands before its styles', () => {
    const faults = pages.filter(({ html }) => {
      const [, before = ''] = /^(.*?)<link rel="stylesheet"/s.exec(html) ?? [];
      const [, address] = /<script src="([^"]+)"><\/script>/.exec(before) ?? [];
      return !address || !readFileSync(join(siteRoot, address), 'utf8').includes('?mode=elder');
    });
    expect(faults.map(({ path }) => path)).toEqual([]);
  });

  test('does not change what is printed', async ({ visit }) => {
    const page = await visit();
    await page.emulateMedia({ media: 'print' });
    await page.goto('/places/');
    const sizeOf = () => page.evaluate(() => getComputedStyle(document.body).fontSize);
    const plain = await sizeOf();
    await page.goto('/places/?mode=elder');
    expect(await sizeOf()).toBe(plain);
  });
});

/** Runs in the browser before any page: a voice that notes what it is given and ends at once. */
function stubSpeech(): void {
  const spoken: string[] = [];
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => [{ lang: 'zh-CN', localService: true }],
    speak: (utterance: { text: string; onend: () => void }) => {
      spoken.push(utterance.text);
      setTimeout(() => utterance.onend());
    },
    cancel: () => spoken.push('×'),
  });
  class Utterance {
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.assign(window, { SpeechSynthesisUtterance: Utterance, spoken });
}

/** Runs in the browser before any page, after `stubSpeech`: a voice that never ends a sentence. */
function stubSlowSpeech(): void {
  Object.assign(speechSynthesis, {
    speak: (utterance: SpeechSynthesisUtterance) => {
      utterance.onstart?.(new Event('start') as SpeechSynthesisEvent);
      (window as unknown as { spoken: string[] }).spoken.push(utterance.text);
    },
  });
}

/** Runs in the browser before any page, after `stubSpeech`: a device that speaks English alone. */
function stubEnglishSpeech(): void {
  Object.assign(speechSynthesis, { getVoices: () => [{ lang: 'en-US', localService: true }] });
}

/** Has the open page read aloud from its first word to its last. */
async function readWhole(page: Page): Promise<void> {
  await press(page, '朗读本页');
  await expect.poll(() => page.evaluate('spoken.length')).toBeGreaterThan(0);
  await page.getByRole('button', { name: '朗读本页' }).waitFor();
}

describe('reading aloud', () => {
  test('says the main text in order, and ends', async ({ visit }) => {
    const page = await visit();
    await page.addInitScript(stubSpeech);
    await page.goto('/about/?mode=elder');
    await readWhole(page);
    const spoken = await page.evaluate<string[]>('spoken');
    const places = ['关于本站', '内容从哪里来', '隐私', '无障碍'].map((text) =>
      spoken.indexOf(text),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(1);
    expect(spoken.join('')).not.toContain('朗读本页停止');
    expect(await page.locator('[data-read]').count()).toBe(0);
  });

  test('stops when it is asked to, and marks what it reads until then', async ({ visit }) => {
    const page = await visit();
    await page.addInitScript(stubSpeech);
    await page.addInitScript(stubSlowSpeech);
    await page.goto('/about/?mode=elder');
    await press(page, '朗读本页');
    await page.locator('h1[data-read]').waitFor();
    await page.locator('[data-read]').getByRole('button', { name: '停止朗读' }).click();
    await page.getByRole('button', { name: '朗读本页' }).waitFor();
    expect(await page.evaluate('spoken')).toEqual(['×', '关于本站', '×']);
    expect(await page.locator('[data-read]').count()).toBe(0);
  });

  test('stops when the mode is left', async ({ visit }) => {
    const page = await visit();
    await page.addInitScript(stubSpeech);
    await page.addInitScript(stubSlowSpeech);
    await page.goto('/about/?mode=elder');
    await press(page, '朗读本页');
    await page.locator('h1[data-read]').waitFor();
    await press(page, turnOff);
    await expect.poll(() => page.locator('[data-read]').count()).toBe(0);
    expect(await page.evaluate('spoken.at(-1)')).toBe('×');
  });

  test('names the column of each figure of a table', async ({ visit }) => {
    const page = await visit();
    await page.addInitScript(stubSpeech);
    await page.goto('/departments/?mode=elder');
    await readWhole(page);
    const said = (await page.evaluate<string[]>('spoken')).join('');
    expect(said).toMatch(/项目\d+/);
  });

  test('is not offered outside the mode, nor where no voice speaks Chinese', async ({ visit }) => {
    const page = await visit();
    await page.addInitScript(stubSpeech);
    await page.goto('/');
    expect(await page.locator('read-aloud').isVisible()).toBe(false);
    await page.addInitScript(stubEnglishSpeech);
    await page.goto('/?mode=elder');
    expect(await page.locator('read-aloud').isVisible()).toBe(false);
  });
});
