import type { Hit } from '../../model/nearby/rules.ts';
import { decodeNearby, type NearbyColumns } from '../../model/nearby-file/rules.ts';
import { loadJson } from '../load-file/load-file.ts';
import { detailRows } from '../../model/nearby-file/rules.ts';
import type { NearbyData, NearbyDetail } from '../../model/nearby/schema.ts';

/** Asks the server whether what is cached still holds: parts of different builds do not go together. */
const fresh: RequestInit = { cache: 'no-cache' };

const parts = new Map<number, Promise<NearbyDetail[]>>();
let data: Promise<NearbyData> | undefined;

/** All that can be near: one file, fetched once. Rejects when it cannot be fetched; asked again, it tries again. */
export function loadNearby(): Promise<NearbyData> {
  data ??= loadJson<NearbyColumns>('/facilities/nearby.json', fresh)
    .then(decodeNearby)
    .catch((error: unknown) => {
      data = undefined;
      throw error;
    });
  return data;
}

/** A row with what its card shows. */
export interface DetailedHit {
  readonly hit: Hit;
  readonly detail: NearbyDetail;
}

/**
 * The same rows in the same order, with what their cards show. Rejects when a part is not of the same build as the rows, so
 * that no name is ever shown with another's telephone; asked again, everything is fetched anew.
 */
export async function loadDetails(hits: readonly Hit[]): Promise<DetailedHit[]> {
  return Promise.all(
    hits.map(async (hit) => {
      const { index, row } = hit;
      const detail = (await loadPart(Math.floor(index / detailRows)))[index % detailRows];
      if (detail?.href.endsWith(`/${row.id}/`)) return { hit, detail };
      parts.clear();
      data = undefined;
      throw new Error(`The details of ${row.id} are of another build`);
    }),
  );
}

function loadPart(part: number): Promise<NearbyDetail[]> {
  const known = parts.get(part);
  if (known) return known;
  const loading = loadJson<NearbyDetail[]>(`/facilities/details/${part}.json`, fresh).catch(
    (error: unknown) => {
      parts.delete(part);
      throw error;
    },
  );
  parts.set(part, loading);
  return loading;
}
