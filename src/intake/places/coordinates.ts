import type { FaultInFile } from '../../domain/inFile';
import type { Box } from '../../domain/geometry';
import { fault, type Fault } from '../../domain/result';
import { placeOfRows, type PlaceOfRows } from '../../domain/placeOfRows';
import { IS_SOUTH, UTM_ZONE } from '../../domain/thisCity';
import { INTAKE_BOX, OTHER_UTM_ZONE, PULKOVO_ZONE } from '../../domain/thisCityFiles';
import { DEGREES, systemOfCode, systemOfName, type NamedSystem } from './crs';
import type { ColumnMap } from '../columns/columns';
import { shortLine } from '../text/cellText';
import { quoted } from '../text/personalData';
import { hasDecimalComma, parseAngle, parseNumber } from '../cells/numbers';
import { isMissing, type MissingWords } from '../cells/missing';
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

/** More than a pair takes. */
const LONGEST_POINT = 200;

/**
 * "43.25, 76.92", "POINT (76.92 43.25)": the pair with the longitude first. Around the city the numbers tell which is
 * which; elsewhere a bare pair is taken with its latitude first, and the whole column is turned where that is wrong.
 */
function splitPoint(cell: string): [string, string] {
  const line = shortLine(cell, LONGEST_POINT);
  if (line === null) return ['?', '?'];
  const bare = line
    .replace(/^(SRID=4326; ?)?POINT ?Z? ?/i, '')
    .replace(/[()[\]{}]/g, ' ')
    .trim();
  const parts = bare.includes(';') ? bare.split(';') : /,\s/.test(bare) ? bare.split(/,\s+/) : bare.split(/[,\s]+/);
  if (parts.length !== 2) return [bare === '' ? '' : '?', bare === '' ? '' : '?'];
  const [first, second] = parts.map((part) => part.trim());
  const isLonFirst = /point/i.test(line) || isNearCity(parseNumber(first), parseNumber(second));
  return isLonFirst ? [first, second] : [second, first];
}

/** Degrees from the city within which a pair is believed to be about it, whichever way round it stands. */
const NEAR_CITY_DEG = 15;

/** Does a pair lie near the city, and nearer than the same numbers the other way round? */
function isNearCity(lon: number, lat: number): boolean {
  const away = (x: number, y: number): number =>
    (Math.abs(2 * x - INTAKE_BOX.minX - INTAKE_BOX.maxX) + Math.abs(2 * y - INTAKE_BOX.minY - INTAKE_BOX.maxY)) / 2;
  return away(lon, lat) < Math.min(NEAR_CITY_DEG, away(lat, lon));
}

/** A name that says in which order the two numbers of its cells stand. */
const ORDER_IN_NAME = /^(?:.*[^a-z])?(?:(lat)(?:itude)?[^a-z]*lon|(lon|lng)(?:gitude)?[^a-z]*lat)/i;

/** How a column of bare pairs, two numbers without a word, says which of them is the first. */
export interface BarePairs {
  /** What its name says of the order; null = nothing. */
  readonly named: 'lat-first' | 'lon-first' | null;
}

/** Of a column that holds both coordinates; null where its cells say the order themselves ("POINT (76.92 43.25)"). */
export function barePairs(name: string, values: readonly string[]): BarePairs | null {
  if (values.some((cell) => /point/i.test(cell.slice(0, LONGEST_POINT)))) return null;
  const order = ORDER_IN_NAME.exec(name);
  return { named: order ? (order[1] === undefined ? 'lon-first' : 'lat-first') : null };
}

/** A full turn of longitude. */
const TURN_DEG = 360;

/** How a file's pairs become longitude and latitude. */
export interface CoordinateRule {
  readonly system: NamedSystem;
  readonly swap: boolean;
  /** null = rows anywhere are taken. */
  readonly bounds: Box | null;
  /** Added to a longitude that was counted on beyond 180: -360; absent = 0. */
  readonly turnDeg?: number;
  /** What else a row that this rule does not place in the city may be read by, where the file was joined from two. */
  readonly others?: readonly CoordinateRule[];
  /** Rows that are read by those. */
  readonly byOthers?: number;
  /** True where nobody has said yet in which system the numbers are: no row has a place. */
  readonly isUntold?: boolean;
  /** Words of the user's own for a coordinate that is not known. */
  readonly missing?: MissingWords;
}

