import type { LngLat } from '../../lib/geo.ts';
import type { domainWords } from '../common/words.ts';
import type {
  FeeBand,
  kindWords,
  NurseryClass,
  sectorWords,
  serviceWords,
} from '../facilities/rules.ts';
import type { precisionWords } from '../places/words.ts';
import type { PlaceList } from '../registers/words.ts';

type Precision = keyof typeof precisionWords;

/** A nursery or home that is there, or one that a document plans: what ranking and choosing need to know. */
export interface NearbyRow {
  /** Of the facility, or of the project where there is no facility yet. */
  readonly id: string;
  readonly name: string;
  readonly status: 'confirmed' | 'planned';
  readonly kind: keyof typeof kindWords;
  readonly domains: readonly (keyof typeof domainWords)[];
  /** Whether its filing is published. */
  readonly isFiled?: boolean | undefined;
  /** Six-digit code of its county, or of its city where only that is known. */
  readonly place: string;
  /** Nine-digit code. */
  readonly town?: string | undefined;
  /** Name of its street or village. */
  readonly street?: string | undefined;
  /** Degrees, WGS-84; with precision `town` or `county` those of the town or the seat. Undefined when unknown. */
  readonly at?: LngLat | undefined;
  readonly precision: Precision;
  readonly sector?: keyof typeof sectorWords | undefined;
  readonly inclusive?: boolean | undefined;
  readonly medical?: boolean | undefined;
  /** Whether it has nursing beds. */
  readonly nursing?: boolean | undefined;
  readonly level?: string | undefined;
  /** Empty where not published, as below. */
  readonly classes: readonly NurseryClass[];
  readonly services: readonly (keyof typeof serviceWords)[];
  readonly fees: readonly FeeBand[];
}

/** What a card shows of a row besides its name and distance. */
export interface NearbyDetail {
  readonly href: string;
  /** Where and what it is. */
  readonly about: string;
  /** What is known of it, part by part. */
  readonly facts: readonly string[];
  readonly address?: string | undefined;
  /** The number to call. */
  readonly telephone?: string | undefined;
  /** What is said beside it, or where there is none; '' for a number that is sure. */
  readonly telephoneNote: string;
  /** The project that plans it or concerns it. */
  readonly project?: { readonly href: string; readonly text: string } | undefined;
}

/** A county or a city without counties, where a search can begin. */
export interface NearbyPlace {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  /** The seat. */
  readonly at: LngLat;
  /** The published lists that cover it; beyond them only what documents name is known. */
  readonly lists: readonly PlaceList[];
}

/** A town, where a search can begin. */
export interface NearbyTown {
  readonly code: string;
  readonly name: string;
  readonly at: LngLat;
  /** Where the point comes from: published, the middle of its institutions, or only its county's seat. */
  readonly basis: 'published' | 'median' | 'seat';
}

/** Everything that the search for what is near works on. */
export interface NearbyData {
  readonly places: readonly NearbyPlace[];
  readonly towns: readonly NearbyTown[];
  readonly rows: readonly NearbyRow[];
}
