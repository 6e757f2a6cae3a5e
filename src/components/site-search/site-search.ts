import { askSearched } from '../../model/contacts/words.ts';
import { describeFault } from '../../lib/load-fault.ts';
import { facetNames, type FacetName } from '../../model/search/rules.ts';
import {
  answer,
  countTerms,
  findNearTitles,
  findTitles,
  prepare,
  type Answer,
  type Question,
} from './answers.ts';
import {
  countingWords,
  describeExpansion,
  drawButton,
  drawOptions,
  drawResult,
  drawSuggestion,
  quote,
} from './drawing.ts';
import { canRunPagefind } from './pagefind.ts';

const BATCH = 10;

/**
 * Answers the query of its form under the form while it is typed. The state stands in the address:
 * sending the form or choosing a filter makes a step of history, typing does not. `[data-results]`
 * lists pages, `[data-total]` says how many there are, `[data-more]` loads more; `[data-next]` is the way on where
 * nothing was found. Without script the list of everything stays. Fires `search-answered` with the answer when it is shown.
 */
export class SiteSearch extends HTMLElement {
  #answer: Answer | undefined;
  #latest = 0;
  #withSynonyms = false;
  /** Whether an answer came from the text, so that the next needs no wait. */
  #isTextThere = false;
  /** Whether the list of everything was asked for below an empty answer. */
  #showsEverything = false;
  #abort = new AbortController();

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#form.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.#form.addEventListener('input', (event) => this.#type(event), { signal });
    this.#form.addEventListener('compositionend', () => this.#change('replace'), { signal });
    this.#panel.addEventListener('toggle', () => void this.#countFacets(), { signal });
    this.#part('more').addEventListener('click', () => void this.#loadMore(), { signal });
    this.#part('show-everything').addEventListener('click', () => this.#listAll(), { signal });
    this.#part('retry').addEventListener('click', () => void this.#ask(), { signal });
    this.addEventListener('keydown', (event) => this.#press(event), { signal });
    window.addEventListener('popstate', () => this.#restore(), { signal });
    this.#input.addEventListener('focus', () => void prepare(), { signal, once: true });
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  get #form(): HTMLFormElement {
    return this.#find('form');
  }

  get #panel(): HTMLDetailsElement {
    return this.#find('details[data-filters]');
  }

