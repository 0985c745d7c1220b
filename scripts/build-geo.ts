/**
 * Builds static/geo and src/demonstration/recipe.json from data/facts: `npm run data`, or static/geo alone,
 * `tsx scripts/build-geo.ts --out DIR`. The same facts give the
 * same bytes on every machine: no clock, no chance but seeded streams, coordinates rounded before they are written.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bytesOfRows } from '../src/demonstration/bytesOfRows';
import { encodeIncidents } from '../src/domain/columnar';
import type { Manifest, ManifestEntry } from '../src/domain/provenance';
import calibration from '../data/facts/calibration.json';
import { accidentsGeoJson } from './geo/accidents';
import { readNamedPlaces, readRoads, roadsGeoJson } from './geo/baseMap';
import { builtUpGeoJson } from './geo/builtUp';
import { factJson } from './geo/csv';
import { buildDistricts, districtsGeoJson, outlineGeoJson } from './geo/districts';
import { exampleSnapshot } from './geo/exampleSnapshot';
import { buildDemonstration } from './geo/demonstration';
import { nearField } from './geo/nearField';
import { buildPosts } from './geo/posts';
import { stretchesGeoJson } from './geo/stretches';

const FIELD_STEP_M = 10;
const FIELD_REACH_M = 500;

const OSM = 'OpenStreetMap contributors; districts, roads and places derived from OpenStreetMap';
const ODBL = 'ODbL 1.0';
const OURS = 'CC0 1.0';

type About = Omit<ManifestEntry, 'sha256' | 'bytes'>;
interface Built {
  readonly about: About;
  readonly bytes: Uint8Array;
}

const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Every dataset of static/geo, in the order of the manifest; and beside what else the demonstration's rows can be drawn
 * from where they are shown.
 */
async function buildAll(): Promise<{ readonly built: Built[]; readonly drawn: object; readonly rows: string }> {
  const roads = readRoads();
  const places = readNamedPlaces();
  const { districts, outline } = buildDistricts();
  const field = nearField(roads, places, FIELD_STEP_M, FIELD_REACH_M);
  const { posts, mobile } = buildPosts(places, districts);
  const stretches = stretchesGeoJson(roads, places, districts);
  const { incidents, drawn } = buildDemonstration(roads, places, districts, field);
  const accidents = accidentsGeoJson(roads, districts, calibration.fatalAccidents2020);
  const builtUp = builtUpGeoJson(field, outline);
  const indicators = factJson<unknown[]>('indicators.json');

  const about = (id: string, file: string, rows: number, rest: Partial<About>): About => ({
    id,
    file,
    rows,
    status: 'published',
    source: OSM,
    licence: ODBL,
    period: null,
    ...rest,
  });
  const demo = { from: '2019-01-01', to: '2021-05-01' };
  const example = await exampleSnapshot({
    table: incidents,
    districts: districtsGeoJson(districts),
    places,
    roads: roads.map(({ points }) => points),
    period: demo,
  });
  const built = [
    {
      about: about('districts', 'districts.geojson', districts.length, {
        source: `${OSM}; population: district pages of the akimat (gov.kz), undated, approximate (P10)`,
        status: 'approximate',
      }),
      bytes: json(districtsGeoJson(districts)),
    },
    { about: about('outline', 'outline.geojson', 1, { status: 'approximate' }), bytes: json(outlineGeoJson(outline)) },
    {
      about: about('built-up', 'built-up.geojson', 1, {
        status: 'approximate',
        source: `${OSM}; within 300 m of a road or a place: our rule`,
      }),
      bytes: json(builtUp),
    },
    { about: about('roads', 'roads.geojson', roads.length, {}), bytes: json(roadsGeoJson(roads)) },
    { about: about('places', 'places.json', places.length, {}), bytes: json(places) },
    {
      about: about('posts', 'posts.geojson', posts.features.length, {
        status: 'illustrative',
        source: 'Counts: F4, F5; positions and dates illustrative, but one crossing (P2), approximate',
        licence: ODBL,
      }),
      bytes: json(posts),
    },
    {
      about: about('mobile-points', 'mobile-points.geojson', mobile.features.length, {
        status: 'illustrative',
        source: 'Count: P1; positions illustrative',
        licence: ODBL,
      }),
      bytes: json(mobile),
    },
    {
      about: about('stretches', 'stretches.geojson', stretches.features.length, {
        status: 'illustrative',
        source: 'Counts: P1, P3; positions illustrative, along roads of OpenStreetMap',
        licence: ODBL,
      }),
      bytes: json(stretches),
    },
    {
      about: about('indicators', 'indicators.json', indicators.length, {
        source: 'Published figures F2, F3, F7, F8, P1, P3, P5-P9, P15-P18; each names its own',
        licence: OURS,
      }),
      bytes: json(indicators),
    },
    {
      about: about('accidents', 'accidents.geojson', accidents.features.length, {
        status: 'illustrative',
        source: 'Count derived from F3; days and positions illustrative',
        licence: ODBL,
        period: { from: '2020-01-01', to: '2021-01-01' },
      }),
      bytes: json(accidents),
    },
    {
      about: about('demo-incidents', 'demo-incidents.qcol', incidents.count, {
        status: 'illustrative',
        source:
          'Demonstration data: not real incidents. Totals after F2, F7, F8, P7, P8, P16; everything else invented',
        licence: ODBL,
        period: demo,
      }),
      bytes: new Uint8Array(encodeIncidents(incidents)),
    },
    {
      about: about('example-snapshot', 'example-snapshot.json', 1, {
        status: 'illustrative',
        source: example.source,
        licence: ODBL,
        period: demo,
      }),
      bytes: Buffer.from(`${example.text}\n`, 'utf8'),
    },
  ];
  return { built, drawn, rows: sha256(bytesOfRows(incidents)) };
}

interface Written {
  readonly manifest: Manifest;
  /** What src/demonstration/recipe.json holds: see src/demonstration/drawn.ts. */
  readonly recipe: string;
}

/** Writes the files and their manifest into `dir`. */
export async function writeAll(dir: string): Promise<Written> {
  mkdirSync(dir, { recursive: true });
  const { built, drawn, rows } = await buildAll();
  const datasets = built.map(({ about, bytes }): ManifestEntry => {
    writeFileSync(join(dir, about.file), bytes);
    return { ...about, sha256: sha256(bytes), bytes: bytes.byteLength };
  });
  const manifest: Manifest = { version: 1, datasets };
  writeFileSync(join(dir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const sumOf = (id: string): string | undefined => datasets.find((entry) => entry.id === id)?.sha256;
  const sums = { sha256: sumOf('demo-incidents'), roads: sumOf('roads'), places: sumOf('places'), rows };
  return { manifest, recipe: `${JSON.stringify({ ...sums, ...drawn })}\n` };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const at = process.argv.indexOf('--out');
  const dir = at > 0 ? process.argv[at + 1] : fileURLToPath(new URL('../static/geo', import.meta.url));
  const { manifest, recipe } = await writeAll(dir);
  if (at < 0) writeFileSync(new URL('../src/demonstration/recipe.json', import.meta.url), recipe);
  for (const { file, rows, bytes } of manifest.datasets) console.log(`${file}: ${rows} rows, ${bytes} bytes`);
}
