import { formatUnsaid } from '../../model/conditions/words.ts';
import { formatChosen } from '../../lib/record-state.ts';
import { RecordList } from '../record-list/record-list.ts';

/**
 * Around the guide's `<record-list>`, says what holds for what is shown: `[data-unsaid]` what the shown conditions do
 * not say, `[data-chosen]` what is chosen, `[data-county]` that a county of `data-counties` is, `[data-used]` the
 * documents. Without script all that stands for the whole guide.
 */
export class GuideList extends HTMLElement {
  connectedCallback() {
    const list = this.querySelector('record-list');
    if (!(list instanceof RecordList)) return;
    list.addEventListener('records-change', () => this.#draw(list));
    this.#draw(list);
  }

  #draw(list: RecordList) {
    const records = [...list.querySelectorAll<HTMLElement>('[data-record]:not([hidden])')];
    const entries = records.map((record) => ({
      id: record.dataset['id'] ?? '',
      stage: record.closest<HTMLElement>('[data-stage]')?.dataset['stage'] ?? '',
      gaps: record.dataset['gaps']?.split(';') ?? [],
    }));
    const sections = [...list.querySelectorAll<HTMLElement>('[data-stage]')];
    const stages = sections.map(({ dataset }) => dataset['stage'] ?? '');
    this.#write('[data-unsaid]', formatUnsaid(entries, stages));
    this.#write('[data-chosen]', formatChosen(list) || '没有选，这里是全部条目');
    const place = list.querySelector<HTMLSelectElement>('select[name="place"]')?.value ?? '';
    const counties = this.dataset['counties']?.split(';') ?? [];
    this.#hide('[data-county]', () => place === '' || !counties.includes(place));
    const used = new Set(records.map(({ dataset }) => dataset['document']));
    this.#hide('[data-used]', ({ dataset }) => !used.has(dataset['used']));
  }

  #write(selector: string, text: string) {
    for (const part of this.querySelectorAll(selector)) part.textContent = text;
  }

  #hide(selector: string, isHidden: (part: HTMLElement) => boolean) {
    for (const part of this.querySelectorAll<HTMLElement>(selector)) part.hidden = isHidden(part);
  }
}

customElements.define('guide-list', GuideList);
