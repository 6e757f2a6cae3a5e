import type { FeatureCollection } from 'geojson';
import {
  formatFileName,
  formatViewCsv,
  formatViewGeoJson,
  formatViewJson,
  type DownloadRow,
  type ShownView,
} from '../../model/lists/words.ts';
import { loadJson } from '../load-file/load-file.ts';
import { saveFile } from './save-file.ts';

const types = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  geojson: 'application/geo+json',
};

/**
 * Makes and saves a file of a view, a table of what is shown, else of all, from the download at `<download>.json` or
 * `.geojson`. Rejects as `loadJson` does.
 */
export async function makeViewFile(
  given: ShownView & { format: keyof typeof types; download: string },
) {
  const { format, download, ...view } = given;
  const whole: unknown = await loadJson(`${download}.${format === 'geojson' ? 'geojson' : 'json'}`);
  const makers = {
    csv: () => formatViewCsv(view, whole as DownloadRow[]),
    json: () => formatViewJson(view, whole as DownloadRow[]),
    geojson: () => formatViewGeoJson(view, whole as FeatureCollection),
  };
  saveFile({ text: makers[format](), type: types[format], name: formatFileName(view, format) });
}
