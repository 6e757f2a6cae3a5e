import type { QrPath } from '../../lib/qr-path.ts';

const svg = 'http://www.w3.org/2000/svg';

/**
 * A button that prints the page with a QR code of its address. The code is drawn when the button is pressed, so that
 * no page carries one; with `data-query` it holds what was chosen on the page. Without script the page prints its
 * address alone.
 */
export class PrintSheet extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#print());
  }

  async #print() {
    const figure = this.querySelector('figure');
    const query = 'query' in this.dataset ? location.search : '';
    if (figure && !figure.querySelector('svg')) {
      const { drawQrPath } = await import('../../lib/qr-path.ts');
      figure.prepend(makeDrawing(drawQrPath(location.origin + location.pathname + query)));
      figure.hidden = false;
    }
    window.print();
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
