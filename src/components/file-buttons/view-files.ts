import { RecordList } from '../record-list/record-list.ts';
import { getViewAddress } from '../site-address/view-address.ts';

type Format = 'csv' | 'json' | 'geojson';

/**
 * Buttons that make files of what the `<record-list>` around them shows: the rows of the whole download, `data-download`,
 * that are left, in their order. Without script there are links to the whole files alone.
 */
export class ViewFiles extends HTMLElement {
  connectedCallback() {
    const view = this.querySelector<HTMLElement>('[data-view]');
    if (view) view.hidden = false;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-format]')) {
      button.addEventListener('click', () => void this.#save(button.dataset['format'] as Format));
    }
  }

  async #save(format: Format) {
    const status = this.querySelector('[role="status"]');
    try {
      const { makeViewFile } = await import('./make-view-file.ts');
      await makeViewFile({ ...this.#view(), format, download: this.dataset['download'] ?? '' });
      if (status) status.textContent = '已存成文件';
    } catch {
      if (status) status.textContent = '没能做成，请检查网络再试，或下载下面的全部文件';
    }
  }

  #view() {
    const list = this.closest('record-list');
    if (!(list instanceof RecordList)) throw new Error('no list around the buttons');
    const records = list.querySelectorAll<HTMLElement>('[data-record]:not([hidden])');
    return {
      title: this.dataset['title'] ?? '',
      address: getViewAddress(),
      choices: list.choices,
      words: list.words,
      ids: [...records].map(({ dataset }) => dataset['id'] ?? ''),
    };
  }
}

customElements.define('view-files', ViewFiles);
