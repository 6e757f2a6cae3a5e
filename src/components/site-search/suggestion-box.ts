import { suggest, type Suggestion } from '../../model/search-suggest/rules.ts';
import { loadSuggestions } from './index-files.ts';

const MOST = 6;
let boxes = 0;

/**
 * Suggests pages under a search field while somebody types. Arrows choose, Enter goes to the chosen
 * page, Escape closes. A failure to load shows nothing: the search itself still works.
 */
export class SuggestionBox {
  readonly #input: HTMLInputElement;
  readonly #list = document.createElement('ul');
  #chosen = -1;
  #latest = 0;

  constructor(input: HTMLInputElement) {
    this.#input = input;
    boxes += 1;
    this.#list.id = `suggestions-${boxes}`;
    this.#list.className = 'suggestions';
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', '可能要找的页面');
    this.#list.hidden = true;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#list.id);
    input.setAttribute('aria-expanded', 'false');
    input.after(this.#list);
    input.addEventListener('input', () => void this.update());
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('blur', () => this.close());
    input.form?.addEventListener('submit', () => this.close());
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  /** Shows what fits the field's text. */
  async update(): Promise<void> {
    const number = (this.#latest += 1);
    const query = this.#input.value;
    const found = query.trim() ? await findSuggestions(query) : [];
    if (number === this.#latest) this.#draw(found);
  }

  close(): void {
    this.#latest += 1;
    this.#draw([]);
  }

  #draw(found: readonly Suggestion[]): void {
    this.#list.replaceChildren(...found.map((item, at) => this.#drawItem(item, at)));
    this.#list.hidden = found.length === 0;
    this.#input.setAttribute('aria-expanded', String(found.length > 0));
    this.#choose(-1);
  }

  #drawItem({ title, kind, href }: Suggestion, at: number): HTMLLIElement {
    const item = document.createElement('li');
    item.id = `${this.#list.id}-${at}`;
    item.setAttribute('role', 'option');
    item.dataset['href'] = href;
    const about = document.createElement('span');
    about.textContent = kind;
    item.append(title, ' ', about);
    item.addEventListener('click', () => location.assign(href));
    return item;
  }

  #choose(at: number): void {
    this.#chosen = at;
    const items = [...this.#list.children];
    items.forEach((item, index) => item.setAttribute('aria-selected', String(index === at)));
    const chosen = items[at];
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) this.#input.setAttribute('aria-activedescendant', chosen.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #press(event: KeyboardEvent): void {
    if (this.#list.hidden || event.isComposing) return;
    const count = this.#list.childElementCount;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      const from = this.#chosen === -1 && step < 0 ? count : this.#chosen;
      const next = from + step;
      this.#choose(next >= count || next < 0 ? -1 : next);
    } else if (event.key === 'Enter' && this.#chosen >= 0) {
      const href = (this.#list.children[this.#chosen] as HTMLElement | undefined)?.dataset['href'];
      if (href) location.assign(href);
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

async function findSuggestions(query: string): Promise<Suggestion[]> {
  try {
    return suggest(await loadSuggestions(), query, MOST);
  } catch {
    return [];
  }
}
