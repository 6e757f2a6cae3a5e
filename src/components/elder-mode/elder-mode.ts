/**
 * Turns the elder mode on and off: `data-mode` of the page, which styles read. `/elder-mode.js` puts
 * every further page into the remembered mode. Where storage is refused the mode lasts as long as
 * the page.
 */
export class ElderMode extends HTMLElement {
  #stop = new AbortController();

  connectedCallback() {
    const { signal } = (this.#stop = new AbortController());
    this.addEventListener('click', () => this.#toggle(), { signal });
    addEventListener('pageshow', () => this.#draw(), { signal });
    this.#draw();
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  #toggle() {
    const { dataset } = document.documentElement;
    if (dataset['mode']) delete dataset['mode'];
    else dataset['mode'] = 'elder';
    remember(dataset['mode']);
    this.#draw();
  }

  #draw() {
    const isOn = document.documentElement.dataset['mode'] === 'elder';
    this.querySelector('button')?.setAttribute('aria-pressed', String(isOn));
  }
}

function remember(mode: string | undefined): void {
  try {
    if (mode) localStorage.setItem('mode', mode);
    else localStorage.removeItem('mode');
  } catch {
    // Storage is refused.
  }
}

if (!customElements.get('elder-mode')) customElements.define('elder-mode', ElderMode);
