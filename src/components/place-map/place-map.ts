import { describeFault } from '../../lib/load-fault.ts';
import type { PlaceMapCity, PlaceMapData } from '../../model/map/rules.ts';
import { withFacilities } from '../../model/map/rules.ts';
import { formatApproval } from '../../model/boundaries/words.ts';
import { loadJson, loadModule } from '../load-file/load-file.ts';
import { loadNearby } from '../nearby-finder/source.ts';
import { readControls, writeControls } from './controls.ts';
import type { DrawnMap } from './drawn-map.ts';
import { make } from './make.ts';
import { watchPalette } from './palette.ts';
import { fillTable, legendItems, listItems, markSelected, selectionContent } from './panels.ts';
import { cityOf, formatState, parseState, type MapState, type Selection } from './state.ts';
import { drawSvgMap } from './svg-map.ts';
import { viewOf, type Sign, type View } from './view.ts';
import { mapWords } from './words.ts';

/** How a change of state enters the visitor's history. */
type Entry = 'push' | 'replace' | 'none';

const listStep = 50;

/** More points than the small map shows well: so many are the large one's. */
const manyPoints = 400;

/**
 * `<place-map>`: a map of a city with controls, list, legend and table around it, in the place of the drawn map and
 * table in its slot. It opens as a small map in SVG; MapLibre's large one is loaded when the visitor asks for it or zooms
 * in, or by itself for very many points where data costs nothing. See PlaceMap.astro for its parts.
 */
class PlaceMap extends HTMLElement {
  #cities: readonly PlaceMapCity[] = [];
  #data: PlaceMapData | undefined;
  #state: MapState | undefined;
  #map: DrawnMap | undefined;
  #limit = listStep;
  #isLarge = false;
  #opening = false;
  /** The selection whose button gets the focus back when the popup closes. */
  #origin: Selection | undefined;
  /** What the list and the table show, so that they are only made anew when that changes. */
  #listed = '';
  #tabled = '';
  #life = new AbortController();