/** Degrees around the city's box within which numbers of another system are still taken for its surroundings. */
const AROUND_DEG = 1;
/** Above these shares of rows, in another system or the other way round, it is asked what to do with them. */
const OTHER_SHARE = 0.05;
const SWAPPED_SHARE = 0.2;

/** A system other than degrees, and where the city and its surroundings lie in it. */
interface Metric {
  readonly system: NamedSystem;
  readonly city: Box;
  readonly around: Box;
}

const MIDDLE_LON = (INTAKE_BOX.minX + INTAKE_BOX.maxX) / 2;
const UTM_CODES = IS_SOUTH ? 32_700 : 32_600;
const UTM = UTM_CODES + UTM_ZONE;
const OTHER_UTM = UTM_CODES + OTHER_UTM_ZONE;
/**
 * Pulkovo 1942 in the city's zone without the number of the zone; none for a city outside the countries that it was
 * made for.
 */
const HAS_PULKOVO = Math.abs(6 * PULKOVO_ZONE - 3 - MIDDLE_LON) < 6 && PULKOVO_ZONE > 3 && INTAKE_BOX.minY > 34;
const SHEETS = HAS_PULKOVO ? [28_460 + PULKOVO_ZONE] : [];

/**
 * Systems that a file about the city may come in: the city's plane and its neighbours', Web Mercator, and the sheets of
 * Pulkovo 1942. A sheet without its number lies where the city's plane does: it is never guessed, only told.
 */
const METRIC: readonly Metric[] = [
  UTM,
  OTHER_UTM,
  3857,
  ...[-2, -1, 1, 2].map((k) => UTM + k),
  ...(HAS_PULKOVO ? [0, -1, 1] : []).flatMap((k) => [28_400 + PULKOVO_ZONE + k, 2516 + Math.round(MIDDLE_LON / 3) + k]),
].flatMap((code, i, all) => {
  const system = all.indexOf(code) === i ? systemOfCode(code) : null;
  if (!system) return [];
  const city = boxIn(system, INTAKE_BOX, 0);
  const around = boxIn(system, INTAKE_BOX, AROUND_DEG);
  return [city, around].every((box) => Object.values(box).every(Number.isFinite)) ? [{ system, city, around }] : [];
});

/** The least box of a system that holds a box of degrees, widened by a margin. */
function boxIn(system: NamedSystem, { minX, maxX, minY, maxY }: Box, margin: number): Box {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const edge = steps.flatMap((t) =>
    steps.map((u) =>
      system.fromDegrees(
        minX - margin + t * (maxX - minX + 2 * margin),
        minY - margin + u * (maxY - minY + 2 * margin),
      ),
    ),
  );
  const [xs, ys] = [edge.map(([x]) => x), edge.map(([, y]) => y)];
  return { minX: Math.min(...xs), maxX: Math.max(...xs), minY: Math.min(...ys), maxY: Math.max(...ys) };
}

/**
 * Settles a file's coordinate system from all its pairs: by what the file or the user says it is, else by how many rows
 * each system would put into the city. Asks where the numbers are not plainly degrees of the city. `named` = the system
 * that the file names, or the user describes; `pairs` = both numbers stand in one cell.
 */
export function settleCoordinates(
  a: Float64Array,
  b: Float64Array,
  bounds: Box,
  report: Report,
  named: NamedSystem | null = null,
  pairs: BarePairs | null = null,
): CoordinateRule | FaultInFile {
  const told = report.told('coordinate-system') ?? '';
  if (told === 'refuse') return fault('refused-by-answer', { question: 'coordinate-system' });
  const system = (told === '' ? null : systemOfName(told)) ?? named;
  // A system that is not known is one sentence about it; the file stays open to another answer.
  const isNotKnown = told !== '' && !system;
  if (isNotKnown) report.warn(fault('unsupported-coordinate-system', { value: quoted(told) }));
  if (isNotKnown) return askSystem(a, b, bounds, report);
  const rule =
    system && system !== DEGREES ? ruleOf(system, a, b, bounds) : findRule(a, b, bounds, report, system, pairs);
  if ('code' in rule || rule.isUntold) return rule;
  return withOthers(a, b, widen(a, b, rule, report), report);
}

