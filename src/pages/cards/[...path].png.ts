import type { APIRoute } from 'astro';
import { drawCard } from '../../cards/draw-card.ts';
import { getCards, type PageCard } from '../../data/cards.ts';

export async function getStaticPaths() {
  return (await getCards()).map(({ name, card }) => ({ params: { path: name }, props: { card } }));
}

export const GET: APIRoute<Pick<PageCard, 'card'>> = async ({ props }) =>
  new Response(await drawCard(props.card), { headers: { 'Content-Type': 'image/png' } });
