/** Domain values out of the built-in files. */
import type { City } from '../domain/city';
import {
  allocateIncidents,
  CATEGORIES,
  packFlags,
  PLACE_KINDS,
  SEVERITIES,
  UNKNOWN,
  type IncidentTable,
} from '../domain/incident';
import { parseAccidents } from '../domain/parse/accidents';
import { parsePosts } from '../domain/parse/posts';
import type { Post } from '../domain/post';
import { err, fault, ok, type Fault, type Result } from '../domain/result';
import type { BuiltInDataset } from './builtIn';
import { buildCity } from './city';

type Datasets = ReadonlyMap<string, BuiltInDataset>;

const POST_FILES = ['posts', 'mobile-points'] as const;

/** Districts, masks and places. `dataset-missing {dataset}` when a file is not at hand. */
export function readBuiltInCity(datasets: Datasets): Result<City, Fault> {
  const [districts, builtUp, places] = ['districts', 'built-up', 'places'].map((id) => readJson(datasets, id));
  if (!districts.ok) return districts;
  if (!builtUp.ok) return builtUp;
  if (!places.ok) return places;
  return buildCity({ districts: districts.value, builtUp: builtUp.value, places: places.value });
}

/** Stationary and planned posts, then mobile points; a file that is not at hand leaves its posts out. */
export function readBuiltInPosts(datasets: Datasets): Result<readonly Post[], Fault> {
  const posts: Post[] = [];
  for (const id of POST_FILES) {
    const json = readJson(datasets, id);
    if (!json.ok) continue;
    const read = parsePosts(json.value, id);
    if (!read.ok) return read;
    posts.push(...read.value);
  }
  return ok(posts);
}

/** Fatal road accidents as a table of their own, so that the same filters of time hold; never counted with crimes. */
export function accidentTable(dataset: BuiltInDataset): Result<IncidentTable, Fault> {
  const json = readJson(new Map([['accidents', dataset]]), 'accidents');
  if (!json.ok) return json;
  const accidents = parseAccidents(json.value);
  if (!accidents.ok) return accidents;
  const rows = [...accidents.value].sort((a, b) => a.startMs - b.startMs);
  const table = allocateIncidents(rows.length);
  rows.forEach(({ lon, lat, x, y, startMs }, i) => {
    table.lon[i] = lon;
    table.lat[i] = lat;
    table.x[i] = x;
    table.y[i] = y;
    table.startMs[i] = startMs;
  });
  table.category.fill(CATEGORIES.indexOf('other'));
  table.place.fill(PLACE_KINDS.indexOf('other'));
  table.severity.fill(SEVERITIES.indexOf('unknown'));
  table.flags.fill(packFlags(UNKNOWN, UNKNOWN, UNKNOWN, true));
  return ok(table);
}

function readJson(datasets: Datasets, id: string): Result<unknown, Fault> {
  const content = datasets.get(id)?.content;
  if (!(content instanceof Uint8Array)) return err(fault('dataset-missing', { dataset: id }));
  try {
    return ok(JSON.parse(new TextDecoder().decode(content)) as unknown);
  } catch {
    return err(fault('data-malformed', { dataset: id, at: '/', expected: 'JSON' }));
  }
}
