import type { QrPath } from '../../lib/qr-path.ts';
import { getViewAddress } from '../site-address/view-address.ts';

const svg = 'http://www.w3.org/2000/svg';

/**
 * A button that prints the page with a QR code of its address. The code is drawn when the button is pressed, so that
 * no page carries one; with `data-query` it holds what was chosen on the page, and so does the address at the foot,
 * from whatever menu the page is printed. Without script the page prints its address alone.
 */
export class PrintSheet extends HTMLElement {
  /** What the code on the page says. */
  #drawn = '';

  connectedCallback() {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#print());
    window.addEventListener('beforeprint', () => this.#prepare());
  }

  #address(): string {
    return location.origin + location.pathname + ('query' in this.dataset ? location.search : '');
  }

  async #print() {
    const { drawQrPath } = await import('../../lib/qr-path.ts');
    const figure = this.querySelector('figure');
    this.#drawn = this.#address();
    figure?.querySelector('svg')?.remove();
    figure?.prepend(makeDrawing(drawQrPath(this.#drawn)));
    this.#prepare();
    window.print();
  }

  /** A browser's own menu does not wait for a code to be drawn: one of another choice is left out. */
  #prepare() {
    const figure = this.querySelector('figure');
    if (figure) figure.hidden = this.#drawn !== this.#address();
    const foot = document.querySelector('[data-printed-address]');
    if (foot && 'query' in this.dataset) foot.textContent = getViewAddress();
  }
}

function makeDrawing({ size, d }: QrPath): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${size} ${size}`);
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', d);
  drawing.append(path);
  return drawing;
}

customElements.define('print-sheet', PrintSheet);
