import type { Origin } from '../../model/nearby/rules.ts';
import { formatAddress, formatNearness } from '../../model/nearby/words.ts';
import { telephoneHref } from '../../model/telephones/rules.ts';
import type { DetailedHit } from './source.ts';

/** A card made from the page's empty one; what is not known stays hidden. See FacilityCard.astro for its parts. */
export function makeCard(
  template: HTMLTemplateElement,
  { hit, detail, origin }: DetailedHit & { origin: Origin | undefined },
): HTMLElement {
  const fragment = template.content.cloneNode(true) as DocumentFragment;
  const card = fragment.querySelector<HTMLElement>('[data-id]');
  if (!card) throw new Error('The page has no empty card');
  const part = (name: string) => card.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const say = (name: string, text: string, holder = name) => {
    const element = part(name);
    if (element) element.textContent = text;
    part(holder)?.toggleAttribute('hidden', text === '');
  };
  const { row, metres } = hit;
  card.dataset['id'] = row.id;
  card.dataset['status'] = row.status;
  card.classList.toggle('planned', row.status === 'planned');
  if (metres !== undefined) card.dataset['distanceM'] = String(Math.round(metres));
  for (const tag of card.querySelectorAll<HTMLElement>('[data-domain]'))
    tag.hidden = !row.domains.some((domain) => domain === tag.dataset['domain']);
  say('name', row.name);
  part('name')?.setAttribute('href', detail.href);
  say('about', detail.about);
  say('nearness', formatNearness(row, metres, origin));
  say('facts', detail.facts.join(' · '));
  say('address', formatAddress(row, detail.address));
  say('project-text', detail.project?.text ?? '', 'plan');
  part('project')?.setAttribute('href', detail.project?.href ?? '');
  say('telephone', detail.telephone ?? '', 'call');
  say('telephone-note', detail.telephoneNote);
  if (detail.telephone) {
    part('call')?.setAttribute('href', telephoneHref(detail.telephone));
  }
  return card;
}
