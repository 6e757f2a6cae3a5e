import { formatNearbyState, parseNearbyState } from '../../model/nearby-address/rules.ts';

/** Around a link that notes down `data-id` in the list of what is near: keeps what the address has noted already. */
class NoteLink extends HTMLElement {
  connectedCallback(): void {
    const state = parseNearbyState(location.search);
    const list = [...new Set([...state.list, this.dataset['id'] ?? ''])];
    const query = formatNearbyState({ ...state, list });
    this.querySelector('a')?.setAttribute('href', `/facilities/${query}`);
  }
}

customElements.define('note-link', NoteLink);
