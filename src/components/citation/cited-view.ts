import { formatChosen } from '../../lib/record-state.ts';
import type { RecordList } from '../record-list/record-list.ts';
import { getViewAddress } from '../site-address/view-address.ts';

/**
 * Citations of what the reader chose on the page: `[data-choice]` says what is chosen in the page's `<record-list>`,
 * `[data-address]` where it is shown again. They are drawn anew whenever they are opened or reached, for a map tells
 * nobody that its address changed. Without script they cite the whole page.
 */
export class CitedView extends HTMLElement {
  connectedCallback() {
    const draw = () => this.#draw();
    this.closest('details')?.addEventListener('toggle', draw);
    document.querySelector('record-list')?.addEventListener('records-change', draw);
    for (const event of ['pointerenter', 'pointerdown', 'focusin'])
      this.addEventListener(event, draw);
  }

  #draw() {
    const list = document.querySelector<RecordList>('record-list');
    const chosen = list?.choices ? formatChosen(list) : '';
    for (const part of this.querySelectorAll('[data-choice]'))
      part.textContent = chosen && `（只看：${chosen}）`;
    for (const part of this.querySelectorAll('[data-address]')) part.textContent = getViewAddress();
  }
}

customElements.define('cited-view', CitedView);
