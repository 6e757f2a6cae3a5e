import { formatBedSubsidy } from '../../model/bed-subsidy/rules.ts';
import type { BedSubsidyRule } from '../../model/bed-subsidy/schema.ts';

/**
 * Computes a month's subsidy from the fields it wraps, by the rule in `data-rule` of the years in `data-term`. The answers stand in the address, so
 * that they can be kept and sent on.
 */
export class BedSubsidyForm extends HTMLElement {
  connectedCallback() {
    const fieldset = this.querySelector('fieldset');
    if (!fieldset) return;
    fieldset.disabled = false;
    const parameters = new URLSearchParams(location.search);
    for (const field of this.#fields()) field.value = parameters.get(field.name) ?? field.value;
    fieldset.addEventListener('input', () => this.#change());
    this.#draw();
  }

  #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  }

  #change() {
    const address = new URL(location.href);
    for (const { name, value } of this.#fields()) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, '', address);
    this.#draw();
  }

  #draw() {
    const rule = JSON.parse(this.dataset['rule'] ?? '') as BedSubsidyRule;
    const answers = Object.fromEntries(this.#fields().map(({ name, value }) => [name, value]));
    const answer = this.querySelector('[role="status"]');
    if (answer) answer.textContent = formatBedSubsidy(rule, answers, this.dataset['term'] ?? '');
  }
}

customElements.define('bed-subsidy', BedSubsidyForm);
