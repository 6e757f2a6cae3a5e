import { describeFault } from '../../lib/load-fault.ts';
import { type NearbyResult, searchNearby } from '../../model/nearby/rules.ts';
import { isPointed } from '../../model/places/rules.ts';
import type { NearbyData } from '../../model/nearby/schema.ts';
import {
  formatNearbyState,
  type NearbyState,
  parseNearbyState,
} from '../../model/nearby-address/rules.ts';
import {
  formatAnswer,
  formatHeading,
  formatOrigin,
  isNarrowed,
  splitAnswer,
} from '../../model/nearby/words.ts';
import { showAsked } from '../ask-whom/show-asked.ts';
import { loadModule } from '../load-file/load-file.ts';
import { makeCard } from './card.ts';
import { readForm, suggestOrigins, writeFields, writeForm } from './form.ts';
import type { NearbyMap } from './nearby-map.ts';
import { loadDetails, loadNearby, type DetailedHit } from './source.ts';
import { finderWords, firstCards } from './words.ts';

/** How long a browser may ask its visitor for leave before the page says so, in milliseconds. */
const asking = 8_000;

/**
 * `<nearby-finder>`: what is near, nearest first, around a list that is there without script. The whole state stands
 * in the address. Data is fetched once something is asked. `data-state` of the list is `loading`, `ready` or `failed`.
 * See NearbyFinder.astro for its parts.
 */
class NearbyFinder extends HTMLElement {
  #state: NearbyState = parseNearbyState(location.search);
  #limit = firstCards;
  /** Whether what is far is unfolded. */
  #isFarOpen = false;
  #result: NearbyResult | undefined;
  #map: NearbyMap | undefined;
  /** Counts searches, so that a late answer does not overwrite a newer one. */
  #turn = 0;
  #life = new AbortController();

  connectedCallback(): void {
    const { signal } = (this.#life = new AbortController());
    this.#form.removeAttribute('disabled');
    this.#showNotes();
    this.#form.addEventListener('input', (event) => this.#onInput(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    addEventListener('popstate', () => this.#follow(), { signal });
    writeFields(this.#form, this.#state);
    if (new URLSearchParams(location.search).has('locate')) {
      this.#writeAddress('replace');
      void this.#draw().then(() => this.#locate());
    } else if (formatNearbyState(this.#state) !== '') {
      this.#find<HTMLDetailsElement>('[data-where]').open = false;
      void this.#draw();
    } else this.#settle();
  }

  disconnectedCallback(): void {
    this.#life.abort();
    this.#map?.remove();
    this.#map = undefined;
  }

  get #form(): HTMLFieldSetElement {
    return this.#find<HTMLFieldSetElement>('[data-form]');
  }

  get #list(): HTMLElement {
    return this.#find('[data-results]');
  }

  #find<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`<nearby-finder> has no ${selector}`);
    return part;
  }

