import type { APIRoute } from 'astro';
import { drawCard } from '../../cards/draw-card.ts';
import type { PageCard } from '../../model/cards/view.ts';
import { readSite } from '../../site.ts';

export function getStaticPaths() {
  return readSite().cards.map(({ name, card }) => ({ params: { path: name }, props: { card } }));
}

export const GET: APIRoute<Pick<PageCard, 'card'>> = async ({ props }) =>
  new Response(await drawCard(props.card), { headers: { 'Content-Type': 'image/png' } });
