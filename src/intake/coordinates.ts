import type { Box } from '../domain/geometry';
import { toLonLat } from '../domain/projection';
import { fault, type Fault } from '../domain/result';
import type { ColumnMap } from './columns';
import { quoted } from './fold';
import { hasDecimalComma, parseAngle, parseNumber } from './numbers';
import type { RawRow } from './rawTable';
import type { Report } from './report';

/** The city's area check (a setting of the city). */
export const CITY_BOUNDS: Box = { minX: 76.6, maxX: 77.3, minY: 42.9, maxY: 43.6 };

/** A pair as the file has it: `a` from lon/x, `b` from lat/y. NaN when the cell is not a number. */
export interface RawPair {
  readonly a: number;
  readonly b: number;
  readonly empty: boolean;
  readonly comma: boolean;
  readonly dms: boolean;
}

/** Reads the two numbers of a row. */
export function readPair(row: RawRow, map: ColumnMap): RawPair {
  const [first, second] = pairCells(row, map);
  const a = parseNumber(first);
  const b = parseNumber(second);
  const angleA = Number.isNaN(a) ? parseAngle(first) : a;
  const angleB = Number.isNaN(b) ? parseAngle(second) : b;
  return {
    a: angleA,
    b: angleB,
    empty: first.trim() === '' || second.trim() === '',
    comma: hasDecimalComma(first) || hasDecimalComma(second),
    dms: (Number.isNaN(a) && !Number.isNaN(angleA)) || (Number.isNaN(b) && !Number.isNaN(angleB)),
  };
}

function pairCells(row: RawRow, map: ColumnMap): [string, string] {
  const point = map.get('point');
  if (point !== undefined) return splitPoint(row.cells[point] ?? '');
  const a = map.get('lon') ?? map.get('x') ?? -1;
  const b = map.get('lat') ?? map.get('y') ?? -1;
  return [row.cells[a] ?? '', row.cells[b] ?? ''];
}

/** "43.25, 76.92", "POINT (76.92 43.25)": the pair with the longitude first where the size tells which it is. */
function splitPoint(cell: string): [string, string] {
  const bare = cell
    .replace(/^\s*(SRID=4326;)?\s*POINT\s*Z?\s*/i, '')
    .replace(/[()[\]{}]/g, ' ')
    .trim();
  const parts = bare.includes(';') ? bare.split(';') : /,\s/.test(bare) ? bare.split(/,\s+/) : bare.split(/[,\s]+/);
  if (parts.length !== 2) return [bare === '' ? '' : '?', bare === '' ? '' : '?'];
  const [first, second] = parts.map((part) => part.trim());
  const isLat = Math.abs(parseNumber(first)) < 60 && Math.abs(parseNumber(second)) > 60 && !/point/i.test(cell);
  return isLat ? [second, first] : [first, second];
}

/** A full turn of longitude. */
const TURN_DEG = 360;

type CoordinateSystem = 'lonlat' | 'EPSG:3857' | 'EPSG:32643' | 'EPSG:32642';

/** How a file's pairs become longitude and latitude. */
export interface CoordinateRule {
  readonly system: CoordinateSystem;
  readonly swap: boolean;
  /** null = rows anywhere are taken. */
  readonly bounds: Box | null;
  /** Added to a longitude that was counted on beyond 180: -360; absent = 0. */
  readonly turnDeg?: number;
}

/** Ranges of Almaty's coordinates in systems other than degrees (pitfalls: Parsing), easting then northing. */
const METRIC: readonly (readonly [system: string, minX: number, maxX: number, minY: number, maxY: number])[] = [
  ['EPSG:3857', 8.45e6, 8.68e6, 5.25e6, 5.45e6],
  ['EPSG:32643', 5.5e5, 7.8e5, 4.7e6, 4.88e6],
  ['EPSG:32642', 1.05e6, 1.25e6, 4.7e6, 4.9e6],
  ['EPSG:28413', 1.34e7, 1.39e7, 4.7e6, 4.88e6],
];

/**
 * Settles a file's coordinate system from all its pairs; asks where the numbers are not plainly degrees of the city.
 */
export function settleCoordinates(
  a: Float64Array,
  b: Float64Array,
  bounds: Box,
  report: Report,
): CoordinateRule | Fault {
  const midA = median(a);
  const midB = median(b);
  for (const [system, minX, maxX, minY, maxY] of METRIC) {
    const straight = midA >= minX && midA <= maxX && midB >= minY && midB <= maxY;
    const turned = midB >= minX && midB <= maxX && midA >= minY && midA <= maxY;
    if (!straight && !turned) continue;
    if (system === 'EPSG:28413') return fault('unsupported-coordinate-system', { value: system });
    const x = turned ? midB : midA;
    const y = turned ? midA : midB;
    const choices: [string, ...string[]] =
      system === 'EPSG:3857'
        ? [system, 'refuse']
        : [system, system === 'EPSG:32643' ? 'EPSG:32642' : 'EPSG:32643', 'refuse'];
    const answer = report.ask('coordinate-system', { guess: system, x, y }, choices);
    if (answer === 'refuse') return fault('refused-by-answer', { question: 'coordinate-system' });
    return widen(a, b, { system: answer as CoordinateSystem, swap: turned, bounds }, report);
  }
  const straight = countInside(a, b, bounds);
  const turned = countInside(b, a, bounds);
  if (2 * countInside(a, b, { ...bounds, minX: bounds.minX + TURN_DEG, maxX: bounds.maxX + TURN_DEG }) > a.length) {
    return { system: 'lonlat', swap: false, bounds, turnDeg: -TURN_DEG };
  }
  let swap = false;
  if (turned > straight && turned * 2 > a.length) {
    swap = report.ask('swapped-coordinates', { lon: midB, lat: midA }, ['swap', 'keep']) === 'swap';
  }
  return widen(a, b, { system: 'lonlat', swap, bounds }, report);
}

