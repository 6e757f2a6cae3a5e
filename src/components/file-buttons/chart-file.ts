import { formatChosen } from '../../lib/record-state.ts';
import { RecordList } from '../record-list/record-list.ts';
import { getViewAddress } from '../site-address/view-address.ts';

/**
 * A button that saves the chart whose figure has the id in `data-of-chart` as an SVG that stands alone, and says in it
 * what is chosen in the `<record-list>` around it.
 */
export class ChartFile extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#save());
  }

  async #save() {
    const chart = document.getElementById(this.dataset['ofChart'] ?? '');
    if (!chart) return;
    const [{ readChart }, { formatChartSvg }, { formatFileName }, { saveFile }] = await Promise.all(
      [
        import('./read-chart.ts'),
        import('../../lib/chart-svg.ts'),
        import('../../model/lists/words.ts'),
        import('./save-file.ts'),
      ],
    );
    const drawing = readChart(chart, getViewAddress());
    const list = this.closest('record-list');
    const { choices, words } = list instanceof RecordList ? list : { choices: [], words: '' };
    const chosen = formatChosen({ choices, words });
    saveFile({
      text: formatChartSvg({
        ...drawing,
        caption: [chosen && `只看：${chosen}`, drawing.caption].filter(Boolean).join('；'),
      }),
      type: 'image/svg+xml',
      name: formatFileName({ title: drawing.title, choices, words }, 'svg'),
    });
  }
}

customElements.define('chart-file', ChartFile);