/** Numbers of a system that is not known stay out until somebody says which it is. */
function askSystem(
  a: Float64Array,
  b: Float64Array,
  bounds: Box,
  report: Report,
): (CoordinateRule & { bounds: Box }) | FaultInFile {
  const answer = report.ask('system-unknown', { x: median(a), y: median(b) }, ['quarantine', 'refuse']);
  return answer === 'refuse'
    ? fault('refused-by-answer', { question: 'system-unknown' })
    : { system: DEGREES, swap: false, bounds, isUntold: true };
}

/** The rule of a system that is known, the numbers whichever way round puts more rows into the city. */
function ruleOf(system: NamedSystem, a: Float64Array, b: Float64Array, bounds: Box): CoordinateRule & { bounds: Box } {
  const inside = (swap: boolean): number => countPlaced(a, b, { system, swap, bounds });
  return { system, swap: inside(true) > inside(false), bounds };
}

function countPlaced(a: Float64Array, b: Float64Array, rule: CoordinateRule & { bounds: Box }): number {
  const step = Math.ceil(a.length / 20_000);
  let count = 0;
  for (let i = 0; i < a.length; i += step) {
    const [lon, lat] = convert(a[i], b[i], rule);
    if (inBox(lon, lat, rule.bounds)) count++;
  }
  return count;
}

function findRule(
  a: Float64Array,
  b: Float64Array,
  bounds: Box,
  report: Report,
  told: NamedSystem | null,
  pairs: BarePairs | null,
): (CoordinateRule & { bounds: Box }) | FaultInFile {
  const straight = countInside(a, b, bounds);
  const turned = countInside(b, a, bounds);
  // Metres and degrees of the city are never the same numbers: what more than half of the rows are the rest is not.
  const inDegrees = Math.max(straight, turned);
  const usable = countUsable(a, b);
  const metric = told || 2 * inDegrees >= usable ? null : bestMetric(a, b, inDegrees);
  if (metric) {
    const { system } = metric;
    // A sheet of Pulkovo 1942 without its number lies two kilometres from the city's plane: both are offered.
    const kin = system.id === `EPSG:${UTM}` ? [...SHEETS, OTHER_UTM] : system.id === `EPSG:${OTHER_UTM}` ? [UTM] : [];
    const { x, y } = metric;
    const choices: [string, ...string[]] = [system.id, ...kin.map((code) => `EPSG:${code}`), 'refuse'];
    const answer = report.ask('coordinate-system', { guess: system.id, x, y }, choices);
    return ruleOf(systemOfName(answer) ?? system, a, b, bounds);
  }
  if (2 * countInside(a, b, { ...bounds, minX: bounds.minX + TURN_DEG, maxX: bounds.maxX + TURN_DEG }) > usable) {
    return { system: DEGREES, swap: false, bounds, turnDeg: -TURN_DEG };
  }
  // Metres of a far place may be of any zone: only who has the file knows.
  const x = median(a);
  const y = median(b);
  const isNoDegrees = straight + turned === 0 && !isPosition(x, y) && !isPosition(y, x);
  if (!told && isNoDegrees && Number.isFinite(x) && Number.isFinite(y)) return askSystem(a, b, bounds, report);
  if (pairs && straight + turned === 0)
    return { system: DEGREES, swap: orderOfPairs(a, b, pairs, report) === 'lon-first', bounds };
  // Of a far place only what a latitude cannot be tells which number is which.
  const isFarTurned = straight + turned === 0 && 2 * countPositions(a, b) < countPositions(b, a);
  const swap =
    (isFarTurned || (turned > straight && turned * 2 > usable)) &&
    report.ask('swapped-coordinates', { lon: median(b), lat: median(a) }, ['swap', 'keep']) === 'swap';
  return { system: DEGREES, swap, bounds };
}

