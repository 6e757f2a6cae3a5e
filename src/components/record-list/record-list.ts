import {
  compareValues,
  countChoices,
  formatListState,
  isChosen,
  listOnce,
  parseListState,
  type FilterableRecord,
  type ListState,
} from '../../lib/record-state.ts';
import { groupBy } from '../../lib/totals.ts';
import { currentQuery } from '../../model/addresses/rules.ts';

/**
 * Filters and sorts the records it wraps. A record is `[data-record]` with `data-<facet>` (values separated by `;`) and
 * `data-<number>`, or cells `[data-facet]` or `[data-number]` that print it; what else says something of a record bears its `data-id` as
 * `data-about`, and hides and moves with it. The fields of `[data-filters]` are named by facet, `words` is the search,
 * `[data-clear]` empties them; the counts of their options follow what else is chosen.
 * `[data-count]` shows how many records are left, each `data-id` once; a `button[data-sort="total"]` sorts by `data-total` what stands in
 * `[data-sortable]`; `[data-section]` hides when it is empty, or shows its `[data-none]`; folds around records open
 * while something is chosen. The state stands in the address; after every change the element sends `records-change`.
 * Without script all records are there and no filters are shown.
 */
export class RecordList extends HTMLElement {
  #filters: HTMLFieldSetElement | null = null;
  #records: HTMLElement[] = [];
  #values = new Map<HTMLElement, FilterableRecord>();
  #followers: HTMLElement[] = [];
  #sorted = '';

  connectedCallback() {
    this.#filters = this.querySelector('[data-filters]');
    this.#records = [...this.querySelectorAll<HTMLElement>('[data-record]')];
    this.#followers = [...this.querySelectorAll<HTMLElement>('[data-about]')];
    if (!this.#filters) return;
    const facets = this.#facets();
    for (const record of this.#records) {
      readCells(record);
      const values = facets.map((facet) => [facet, (record.dataset[facet] ?? '').split(';')]);
      this.#values.set(record, {
        facets: Object.fromEntries(values) as FilterableRecord['facets'],
        text: record.textContent,
        id: record.dataset['id'],
      });
    }
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

  /** What is chosen, as the filters print it: 县（区）, 甲县. */
  get choices(): { name: string; value: string }[] {
    return this.#fields().flatMap((field) => {
      if (!(field instanceof HTMLSelectElement) || !field.value) return [];
      const name = field.labels[0]?.querySelector('span')?.textContent ?? field.name;
      return [{ name, value: textOf(field.selectedOptions[0]) }];
    });
  }

  /** Search words, empty for none. */
  get words(): string {
    return this.#state().words;
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
    const state = this.#parse();
    for (const field of fields) {
      field.value = field.name === 'words' ? state.words : (state.choices[field.name] ?? '');
    }
    this.#draw(state);
  }

  #parse(): ListState {
    const keys = this.#sortButtons().map(({ dataset }) => dataset['sort'] ?? '');
    return parseListState(currentQuery(location.search), this.#facets(), keys);
  }

  #state(): ListState {
    const choices: Record<string, string> = {};
    let words = '';
    for (const { name, value } of this.#fields()) {
      if (name === 'words') words = value;
      else choices[name] = value;
    }
    return { choices, words, sort: this.#parse().sort };
  }

  #sort(key: string) {
    const { sort, ...rest } = this.#state();
    this.#show({ ...rest, sort: sort === `-${key}` ? key : `-${key}` });
  }

  #change() {
    this.#show(this.#state());
  }

  #show(state: ListState) {
    const query = formatListState(state, currentQuery(location.search), this.#facets());
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
    this.#draw(state);
  }

  #draw(state: ListState) {
    const shown = new Map<string | undefined, boolean>();
    for (const [record, values] of this.#values) {
      record.hidden = !isChosen(values, state);
      shown.set(record.dataset['id'], !record.hidden);
    }
    for (const follower of this.#followers) follower.hidden = !shown.get(follower.dataset['about']);
    this.#order(state.sort);
    const isFiltered = state.words !== '' || Object.values(state.choices).some(Boolean);
    for (const fold of this.querySelectorAll('details')) {
      if (!fold.querySelector('[data-record]')) continue;
      fold.open = isFiltered || fold.querySelector(':target') !== null;
    }
    for (const section of this.querySelectorAll<HTMLElement>('[data-section]')) {
      const isEmpty = section.querySelector('[data-record]:not([hidden])') === null;
      const none = section.querySelector<HTMLElement>('[data-none]');
      if (none) none.hidden = !isEmpty;
      else section.hidden = isEmpty;
    }
    this.#count(state);
    this.dispatchEvent(new Event('records-change'));
  }

  #order(sort: string) {
    if (sort === this.#sorted) return;
    this.#sorted = sort;
    const key = sort.replace(/^-/, '');
    for (const button of this.#sortButtons()) {
      const isActive = button.dataset['sort'] === key;
      const order = sort.startsWith('-') ? 'descending' : 'ascending';
      button.closest('th')?.setAttribute('aria-sort', isActive ? order : 'none');
    }
    const valueOf = (record: HTMLElement) => record.dataset[key] ?? '';
    const ordered = key
      ? this.#records.toSorted((a, b) =>
          compareValues(valueOf(a), valueOf(b), sort.startsWith('-')),
        )
      : this.#records;
    const followersOf = groupBy(this.#followers, ({ dataset }) => dataset['about']);
    for (const record of ordered) {
      for (const row of [record, ...(followersOf.get(record.dataset['id'] ?? '') ?? [])]) {
        const body = row.parentElement;
        if (body?.matches('[data-sortable]')) body.append(row);
      }
    }
  }

  #count(state: ListState) {
    const records = listOnce([...this.#values.values()]);
    const left = records.filter((record) => isChosen(record, state)).length;
    for (const count of this.querySelectorAll('[data-count]')) count.textContent = String(left);
    for (const empty of this.querySelectorAll<HTMLElement>('[data-empty]')) {
      empty.hidden = left > 0;
    }
    for (const field of this.#fields()) {
      if (!(field instanceof HTMLSelectElement)) continue;
      const counts = countChoices(records, state, field.name);
      for (const option of field.options) {
        if (option.value) option.text = `${textOf(option)}（${counts.get(option.value) ?? 0}）`;
      }
    }
  }
}

/** Sets a record's facets and numbers as its cells print them; what is no number is none. */
function readCells(record: HTMLElement) {
  for (const cell of record.querySelectorAll<HTMLElement>('[data-facet], [data-number]')) {
    const { facet, number = '' } = cell.dataset;
    const text = cell.textContent.trim();
    if (facet) record.dataset[facet] ??= text;
    else if (text && !Number.isNaN(Number(text))) record.dataset[number] = text;
  }
}

/** An option's text without its count. */
function textOf(option: HTMLOptionElement | undefined): string {
  return option?.text.replace(/（\d+）$/, '') ?? '';
}

if (!customElements.get('record-list')) customElements.define('record-list', RecordList);
