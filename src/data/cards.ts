import { derive } from './derive.ts';
import { cardName } from '../lib/card-address.ts';
import type { Card } from '../lib/card-layout.ts';
import { formatDate } from '../lib/format.ts';
import { words } from '../lib/words.ts';
import { listOverviews } from './card-overviews.ts';
import { listRecords } from './card-records.ts';

/** The picture of a page. */
export interface PageCard {
  /** Below `/cards/`. */
  name: string;
  card: Card;
}

/** Figures stand beside one another as long as they can be read. */
const mostFigures = 3;

/** The pictures of all pages that have one of their own. */
export const getCards = derive((content): PageCard[] => {
  const site = content.site;
  const records = listRecords(content);
  const overviews = listOverviews(content);
  const edition = `${site.title} · ${words.asOf}${formatDate(site.asOf)}`;
  return [...records, ...overviews].map(([path, said]): PageCard => {
    const { host, pathname } = new URL(path, site.url || 'https://none.invalid');
    const card = { kind: site.title, domains: [], figures: [], source: '', ...said };
    return {
      name: cardName(path),
      card: {
        ...card,
        figures: card.figures.length > mostFigures ? [] : card.figures,
        edition,
        address: site.url && `${host}${pathname}`,
      },
    };
  });
});