/** So far from the equator people live. */
const LIVED_IN_LAT = 80;

/**
 * One order for a whole column of pairs that lie far from the city, read with the latitude first: by its name, by what
 * no latitude of a place can be, else asked.
 */
function orderOfPairs(a: Float64Array, b: Float64Array, { named }: BarePairs, report: Report): string {
  const [latFirst, lonFirst] = [countPositions(a, b, LIVED_IN_LAT), countPositions(b, a, LIVED_IN_LAT)];
  if (2 * lonFirst < latFirst) return 'lat-first';
  if (2 * latFirst < lonFirst) return 'lon-first';
  const at = a.findIndex((lon, i) => Number.isFinite(lon) && Number.isFinite(b[i]) && !(lon === 0 && b[i] === 0));
  if (named || at < 0) return named ?? 'lat-first';
  return report.ask('pair-order', { a: b[at], b: a[at] }, ['lat-first', 'lon-first']);
}

/**
 * The system other than degrees that puts most rows into the city, and more than degrees do; where none puts any, the
 * one in whose surroundings of the city the middle row lies. With a pair that it places, the right way round.
 */
function bestMetric(
  a: Float64Array,
  b: Float64Array,
  inDegrees: number,
): { system: NamedSystem; x: number; y: number } | null {
  let best: { metric: Metric; swap: boolean; count: number } | null = null;
  for (const metric of METRIC)
    for (const swap of [false, true]) {
      const count = swap ? countInside(b, a, metric.city) : countInside(a, b, metric.city);
      if (count > inDegrees && count > (best?.count ?? 0)) best = { metric, swap, count };
    }
  const [midA, midB] = [median(a), median(b)];
  if (best) {
    const { metric, swap } = best;
    const at = a.findIndex((_, i) => inBox(swap ? b[i] : a[i], swap ? a[i] : b[i], metric.city));
    return { system: metric.system, x: swap ? b[at] : a[at], y: swap ? a[at] : b[at] };
  }
  if (inDegrees > 0) return null;
  for (const { system, around } of METRIC) {
    if (inBox(midA, midB, around)) return { system, x: midA, y: midB };
    if (inBox(midB, midA, around)) return { system, x: midB, y: midA };
  }
  return null;
}

/**
 * Rows of another system than the file's, where the file was joined from two: what to do with them is asked where they
 * are many (`mixed-systems`), or said unasked.
 */
function withOthers(a: Float64Array, b: Float64Array, rule: CoordinateRule, report: Report): CoordinateRule {
  const { bounds } = rule;
  if (!bounds) return rule;
  const others = new Map<string, { rule: CoordinateRule; count: number; swapped: boolean }>();
  let count = 0;
  let example: readonly [number, number] = [NaN, NaN];
  const spot: Spot = { lon: NaN, lat: NaN };
  for (let i = 0; i < a.length; i++) {
    convertInto(a[i], b[i], rule, spot);
    if (inBox(spot.lon, spot.lat, bounds)) continue;
    const other = otherRule(a[i], b[i], rule);
    if (!other) continue;
    if (count++ === 0) example = [a[i], b[i]];
    const key = `${other.system.id} ${other.swap}`;
    const seen = others.get(key);
    if (seen) seen.count++;
    else others.set(key, { rule: other, count: 1, swapped: other.system === rule.system });
  }
  if (count === 0) return rule;
  const share = (swapped: boolean): number =>
    [...others.values()].reduce((sum, one) => sum + (one.swapped === swapped ? one.count : 0), 0) / a.length;
  const isAsked = share(false) > OTHER_SHARE || (share(true) > SWAPPED_SHARE && share(true) <= 0.5);
  const choices: [string, ...string[]] = ['quarantine', 'convert'];
  const params = { count, a: example[0], b: example[1] };
  const answer = isAsked ? report.ask('mixed-systems', params, choices) : report.answer('mixed-systems');
  if (answer !== 'convert') return rule;
  report.repaired('mixed-systems', count);
  return { ...rule, others: [...others.values()].map((one) => one.rule), byOthers: count };
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
  const spot: Spot = { lon: NaN, lat: NaN };
  for (let i = 0; i < a.length; i++) {
    convertInto(a[i], b[i], rule, spot);
    const { lon, lat } = spot;
    // 0, 0 is no place in any system: so privacy is kept, and what is not known is written.
    if (!isPosition(lon, lat) || (a[i] === 0 && b[i] === 0)) continue;
    valid++;
    // Rows that another system places in the city are asked about for themselves.
    if (inBox(lon, lat, rule.bounds) || otherRule(a[i], b[i], rule)) continue;
    if (outside === 0) example = [lon, lat];
    outside++;
  }
  if (outside * 2 <= valid) return rule;
  report.elsewhere = placeOf(a, b, rule);
  const params = { percent: Math.round((100 * outside) / valid), lon: example[0], lat: example[1] };
  return report.ask('outside-area', params, ['quarantine', 'import']) === 'import' ? { ...rule, bounds: null } : rule;
}