/** When most rows lie outside the city's bounds, asks whether they are meant. */
function widen(
  a: Float64Array,
  b: Float64Array,
  rule: CoordinateRule & { bounds: Box },
  report: Report,
): CoordinateRule {
  let valid = 0;
  let outside = 0;
  let example: readonly [number, number] = [NaN, NaN];
  for (let i = 0; i < a.length; i++) {
    const [lon, lat] = convert(a[i], b[i], rule);
    if (!isPosition(lon, lat) || (lon === 0 && lat === 0)) continue;
    valid++;
    if (inBox(lon, lat, rule.bounds)) continue;
    if (outside === 0) example = [lon, lat];
    outside++;
  }
  if (
    outside * 2 <= valid ||
    (rule.system === 'lonlat' && !rule.swap && valid > 0 && countInside(b, a, rule.bounds) * 2 > a.length)
  )
    return rule;
  const params = { percent: Math.round((100 * outside) / valid), lon: example[0], lat: example[1] };
  return report.ask('outside-area', params, ['quarantine', 'import']) === 'import' ? { ...rule, bounds: null } : rule;
}

/** Longitude and latitude of a row, or why it has none. `columns` names the two columns for the message. */
export function locate(
  pair: RawPair,
  row: RawRow,
  map: ColumnMap,
  columns: readonly string[],
  rule: CoordinateRule,
): readonly [number, number] | Fault {
  if (pair.empty || (pair.a === 0 && pair.b === 0)) return fault('no-coordinates');
  if (Number.isNaN(pair.a) || Number.isNaN(pair.b)) return badCell(row, map, columns, Number.isNaN(pair.a));
  const [lon, lat] = convert(pair.a, pair.b, rule);
  const fits = isPosition(lon, lat);
  if (fits && (!rule.bounds || inBox(lon, lat, rule.bounds))) return [lon, lat];
  const other = otherSystem(pair.a, pair.b, rule);
  if (other) return other;
  return fits ? fault('outside-area', { lon, lat }) : badCell(row, map, columns, Math.abs(lon) > 180 !== rule.swap);
}

const SYSTEM_NAMES: Readonly<Record<string, string>> = {
  'EPSG:3857': 'Web Mercator (EPSG:3857)',
  'EPSG:32643': 'UTM 43N (EPSG:32643)',
  'EPSG:32642': 'UTM 42N (EPSG:32642)',
  'EPSG:28413': 'Pulkovo 1942 GK 13 (EPSG:28413)',
};

/**
 * Why a pair that the file's rule does not place in the city would stand in it by another: its numbers the other way
 * round (`row-swapped`), or another system than the rest of the file (`row-other-system`). null when no other rule
 * places it.
 */
function otherSystem(a: number, b: number, rule: CoordinateRule): Fault | null {
  const bounds = rule.bounds ?? CITY_BOUNDS;
  const metric = METRIC.find(
    ([, minX, maxX, minY, maxY]) =>
      (a >= minX && a <= maxX && b >= minY && b <= maxY) || (b >= minX && b <= maxX && a >= minY && a <= maxY),
  );
  if (metric && metric[0] !== rule.system) return fault('row-other-system', { system: SYSTEM_NAMES[metric[0]], a, b });
  const degrees = inBox(a, b, bounds) || inBox(b, a, bounds);
  if (degrees && rule.system !== 'lonlat') return fault('row-other-system', { system: 'WGS 84', a, b });
  return degrees || metric ? fault('row-swapped', { a, b }) : null;
}

function badCell(row: RawRow, map: ColumnMap, columns: readonly string[], first: boolean): Fault {
  const index = map.get('point') ?? (first ? (map.get('lon') ?? map.get('x')) : (map.get('lat') ?? map.get('y'))) ?? 0;
  return fault('bad-coordinates', { column: columns[index] ?? '', value: quoted(row.cells[index] ?? '') });
}

/** A pair of the file as longitude and latitude in degrees, which may still be out of range. */
export function convert(a: number, b: number, rule: CoordinateRule): readonly [number, number] {
  const x = rule.swap ? b : a;
  const y = rule.swap ? a : b;
  if (rule.system === 'lonlat') return [x + (rule.turnDeg ?? 0), y];
  if (rule.system === 'EPSG:3857') {
    const radius = 6_378_137;
    return [(x / radius) * (180 / Math.PI), Math.atan(Math.sinh(y / radius)) * (180 / Math.PI)];
  }
  const [lon, lat] = toLonLat(x, y);
  // Zone 42 is zone 43 turned by the six degrees between their central meridians.
  return rule.system === 'EPSG:32642' ? [lon - 6, lat] : [lon, lat];
}

const isPosition = (lon: number, lat: number): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
export const inBox = (x: number, y: number, box: Box): boolean =>
  x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY;

function countInside(a: Float64Array, b: Float64Array, box: Box): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (inBox(a[i], b[i], box)) count++;
  return count;
}

/** Median of the numbers that are some; of a long column, of every so manieth. */
function median(values: Float64Array): number {
  const step = Math.ceil(values.length / 20_000);
  const finite = values.filter((value, i) => i % step === 0 && Number.isFinite(value) && value !== 0).sort();
  return finite.length > 0 ? finite[finite.length >> 1] : NaN;
}