  connectedCallback(): void {
    const { signal } = (this.#life = new AbortController());
    this.#cities = JSON.parse(this.dataset['cities'] ?? '[]') as PlaceMapCity[];
    this.#find('.open').addEventListener('click', () => void this.#open(), { signal });
    this.#find('.fit').addEventListener('click', () => this.#map?.fit(), { signal });
    this.#find('.more').addEventListener('click', () => this.#showMore(), { signal });
    this.#controls.addEventListener('input', (event) => this.#readControls(event.target), {
      signal,
    });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.#find('.stage').addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Escape' && this.#state?.selected) this.#select(null, 'push');
      },
      { signal },
    );
    addEventListener('popstate', () => void this.#followAddress(), { signal });
    watchPalette(() => this.#map?.repaint(), signal);
    this.#find('.large').addEventListener('click', () => void this.#enlarge(), { signal });
    const stage = this.#find('.stage');
    stage.addEventListener(
      'dblclick',
      ({ target }) => {
        if (target instanceof Element && target.closest('.sketch')) void this.#enlarge();
      },
      { signal },
    );
    stage.addEventListener(
      'wheel',
      (event) => {
        if (event.ctrlKey && !this.#isLarge) event.preventDefault();
        if (event.ctrlKey) void this.#enlarge();
      },
      { signal, passive: false },
    );
    void this.#open();
  }

  disconnectedCallback(): void {
    this.#life.abort();
    this.#map?.remove();
    this.#map = undefined;
    this.#data = undefined;
    this.#opening = false;
    [this.#listed, this.#tabled] = ['', ''];
  }

  async #open(): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    this.#say(mapWords.loading);
    this.#find('.open').hidden = true;
    try {
      await this.#loadCity();
    } catch (error) {
      this.#say(mapWords.failed(describeFault(error)));
      this.dataset['state'] = 'failed';
      this.#opening = false;
      this.#find('.open').hidden = false;
      reportError(error);
      return;
    }
    this.#say('');
    this.dataset['state'] = 'open';
    this.#controls.removeAttribute('inert');
    this.#useSmall('');
    const many = (this.#data?.points.length ?? 0) > manyPoints;
    if (many && !isMetered()) void this.#enlarge();
  }

  /** Draws the small map in the place of what is there. */
  #useSmall(status: string): void {
    this.#use(
      drawSvgMap(this.#addCanvas(), (selection) => this.#select(selection, 'push')),
      false,
    );
    this.#find('.large-status').textContent = status;
  }

  /** Loads the large map, and shows it in the place of the small one once it is drawn. */
  async #enlarge(): Promise<void> {
    const [button, status] = [this.#find<HTMLButtonElement>('.large'), this.#find('.large-status')];
    if (this.#isLarge || button.disabled || !this.#map) return;
    button.disabled = true;
    status.textContent = mapWords.enlarging;
    const canvas = this.#addCanvas();
    try {
      const { drawMap } = await loadModule('maplibre-map', () => import('./maplibre-map.ts'));
      const map = await drawMap(canvas, {
        onSelect: (selection) => this.#select(selection, 'push'),
        onLost: () => this.#useSmall(mapWords.lost),
      });
      this.#use(map, true);
      status.textContent = '';
    } catch (error) {
      canvas.remove();
      status.textContent = mapWords.notEnlarged(describeFault(error));
      reportError(error);
    } finally {
      button.disabled = false;
    }
  }

  /** The maps lie on each other: the newest is seen. */
  #addCanvas(): HTMLElement {
    const canvas = make('div', { class: 'canvas' });
    this.#find('.start').before(canvas);
    return canvas;
  }

  #use(map: DrawnMap, isLarge: boolean): void {
    this.#map?.remove();
    this.#map = map;
    this.#isLarge = isLarge;
    for (const canvas of [...this.querySelectorAll('.live .canvas')].slice(0, -1)) canvas.remove();
    this.#find('.large').hidden = isLarge;
    this.#find('.fit').hidden = !isLarge;
    if (this.#data) map.show(this.#data);
    this.#render({ takeFocus: false });
  }

  /** Fetches the city that the address names, unless it is there, and takes the state from the address. */
  async #loadCity(): Promise<void> {
    const code = cityOf(location.search, this.#cities);
    if (this.#data?.city.code !== code) {
      const src = this.#cities.find((city) => city.code === code)?.src ?? '';
      const [city, nearby] = await Promise.all([loadJson<PlaceMapData>(src), loadNearby()]);
      this.#data = withFacilities(city, nearby);
      this.#map?.show(this.#data);
    }
    this.#state = parseState(location.search, this.#data);
    writeControls(this.#controls, this.#data, this.#state);
  }

  async #followAddress(): Promise<void> {
    if (!this.#map) return;
    await this.#loadCity();
    this.#render({ takeFocus: false });
  }

  #change(change: Partial<MapState>, entry: Entry, takeFocus = false): void {
    if (!this.#state || !this.#data) return;
    this.#state = { ...this.#state, ...change };
    this.#writeAddress(entry);
    this.#render({ takeFocus });
  }

  #writeAddress(entry: Entry): void {
    if (!this.#state || !this.#data || entry === 'none') return;
    const firstCity = this.#cities[0]?.code ?? '';
    const query = formatState({
      state: this.#state,
      data: this.#data,
      query: location.search,
      firstCity,
    });
    const address = `${location.pathname}${query}${location.hash}`;
    if (entry === 'push') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  }

  #select(selection: Selection | null, entry: Entry): void {
    this.#change({ selected: selection }, entry, selection !== null);
    if (selection || !this.#origin) return;
    const { type, id } = this.#origin;
    this.#origin = undefined;
    this.querySelector<HTMLElement>(
      `button[data-type="${type}"][data-id="${CSS.escape(id)}"]`,
    )?.focus();
  }

  /** Draws everything that follows from the state. */
  #render({ takeFocus }: { takeFocus: boolean }): void {
    const [data, state, map] = [this.#data, this.#state, this.#map];
    if (!data || !state || !map) return;
    const view = viewOf(data, state);
    map.update(view);
    this.#find('.legend').replaceChildren(...legendItems(data, view));
    this.#find('.year output').textContent = view.yearText;
    this.#find('.year input').setAttribute('aria-valuetext', view.yearText);
    this.#find('.source').textContent = view.metric ? mapWords.source(view.metric.source) : '';
    this.#find('.approval').textContent =
      data.kind === 'polygons' ? formatApproval(data.approvalNumber) : mapWords.noBoundaries;
    this.#find('.attribution').textContent = data.attribution;
    this.#find('.count').textContent = mapWords.count(view.points.length, view.unlocated.length);
    this.#renderList(data, view);
    this.#renderTable(data, view);
    for (const key of this.querySelectorAll<HTMLElement>('.live [data-sign]')) {
      key.hidden = !view.signs.has(key.dataset['sign'] as Sign);
    }
    markSelected(this, state.selected);
    const content = state.selected ? selectionContent(state.selected, data, view) : undefined;
    map.select(state.selected, { content, takeFocus });
  }

  #renderList(data: PlaceMapData, view: View): void {
    const shown = JSON.stringify([data.city.code, this.#limit, view.points, view.unlocated]);
    if (shown === this.#listed) return;
    this.#listed = shown;
    const { items, rest } = listItems(data, view, this.#limit);
    this.#find('.list').replaceChildren(...items);
    const more = this.#find('.more');
    more.hidden = rest === 0;
    more.textContent = mapWords.more(rest);
  }

  #renderTable(data: PlaceMapData, view: View): void {
    const shown = JSON.stringify([data.city.code, view.yearText, view.metric?.id]);
    const table = this.querySelector<HTMLTableElement>('.live table');
    if (!table || shown === this.#tabled) return;
    this.#tabled = shown;
    fillTable(table, data, view);
    const note = this.#find('.no-years');
    const isEmpty = data.metrics.length === 0;
    note.textContent = isEmpty ? mapWords.noYears(data.city.name) : '';
    note.hidden = !isEmpty;
    const scroller = table.parentElement;
    if (scroller) scroller.hidden = isEmpty;
  }

  #onClick({ target }: Event): void {
    const button =
      target instanceof Element ? target.closest<HTMLElement>('button[data-id]') : null;
    const { type, id } = button?.dataset ?? {};
    if (!button || !id || (type !== 'area' && type !== 'point')) return;
    const isPressed = button.getAttribute('aria-pressed') === 'true';
    this.#origin = { type, id };
    this.#select(isPressed ? null : this.#origin, 'push');
    this.#find('.stage').scrollIntoView({ block: 'nearest' });
  }

  #showMore(): void {
    this.#limit += listStep;
    this.#render({ takeFocus: false });
  }

  #readControls(changed: EventTarget | null): void {
    const isField = changed instanceof HTMLInputElement || changed instanceof HTMLSelectElement;
    const name = isField ? changed.name : '';
    if (isField && name === 'city') {
      history.pushState(null, '', `?city=${changed.value}`);
      void this.#followAddress();
      return;
    }
    const change = readControls(this.#controls, this.#data?.years ?? []);
    this.#change(change, name === 'metric' ? 'push' : 'replace');
  }

  #say(text: string): void {
    this.#find('.status').textContent = text;
  }

  get #controls(): HTMLElement {
    return this.#find('.controls');
  }

  #find<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    const found = this.querySelector<Part>(`.live ${selector}`);
    if (!found) throw new Error(`<place-map> has no ${selector}`);
    return found;
  }
}

/** Whether data may cost the visitor: asked to be spared, or on a line of a telephone or a slow one. */
function isMetered(): boolean {
  const { connection } = navigator as Navigator & {
    connection?: { saveData?: boolean; type?: string; effectiveType?: string };
  };
  const { saveData, type, effectiveType = '4g' } = connection ?? {};
  return saveData === true || type === 'cellular' || effectiveType !== '4g';
}

customElements.define('place-map', PlaceMap);
