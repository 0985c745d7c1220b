import type { FaultInFile } from '../../domain/inFile';
import type { Box } from '../../domain/geometry';
import { toLonLat, toPlane } from '../../domain/projection';
import { fault, type Fault } from '../../domain/result';
import { INTAKE_BOX, OTHER_UTM_ZONE, PULKOVO_ZONE, UTM_ZONE } from '../../domain/thisCity';
import type { ColumnMap } from '../columns/columns';
import { quoted } from '../text/cellText';
import { hasDecimalComma, parseAngle, parseNumber } from '../cells/numbers';
import type { RawRow } from '../rows/rawTable';
import type { Report } from '../report';

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
  const isLatFirst = isNearer(parseNumber(second), parseNumber(first)) && !/point/i.test(cell);
  return isLatFirst ? [second, first] : [first, second];
}

/** Does a pair lie nearer to the city than the same numbers the other way round? */
function isNearer(lon: number, lat: number): boolean {
  const away = (x: number, y: number): number =>
    Math.abs(2 * x - INTAKE_BOX.minX - INTAKE_BOX.maxX) + Math.abs(2 * y - INTAKE_BOX.minY - INTAKE_BOX.maxY);
  return away(lon, lat) < away(lat, lon);
}

/** A full turn of longitude. */
const TURN_DEG = 360;

export type CoordinateSystem = 'lonlat' | typeof WEB_MERCATOR | `EPSG:326${string}`;

const WEB_MERCATOR = 'EPSG:3857';
const utm = (zone: number) => `EPSG:326${String(zone).padStart(2, '0')}` as const;
const UTM = utm(UTM_ZONE);
const OTHER_UTM = utm(OTHER_UTM_ZONE);
const PULKOVO = `EPSG:284${String(PULKOVO_ZONE).padStart(2, '0')}`;

/** How a file's pairs become longitude and latitude. */
export interface CoordinateRule {
  readonly system: CoordinateSystem;
  readonly swap: boolean;
  /** null = rows anywhere are taken. */
  readonly bounds: Box | null;
  /** Added to a longitude that was counted on beyond 180: -360; absent = 0. */
  readonly turnDeg?: number;
}

const EARTH_M = 6_378_137;
const DEG = 180 / Math.PI;

/** Degrees around the city's box within which numbers of another system are still taken for its surroundings. */
const AROUND_DEG = 1;

/** Where the city's surroundings lie in systems other than degrees, easting then northing. */
const METRIC: readonly (readonly [system: string, minX: number, maxX: number, minY: number, maxY: number])[] = (
  [
    [WEB_MERCATOR, toMercator],
    [UTM, toPlane],
    [OTHER_UTM, (lon, lat) => toPlane(lon + 6 * (UTM_ZONE - OTHER_UTM_ZONE), lat)],
    // The same meridian, its number before the easting, a scale of 1.
    [
      PULKOVO,
      (lon, lat) => toPlane(lon, lat).map((m, k) => (k === 0 ? PULKOVO_ZONE * 1e6 : 0) + m) as [number, number],
    ],
  ] as const satisfies readonly (readonly [string, (lon: number, lat: number) => readonly [number, number]])[]
).map(([system, project]) => {
  const { minX, maxX, minY, maxY } = INTAKE_BOX;
  const corners = [minX - AROUND_DEG, maxX + AROUND_DEG].flatMap((lon) =>
    [minY - AROUND_DEG, maxY + AROUND_DEG].map((lat) => project(lon, lat)),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [system, Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
});

/**
 * Settles a file's coordinate system from all its pairs; asks where the numbers are not plainly degrees of the city.
 */
export function settleCoordinates(
  a: Float64Array,
  b: Float64Array,
  bounds: Box,
  report: Report,
): CoordinateRule | FaultInFile {
  const midA = median(a);
  const midB = median(b);
  for (const [system, minX, maxX, minY, maxY] of METRIC) {
    const straight = midA >= minX && midA <= maxX && midB >= minY && midB <= maxY;
    const turned = midB >= minX && midB <= maxX && midA >= minY && midA <= maxY;
    if (!straight && !turned) continue;
    if (system === PULKOVO) return fault('unsupported-coordinate-system', { value: system });
    const x = turned ? midB : midA;
    const y = turned ? midA : midB;
    const choices: [string, ...string[]] =
      system === WEB_MERCATOR ? [system, 'refuse'] : [system, system === UTM ? OTHER_UTM : UTM, 'refuse'];
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

/**
 * Longitude and latitude of a pair that the rule places within its bounds; null for every other (`positionOf` says
 * why).
 */
export function placed(a: number, b: number, rule: CoordinateRule): readonly [number, number] | null {
  if ((a === 0 && b === 0) || Number.isNaN(a) || Number.isNaN(b)) return null;
  const place = convert(a, b, rule);
  const [lon, lat] = place;
  return isPosition(lon, lat) && (!rule.bounds || inBox(lon, lat, rule.bounds)) ? place : null;
}

/** Longitude and latitude of a row, or why it has none. `columns` names the two columns for the message. */
export function positionOf(
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
  [WEB_MERCATOR]: `Web Mercator (${WEB_MERCATOR})`,
  [UTM]: `UTM ${UTM_ZONE}N (${UTM})`,
  [OTHER_UTM]: `UTM ${OTHER_UTM_ZONE}N (${OTHER_UTM})`,
  [PULKOVO]: `Pulkovo 1942 GK ${PULKOVO_ZONE} (${PULKOVO})`,
};

/**
 * Why a pair that the file's rule does not place in the city would stand in it by another: its numbers the other way
 * round (`row-swapped`), or another system than the rest of the file (`row-other-system`). null when no other rule
 * places it.
 */
function otherSystem(a: number, b: number, rule: CoordinateRule): Fault | null {
  const bounds = rule.bounds ?? INTAKE_BOX;
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
  if (rule.system === WEB_MERCATOR) return fromMercator(x, y);
  const [lon, lat] = toLonLat(x, y);
  // Zones are one another turned by the six degrees between their central meridians.
  return rule.system === OTHER_UTM ? [lon + 6 * (OTHER_UTM_ZONE - UTM_ZONE), lat] : [lon, lat];
}

function toMercator(lon: number, lat: number): [x: number, y: number] {
  return [(EARTH_M * lon) / DEG, EARTH_M * Math.asinh(Math.tan(lat / DEG))];
}

function fromMercator(x: number, y: number): [lon: number, lat: number] {
  return [(x / EARTH_M) * DEG, Math.atan(Math.sinh(y / EARTH_M)) * DEG];
}

const isPosition = (lon: number, lat: number): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
export const inBox = (x: number, y: number, box: Box): boolean =>
  x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY;

function countInside(a: Float64Array, b: Float64Array, box: Box): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (inBox(a[i], b[i], box)) count++;
  return count;
}

/** Median of the numbers that are some; of a long column, of every n-th. */
function median(values: Float64Array): number {
  const step = Math.ceil(values.length / 20_000);
  const finite = values.filter((value, i) => i % step === 0 && Number.isFinite(value) && value !== 0).sort();
  return finite.length > 0 ? finite[finite.length >> 1] : NaN;
}
