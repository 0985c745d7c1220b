/**
 * Small cities at random, the snapshot made of each, and the true counts of it found anew without the product's code.
 */
import { cellToChildren, getResolution, latLngToCell, POLYGON_TO_CELLS_FLAGS, polygonToCellsExperimental } from 'h3-js';
import { buildLocator, areaOfRows } from '../../src/analysis/areas/locator';
import type { PublishAbout } from '../../src/analysis/privacy/publish';
import type { TabulateInput } from '../../src/analysis/privacy/tabulate';
import type { Area } from '../../src/domain/area';
import { DAY_MS } from '../../src/domain/clock';
import { CATEGORIES, PLACE_KINDS } from '../../src/domain/incident';
import { OPEN_CATEGORIES, type Snapshot } from '../../src/domain/snapshot';
import { area, random } from '../unit/areasFixtures';
import { tableOf, type RowSpec } from '../unit/selectFixtures';

export type Published = Omit<Snapshot, 'sha256'>;

export const ABOUT: PublishAbout = {
  madeOn: '2024-01-01',
  title: 'Test',
  source: 'Test',
  licence: 'None',
  status: 'imported',
  posts: [],
  precincts: [],
};

const WEST = 76.9;
const SOUTH = 43.22;
/** All of the test's time lies before Almaty changed its clock. */
const UTC6_MS = 6 * 3_600_000;

export interface PrivacyCase {
  readonly input: TabulateInput;
  readonly rows: readonly RowSpec[];
  readonly boxes: readonly (readonly [west: number, south: number, east: number, north: number])[];
}

/**
 * Districts are boxes side by side; how many rows, how clustered in place and time, and which categories, is all at
 * random.
 */
export function privacyCase(seed: number, mostRows = 3000): PrivacyCase {
  const next = random(seed);
  const pick = (k: number): number => Math.floor(next() * k);
  const [cols, rowsOfBoxes, side] = [1 + pick(3), 1 + pick(2), 0.008 + next() * 0.02];
  const boxes = Array.from({ length: cols * rowsOfBoxes }, (_, k) => {
    const [west, south] = [WEST + (k % cols) * side, SOUTH + Math.floor(k / cols) * side];
    return [west, south, west + side, south + side] as const;
  });
  const districts: Area[] = boxes.map(([w, s, e, n], k) =>
    area(`d${k}`, [
      [
        [
          [w, s],
          [e, s],
          [e, n],
          [w, n],
          [w, s],
        ],
      ],
    ]),
  );
  const fromMs = Date.UTC(2018, pick(12), next() < 0.5 ? 1 : 1 + pick(28)) - UTC6_MS;
  const days = 20 + pick(next() < 0.3 ? 1000 : 450);
  const count = Math.ceil(mostRows ** (0.3 + 0.7 * next()));
  const [placePower, timePower, kindPower] = [1 + 4 * next(), 1 + 3 * next(), 1 + 4 * next()];
  const rows = Array.from({ length: count }, (_, k): RowSpec => ({
    timeOfDay: k % 9 !== 4,
    startMs: next() < 0.01 ? NaN : fromMs + next() ** timePower * days * DAY_MS,
    lon: WEST - 0.0005 + next() ** placePower * (cols * side + 0.001),
    lat: SOUTH - 0.0005 + next() ** placePower * (rowsOfBoxes * side + 0.001),
    category: Math.floor(next() ** kindPower * CATEGORIES.length),
    place: pick(PLACE_KINDS.length),
  }));
  const table = tableOf(rows);
  const districtOfRow = areaOfRows(buildLocator(districts), table.lon, table.lat);
  return {
    input: { table, districtOfRow, districts, places: [], roads: [], period: { fromMs, toMs: fromMs + days * DAY_MS } },
    rows,
    boxes,
  };
}

