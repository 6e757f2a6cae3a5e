import type { Place } from '../../src/model/places/schema.ts';
import { facilityKind, type FacilityKind } from '../../src/model/facilities/schema.ts';
import type { Register } from '../../src/model/registers/schema.ts';
import type { Scope } from './find-place.ts';

type Covers = NonNullable<Register['covers']>;

/** What an import is told, or sees, of what its list covers. */
export interface CoverOptions {
  /** What the register covers already. */
  known: Covers | undefined;
  /** Codes of `--covers`. */
  places: readonly string[] | undefined;
  /** `--kinds` */
  kinds: readonly FacilityKind[] | undefined;
  /** Kinds of the rows. */
  found: readonly FacilityKind[];
  scope: Scope;
}

/**
 * What a register covers after an import: of which places and kinds its list names all that its publisher knows. A
 * new list that is said to be of one county, or of a city without counties, covers that; of a city's counties nothing is
 * assumed, nor of a list that was imported before. Places outside the import's stay covered. Throws for a code that is not of the scope.
 */
export function coverOf({ known, places, kinds, found, scope }: CoverOptions): Covers {
  const areas = scope.counties.length > 0 ? scope.counties : [scope.place];
  const own = new Set(areas.map(({ code }) => code));
  const assumed = scope.counties.length > 0 ? undefined : [...own];
  const given =
    places?.flatMap((code) => expandCode(code, scope, areas)) ?? (known ? undefined : assumed);
  const before = known?.places ?? [];
  const outside = before.filter((code) => !own.has(code));
  return {
    places: given ? [...new Set([...outside, ...given])].toSorted() : before,
    kinds: order([...(kinds ?? [...(known?.kinds ?? []), ...found])]),
  };
}

function expandCode(code: string, { place }: Scope, areas: readonly Place[]): string[] {
  if (code === place.code) return areas.map((area) => area.code);
  if (areas.some((area) => area.code === code)) return [code];
  const expected = [place, ...areas].map((each) => `${each.code} ${each.name}`).join(', ');
  throw new Error(`--covers expected codes of ${expected}, found “${code}”`);
}

function order(kinds: readonly FacilityKind[]): FacilityKind[] {
  return facilityKind.options.filter((kind) => kinds.includes(kind));
}
