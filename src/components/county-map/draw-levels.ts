import { levelOf, type Classes } from '../../lib/geo-classes.ts';

const isLevel = /^(level|on)-(?:\d|blank)$/;

/** Puts other figures on a map that was built with figures, in its own classes; an area without one is left blank. */
export function drawLevels(given: {
  map: Element;
  values: ReadonlyMap<string, number>;
  classes: Classes;
  unit: string;
}) {
  const { map, values, classes, unit } = given;
  for (const element of map.querySelectorAll<SVGElement>('[data-area]')) {
    const value = values.get(element.dataset['area'] ?? '');
    const level = value === undefined ? 'blank' : levelOf(value, classes);
    const names = [...element.classList].filter((name) => !isLevel.test(name));
    const prefixes = [...element.classList].flatMap((name) => isLevel.exec(name)?.[1] ?? []);
    element.setAttribute(
      'class',
      [...names, ...prefixes.map((each) => `${each}-${level}`)].join(' '),
    );
    const figure = element.querySelector('.value');
    if (figure) figure.textContent = String(value ?? '');
    const spoken = element.closest('[aria-label]');
    const name = spoken?.getAttribute('aria-label')?.split('：')[0];
    if (spoken?.contains(element) && element.matches('path') && name) {
      spoken.setAttribute('aria-label', value === undefined ? name : `${name}：${value}${unit}`);
    }
  }
}