  #follow(): void {
    this.#begin(parseNearbyState(location.search));
    void this.#draw();
  }

  /** Starts the list anew, with what is far folded. */
  #begin(state: NearbyState): void {
    this.#state = state;
    this.#limit = firstCards;
    this.#isFarOpen = false;
  }

  #change(change: Partial<NearbyState>, entry: 'push' | 'replace' = 'push'): void {
    this.#begin({ ...this.#state, ...change });
    this.#writeAddress(entry);
    void this.#draw();
  }

  #writeAddress(entry: 'push' | 'replace'): void {
    const address = `${location.pathname}${formatNearbyState(this.#state)}${location.hash}`;
    if (entry === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  #onInput({ target }: Event): void {
    const { name = '' } =
      target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target : {};
    this.#change(readForm(this.#form, this.#state, name), name === 'words' ? 'replace' : 'push');
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const { dataset } = button;
    if ('locate' in dataset) this.#locate();
    else if ('clear' in dataset)
      this.#change({
        choices: onlyDomain(this.#state.choices),
        words: '',
        unknown: false,
        only: false,
      });
    else if ('include' in dataset) this.#change({ unknown: true });
    else if ('only' in dataset) this.#change({ only: !this.#state.only });
    else if ('more' in dataset) void this.#showMore();
    else if ('mapOpen' in dataset) void this.#openMap();
    else if ('note' in dataset) this.#note(button);
    else if (dataset['begin']) this.#beginAt(dataset['begin']);
  }

  #beginAt(code: string): void {
    const origin =
      code.length === 9 ? { town: code, place: undefined } : { town: undefined, place: code };
    this.#change({ ...origin, near: undefined, words: '' });
  }

  /** Asks the browser where it is; only ever called by a press. */
  #locate(): void {
    this.#say('');
    const { geolocation } = navigator as { geolocation?: Geolocation };
    if (!isSecureContext) return this.#refuse('insecure');
    if (!geolocation) return this.#refuse('missing');
    const button = this.#find('[data-locate]');
    const turn = this.#turn;
    const waiting = setTimeout(() => {
      if (turn === this.#turn) this.#say(finderWords.asking);
    }, asking);
    const settle = () => {
      clearTimeout(waiting);
      button.textContent = finderWords.locate;
      button.removeAttribute('aria-busy');
      return turn === this.#turn;
    };
    button.textContent = finderWords.locating;
    button.setAttribute('aria-busy', 'true');
    geolocation.getCurrentPosition(
      ({ coords }) => {
        if (!settle()) return;
        this.#find<HTMLDetailsElement>('[data-where]').open = false;
        this.#change({
          near: [Number(coords.longitude.toFixed(4)), Number(coords.latitude.toFixed(4))],
          town: undefined,
          place: undefined,
        });
        this.#find('[data-answer]').scrollIntoView({ block: 'start' });
      },
      ({ code, PERMISSION_DENIED, TIMEOUT }) => {
        if (!settle()) return;
        this.#refuse(
          code === PERMISSION_DENIED ? 'refused' : code === TIMEOUT ? 'slow' : 'unknown',
        );
      },
      { timeout: 15_000, maximumAge: 60_000 },
    );
  }

  #refuse(cause: keyof typeof finderWords.noPosition): void {
    void this.#draw().then(() => {
      this.#say(finderWords.noPosition[cause]);
      this.#find<HTMLDetailsElement>('[data-where]').open = true;
      const choice = this.#form.querySelector<HTMLElement>('select[name="place"]');
      choice?.focus({ preventScroll: true });
      this.#find('[data-answer]').scrollIntoView({ block: 'start' });
    });
  }

  #say(text: string): void {
    const problem = this.#find('[data-problem]');
    problem.textContent = text;
    problem.hidden = text === '';
  }

  async #draw(): Promise<void> {
    const turn = (this.#turn += 1);
    this.#list.dataset['state'] = 'loading';
    try {
      const data = await loadNearby();
      if (turn !== this.#turn) return;
      const result = searchNearby(data, this.#state);
      const shown = await loadDetails(result.hits.slice(0, this.#countShown(result)));
      if (turn !== this.#turn) return;
      this.#result = result;
      this.#say('');
      writeForm(this.#form, this.#state, data);
      this.#drawAnswer(result, data);
      this.#drawCards(shown, result);
      this.#find('[data-advice]').hidden = shown.some(({ detail }) => detail.telephone);
      this.#find('[data-map-open]').hidden =
        this.#map !== undefined || !result.hits.some(({ row }) => isPointed(row.precision));
      this.#map?.show(result);
      this.#settle();
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#list.dataset['state'] = 'failed';
      this.#say(finderWords.failed(describeFault(error)));
      reportError(error);
    }
  }

  #drawAnswer(result: NearbyResult, data: NearbyData): void {
    const { origin, hits, confirmed, planned, unknown, far } = result;
    const { first, rest } = splitAnswer(formatAnswer(result, this.#state));
    const lead = document.createElement('strong');
    lead.textContent = first;
    this.#find('[data-answer]').replaceChildren(lead, rest);
    const from = this.#find('[data-origin]');
    from.textContent = origin ? `${formatOrigin(origin)}。` : '';
    from.hidden = !origin;
    this.#find('[data-privacy]').hidden = origin !== undefined && origin.kind !== 'point';
    this.#find('[data-total]').textContent = String(hits.length);
    this.#find('[data-confirmed]').textContent = String(confirmed);
    this.#find('[data-planned]').textContent = String(planned);
    this.#find('[data-far]').hidden = far === 0;
    this.#find('[data-far-count]').textContent = String(far);
    this.#find('[data-empty]').hidden = hits.length > 0;
    this.#find('[data-narrowed]').hidden = !isNarrowed(this.#state);
    this.#find('[data-unknown]').hidden = unknown === 0;
    this.#find('[data-unknown-count]').textContent = String(unknown);
    const suggestions = suggestOrigins(data, this.#state.words);
    this.#find('[data-suggestions]').replaceChildren(...suggestions);
    this.#find('[data-suggestions]').hidden = suggestions.length === 0;
    const { domain } = this.#state.choices;
    showAsked({
      place: origin?.isCovered ? origin.place : undefined,
      domain: domain === 'kindergarten' ? 'child' : domain,
    });
  }

  #drawCards(shown: readonly DetailedHit[], { origin }: NearbyResult): void {
    const template = this.#find<HTMLTemplateElement>('template[data-card]');
    const heading = this.#find<HTMLTemplateElement>('template[data-group-heading]');
    let last = '';
    const items = shown.flatMap(({ hit, detail }): Node[] => {
      const card = makeCard(template, { hit, detail, origin });
      const text = formatHeading(hit, origin);
      if (text === last) return [card];
      last = text;
      const group = heading.content.cloneNode(true) as DocumentFragment;
      const title = group.querySelector('h3');
      if (title) title.textContent = text;
      return [group, card];
    });
    this.#list.replaceChildren(...items);
  }

  /** What is the same after every drawing, and on the page as it came. */
  #settle(): void {
    const more = this.#find('[data-more]');
    const total = Number(this.#find('[data-total]').textContent);
    const far = this.#isFarOpen ? 0 : Number(this.#find('[data-far-count]').textContent);
    const rest = total - far - Math.min(this.#limit, total - far);
    more.hidden = rest + far === 0;
    more.textContent = rest > 0 ? finderWords.more(rest) : finderWords.far(far);
    this.#showNotes();
    this.#list.dataset['state'] = 'ready';
  }

  async #showMore(): Promise<void> {
    const names = () => this.#list.querySelectorAll<HTMLElement>('[data-part="name"]');
    const shown = names().length;
    if (this.#result && shown >= this.#result.hits.length - this.#result.far)
      this.#isFarOpen = true;
    this.#limit = shown + firstCards;
    await this.#draw();
    names()[shown]?.focus();
  }

  /** How many rows the list shows: what is far only once it is asked for. */
  #countShown({ hits, far }: NearbyResult): number {
    return Math.min(this.#limit, this.#isFarOpen ? hits.length : hits.length - far);
  }

  #note(button: HTMLButtonElement): void {
    const id = button.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '';
    const { list } = this.#state;
    const next = list.includes(id) ? list.filter((each) => each !== id) : [...list, id];
    const { only } = this.#state;
    this.#state = { ...this.#state, list: next, only: only && next.length > 0 };
    this.#writeAddress('replace');
    if (only) void this.#draw();
    else this.#showNotes();
  }

  #showNotes(): void {
    const { list, only } = this.#state;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-note]')) {
      const isNoted = list.includes(button.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '');
      button.hidden = false;
      button.setAttribute('aria-pressed', String(isNoted));
      button.textContent = isNoted ? '已记下' : '记下';
    }
    const query = list.length > 0 ? `?list=${list.join(',')}` : '';
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-part="name"]'))
      link.setAttribute('href', `${link.pathname}${query}`);
    this.#find('[data-noted]').hidden = list.length === 0;
    this.#find('[data-noted-count]').textContent = String(list.length);
    this.#find('[data-only]').setAttribute('aria-pressed', String(only));
  }

  async #openMap(): Promise<void> {
    const container = this.#find('[data-map]');
    this.#find('[data-map-box]').hidden = false;
    this.#find('[data-map-open]').hidden = true;
    try {
      const [{ drawNearbyMap }, data] = await Promise.all([
        loadModule('nearby-map', () => import('./nearby-map.ts')),
        loadNearby(),
      ]);
      this.#map = await drawNearbyMap(container, {
        onPlace: (near) => this.#change({ near, town: undefined, place: undefined }),
        onRow: (id) => void this.#reveal(id),
        onLost: () => this.#closeMap(finderWords.mapLost),
      });
      this.#map.show(this.#result ?? searchNearby(data, this.#state));
      container.dataset['state'] = 'open';
      container.querySelector('canvas')?.focus();
    } catch (error) {
      this.#closeMap(finderWords.mapFailed(describeFault(error)));
      reportError(error);
    }
  }

  #closeMap(why: string): void {
    this.#map?.remove();
    this.#map = undefined;
    this.#find('[data-map-box]').hidden = true;
    this.#find('[data-map-open]').hidden = false;
    this.#say(why);
  }

  /** Brings a row chosen on the map into the list and to the eye. */
  async #reveal(id: string): Promise<void> {
    const index = this.#result?.hits.findIndex(({ row }) => row.id === id) ?? -1;
    if (this.#result && index >= this.#countShown(this.#result)) {
      this.#limit = Math.ceil((index + 1) / firstCards) * firstCards;
      this.#isFarOpen ||= index >= this.#result.hits.length - this.#result.far;
      await this.#draw();
    }
    const card = this.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
    card?.scrollIntoView({ block: 'center' });
    card?.querySelector('a')?.focus({ preventScroll: true });
  }
}

/** What is looked for stays when conditions are cleared. */
function onlyDomain({ domain }: NearbyState['choices']): NearbyState['choices'] {
  return domain ? { domain } : {};
}

customElements.define('nearby-finder', NearbyFinder);