/** The same case with other rows. */
export function caseOf(one: PrivacyCase, rows: readonly RowSpec[]): PrivacyCase {
  const table = tableOf(rows);
  return {
    ...one,
    rows,
    input: { ...one.input, table, districtOfRow: areaOfRows(buildLocator(one.input.districts), table.lon, table.lat) },
  };
}

/** The counts of a snapshot by name; `part` names are `part cell district year`. */
export type Counts = Map<string, number>;

/** Districts that each cell has ground in. */
export function touchesOf({ cells }: Published, { input }: PrivacyCase): readonly (readonly number[])[] {
  const fine = input.districts.map(
    ({ geometry }) =>
      new Set(
        polygonToCellsExperimental(
          geometry[0].map((ring) => ring.map(([lon, lat]) => [lon, lat])),
          8,
          POLYGON_TO_CELLS_FLAGS.containmentOverlapping,
          true,
        ),
      ),
  );
  return cells.ids.map((id) =>
    fine.flatMap((ids, d) =>
      (getResolution(id) === 8 ? [id] : cellToChildren(id, 8)).some((child) => ids.has(child)) ? [d] : [],
    ),
  );
}

/** Counts every row anew, one by one, by text of its date and by the boxes. */
export function countAnew(snapshot: Published, { rows, boxes, input }: PrivacyCase): Counts {
  const counts: Counts = new Map();
  const add = (...words: (string | number)[]): void =>
    void counts.set(words.join(' '), (counts.get(words.join(' ')) ?? 0) + 1);
  const cellIds = new Set(snapshot.cells.ids);
  for (const { startMs = NaN, lon = 0, lat = 0, category = 8, place = 7, timeOfDay = true } of rows) {
    const d = boxes.findIndex(([w, s, e, n]) => lon > w && lon < e && lat > s && lat < n);
    if (d < 0 || Number.isNaN(startMs) || startMs >= input.period.toMs) continue;
    const day = new Date(startMs + UTC6_MS).toISOString().slice(0, 10);
    const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
    const name = CATEGORIES[category];
    const open = OPEN_CATEGORIES.findIndex((one) => one === name);
    if (open < 0 || (name === 'harm' && PLACE_KINDS[place] === 'dwelling')) {
      add('closed', year);
      continue;
    }
    const fine = latLngToCell(lat, lon, 8);
    const cell = cellIds.has(fine) ? fine : latLngToParent(fine, cellIds);
    add('day', day);
    add('kind-day', open, day);
    const [weekday, band] = [
      (new Date(startMs + UTC6_MS).getUTCDay() + 6) % 7,
      Math.floor(new Date(startMs + UTC6_MS).getUTCHours() / 3),
    ];
    // These tests' rows all have an hour, but those of a file that gives days alone.
    if (timeOfDay) {
      add('time', weekday, band, year);
      add('band', d, band, year);
      add('weekday', d, weekday, year);
    } else add('no-hour', year);
    for (const who of ['city', d]) {
      add('month', who, month);
      add('year', who, year);
      add('category', who, open, year);
    }
    add('cell', cell, year);
    add('part', cell, d, year);
  }
  return counts;
}

const latLngToParent = (fine: string, ids: ReadonlySet<string>): string =>
  [...ids].find((id) => getResolution(id) === 7 && cellToChildren(id, 8).includes(fine)) ?? '';

/** The true count of a name, that of a category on some days (`kind`, `piece`) added up from its days. */
export function truthOf(counts: Counts, name: string): number {
  const [, k, from, through] = /^(?:kind|piece) (\d) (\S+) (\S+)$/.exec(name) ?? [];
  if (k === undefined) return counts.get(name) ?? 0;
  let sum = 0;
  for (let ms = Date.parse(`${from}T00:00:00Z`); ms <= Date.parse(`${through}T00:00:00Z`); ms += DAY_MS)
    sum += counts.get(`kind-day ${k} ${new Date(ms).toISOString().slice(0, 10)}`) ?? 0;
  return sum;
}
