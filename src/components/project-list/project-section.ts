import { scaleClasses, type Classes } from '../../lib/geo-classes.ts';
import {
  type AreaInvestment,
  type Funded,
  type Investment,
  sumByArea,
  sumInvestment,
} from '../../model/investment/rules.ts';
import { formatTotal, type TotalKey } from '../../model/investment/words.ts';
import {
  barByDomain,
  barBySource,
  barOfProject,
  emptyBar,
  type MoneyBar,
} from '../../model/money-bars/rules.ts';
import { mostNamedBars } from '../../lib/plan-years.ts';
import { parseProjectData } from '../../model/project-lists/rules.ts';
import { formatChosen } from '../../lib/record-state.ts';
import { formatCell } from '../../model/investment/rules.ts';
import { drawBars } from '../bar-chart/draw-bars.ts';
import { drawLevels } from '../county-map/draw-levels.ts';
import { getViewAddress } from '../site-address/view-address.ts';
import { RecordList } from '../record-list/record-list.ts';

/**
 * One city's projects: its sums (`[data-sum]`), charts and map (`[data-drawing]`) follow what the `<record-list>` around
 * it leaves in its table, and are computed from the same rows. Without script they show all projects.
 */
export class ProjectSection extends HTMLElement {
  #list: RecordList | null = null;
  #records: HTMLElement[] = [];
  #projects = new Map<string | undefined, Funded>();
  #classes: Classes = { breaks: [], decimals: 0 };

  connectedCallback() {
    const list = this.closest('record-list');
    if (!(list instanceof RecordList)) return;
    this.#list = list;
    this.#records = [...this.querySelectorAll<HTMLElement>('[data-record]')];
    this.#projects = new Map(
      this.#records.map(({ dataset }) => [dataset['id'], parseProjectData(dataset)]),
    );
    this.#classes = scaleClasses(
      this.#areas([...this.#projects.values()]).map(({ count }) => count),
    );
    list.addEventListener('records-change', () => this.#draw());
    this.#draw();
  }

  #draw() {
    const records = this.#records.filter((record) => !record.hidden);
    const shown = records.flatMap(({ dataset }) => this.#projects.get(dataset['id']) ?? []);
    this.#say(sumInvestment(shown));
    if (shown.length === 0) return;
    const areas = this.#areas(shown);
    this.#drawAreas('domains', areas, barByDomain);
    this.#drawAreas('sources', areas, barBySource);
    this.#drawProjects();
    this.#drawMap(areas);
    this.#drawPlans(records);
  }

  #say(sums: Investment) {
    for (const place of this.querySelectorAll<HTMLElement>('[data-sum]')) {
      const key = place.dataset['sum'] as TotalKey;
      const isPlain = place.dataset['plain'] !== undefined;
      place.textContent = isPlain ? formatCell(sums[key]) : formatTotal(sums, key);
    }
    const chosen = this.#list && formatChosen(this.#list);
    for (const place of this.querySelectorAll('[data-chosen]')) {
      place.textContent = chosen || '全部';
    }
    for (const caption of this.querySelectorAll('[data-drawing] figcaption')) {
      const note = caption.querySelector('[data-only]') ?? document.createElement('span');
      note.toggleAttribute('data-only', true);
      note.textContent = chosen ? `只看：${chosen}` : '';
      caption.append(note);
    }
    for (const place of this.querySelectorAll<HTMLElement>('[data-address]')) {
      place.textContent = getViewAddress();
      if (place.parentElement) place.parentElement.hidden = false;
    }
  }

  #drawing(name: string): HTMLElement | null {
    return this.querySelector(`[data-drawing="${name}"] figure`);
  }

  #rowsOf(name: string): HTMLElement[] {
    return [...(this.#drawing(name)?.querySelectorAll<HTMLElement>('ol > li') ?? [])];
  }

  #areas(projects: readonly Funded[]): AreaInvestment[] {
    const codes = this.#rowsOf('domains').flatMap(({ dataset }) => dataset['area'] || []);
    return sumByArea(codes, projects);
  }

  /** A county without a project among those chosen stays, with 0; but where one county is chosen, the others go. */
  #drawAreas(
    name: string,
    areas: readonly AreaInvestment[],
    barOf: (area: AreaInvestment) => MoneyBar,
  ) {
    const chart = this.#drawing(name);
    const site = getSite();
    const isWhole = areas.reduce((sum, { count }) => sum + count, 0) === this.#projects.size;
    const rows = this.#rowsOf(name).map((item) => {
      const area = areas.find(({ code = '' }) => code === item.dataset['area']);
      item.hidden = site !== null && site !== item.dataset['area'];
      return { item, bar: area && (isWhole || area.count > 0) ? barOf(area) : emptyBar };
    });
    if (chart) drawBars(chart, rows);
  }

  #drawProjects() {
    const chart = this.#drawing('projects');
    const rows = this.#rowsOf('projects').flatMap((item) => {
      const project = this.#projects.get(item.dataset['about']);
      return item.hidden || !project ? [] : [{ item, bar: barOfProject(project) }];
    });
    if (chart) drawBars(chart, rows);
  }

  /** A timeline of many projects is built without names; those of a few that are left come from their rows. */
  #drawPlans(records: readonly HTMLElement[]) {
    const isDense = records.length > mostNamedBars;
    this.#drawing('plans')?.classList.toggle('dense', isDense);
    if (isDense) return;
    const links = new Map(
      records.map((record) => [record.dataset['id'], record.querySelector('th a')]),
    );
    for (const item of this.#rowsOf('plans').filter(({ hidden }) => !hidden)) {
      const link = links.get(item.dataset['about'])?.cloneNode(true);
      if (!(link instanceof HTMLElement) || item.querySelector('.line')) continue;
      link.classList.add('label');
      const line = document.createElement('span');
      line.className = 'line';
      line.append(link);
      item.prepend(line);
    }
  }

  /** Where one county is chosen, the others are left blank: that none of theirs is shown says nothing of them. */
  #drawMap(areas: readonly AreaInvestment[]) {
    const map = this.#drawing('map');
    const site = getSite();
    const shown = areas.filter(({ code }) => site === null || code === site);
    const values = new Map(shown.map(({ code = '', count }) => [code, count]));
    if (map) drawLevels({ map, values, classes: this.#classes, unit: '个' });
  }
}

/** The county that is chosen, or null. */
function getSite(): string | null {
  return new URLSearchParams(location.search).get('site') || null;
}

customElements.define('project-section', ProjectSection);
