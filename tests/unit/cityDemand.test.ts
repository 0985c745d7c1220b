import { describe, expect, it } from 'vitest';
import { cityDemand, type SitingDemand } from '../../src/analysis/siting/city/cityDemand';
import { DAY_MS } from '../../src/domain/clock';
import {
  CATEGORIES,
  NO,
  packFlags,
  PLACE_KINDS,
  SEVERITIES,
  UNKNOWN,
  YES,
  type Answer,
  type Category,
  type IncidentTable,
  type PlaceKind,
  type Severity,
} from '../../src/domain/incident';
import { FIRST_SETUP, type DemandSetup } from '../../src/domain/siting';
import { placeAt, tableAt } from './coverageScene';
import { partsOf } from './sitingScene';

interface Row {
  readonly category?: Category;
  readonly place?: PlaceKind;
  readonly severity?: Severity;
  readonly street?: Answer;
  readonly inPublic?: Answer;
  readonly ms?: number;
  readonly at?: readonly [number, number];
}

function tableOf(rows: readonly Row[]): IncidentTable {
  const table = tableAt(
    rows.map(({ at }, i) => at ?? [76.91 + i / 1000, 43.21]),
    rows.map(({ ms }) => ms ?? null),
  );
  rows.forEach(
    ({ category = 'theft', place = 'street', severity = 'unknown', street = UNKNOWN, inPublic = UNKNOWN }, i) => {
      table.category[i] = CATEGORIES.indexOf(category);
      table.place[i] = PLACE_KINDS.indexOf(place);
      table.severity[i] = SEVERITIES.indexOf(severity);
      table.flags[i] = packFlags(inPublic, street, UNKNOWN, true);
    },
  );
  return table;
}

const incidents = { ...(FIRST_SETUP.demand as Extract<DemandSetup, { kind: 'incidents' }>), visibleOnly: false };

function demandOf(
  rows: readonly Row[],
  setup: Partial<typeof incidents> = {},
  endMs: number | null = null,
): SitingDemand {
  const table = tableOf(rows);
  const { study, districtAt } = partsOf(table);
  return cityDemand(
    study,
    { rows: Uint32Array.from(rows, (_, i) => i), endMs },
    { ...incidents, ...setup },
    districtAt,
  );
}
const weights = (demand: SitingDemand): number[] => [...demand.weight].sort((a, b) => a - b);

