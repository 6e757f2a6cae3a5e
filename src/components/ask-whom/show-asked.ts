/** Where somebody looks for something, and for what. */
interface Looked {
  /** Code of the place; undefined where none is chosen. */
  place: string | undefined;
  /** Undefined for all subjects. */
  domain: string | undefined;
}

/**
 * Shows whom to ask in the chosen place about the chosen subject: of `[data-ask]` the one of that place, or those that
 * were there at first; in it what bears the subject in `data-asked`, and what bears none.
 */
export function showAsked({ place, domain }: Looked): void {
  const asks = [...document.querySelectorAll<HTMLElement>('[data-ask]')];
  const isKnown = asks.some(({ dataset }) => dataset['ask'] === place);
  for (const ask of asks) {
    ask.hidden = isKnown ? ask.dataset['ask'] !== place : ask.dataset['askFirst'] !== 'true';
    for (const part of ask.querySelectorAll<HTMLElement>('[data-asked]')) {
      part.hidden = domain !== undefined && !part.dataset['asked']?.split(' ').includes(domain);
    }
  }
}
