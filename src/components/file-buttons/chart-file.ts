import { getViewAddress } from './view-address.ts';

/** A button that saves the chart whose figure has the id in `data-of-chart` as an SVG that stands alone. */
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
    const [{ readChart }, { formatChartSvg }, { saveFile }] = await Promise.all([
      import('./read-chart.ts'),
      import('../../lib/chart-svg.ts'),
      import('./save-file.ts'),
    ]);
    const drawing = readChart(chart, getViewAddress());
    saveFile({
      text: formatChartSvg(drawing),
      type: 'image/svg+xml',
      name: `${drawing.title}.svg`,
    });
  }
}

customElements.define('chart-file', ChartFile);
