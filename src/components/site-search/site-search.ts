import { search, type Found, type FoundPage } from './engine.ts';

const batch = 10;

/**
 * Answers the query of its form under the form. The state stands in the address. `[data-results]`
 * lists the pages, `[data-total]` says how many there are, `[data-more]` loads more; the texts for an
 * empty answer and an error stand in the page. Without script the list of everything stays.
 */
export class SiteSearch extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #results: HTMLElement | null = null;
  #found: Found | undefined;
  #latest = 0;
  #timer = 0;

  connectedCallback() {
    this.#form = this.querySelector('form');
    this.#results = this.querySelector('[data-results]');
    this.#form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change();
    });
    this.#form?.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#change(), 150);
    });
    this.#part('more')?.addEventListener('click', () => void this.#loadMore());
    this.#part('retry')?.addEventListener('click', () => void this.#answer());
    window.addEventListener('popstate', () => this.#restore());
    for (const select of this.querySelectorAll('select')) select.disabled = false;
    this.#restore();
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-${name}]`);
  }

  #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [
      ...(this.#form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]') ?? []),
    ];
  }

  #restore() {
    const parameters = new URLSearchParams(location.search);
    for (const field of this.#fields()) field.value = parameters.get(field.name) ?? '';
    void this.#answer();
  }

  #change() {
    const chosen = this.#fields().filter(({ value }) => value.trim());
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}`);
    void this.#answer();
  }

  async #answer() {
    const values = Object.fromEntries(this.#fields().map(({ name, value }) => [name, value]));
    const { q = '', ...filters } = values;
    const number = (this.#latest += 1);
    this.#show(q.trim() ? 'busy' : 'idle');
    if (!q.trim() || !this.#results) return;
    try {
      const found = await search(q.trim(), filters);
      const pages = await found.load(0, batch);
      if (number !== this.#latest) return;
      this.#found = found;
      this.#results.replaceChildren(...pages.map(drawPage));
      const total = this.#part('total');
      if (total) total.textContent = String(found.total);
      this.#show(found.total > 0 ? 'ready' : 'empty');
    } catch {
      if (number === this.#latest) this.#show('error');
    }
  }

  async #loadMore() {
    const results = this.#results;
    const shown = results?.childElementCount ?? 0;
    const pages = (await this.#found?.load(shown, shown + batch)) ?? [];
    const items = pages.map(drawPage);
    results?.append(...items);
    items[0]?.querySelector('a')?.focus();
    this.#show('ready');
  }

  #show(state: 'idle' | 'busy' | 'ready' | 'empty' | 'error') {
    const results = this.#results;
    if (!results) return;
    results.dataset['state'] = state === 'empty' ? 'ready' : state;
    if (state === 'empty' || state === 'idle' || state === 'error') results.replaceChildren();
    const hide = (name: string, isHidden: boolean) => {
      const part = this.#part(name);
      if (part) part.hidden = isHidden;
    };
    hide('count', state !== 'ready' && state !== 'empty');
    hide('empty', state !== 'empty');
    hide('error', state !== 'error');
    hide('everything', state === 'ready' || state === 'busy');
    hide('more', state !== 'ready' || results.childElementCount >= (this.#found?.total ?? 0));
  }
}

function drawPage({ href, title, kind, places, excerpt }: FoundPage): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  const about = document.createElement('span');
  about.className = 'about';
  about.textContent = [kind, ...places].filter(Boolean).join(' · ');
  const text = document.createElement('p');
  for (const { text: words, isMarked } of excerpt) {
    const node = document.createElement(isMarked ? 'mark' : 'span');
    node.textContent = words;
    text.append(node);
  }
  item.append(link, about, text);
  return item;
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