/** Where the file's rows lie together, of a long one every n-th. */
function placeOf(a: Float64Array, b: Float64Array, rule: CoordinateRule): PlaceOfRows | null {
  const step = Math.ceil(a.length / 50_000);
  const places = Array.from({ length: Math.floor((a.length - 1) / step) + 1 }, (_, k) => {
    const i = k * step;
    return a[i] === 0 && b[i] === 0 ? ([NaN, NaN] as const) : convert(a[i], b[i], rule);
  });
  return placeOfRows(
    Float64Array.from(places, ([lon]) => lon),
    Float64Array.from(places, ([, lat]) => lat),
  );
}

/**
 * Longitude and latitude of a pair, written into `spot`, where the rule places it within its bounds; false for every
 * other (`positionOf` says why).
 */
export function placeInto(a: number, b: number, rule: CoordinateRule, spot: Spot): boolean {
  if ((a === 0 && b === 0) || Number.isNaN(a) || Number.isNaN(b) || rule.isUntold) return false;
  convertInto(a, b, rule, spot);
  return isPosition(spot.lon, spot.lat) && (!rule.bounds || inBox(spot.lon, spot.lat, rule.bounds));
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
  if (Number.isNaN(pair.a) || Number.isNaN(pair.b))
    return saysNothing(row, map, rule) ? fault('no-coordinates') : badCell(row, map, columns, Number.isNaN(pair.a));
  if (rule.isUntold) return fault('system-untold', { a: pair.a, b: pair.b });
  const [lon, lat] = convert(pair.a, pair.b, rule);
  const fits = isPosition(lon, lat);
  if (fits && (!rule.bounds || inBox(lon, lat, rule.bounds))) return [lon, lat];
  for (const other of rule.others ?? []) {
    const [otherLon, otherLat] = convert(pair.a, pair.b, other);
    if (other.bounds && inBox(otherLon, otherLat, other.bounds)) return [otherLon, otherLat];
  }
  const other = otherSystem(pair.a, pair.b, rule);
  if (other) return other;
  return fits ? fault('outside-area', { lon, lat }) : badCell(row, map, columns, Math.abs(lon) > 180 !== rule.swap);
}

/** Some cell of the pair says that nothing is known, and the other at most the same. */
function saysNothing(row: RawRow, map: ColumnMap, { missing = NO_WORDS }: CoordinateRule): boolean {
  const cells = (['point', 'lon', 'x', 'lat', 'y'] as const).flatMap((field) => row.cells[map.get(field) ?? -1] ?? []);
  return cells.some((cell) => cell.trim() !== '' && isMissing(cell, missing));
}

const NO_WORDS: MissingWords = new Set();

