import { formatChosen } from '../../lib/record-state.ts';
import { RecordList } from '../record-list/record-list.ts';
import { getViewAddress } from '../site-address/view-address.ts';

/**
 * Citations of what the reader chose on the page: `[data-choice]` says what is chosen in the page's `<record-list>`,
 * `[data-address]` where it is shown again. Without script they cite the whole page.
 */
export class CitedView extends HTMLElement {
  connectedCallback() {
    this.closest('details')?.addEventListener('toggle', () => this.#draw());
    document.querySelector('record-list')?.addEventListener('records-change', () => this.#draw());
  }

  #draw() {
    const list = document.querySelector('record-list');
    const chosen = list instanceof RecordList ? formatChosen(list) : '';
    for (const part of this.querySelectorAll('[data-choice]'))
      part.textContent = chosen && `（只看：${chosen}）`;
    for (const part of this.querySelectorAll('[data-address]')) part.textContent = getViewAddress();
  }
}

customElements.define('cited-view', CitedView);
