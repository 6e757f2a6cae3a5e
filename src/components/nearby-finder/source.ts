import { decodeNearby, type NearbyColumns } from '../../lib/nearby-columns.ts';
import { detailRows, type NearbyData, type NearbyDetail } from '../../lib/nearby-rows.ts';

const parts = new Map<number, Promise<NearbyDetail[]>>();
let data: Promise<NearbyData> | undefined;

/** All that can be near: one file, fetched once. Rejects when it cannot be fetched; asked again, it tries again. */
export function loadNearby(): Promise<NearbyData> {
  data ??= loadJson<NearbyColumns>('/facilities/nearby.json')
    .then(decodeNearby)
    .catch((error: unknown) => {
      data = undefined;
      throw error;
    });
  return data;
}

/** What the cards of these rows show, in the same order. */
export async function loadDetails(indices: readonly number[]): Promise<NearbyDetail[]> {
  const rows = await Promise.all(
    indices.map(
      async (index) => (await loadPart(Math.floor(index / detailRows)))[index % detailRows],
    ),
  );
  return rows.filter((row) => row !== undefined);
}

function loadPart(part: number): Promise<NearbyDetail[]> {
  const known = parts.get(part);
  if (known) return known;
  const loading = loadJson<NearbyDetail[]>(`/facilities/details/${part}.json`).catch(
    (error: unknown) => {
      parts.delete(part);
      throw error;
    },
  );
  parts.set(part, loading);
  return loading;
}

async function loadJson<Value>(path: string): Promise<Value> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as Value;
}
