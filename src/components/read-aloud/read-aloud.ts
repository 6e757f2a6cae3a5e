import { findVoice } from '../../lib/voices.ts';

/**
 * The button that reads the page aloud and stops. Shown where the browser can speak and has a
 * Chinese voice, or has not yet said which voices it has. What reads is loaded when it is pressed.
 */
export class ReadAloud extends HTMLElement {
  #life = new AbortController();
  #reading: AbortController | undefined;

  connectedCallback() {
    if (!('speechSynthesis' in window)) return;
    const { signal } = (this.#life = new AbortController());
    const show = () => {
      if (!this.#reading) this.hidden = !mayRead();
    };
    speechSynthesis.addEventListener('voiceschanged', show, { signal });
    addEventListener('pagehide', () => this.#reading?.abort(), { signal });
    document.addEventListener('click', (event) => this.#press(event), { signal });
    show();
  }

  disconnectedCallback() {
    this.#life.abort();
    this.#reading?.abort();
  }

  #press({ target }: MouseEvent) {
    const button =
      target instanceof Element
        ? target.closest('elder-mode, read-aloud button, [data-stop-reading]')
        : null;
    if (!button) return;
    if (this.#reading) this.#reading.abort();
    else if (this.contains(button)) void this.#read();
  }

  async #read() {
    const { signal } = (this.#reading = new AbortController());
    this.#draw('停止朗读');
    let wasHeard = false;
    try {
      const { readPage } = await import('./reader.ts');
      wasHeard = await readPage(signal);
    } finally {
      this.#reading = undefined;
      this.#draw('朗读本页');
      this.querySelector('p')?.toggleAttribute('hidden', wasHeard || signal.aborted);
    }
  }

  #draw(text: string) {
    const button = this.querySelector('button');
    if (button) button.textContent = text;
  }
}

/** Whether a voice of this device speaks Chinese, or none is known yet: many load them late. */
function mayRead(): boolean {
  const voices = speechSynthesis.getVoices();
  return voices.length === 0 || findVoice(voices) !== undefined;
}

if (!customElements.get('read-aloud')) customElements.define('read-aloud', ReadAloud);
