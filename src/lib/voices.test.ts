import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { awaitVoice, findVoice, type Voice } from './voices.ts';

describe('findVoice(voices)', () => {
  const voice = (lang: string, localService = true) => ({ lang, localService });

  test('takes the voice of the mainland first', () => {
    expect(findVoice([voice('en-US'), voice('zh-HK'), voice('zh-CN')])?.lang).toBe('zh-CN');
  });

  test('takes another Chinese voice where there is none', () => {
    expect(findVoice([voice('en-US'), voice('zh-TW')])?.lang).toBe('zh-TW');
  });

  test('takes none that sends the text away', () => {
    expect(findVoice([voice('zh-CN', false)])).toBeUndefined();
  });
});

describe('awaitVoice(source, { patience, signal })', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const local = { lang: 'zh-CN', localService: true };
  const remote = { lang: 'zh-CN', localService: false };
  const open = (voices: Voice[] = []) => {
    const source = Object.assign(new EventTarget(), { getVoices: () => voices });
    const life = new AbortController();
    const found = awaitVoice(source, { patience: 2000, signal: life.signal });
    const load = (voice: Voice) => {
      voices.push(voice);
      source.dispatchEvent(new Event('voiceschanged'));
    };
    return { found, load, life };
  };

  test('answers at once where voices are known, and takes none from elsewhere', async () => {
    expect(await open([local]).found).toBe(local);
    expect(await open([remote]).found).toBeUndefined();
  });

  test('waits for voices that load late', async () => {
    const { found, load } = open();
    load(local);
    expect(await found).toBe(local);
    const other = open();
    other.load(remote);
    expect(await other.found).toBeUndefined();
  });

  test('gives up when none comes in time, and when it is stopped', async () => {
    const late = open();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await late.found).toBeUndefined();
    const stopped = open();
    stopped.life.abort();
    expect(await stopped.found).toBeUndefined();
  });
});
