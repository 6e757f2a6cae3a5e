import { describeFault } from '../../lib/load-fault.ts';
import type { Layer, PlaceMapCity, PlaceMapData } from '../../model/map/rules.ts';
import { withFacilities } from '../../model/map/rules.ts';
import { formatApproval } from '../../model/boundaries/words.ts';
import type { Domain } from '../../model/common/schema.ts';
import { loadJson, loadModule } from '../load-file/load-file.ts';
import { loadNearby } from '../nearby-finder/source.ts';
import type { DrawnMap } from './maplibre-map.ts';
import { watchPalette } from './palette.ts';
import {
  areaContent,
  fillTable,
  legendItems,
  listItems,
  make,
  markSelected,
  pointContent,
} from './panels.ts';
import { cityOf, formatState, parseState, type MapState, type Selection } from './state.ts';
import { viewOf, type Sign, type View } from './view.ts';
import { mapWords } from './words.ts';

/** How a change of state enters the visitor's history. */
type Entry = 'push' | 'replace' | 'none';

const listStep = 50;

/**
 * `<place-map>`: a MapLibre map of a city with controls, list, legend and table around it, in the place of the drawn
 * map and table in its slot. What it needs is loaded when it comes into view, or at the press of its button when the
 * visitor saves data. See PlaceMap.astro for its parts.
 */
class PlaceMap extends HTMLElement {
  #cities: readonly PlaceMapCity[] = [];
  #data: PlaceMapData | undefined;
  #state: MapState | undefined;
  #map: DrawnMap | undefined;
  #limit = listStep;
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
    if (savesData()) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        afterPaint(() => void this.#open());
      },
      { rootMargin: '100px' },
    );
    observer.observe(this.#find('.stage'));
    signal.addEventListener('abort', () => observer.disconnect());
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
      const canvas = this.#find('.canvas');
      const [{ drawMap }] = await Promise.all([
        loadModule('maplibre-map', () => import('./maplibre-map.ts')),
        this.#loadCity(),
      ]);
      this.#map = await drawMap(canvas, (selection) => this.#select(selection, 'push'));
      this.#say('');
      this.dataset['state'] = 'open';
      this.#controls.removeAttribute('inert');
      if (this.#data) this.#map.show(this.#data);
      this.#render({ takeFocus: false });
    } catch (error) {
      this.#say(mapWords.failed(describeFault(error)));
      this.dataset['state'] = 'failed';
      this.#opening = false;
      this.#find('.open').hidden = false;
      reportError(error);
    }
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
    this.#writeControls();
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
    map.select(state.selected, { content: this.#contentOf(state.selected), takeFocus });
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

  #contentOf(selected: Selection | null): HTMLElement | undefined {
    const [data, state] = [this.#data, this.#state];
    if (!data || !state || !selected) return undefined;
    const view = viewOf(data, state);
    const figure = view.figures.find(
      ({ area }) => selected.type === 'area' && area.code === selected.id,
    );
    if (figure) return areaContent(figure, data, view);
    const point = view.points.find(({ id }) => selected.type === 'point' && id === selected.id);
    return point && pointContent(point, data);
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
    const fields = [
      ...this.#controls.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]'),
    ];
    const valueOf = (field: string) => fields.find(({ name }) => name === field)?.value ?? '';
    const checked = (field: string) =>
      fields
        .filter((box) => box.name === field && box instanceof HTMLInputElement && box.checked)
        .map(({ value }) => value);
    const name =
      changed instanceof HTMLInputElement || changed instanceof HTMLSelectElement
        ? changed.name
        : '';
    if (name === 'city') {
      history.pushState(null, '', `?city=${valueOf('city')}`);
      void this.#followAddress();
      return;
    }
    const change: Partial<MapState> = {
      metric: valueOf('metric'),
      year: this.#data?.years[Number(valueOf('year'))] ?? 0,
      layers: checked('layer') as Layer[],
      domains: checked('domain') as Domain[],
    };
    this.#change(change, name === 'metric' ? 'push' : 'replace');
  }

  #writeControls(): void {
    const [data, state, controls] = [this.#data, this.#state, this.#controls];
    if (!data || !state) return;
    const metric = this.querySelector<HTMLSelectElement>('select[name=metric]');
    metric?.replaceChildren(
      ...data.metrics.map(({ id, label }) => make('option', { value: id }, label)),
      make('option', { value: '' }, mapWords.noMetric),
    );
    if (metric) metric.value = state.metric;
    const city = this.querySelector<HTMLSelectElement>('select[name=city]');
    if (city) city.value = state.city;
    const year = this.querySelector<HTMLInputElement>('input[name=year]');
    if (year) {
      year.max = String(Math.max(0, data.years.length - 1));
      year.value = String(data.years.indexOf(state.year));
    }
    this.#find('.year').hidden = data.years.length < 2;
    this.#find('.metric').hidden = data.metrics.length === 0;
    for (const box of controls.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      box.checked = [...state.layers, ...state.domains].some((each) => each === box.value);
    }
  }

  #say(text: string): void {
    this.#find('.status').textContent = text;
  }

  get #controls(): HTMLElement {
    return this.#find('.controls');
  }

  #find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`.live ${selector}`);
    if (!found) throw new Error(`<place-map> has no ${selector}`);
    return found;
  }
}

/** Whether the visitor asked for little data. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** Runs when the page has been painted and the browser has nothing better to do. */
function afterPaint(run: () => void): void {
  const idle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(run, { timeout: 2000 }) : setTimeout(run);
  requestAnimationFrame(() => setTimeout(idle));
}

customElements.define('place-map', PlaceMap);
