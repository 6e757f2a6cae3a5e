/** What is known of a voice before it speaks. */
export interface Voice {
  lang: string;
  /** Whether the device itself speaks; else the text would be sent to somebody's service. */
  localService: boolean;
}

/** The device's own Chinese voice, that of the mainland first; voices from elsewhere are not used. */
export function findVoice<V extends Voice>(voices: readonly V[]): V | undefined {
  const chinese = voices.filter(
    ({ lang, localService }) => localService && /^(zh|cmn)\b/i.test(lang),
  );
  return chinese.find(({ lang }) => /CN|Hans/i.test(lang)) ?? chinese[0];
}

/** The browser's voices, which many load late and then say so. */
export interface VoiceSource<V extends Voice> extends Pick<
  EventTarget,
  'addEventListener' | 'removeEventListener'
> {
  getVoices: () => readonly V[];
}

/**
 * The voice of `findVoice`; where no voice is known yet, once the list is there. Undefined when it has none that can be
 * used, when no list comes in time, and when `signal` is aborted meanwhile.
 *
 * @param patience in milliseconds
 */
export async function awaitVoice<V extends Voice>(
  source: VoiceSource<V>,
  { patience, signal }: { patience: number; signal: AbortSignal },
): Promise<V | undefined> {
  if (source.getVoices().length === 0) {
    await new Promise<void>((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        source.removeEventListener('voiceschanged', finish);
        signal.removeEventListener('abort', finish);
        resolve();
      };
      const timer = setTimeout(finish, patience);
      source.addEventListener('voiceschanged', finish);
      signal.addEventListener('abort', finish);
    });
  }
  return signal.aborted ? undefined : findVoice(source.getVoices());
}
