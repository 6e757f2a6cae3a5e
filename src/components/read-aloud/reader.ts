import { formatSpoken, splitSentences } from '../../lib/read-aloud.ts';
import { awaitVoice } from '../../lib/voices.ts';
import { findParts } from './parts.ts';

/** How long a voice may take to begin, in milliseconds; browsers without voices never say that they fail. */
const patience = 5000;

/** How long the list of voices may take to load, in milliseconds. */
const listPatience = 2000;

/**
 * Reads the page's main text, sentence by sentence, for browsers break off long utterances. What is
 * being read is marked and scrolled into view. Ends when all is read, when it is stopped, or when the
 * device cannot speak or has no Chinese voice of its own: then the answer is false.
 */
export async function readPage(signal: AbortSignal): Promise<boolean> {
  const main = document.querySelector('main');
  signal.addEventListener('abort', () => speechSynthesis.cancel());
  speechSynthesis.cancel();
  const voice = await awaitVoice(speechSynthesis, { patience: listPatience, signal });
  if (!voice) return signal.aborted;
  for (const { element, text } of main ? findParts(main) : []) {
    element.dataset['read'] = '';
    const stop = putStop(element);
    scrollTo(element);
    try {
      for (const sentence of splitSentences(formatSpoken(text))) {
        if (signal.aborted) return true;
        if (!(await speak(sentence, voice, signal))) return signal.aborted;
      }
    } finally {
      delete element.dataset['read'];
      stop.remove();
    }
  }
  return true;
}

/** Puts the button that stops at the end of what is being read: in the flow of the text, it covers none of it. */
function putStop(element: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'main';
  button.dataset['stopReading'] = '';
  button.textContent = '停止朗读';
  const holder = element instanceof HTMLTableRowElement ? element.cells[0] : element;
  (holder ?? element).append(button);
  return button;
}

function scrollTo(element: HTMLElement): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
}

/** Speaks one sentence; false when it was broken off or could not be spoken. */
function speak(
  sentence: string,
  voice: SpeechSynthesisVoice,
  signal: AbortSignal,
): Promise<boolean> {
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.lang = voice.lang;
  utterance.rate = 0.9;
  utterance.voice = voice;
  return new Promise((resolve) => {
    const silence = setTimeout(() => resolve(false), patience);
    const finish = (isSpoken: boolean) => {
      clearTimeout(silence);
      resolve(isSpoken);
    };
    utterance.onstart = () => clearTimeout(silence);
    utterance.onend = () => finish(true);
    utterance.onerror = () => finish(false);
    signal.addEventListener('abort', () => finish(false), { once: true });
    speechSynthesis.speak(utterance);
  });
}
