import { uniqueBy } from '../../lib/totals.ts';
import { formatInterval } from '../checks/rules.ts';
import { type CheckView, getCheckFinder } from '../checks/view.ts';
import { words } from '../common/words.ts';
import { derive } from '../derive.ts';
import { getSourceLinker, type SourceLink } from '../documents/view.ts';
import { type FigureView, getFigures } from '../figures/view.ts';
import { formatFigureStatus } from '../figures/words.ts';
import { bedsOfRate } from '../gap/rules.ts';
import type { GapNote } from '../gap/schema.ts';
import { getIndicators, type IndicatorView } from '../indicators/view.ts';
import { getPlaceFinder, type PlaceView } from '../places/view.ts';
import { listOfArea } from '../shares/rules.ts';
import { getPromises, type PromiseView } from '../promises/view.ts';
import { formatTargetStatus } from '../states/words.ts';

/** What stands beside a sum without entering it. */
export interface BesideView {
  title: string;
  values: { label: string; text: string }[];
  /** What the values must be called; empty for words alone. */
  status: string;
  quotes: { words: string; source: SourceLink }[];
  checks: CheckView[];
}

/** A target of places per thousand residents. */
interface SlotRate {
  year: number;
  perThousand: number;
  /** As printed. */
  text: string;
  source: SourceLink;
}

/** What the target of beds comes to for one number of elders. */
interface BedNeed {
  elders: FigureView;
  /** `8745—8775`, `不少于11700`. */
  beds: string;
}

/** Targets of beds that are each county's own, with the words that make them so. */
export interface CountyBeds {
  indicators: { name: string; href: string; year: string }[];
  rows: { place: PlaceView; targets: string[] }[];
  rules: { words: string; source: SourceLink }[];
}

/** Elder-care beds of a city, as far as its document goes. */
export interface BedNote {
  /** The target of the last year that has one. */
  target: { indicator: IndicatorView; year: number; text: string; status: string } | undefined;
  needs: BedNeed[];
  existing: FigureView | undefined;
  /** What each county must reach of its own; undefined where the document asks nothing of them. */
  counties: CountyBeds | undefined;
  beside: BesideView[];
  cannot: string[];
  /** What was checked of the target. */
  checks: CheckView[];
}

/** What a document's file says of targets and projects, with what it refers to. */
export interface GapNoteView {
  document: string;
  place: string;
  rates: SlotRate[];
  /** Existing places that the document reports. */
  reported: FigureView | undefined;
  beside: BesideView[];
  cannot: string[];
  beds: BedNote | undefined;
}

type Slots = NonNullable<GapNote['slots']>;

type Beds = NonNullable<GapNote['beds']>;

/** Every document's file, in the order of the collection. */
export const getGapNotes = derive((content): GapNoteView[] => {
  const figures = getFigures(content);
  const indicators = getIndicators(content);
  const link = getSourceLinker(content);
  const checksOf = getCheckFinder(content);
  const promises = getPromises(content);
  const places = getPlaceFinder(content);
  const { asOf } = content.site;
  const figureOf = (id: string) => find(figures, id);
  const indicatorOf = (id: string) => find(indicators, id);

  function besideOf(document: string, entry: Slots['beside'][number]): BesideView {
    const { title } = entry;
    if ('words' in entry) {
      const quote = { words: entry.words, source: link({ document, ...entry }) };
      return { title, values: [], status: '', quotes: [quote], checks: [] };
    }
    if ('indicator' in entry) {
      const indicator = indicatorOf(entry.indicator);
      const { name, attribute, values, source } = indicator;
      const last = values.at(-1);
      return {
        title,
        values: values.map(({ year, text }) => ({ label: `${year}年`, text })),
        status: [last && formatTargetStatus(last.year, asOf), attribute].filter(Boolean).join('，'),
        quotes: [{ words: name, source }],
        checks: checksOf(indicator),
      };
    }
    const own = entry.figures.map(figureOf);
    const statuses = own.map((figure) => formatFigureStatus({ ...figure, asOf }));
    return {
      title,
      values: own.map((figure) => ({ label: labelOf(figure, title), text: figure.text })),
      status: [...new Set(statuses)].join('、'),
      quotes: uniqueBy(own, ({ words }) => words).map(({ words, source }) => ({ words, source })),
      checks: uniqueBy(
        own.flatMap(({ checks }) => checks),
        ({ id }) => id,
      ),
    };
  }

  function bedsOf(document: string, beds: Beds): BedNote {
    const indicator = beds.perThousand === undefined ? undefined : indicatorOf(beds.perThousand);
    const last = indicator?.values.findLast(({ value }) => value !== undefined);
    const perThousand = last?.value;
    const existing = beds.existing === undefined ? undefined : figureOf(beds.existing);
    return {
      target: indicator &&
        last && {
          indicator,
          year: last.year,
          text: last.text,
          status: formatTargetStatus(last.year, asOf),
        },
      needs:
        perThousand === undefined
          ? []
          : beds.elders.map(figureOf).map((elders) => ({
              elders,
              beds: formatInterval(bedsOfRate(perThousand, elders.text)),
            })),
      existing,
      counties: countiesOf(beds.counties),
      beside: beds.beside.map((entry) => besideOf(document, entry)),
      cannot: beds.cannot,
      checks: indicator && last ? checksOf(indicator, last.text) : [],
    };
  }

  /** The last year that has a number, of each indicator and county. */
  function countiesOf(ids: readonly string[]): CountyBeds | undefined {
    const [first] = ids.map(indicatorOf);
    if (!first) return undefined;
    const own = ids.map((id) => find(promises, `indicator-${id}`));
    const lastOf = ({ steps }: PromiseView) => steps.findLast(({ value }) => value !== undefined);
    const targetOf = (promise: PromiseView, code: string) => {
      const due = lastOf(promise)?.due;
      const [share] = listOfArea([promise], code);
      return share?.steps.find((step) => step.due === due)?.text ?? words.unnamed;
    };
    return {
      indicators: own.map((promise, index) => {
        const { name, href } = indicatorOf(ids[index] ?? '');
        return { name, href, year: lastOf(promise)?.dueText ?? '' };
      }),
      rows: places.cityOf(first.place).counties.map((place) => ({
        place,
        targets: own.map((promise) => targetOf(promise, place.code)),
      })),
      rules: uniqueBy(
        own.flatMap(({ shares }) => shares.map((one) => ({ words: one.words, source: one.link }))),
        (rule) => rule.words,
      ),
    };
  }

  return content.gapNotes.map(({ document, place, slots, beds }): GapNoteView => ({
    document,
    place,
    rates: (slots?.perThousand ?? [])
      .map(figureOf)
      .flatMap(rateOf)
      .sort((a, b) => a.year - b.year),
    reported: slots?.reported === undefined ? undefined : figureOf(slots.reported),
    beside: (slots?.beside ?? []).map((entry) => besideOf(document, entry)),
    cannot: slots?.cannot ?? [],
    beds: beds && bedsOf(document, beds),
  }));
});

function find<Item extends { id: string }>(items: readonly Item[], id: string): Item {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`no record ${id}`);
  return found;
}

function rateOf({ year, value, text, source }: FigureView): SlotRate[] {
  return year === undefined || value === undefined
    ? []
    : [{ year, perThousand: value, text, source }];
}

function labelOf({ title, year }: FigureView, heading: string): string {
  const when = year === undefined ? undefined : `${year}年`;
  return [title === heading ? undefined : title, when].filter(Boolean).join('，');
}
