import { LngLatBounds, Marker, type GeoJSONSource } from 'maplibre-gl';
import type { Feature, FeatureCollection } from 'geojson';
import type { LngLat } from '../../lib/geo.ts';
import type { Hit, NearbyResult } from '../../model/nearby/rules.ts';
import type { NearbyGround } from '../../model/ground/rules.ts';
import { loadJson } from '../load-file/load-file.ts';
import { createMap, repaint } from '../place-map/maplibre-base.ts';
import { iconName } from '../place-map/icons.ts';
import { readPalette, watchPalette } from '../place-map/palette.ts';
import { spreadPoints } from '../place-map/spread.ts';
import { plainLevel } from '../place-map/style.ts';

/** The drawn map, as the finder steers it. */
export interface NearbyMap {
  /** Draws what was found, and brings the nearest of it into view. */
  show(result: NearbyResult): void;
  remove(): void;
}

/** What a visitor does on the map. */
export interface NearbyMapEvents {
  /** Chose a place to begin at. */
  onPlace: (at: LngLat) => void;
  /** Chose a row. */
  onRow: (id: string) => void;
  /** What the map draws with is gone. */
  onLost: () => void;
}

/** How many of the nearest the map shows at first. */
const nearest = 8;

/** Draws a map of the rows into the element. Rejects when the browser cannot, or its ground cannot be fetched. */
export async function drawNearbyMap(
  container: HTMLElement,
  { onPlace, onRow, onLost }: NearbyMapEvents,
): Promise<NearbyMap> {
  const ground = await loadJson<NearbyGround>('/facilities/ground.json');
  const map = await createMap(container, readPalette(container), onLost);
  const life = new AbortController();
  watchPalette(() => repaint(map, readPalette(container)), life.signal);
  const source = (id: string) => map.getSource<GeoJSONSource>(id);
  void source('areas')?.setData(areasOf(ground));
  void source('labels')?.setData(labelsOf(ground));
  let marker: Marker | undefined;

  map.on('click', ({ point, lngLat }) => {
    const [hit] = map.queryRenderedFeatures(point, { layers: ['points', 'clusters'] });
    if (!hit) onPlace([Number(lngLat.lng.toFixed(4)), Number(lngLat.lat.toFixed(4))]);
    else if (hit.layer.id === 'points') onRow(String(hit.properties['id']));
    else void openCluster(hit);
  });

  async function openCluster({ properties, geometry }: Feature): Promise<void> {
    if (geometry.type !== 'Point') return;
    const [lng = 0, lat = 0] = geometry.coordinates;
    const zoom = await source('points')?.getClusterExpansionZoom(
      Number(properties?.['cluster_id']),
    );
    map.easeTo({ center: [lng, lat], zoom: (zoom ?? map.getZoom() + 2) + 0.5 });
  }

  return {
    show({ hits, origin }) {
      void source('points')?.setData(pointsOf(hits));
      marker?.remove();
      marker = undefined;
      if (origin) {
        const sign = document.createElement('div');
        sign.className = 'nearby-origin';
        marker = new Marker({ element: sign }).setLngLat([...origin.at]).addTo(map);
      }
      const found = hits.flatMap(({ row }) => (row.at ? [row.at] : []));
      const wanted = origin ? [origin.at, ...found.slice(0, nearest)] : found;
      if (wanted.length === 0) return;
      const bounds = wanted.reduce((box, [lng, lat]) => box.extend([lng, lat]), new LngLatBounds());
      map.fitBounds(bounds, { padding: 48, maxZoom: 14, animate: false });
    },
    remove() {
      life.abort();
      map.remove();
    },
  };
}

/** The areas without any figure. */
function areasOf({ boundaries }: NearbyGround): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: (boundaries?.features ?? []).map((feature) => ({
      ...feature,
      properties: { ...feature.properties, level: plainLevel },
    })),
  };
}

function pointsOf(hits: readonly Hit[]): FeatureCollection {
  const placed = hits.flatMap(({ row }) => {
    if (!row.at) return [];
    const { id, at, precision, place, domains, status } = row;
    const layer = status === 'planned' ? ('project' as const) : ('facility' as const);
    return [{ id, lng: at[0], lat: at[1], precision, area: place, domains, layer }];
  });
  const drawn = spreadPoints(placed);
  return {
    type: 'FeatureCollection',
    features: placed.map((point, index) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...(drawn[index] ?? [point.lng, point.lat])] },
      properties: { id: point.id, precision: point.precision, icon: iconName(point) },
    })),
  };
}

function labelsOf({ labels }: NearbyGround): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: labels.map(({ code, name, at }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...at] },
      properties: { code, name, text: name, zoom: 0, level: plainLevel },
    })),
  };
}
