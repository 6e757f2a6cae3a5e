import { Popup, type GeoJSONSource, type MapMouseEvent } from 'maplibre-gl';
import type { Feature, Geometry } from 'geojson';
import { lngLatBounds, type LngLat } from '../../lib/geo.ts';
import type { PlaceMapData } from '../../model/map/rules.ts';
import type { DrawnMap, MapEvents } from './drawn-map.ts';
import { createMap, repaint } from './maplibre-base.ts';
import { readPalette } from './palette.ts';
import type { Selection } from './state.ts';
import { areaFeatures, labelFeatures, pointFeatures } from './style.ts';
import { labelPlaces, type LabelPlace } from './label-places.ts';
import { boundsOf, type View } from './view.ts';

/** A selection on the map. */
interface Found {
  readonly at: LngLat;
  readonly marks: Feature[];
  readonly corners: readonly [LngLat, LngLat];
}

const padding = 32;

/**
 * Draws a map into the element. Resolves when it can be steered; rejects when the browser cannot draw it.
 */
export async function drawMap(
  container: HTMLElement,
  { onSelect, onLost }: MapEvents,
): Promise<DrawnMap> {
  let palette = readPalette(container);
  let shown: PlaceMapData | undefined;
  let labels: LabelPlace[] = [];
  let view: View | undefined;
  let popup: Popup | undefined;
  /** The selection that was last brought into view. */
  let looked = '';

  const map = await createMap(container, palette, onLost);
  listen();

  function source(id: string): GeoJSONSource {
    const found = map.getSource<GeoJSONSource>(id);
    if (!found) throw new Error(`The map has no source ${id}`);
    return found;
  }

  function listen(): void {
    map.on('click', (event: MapMouseEvent) => {
      const layers = ['points', 'clusters', 'areas', 'areas-unknown'];
      const order = map.queryRenderedFeatures(event.point, { layers });
      const [hit] = order.toSorted(
        (a, b) => layers.indexOf(a.layer.id) - layers.indexOf(b.layer.id),
      );
      if (!hit) return;
      if (hit.layer.id === 'clusters')
        void openCluster(hit.properties['cluster_id'] as number, hit.geometry);
      else if (hit.layer.id === 'points')
        onSelect({ type: 'point', id: String(hit.properties['id']) });
      else onSelect({ type: 'area', id: String(hit.properties['code']) });
    });
    for (const layer of ['points', 'clusters', 'areas', 'areas-unknown']) {
      map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'));
      map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''));
    }
  }

  async function openCluster(cluster: number, geometry: Geometry): Promise<void> {
    if (geometry.type !== 'Point') return;
    const [lng = 0, lat = 0] = geometry.coordinates;
    const zoom = await source('points').getClusterExpansionZoom(cluster);
    map.easeTo({ center: [lng, lat], zoom: zoom + 0.5 });
  }

  function fit(): void {
    if (!shown) return;
    const [[west, south], [east, north]] = boundsOf(shown);
    map.fitBounds([west, south, east, north], { padding, maxZoom: 12, animate: false });
  }

  function closePopup(): void {
    const open = popup;
    popup = undefined;
    open?.remove();
  }

  /** Where the selection's popup points to, its mark if it is a point, and the corners of what to look at. */
  function find({ type, id }: Selection): Found | undefined {
    if (!view || !shown) return undefined;
    if (type === 'area') {
      const at = labels[shown.areas.findIndex(({ code }) => code === id)]?.at;
      const shape = shown.boundaries?.features.find(({ properties }) => properties.code === id);
      return at && { at, marks: [], corners: shape ? lngLatBounds([shape.geometry]) : [at, at] };
    }
    const mark = pointFeatures(shown, view).features.find(
      ({ properties }) => properties?.['id'] === id,
    );
    if (mark?.geometry.type !== 'Point') return undefined;
    const [lng = 0, lat = 0] = mark.geometry.coordinates;
    return {
      at: [lng, lat],
      marks: [mark],
      corners: [
        [lng, lat],
        [lng, lat],
      ],
    };
  }

  /** Moves the selection into view, low enough that its popup has room above it. */
  function lookAt({ corners: [[west, south], [east, north]] }: Found): void {
    const height = map.getContainer().clientHeight;
    if (west === east && south === north) {
      const zoom = Math.max(map.getZoom(), 9);
      map.easeTo({ center: [west, south], zoom, offset: [0, height / 5] });
    } else {
      const room = { top: height * 0.4, bottom: padding, left: padding, right: padding };
      map.fitBounds([west, south, east, north], { padding: room, maxZoom: 9 });
    }
  }

  return {
    show(data) {
      shown = data;
      labels = labelPlaces(data);
      looked = '';
      fit();
    },
    update(next) {
      view = next;
      if (!shown) return;
      void source('areas').setData(areaFeatures(shown, next));
      void source('labels').setData(labelFeatures(shown, next, labels));
      void source('points').setData(pointFeatures(shown, next));
    },
    select(selection, { content, takeFocus }) {
      closePopup();
      map.setFilter('selected-area', [
        '==',
        ['get', 'code'],
        selection?.type === 'area' ? selection.id : '',
      ]);
      const found = selection ? find(selection) : undefined;
      void source('selection').setData({ type: 'FeatureCollection', features: found?.marks ?? [] });
      const key = JSON.stringify(selection);
      if (found && key !== looked) lookAt(found);
      looked = key;
      if (!found || !content) return;
      const opened = new Popup({
        maxWidth: '17rem',
        offset: 14,
        closeOnClick: false,
        focusAfterOpen: takeFocus,
      })
        .setLngLat([...found.at])
        .setDOMContent(content)
        .addTo(map);
      opened.on('close', () => {
        if (popup === opened) onSelect(null);
      });
      popup = opened;
    },
    fit,
    repaint() {
      palette = readPalette(container);
      repaint(map, palette);
    },
    remove() {
      closePopup();
      map.remove();
    },
  };
}
