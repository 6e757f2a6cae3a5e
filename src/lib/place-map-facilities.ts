import type { NearbyData, NearbyRow } from './nearby-rows.ts';
import type { PlaceMapData } from './place-map-data.ts';
import { formatKind } from './words.ts';

/**
 * The city's map with its institutions, out of the file of all that can be near. What is planned is in the map already:
 * a project of its own, or the project of an institution that plans a service.
 */
export function withFacilities(data: PlaceMapData, { places, rows }: NearbyData): PlaceMapData {
  const own = new Set(places.filter(({ city }) => city === data.city.code).map(({ code }) => code));
  const projects = [...data.points, ...data.unlocated].map(({ id }) => id.replace('project-', ''));
  const planned = new Set([...projects, ...data.planning]);
  const facilities = rows.filter(({ id, place }) => own.has(place) && !planned.has(id));
  return {
    ...data,
    points: [...data.points, ...facilities.flatMap(toPoint)],
    unlocated: [...data.unlocated, ...facilities.filter(({ at }) => !at).map(toEntry)],
  };
}

function toEntry({ id, name, domains }: NearbyRow) {
  return {
    id: `facility-${id}`,
    layer: 'facility' as const,
    name,
    href: `/facilities/${id}/`,
    domains,
  };
}

function toPoint(row: NearbyRow): PlaceMapData['points'][number][] {
  const { at, precision, place, status } = row;
  if (!at) return [];
  const text = status === 'planned' ? `${formatKind(row)}，这项服务是计划的` : formatKind(row);
  return [{ ...toEntry(row), lng: at[0], lat: at[1], precision, area: place, text }];
}
