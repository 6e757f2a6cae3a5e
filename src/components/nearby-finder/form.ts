import { countOptions } from '../../model/nearby/rules.ts';
import { ageOption } from '../../model/nearby-filter/rules.ts';
import type { NearbyData } from '../../model/nearby/schema.ts';
import { type FacetName, facetNames, type NearbyState } from '../../model/nearby-address/rules.ts';
import { finderWords } from './words.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** How many towns are offered while a name is typed. */
const mostSuggestions = 5;

function fieldsOf(form: HTMLElement): Field[] {
  return [...form.querySelectorAll<Field>('[name]')];
}

function valueOf(form: HTMLElement, name: string): string {
  const fields = fieldsOf(form).filter((field) => field.name === name);
  const checked = fields.find((field) => field instanceof HTMLInputElement && field.checked);
  const [first] = fields;
  return (checked ?? (first?.type === 'radio' ? undefined : first))?.value ?? '';
}

/** The state that the fields show; what was chosen outside them is kept unless a place was chosen in them. */
export function readForm(form: HTMLElement, last: NearbyState, changed: string): NearbyState {
  const choices = Object.fromEntries(
    facetNames.flatMap((name) => {
      const value = valueOf(form, name);
      const isSame = name === 'age' && value === ageOption(Number(last.choices.age ?? 0));
      const kept = isSame ? last.choices.age : value;
      return kept ? [[name, kept]] : [];
    }),
  );
  const isPlace = changed === 'place' || changed === 'town';
  const towns = form.querySelector<HTMLSelectElement>('select[name="town"]');
  const isListed = towns !== null && !towns.disabled;
  const chosenTown = isListed ? towns.value : (last.town ?? '');
  const town = changed === 'place' ? '' : chosenTown;
  return {
    ...last,
    choices: withoutOther(choices, form),
    words: valueOf(form, 'words').trim(),
    near: isPlace ? undefined : last.near,
    place: valueOf(form, 'place') || undefined,
    town: town || undefined,
  };
}

/** Choices without those of a subject that is not looked for. */
function withoutOther(choices: NearbyState['choices'], form: HTMLElement): NearbyState['choices'] {
  const subject = subjectOf(choices);
  return Object.fromEntries(
    Object.entries(choices).filter(([name]) => {
      const of = form.querySelector<HTMLElement>(`[data-facet="${name}"]`)?.dataset['of'];
      return !of || !subject || of === subject;
    }),
  );
}

function subjectOf({ domain }: NearbyState['choices']): string | undefined {
  return domain === 'kindergarten' ? 'child' : domain;
}

/** Sets the form to the state, offers the county's towns and counts what each choice would leave. */
export function writeForm(form: HTMLElement, state: NearbyState, data: NearbyData): void {
  writeTowns(form, state, data);
  writeFields(form, state);
  const subject = subjectOf(state.choices);
  for (const label of form.querySelectorAll<HTMLElement>('[data-facet]')) {
    const { of } = label.dataset;
    label.hidden = of !== undefined && subject !== undefined && of !== subject;
  }
  writeCounts(form, state, data);
}

/** Sets every field to the state, as far as it can be without data. */
export function writeFields(form: HTMLElement, state: NearbyState): void {
  for (const field of fieldsOf(form)) {
    const value = wantedValue(field.name, state);
    if (field instanceof HTMLInputElement && field.type === 'radio')
      field.checked = field.value === value;
    else if (field !== document.activeElement || field.value.trim() !== value) field.value = value;
  }
}

function wantedValue(name: string, { near, place, town, words, choices }: NearbyState): string {
  if (name === 'place') return place ?? (near ? '' : (town?.slice(0, 6) ?? ''));
  if (name === 'town') return near ? '' : (town ?? '');
  if (name === 'words') return words;
  if (name === 'age') return choices.age ? ageOption(Number(choices.age)) : '';
  return choices[name as FacetName] ?? '';
}

function writeTowns(form: HTMLElement, state: NearbyState, { towns }: NearbyData): void {
  const select = form.querySelector<HTMLSelectElement>('select[name="town"]');
  const county = wantedValue('place', state);
  if (!select || select.dataset['county'] === county) return;
  select.dataset['county'] = county;
  const own = towns.filter(({ code }) => county !== '' && code.startsWith(county));
  select.disabled = own.length === 0;
  select.replaceChildren(
    new Option(own.length > 0 ? finderWords.wholeCounty : finderWords.chooseCounty, ''),
    ...own.map(({ code, name }) => new Option(name, code)),
  );
}

function writeCounts(form: HTMLElement, state: NearbyState, data: NearbyData): void {
  const selects = [...form.querySelectorAll<HTMLSelectElement>('[data-facet] select')];
  const optionsOf = (select: HTMLSelectElement) => [...select.options].filter(({ value }) => value);
  const values = Object.fromEntries(
    selects.map((select) => [select.name, optionsOf(select).map(({ value }) => value)]),
  );
  const counts = countOptions(data, state, values);
  let withUnknown: typeof counts | undefined;
  const countUnknown = (name: FacetName, value: string) =>
    (withUnknown ??= countOptions(data, { ...state, unknown: true }, values)).get(name)?.get(value);
  for (const select of selects) {
    for (const option of optionsOf(select)) {
      const count = counts.get(select.name as FacetName)?.get(option.value) ?? 0;
      const isUnknown = count === 0 && countUnknown(select.name as FacetName, option.value);
      const text = option.dataset['text'] ?? '';
      option.textContent = isUnknown ? finderWords.uncounted(text) : finderWords.count(text, count);
      option.disabled = count === 0 && !option.selected;
    }
  }
}

/** Buttons for the towns and places that the typed words name, to begin the search there. */
export function suggestOrigins({ towns, places }: NearbyData, words: string): HTMLElement[] {
  const term = words.trim();
  if (term.length < 2) return [];
  const placeName = new Map(places.map(({ code, name }) => [code, name]));
  const found = [
    ...places
      .filter(({ name }) => name.includes(term))
      .map(({ code, name }) => ({ code, text: name })),
    ...towns
      .filter(({ name }) => name.includes(term))
      .map(({ code, name }) => ({ code, text: `${placeName.get(code.slice(0, 6)) ?? ''}${name}` })),
  ];
  return found.slice(0, mostSuggestions).map(({ code, text }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['begin'] = code;
    button.textContent = finderWords.begin(text);
    return button;
  });
}
