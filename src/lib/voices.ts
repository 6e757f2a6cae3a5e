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
