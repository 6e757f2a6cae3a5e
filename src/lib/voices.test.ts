import { describe, expect, test } from 'vitest';
import { findVoice } from './voices.ts';

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
