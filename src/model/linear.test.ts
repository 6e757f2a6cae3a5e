import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countVisits } from '../testing/count-visits.ts';
import { writeCities } from '../testing/many-cities.ts';
import { readContent } from './content/read.ts';
import { buildSite } from './site.ts';

/** Five times the cities may take this much more work: some lists are sorted, and some are still looked through by each. */
const mostGrowth = 6;

function countSteps(cities: number): Map<string, number> {
  const folder = writeCities(cities);
  const steps = new Map<string, number>();
  const content = countVisits(steps, 'readContent', () => readContent(folder));
  countVisits(steps, 'buildSite', () => buildSite(content));
  rmSync(folder, { recursive: true });
  return steps;
}

test('reading and building take as much more work as there are more cities', () => {
  const [few, many] = [countSteps(5), countSteps(25)];
  const grown = [...many].map(([name, visits]) => [name, visits / (few.get(name) ?? 0)] as const);
  expect(grown.filter(([, growth]) => growth > mostGrowth)).toEqual([]);
});
