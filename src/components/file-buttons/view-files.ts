import { describeFault } from '../../lib/load-fault.ts';
import { loadModule } from '../load-file/load-file.ts';
import { RecordList } from '../record-list/record-list.ts';
import { getViewAddress } from '../site-address/view-address.ts';
import { readRow } from './read-row.ts';

type Format = 'csv' | 'json' | 'geojson';

/**
 * Buttons that make files of what the `<record-list>` around them shows: as a table what its rows show, else the rows of
 * the whole download, `data-download`, that are left, in their order. Points are offered while a row left has one.
 * Without script there are links to the whole files alone.
 */
export class ViewFiles extends HTMLElement {
  connectedCallback() {
    const view = this.querySelector<HTMLElement>('[data-view]');
    if (view) view.hidden = false;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-format]')) {
      button.addEventListener('click', () => void this.#save(button.dataset['format'] as Format));
    }
    this.closest('record-list')?.addEventListener('records-change', () => this.#offer());
    this.#offer();
  }

  #offer() {
    const points = this.querySelector<HTMLElement>('button[data-format="geojson"]');
    if (points) points.hidden = !this.#records().some(({ dataset }) => dataset['point'] === '');
  }

  #records(): HTMLTableRowElement[] {
    const list = this.closest('record-list');
    return [
      ...(list?.querySelectorAll<HTMLTableRowElement>('tr[data-record]:not([hidden])') ?? []),
    ];
  }

  async #save(format: Format) {
    const status = this.querySelector('[role="status"]');
    try {
      const { makeViewFile } = await loadModule(
        'make-view-file',
        () => import('./make-view-file.ts'),
      );
      await makeViewFile({ ...this.#view(), format, download: this.dataset['download'] ?? '' });
      if (status) status.textContent = '已存成文件';
    } catch (error) {
      if (status)
        status.textContent = `没能做成：${describeFault(error)}也可以下载下面的全部文件。`;
      reportError(error);
    }
  }

  #view() {
    const list = this.closest('record-list');
    if (!(list instanceof RecordList)) throw new Error('no list around the buttons');
    const records = this.#records();
    return {
      title: this.dataset['title'] ?? '',
      address: getViewAddress(),
      choices: list.choices,
      words: list.words,
      ids: records.map(({ dataset }) => dataset['id'] ?? ''),
      shown: records.map(readRow),
    };
  }
}

customElements.define('view-files', ViewFiles);
