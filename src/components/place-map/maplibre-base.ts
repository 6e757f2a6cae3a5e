import { Map as MapLibreMap, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import cssUrl from 'maplibre-gl/dist/maplibre-gl.css?url&no-inline';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { LoadFault, patience } from '../../lib/load-fault.ts';
import { getNetworkFault, loadFile, loadInTime } from '../load-file/load-file.ts';
import { drawIcons, iconRatio } from './icons.ts';
import type { Palette } from './palette.ts';
import { mapLayers, mapStyle } from './style.ts';
import { locale } from './words.ts';

/**
 * A flat map with the site's style and icons and buttons to zoom. Resolves when it is loaded; rejects when the browser
 * cannot draw it, or its worker does not come: MapLibre itself would wait for ever.
 *
 * @param onLost called when what it draws with is gone and does not come back; MapLibre starts dead workers anew itself
 */
export async function createMap(
  container: HTMLElement,
  palette: Palette,
  onLost: () => void,
): Promise<MapLibreMap> {
  if (!canDraw()) throw new LoadFault('old', 'WebGL 2');
  setWorkerUrl(workerUrl);
  await Promise.all([linkStyles(cssUrl), loadFile(workerUrl)]);
  const map = new MapLibreMap({
    container,
    style: mapStyle(palette),
    locale,
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    maxPitch: 0,
    maxZoom: 16,
    renderWorldCopies: false,
    localIdeographFontFamily: getComputedStyle(container).fontFamily,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
  const opening = new Promise<void>((resolve, reject) => {
    map.once('load', () => resolve());
    map.once('error', ({ error }) => reject(error));
  });
  try {
    await loadInTime('map', opening);
  } catch (error) {
    map.remove();
    throw error;
  }
  setIcons(map, palette);
  let loss = 0;
  map.on('webglcontextlost', () => {
    loss = window.setTimeout(onLost, patience * 1000);
  });
  map.on('webglcontextrestored', () => clearTimeout(loss));
  map.on('remove', () => clearTimeout(loss));
  return map;
}

/** Draws the icons in the palette's colours, anew where they are there. */
function setIcons(map: MapLibreMap, palette: Palette): void {
  for (const [name, image] of drawIcons(palette)) {
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: iconRatio });
  }
}

/** Reads the page's colours again, for the map's layers and icons. */
export function repaint(map: MapLibreMap, palette: Palette): void {
  setIcons(map, palette);
  for (const { id, paint } of mapLayers(palette).map((layer) => ({
    id: layer.id,
    paint: layer.paint ?? {},
  }))) {
    for (const [name, value] of Object.entries(paint))
      map.setPaintProperty(id, name as never, value as never);
  }
}

/** Links a stylesheet once; resolves when it is in force. */
async function linkStyles(href: string): Promise<void> {
  if (document.head.querySelector(`link[href="${href}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  await new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(getNetworkFault(href));
    });
    document.head.append(link);
  });
}

/** Whether the browser has what MapLibre draws with; it and its worker fail silently without. */
function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
