import { computeBedSubsidy, refusals, type BedSubsidyRule } from '../../lib/bed-subsidy.ts';

/**
 * Computes a month's subsidy from the fields it wraps, by the rule in `data-rule`. The answers stand in the address, so
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

  #value(name: string): string {
    return this.#fields().find((field) => field.name === name)?.value ?? '';
  }

  #change() {
    const address = new URL(location.href);
    for (const { name, value } of this.#fields()) address.searchParams.set(name, value);
    history.replaceState(null, '', address);
    this.#draw();
  }

  #draw() {
    const rule = JSON.parse(this.dataset['rule'] ?? '') as BedSubsidyRule;
    const numberOf = (name: string) =>
      this.#value(name) === '' ? undefined : Number(this.#value(name));
    const beds = {
      full: numberOf('full') ?? 0,
      half: numberOf('half') ?? 0,
      fewer: numberOf('fewer') ?? 0,
    };
    const subsidy = computeBedSubsidy(rule, {
      level: numberOf('level'),
      nature: numberOf('nature'),
      isLevelValid: this.#value('valid') === 'yes',
      isFiled: this.#value('filed') === 'yes',
      beds,
    });
    const answer = this.querySelector('[role="status"]');
    if (!answer) return;
    answer.textContent =
      'refused' in subsidy
        ? `${refusals[subsidy.refused]}。`
        : `这个月${subsidy.yuan}元：${formatSteps(beds, subsidy.rate)}`;
  }
}

function formatSteps({ full, half }: { full: number; half: number }, rate: number): string {
  const steps = [`${full}张×${rate}元`, ...(half > 0 ? [`${half}张×${rate}元÷2`] : [])];
  return steps.join('＋');
}

customElements.define('bed-subsidy', BedSubsidyForm);
