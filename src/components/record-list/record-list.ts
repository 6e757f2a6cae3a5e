import { formatWan } from '../../lib/investment.ts';
import {
  compareValues,
  formatListState,
  isChosen,
  parseListState,
  sumValues,
  type ListState,
} from '../../lib/record-state.ts';
import { words } from '../../lib/words.ts';

/**
 * Filters and sorts the records it wraps. A record is `[data-record]` with `data-<facet>` (values
 * separated by `;`) and `data-<number>`; the fields of `[data-filters]` are named by facet, `words` is
 * the search, `[data-clear]` empties them.
 * `[data-count]` shows how many records are left, `[data-sum="total"]` the sum of `data-total`
 * with its `data-unit`, or 未载明 when no record left has that number,
 * a `button[data-sort="total"]` sorts the rows of its table; `[data-section]` hides when it is empty, or shows its `[data-none]`; folds around records open while something is chosen.
 * The state stands in the address. Without script all records are there and no filters are shown.
 */
export class RecordList extends HTMLElement {
  #filters: HTMLFieldSetElement | null = null;
  #records: HTMLElement[] = [];

  connectedCallback() {
    this.#filters = this.querySelector('[data-filters]');
    this.#records = [...this.querySelectorAll<HTMLElement>('[data-record]')];
    if (!this.#filters) return;
    this.#filters.disabled = false;
    this.#filters.addEventListener('input', () => this.#change());
    this.querySelector('[data-clear]')?.addEventListener('click', () => {
      this.#show({ choices: {}, words: '', sort: this.#state().sort });
      this.#restore();
    });
    for (const button of this.#sortButtons()) {
      button.disabled = false;
      button.addEventListener('click', () => this.#sort(button.dataset['sort'] ?? ''));
    }
    window.addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #fields(): (HTMLSelectElement | HTMLInputElement)[] {
    return [
      ...(this.#filters?.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[name]') ?? []),
    ];
  }

  #facets(): string[] {
    return this.#fields()
      .map(({ name }) => name)
      .filter((name) => name !== 'words');
  }

  #sortButtons(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('button[data-sort]')];
  }

  #restore() {
    const fields = this.#fields();
    const state = parseListState(location.search, this.#facets());
    for (const field of fields) {
      field.value = field.name === 'words' ? state.words : (state.choices[field.name] ?? '');
    }
    this.#draw(state);
  }

  #state(): ListState {
    const choices: Record<string, string> = {};
    let words = '';
    for (const { name, value } of this.#fields()) {
      if (name === 'words') words = value;
      else choices[name] = value;
    }
    return { choices, words, sort: new URLSearchParams(location.search).get('sort') ?? '' };
  }

  #sort(key: string) {
    const { sort, ...rest } = this.#state();
    this.#show({ ...rest, sort: sort === `-${key}` ? key : `-${key}` });
  }

  #change() {
    this.#show(this.#state());
  }

  #show(state: ListState) {
    const query = formatListState(state, location.search, this.#facets());
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
    this.#draw(state);
  }

  #draw(state: ListState) {
    const facets = this.#facets();
    for (const record of this.#records) {
      const values = Object.fromEntries(
        facets.map((facet) => [facet, (record.dataset[facet] ?? '').split(';')]),
      );
      record.hidden = !isChosen({ facets: values, text: record.textContent }, state);
    }
    this.#order(state.sort);
    const isFiltered = state.words !== '' || Object.values(state.choices).some(Boolean);
    for (const fold of this.querySelectorAll<HTMLDetailsElement>('details:has([data-record])')) {
      fold.open = isFiltered || fold.querySelector(':target') !== null;
    }
    for (const section of this.querySelectorAll<HTMLElement>('[data-section]')) {
      const isEmpty = section.querySelector('[data-record]:not([hidden])') === null;
      const none = section.querySelector<HTMLElement>('[data-none]');
      if (none) none.hidden = !isEmpty;
      else section.hidden = isEmpty;
    }
    this.#total();
  }

  #order(sort: string) {
    const key = sort.replace(/^-/, '');
    for (const button of this.#sortButtons()) {
      const isActive = button.dataset['sort'] === key;
      const order = sort.startsWith('-') ? 'descending' : 'ascending';
      button.closest('th')?.setAttribute('aria-sort', isActive ? order : 'none');
    }
    for (const body of this.querySelectorAll('tbody[data-sortable]')) {
      const rows = this.#records.filter((record) => record.parentElement === body);
      const valueOf = (row: HTMLElement) => row.dataset[key] ?? '';
      const ordered = key
        ? rows.toSorted((a, b) => compareValues(valueOf(a), valueOf(b), sort.startsWith('-')))
        : rows;
      body.append(...ordered);
    }
  }

  #total() {
    const shown = this.#records.filter((record) => !record.hidden);
    for (const count of this.querySelectorAll('[data-count]')) {
      count.textContent = String(shown.length);
    }
    for (const empty of this.querySelectorAll<HTMLElement>('[data-empty]')) {
      empty.hidden = shown.length > 0;
    }
    for (const sum of this.querySelectorAll<HTMLElement>('[data-sum]')) {
      const key = sum.dataset['sum'] ?? '';
      const total = sumValues(shown.map((record) => record.dataset[key]));
      const unit = sum.dataset['unit'] ?? '';
      sum.textContent = total === undefined ? words.unnamed : `${formatWan(total)}${unit}`;
    }
  }
}

if (!customElements.get('record-list')) customElements.define('record-list', RecordList);