describe('weights of demand', () => {
  it('count every incident once', () => {
    expect(demandOf([{}, {}, {}])).toMatchObject({ points: 3, total: 3, visibleBy: 'all' });
  });

  it('follow the four classes of severity, unknown 1', () => {
    expect(
      weights(
        demandOf(
          SEVERITIES.map((severity) => ({ severity })),
          { weights: 'severity' },
        ),
      ),
    ).toEqual([1, 1, 2, 3, 5]);
  });

  it('follow the category where it has a weight of its own, else 1; 0 and what is no number leave it out', () => {
    const rows: Row[] = [
      { category: 'theft' },
      { category: 'robbery' },
      { category: 'harm' },
      { category: 'fraud' },
      { category: 'vehicle' },
    ];
    const demand = demandOf(rows, { weights: 'custom', custom: { robbery: 4, harm: 0, fraud: NaN, vehicle: -2 } });
    expect(weights(demand)).toEqual([1, 4]);
    expect(demand.points).toBe(2);
  });

  it('halve with every half-life back from the end; what has no time, or lies after the end, does not age', () => {
    const end = Date.UTC(2021, 0, 1);
    const demand = demandOf(
      [{ ms: end }, { ms: end - 90 * DAY_MS }, { ms: end - 180 * DAY_MS }, { ms: end + DAY_MS }, {}],
      { halfLifeDays: 90 },
      end,
    );
    expect(weights(demand)).toEqual([0.25, 0.5, 1, 1, 1]);
    expect(weights(demandOf([{ ms: end - 90 * DAY_MS }], { halfLifeDays: 90 }))).toEqual([1]);
  });

  it('are summed where incidents stand at exactly one place', () => {
    const at = [76.92, 43.22] as const;
    const demand = demandOf([{ at }, { at: [76.96, 43.22] }, { at, severity: 'grave' }], { weights: 'severity' });
    expect(demand).toMatchObject({ points: 3, total: 5 });
    expect(weights(demand)).toEqual([1, 4]);
    const k = [...demand.weight].indexOf(4);
    expect([demand.lon[k], demand.lat[k]]).toEqual(at);
    expect([...demand.district].sort()).toEqual([0, 1]);
  });

  it('of places to protect are 1 each, by the kinds asked for, whatever the filter', () => {
    const places = [
      placeAt('school', [76.91, 43.21]),
      placeAt('university', [76.91, 43.22]),
      placeAt('market', [76.97, 43.21]),
      placeAt('metro', [76.97, 43.22]),
    ];
    const { study, districtAt } = partsOf(tableOf([{}]), { places });
    const demand = cityDemand(
      study,
      { rows: new Uint32Array(0), endMs: null },
      { kind: 'places', places: ['schools', 'markets'] },
      districtAt,
    );
    expect(demand).toMatchObject({ points: 2, total: 2 });
    expect([...demand.district].sort()).toEqual([0, 1]);
  });

  it('say of how many the file is silent, and what weighs nothing', () => {
    const end = Date.UTC(2021, 0, 1);
    const rows: Row[] = [
      { severity: 'grave', ms: end },
      { severity: 'unknown' },
      { category: 'fraud', severity: 'minor', ms: end },
    ];
    expect(demandOf(rows, { weights: 'severity', halfLifeDays: 90 }, end).steps).toEqual([
      { condition: 'bySeverity', applied: true, missing: false, unknown: 1, before: 3, after: 3 },
      { condition: 'byAge', applied: true, missing: false, unknown: 1, before: 3, after: 3 },
    ]);
    expect(demandOf(rows, { weights: 'custom', custom: { fraud: 0 } }).steps).toMatchObject([
      { condition: 'byCategory', missing: false, before: 3, after: 2 },
    ]);
    expect(
      demandOf([{ severity: 'unknown', category: 'other' }], { weights: 'severity', halfLifeDays: 90 }).steps,
    ).toMatchObject([
      { condition: 'bySeverity', applied: false, missing: true },
      { condition: 'byAge', applied: false, missing: true },
    ]);
  });

  it('of nothing are nothing', () => {
    expect(demandOf([])).toMatchObject({ points: 0, total: 0 });
  });
});

describe('what a visible post can affect', () => {
  const visible = (rows: readonly Row[]): SitingDemand => demandOf(rows, { visibleOnly: true });

  it("is in the street or in public by the file's answer, without fraud, dwellings and articles that have no category", () => {
    const demand = visible([
      { street: YES },
      { inPublic: YES },
      { street: NO, inPublic: NO },
      { inPublic: UNKNOWN },
      { street: YES, category: 'fraud' },
      { inPublic: YES, place: 'dwelling' },
      { street: YES, category: 'other' },
      { street: YES, category: 'harm' },
    ]);
    expect(demand).toMatchObject({ points: 3, visibleBy: 'answers' });
    // A dwelling and a fraud in the street are taken away by their own steps; one row answers neither question.
    expect(
      demand.steps.map(({ condition, applied, unknown, before, after }) => [
        condition,
        applied,
        unknown,
        before,
        after,
      ]),
    ).toEqual([
      ['outdoors', true, 1, 8, 6],
      ['noFraud', true, 0, 6, 5],
      ['noDwelling', true, 0, 5, 4],
      ['noOther', true, 0, 4, 3],
    ]);
  });

  it('is told by category and place where the file answers neither question, and that is said', () => {
    const demand = visible([{}, { category: 'other' }, { category: 'fraud' }, { place: 'dwelling' }]);
    expect(demand).toMatchObject({ points: 2, visibleBy: 'kinds' });
    expect(demand.steps).toEqual([
      { condition: 'outdoors', applied: false, missing: true, unknown: 4, before: 4, after: 4 },
      { condition: 'noFraud', applied: true, missing: false, unknown: 0, before: 4, after: 3 },
      { condition: 'noDwelling', applied: true, missing: false, unknown: 0, before: 3, after: 2 },
      { condition: 'noOther', applied: false, missing: false, unknown: 0, before: 2, after: 2 },
    ]);
  });

  it('keeps `other` in a file that tells no categories at all', () => {
    expect(
      visible([
        { category: 'other', street: YES },
        { category: 'other', street: NO },
      ]),
    ).toMatchObject({ points: 1, visibleBy: 'answers' });
  });
});