/** Codes as people call them. */
function nameOf({ id }: NamedSystem): string {
  const code = Number(id.slice(5));
  if (id === DEGREES.id) return 'WGS 84';
  if (code === 3857) return `Web Mercator (${id})`;
  if (code > 32_600 && code <= 32_660) return `UTM ${code - 32_600}N (${id})`;
  if (code > 32_700 && code <= 32_760) return `UTM ${code - 32_700}S (${id})`;
  return code > 28_400 && code <= 28_432 ? `Pulkovo 1942 GK ${code - 28_400} (${id})` : id;
}

/** Another rule by which a pair that the file's own does not place in the city would stand in it; null = none. */
function otherRule(a: number, b: number, rule: CoordinateRule): CoordinateRule | null {
  const bounds = rule.bounds ?? INTAKE_BOX;
  for (const { system, city } of METRIC)
    for (const swap of [false, true]) if (inBox(swap ? b : a, swap ? a : b, city)) return { system, swap, bounds };
  if (inBox(a, b, bounds)) return { system: DEGREES, swap: false, bounds };
  return inBox(b, a, bounds) ? { system: DEGREES, swap: true, bounds } : null;
}

/** Why a row is set aside that another rule would place: its numbers the other way round, or of another system. */
function otherSystem(a: number, b: number, rule: CoordinateRule): Fault | null {
  const other = otherRule(a, b, rule);
  if (!other) return null;
  return other.system.id === rule.system.id
    ? fault('row-swapped', { a, b })
    : fault('row-other-system', { system: nameOf(other.system), a, b });
}

function badCell(row: RawRow, map: ColumnMap, columns: readonly string[], first: boolean): Fault {
  const index = map.get('point') ?? (first ? (map.get('lon') ?? map.get('x')) : (map.get('lat') ?? map.get('y'))) ?? 0;
  return fault('bad-coordinates', { column: columns[index] ?? '', value: quoted(row.cells[index] ?? '') });
}

/** A pair of the file as longitude and latitude in degrees, which may still be out of range. */
export function convert(a: number, b: number, rule: CoordinateRule): readonly [number, number] {
  const [lon, lat] = rule.system.toDegrees(rule.swap ? b : a, rule.swap ? a : b);
  return [lon + (rule.turnDeg ?? 0), lat];
}

/** The same without an array for each of a million pairs. */
function convertInto(a: number, b: number, rule: CoordinateRule, spot: Spot): void {
  if (rule.system === DEGREES) {
    spot.lon = (rule.swap ? b : a) + (rule.turnDeg ?? 0);
    spot.lat = rule.swap ? a : b;
  } else [spot.lon, spot.lat] = convert(a, b, rule);
}

/** Where the place of a pair is written. */
interface Spot {
  lon: number;
  lat: number;
}

const isPosition = (lon: number, lat: number): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
export const inBox = (x: number, y: number, box: Box): boolean =>
  x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY;

function countInside(a: Float64Array, b: Float64Array, box: Box): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (inBox(a[i], b[i], box)) count++;
  return count;
}

/** Pairs of two numbers that are not the 0, 0 of a place that is not said. */
function countUsable(a: Float64Array, b: Float64Array): number {
  let count = 0;
  for (let i = 0; i < a.length; i++)
    if (Number.isFinite(a[i]) && Number.isFinite(b[i]) && !(a[i] === 0 && b[i] === 0)) count++;
  return count;
}

/** Pairs that are a longitude and a latitude, wherever up to this latitude. */
function countPositions(lon: Float64Array, lat: Float64Array, farthest = 90): number {
  let count = 0;
  for (let i = 0; i < lon.length; i++)
    if (isPosition(lon[i], lat[i]) && Math.abs(lat[i]) <= farthest && !(lon[i] === 0 && lat[i] === 0)) count++;
  return count;
}

/** Median of the numbers that are some; of a long column, of every n-th. */
function median(values: Float64Array): number {
  const step = Math.ceil(values.length / 20_000);
  const finite = values.filter((value, i) => i % step === 0 && Number.isFinite(value) && value !== 0).sort();
  return finite.length > 0 ? finite[finite.length >> 1] : NaN;
}