  get #results(): HTMLElement {
    return this.#part('results');
  }

  get #input(): HTMLInputElement {
    return this.#find('input[name=q]');
  }

  #find<Found extends HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (!found) throw new Error(`<site-search> lacks ${selector}.`);
    return found;
  }

  #part(name: string): HTMLElement {
    return this.#find(`[data-${name}]`);
  }

  #select(name: FacetName): HTMLSelectElement {
    return this.#find(`select[name=${name}]`);
  }

  #restore(): void {
    const parameters = new URLSearchParams(location.search);
    this.#input.value = parameters.get('q') ?? '';
    for (const name of facetNames) {
      const value = parameters.get(name) ?? '';
      if (value) this.#panel.open = true;
      const chosen = value ? [new Option(value, value)] : [];
      this.#select(name).replaceChildren(new Option('全部', ''), ...chosen);
      this.#select(name).value = value;
    }
    this.#withSynonyms = parameters.has('also');
    void this.#ask();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    this.#change('push');
  }

  #type(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    const isTyped = event.target === this.#input;
    if (isTyped) this.#withSynonyms = false;
    this.#change(isTyped ? 'replace' : 'push');
  }

  /** Writes the form's state into the address and answers it. */
  #change(step: 'push' | 'replace'): void {
    const { query, facets, withSynonyms } = this.#question;
    const chosen = Object.entries({ q: query, ...facets }).filter(([, value]) => value);
    if (withSynonyms) chosen.push(['also', '1']);
    const search = new URLSearchParams(chosen).toString();
    const address = `${location.pathname}${search && `?${search}`}`;
    if (address !== `${location.pathname}${location.search}`) {
      history[`${step}State`](null, '', address);
    }
    void this.#ask();
  }

  get #question(): Question {
    const facets = Object.fromEntries(facetNames.map((name) => [name, this.#select(name).value]));
    return { query: this.#input.value.trim(), facets, withSynonyms: this.#withSynonyms };
  }

  /** Asks for something else, as if it had been typed. */
  #askFor(change: Partial<Question>): void {
    const { query = this.#input.value, facets, withSynonyms = false } = change;
    this.#input.value = query;
    if (facets) for (const name of facetNames) this.#select(name).value = facets[name] ?? '';
    this.#withSynonyms = withSynonyms;
    this.#change('push');
    this.#input.focus();
  }

  async #ask(): Promise<void> {
    const number = (this.#latest += 1);
    const question = this.#question;
    const isAsked = Boolean(question.query) || Object.values(question.facets).some(Boolean);
    this.#answer = undefined;
    this.#showsEverything = false;
    if (!isAsked) return this.#show('idle');
    this.#results.dataset['state'] = 'busy';
    void this.#showTitles(question, number);
    try {
      const found = await answer(question);
      const pages = await found.load(0, BATCH);
      const isEmpty = found.total === 0;
      const terms = isEmpty ? await countTerms(question.query) : [];
      const isHinted = terms.some(({ count }) => count > 0);
      const near = isEmpty && !isHinted ? await findNearTitles(question.query) : [];
      if (number !== this.#latest) return;
      this.#answer = found;
      this.#isTextThere = true;
      this.#results.replaceChildren(...pages.map(drawResult));
      this.#part('total').textContent = String(found.total);
      this.#drawLabels(question, found);
      this.#drawHints(question, found, terms);
      this.#part('near').replaceChildren(...near.map(drawSuggestion));
      this.#show('ready');
      void this.#countFacets();
      this.dispatchEvent(new CustomEvent<Answer>('search-answered', { detail: found }));
    } catch (error) {
      if (number !== this.#latest) return;
      this.#part('cause').textContent = describeFault(error);
      this.#show('error');
      reportError(error);
    }
  }

  /** Pages with the query in their titles, from the small file of suggestions, while the text is on its way. */
  async #showTitles({ query, facets }: Question, number: number): Promise<void> {
    if (this.#isTextThere || Object.values(facets).some(Boolean)) return;
    const titles = await findTitles(query, BATCH).catch(() => []);
    const isWaiting = number === this.#latest && this.#results.dataset['state'] === 'busy';
    if (!isWaiting || titles.length === 0) return;
    this.#results.replaceChildren(...titles.map(drawSuggestion));
    this.#show('titles');
  }

  /** Says how many pages each value leaves, once the panel was opened: that starts Pagefind. */
  async #countFacets(): Promise<void> {
    if (!this.#panel.open) return;
    const number = this.#latest;
    const note = this.#part('counting');
    note.textContent = canRunPagefind() ? countingWords.busy : countingWords.impossible;
    if (!canRunPagefind()) return;
    try {
      const counts = await (this.#answer ?? (await answer(this.#question))).count();
      if (number !== this.#latest) return;
      for (const name of facetNames) drawOptions(this.#select(name), counts[name]);
      note.textContent = '';
    } catch (error) {
      if (number !== this.#latest) return;
      note.textContent = countingWords.failed + describeFault(error);
      reportError(error);
    }
  }

  async #loadMore(): Promise<void> {
    const number = this.#latest;
    const shown = this.#results.childElementCount;
    try {
      const pages = (await this.#answer?.load(shown, shown + BATCH)) ?? [];
      if (number !== this.#latest) return;
      const items = pages.map(drawResult);
      this.#results.append(...items);
      items[0]?.querySelector('a')?.focus();
      this.#show('ready');
    } catch (error) {
      if (number !== this.#latest) return;
      this.#part('cause').textContent = describeFault(error);
      this.#part('error').hidden = false;
      reportError(error);
    }
  }

  /** Says which words were put in place of the query or added to it, and offers to add some. */
  #drawLabels({ query }: Question, { expansion, offers, pinyin, literal }: Answer): void {
    const label = this.#part('expansion');
    label.replaceChildren();
    delete this.#results.dataset['expanded'];
    if (expansion) {
      const isAdded = this.#withSynonyms && literal > 0;
      this.#results.dataset['expanded'] = expansion.queries.join(' ');
      label.append(describeExpansion(expansion, query, isAdded));
      for (const other of expansion.others) {
        label.append(drawButton(`查“${other}”`, () => this.#askFor({ query: other })));
      }
    }
    label.hidden = !expansion;
    const buttons = pinyin.map((word) =>
      drawButton(`按拼音查“${word}”`, () => this.#askFor({ query: word })),
    );
    if (offers.length > 0) {
      const { facets } = this.#question;
      const add = () => this.#askFor({ withSynonyms: true, facets });
      buttons.push(drawButton(`把意思相同的${quote(offers)}也算上`, add));
    }
    this.#part('offer').replaceChildren(...buttons);
  }

  /** What to try when nothing was found. */
  #drawHints(
    { query, facets }: Question,
    { unfiltered = 0 }: Answer,
    terms: { term: string; count: number }[],
  ): void {
    const hints = terms
      .filter(({ count }) => count > 0)
      .map(({ term, count }) =>
        drawButton(`只查“${term}”（${count}）`, () => this.#askFor({ query: term, facets })),
      );
    if (unfiltered > 0) {
      const text = `不限条件查“${query}”（${unfiltered}）`;
      hints.unshift(drawButton(text, () => this.#askFor({ facets: {} })));
    }
    this.#part('hints').replaceChildren(...hints);
    this.#part('sought').textContent = query && `“${query}”`;
    this.#part('question').textContent = askSearched(query);
  }

  #listAll(): void {
    this.#showsEverything = true;
    this.#show('ready');
    const heading = this.#part('everything').querySelector('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }

  #show(state: 'idle' | 'titles' | 'ready' | 'error'): void {
    delete document.documentElement.dataset['asked'];
    const total = this.#answer?.total ?? 0;
    const isEmpty = state === 'ready' && total === 0;
    this.#results.dataset['state'] = state;
    if (state === 'idle' || state === 'error') this.#results.replaceChildren();
    const shown: Record<string, boolean> = {
      count: state === 'ready' && total > 0,
      expansion: state === 'ready' && this.#answer?.expansion !== undefined,
      offer: state === 'ready' && total > 0 && this.#part('offer').childElementCount > 0,
      empty: isEmpty,
      next: isEmpty,
      how: !isEmpty,
      filters: !isEmpty || Object.values(this.#question.facets).some(Boolean),
      error: state === 'error',
      titles: state === 'titles',
      everything: state === 'idle' || state === 'error' || this.#showsEverything,
      more: state === 'ready' && this.#results.childElementCount < total,
    };
    for (const [name, isShown] of Object.entries(shown)) this.#part(name).hidden = !isShown;
  }

  /** Arrows go through the results, Escape goes back to the field. */
  #press(event: KeyboardEvent): void {
    const links = [...this.#results.querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const isField = document.activeElement === this.#input;
    if (event.key === 'ArrowDown' && (isField || at >= 0)) links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at > 0) links[at - 1]?.focus();
    else if ((event.key === 'ArrowUp' && at === 0) || (event.key === 'Escape' && at >= 0)) {
      this.#input.focus();
    } else return;
    event.preventDefault();
  }
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
