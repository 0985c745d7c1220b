import { isoOfDay } from '../../domain/clock';
import { verdictOf, type Estimate, type Evaluated, type EvaluateAnswer } from '../../domain/evaluation';
import { toLonLat } from '../../domain/projection';
import type { FeatureCollection, Table } from '../../domain/table';

const orEmpty = (value: number | null | undefined): number | null =>
  value === null || value === undefined || !Number.isFinite(value) ? null : value;

/** A day as a date, or as the number that the file of a plane says. */
const dayText = (day: number | null, isPlane: boolean): string | number | null =>
  day === null || Number.isNaN(day) ? null : isPlane ? day : isoOfDay(day);

const placeOf = ({ x, y }: Evaluated, isPlane: boolean): readonly (number | null)[] =>
  isPlane ? [null, null] : toLonLat(x, y).map((degrees) => Number(degrees.toFixed(6)));

const HEADER = [
  'id',
  'name',
  'from',
  'to',
  'x_m',
  'y_m',
  'lon',
  'lat',
  'months_before',
  'months_after',
  'target_before',
  'target_after',
  'control_before',
  'control_after',
  'ring_before',
  'ring_after',
  'ring_control_before',
  'ring_control_after',
  'controls',
  'wdd',
  'wdd_low',
  'wdd_high',
  'ratio',
  'ratio_low',
  'ratio_high',
  'p',
  'q',
  'pre_trend_p',
  'quarantine_2020',
  'others',
  'verdict',
  'why_not',
];

/** Every intervention: what was counted, how it differs from places like it, and what may be said. */
export const evaluateTable = ({ all, isPlane }: EvaluateAnswer): Table => ({
  header: HEADER,
  rows: all.map((one) => {
    const { counts, wdd, effect } = one;
    const zones = (['target', 'control', 'ring', 'ring-control'] as const).flatMap((zone) => {
      const isCounted = counts !== null && (one.wdd !== null || zone === 'target' || zone === 'ring');
      return isCounted ? [counts[zone].before, counts[zone].after] : [null, null];
    });
    return [
      one.id,
      one.name,
      dayText(one.fromDay, isPlane),
      dayText(one.toDay, isPlane),
      orEmpty(one.x),
      orEmpty(one.y),
      ...placeOf(one, isPlane),
      one.monthsBefore,
      one.monthsAfter,
      ...zones,
      one.controls,
      orEmpty(wdd?.estimate),
      orEmpty(wdd?.interval[0]),
      orEmpty(wdd?.interval[1]),
      orEmpty(effect?.ratio),
      orEmpty(effect?.interval[0]),
      orEmpty(effect?.interval[1]),
      orEmpty(effect?.p),
      orEmpty(one.q),
      orEmpty(one.preTrend?.p),
      one.isInQuarantine ? 1 : 0,
      one.others.join('; ') || null,
      verdictOf(one),
      one.why,
    ];
  }),
});

/** The same as points: the middle of each. */
export function evaluateShapes(answer: EvaluateAnswer): FeatureCollection {
  const { header, rows } = evaluateTable(answer);
  const [lon, lat] = [header.indexOf('lon'), header.indexOf('lat')];
  return {
    type: 'FeatureCollection',
    features: rows
      .filter((row) => row[lon] !== null)
      .map((row) => ({
        type: 'Feature',
        properties: Object.fromEntries(header.map((name, column) => [name, row[column]])),
        geometry: { type: 'Point', coordinates: [row[lon], row[lat]] as [number, number] },
      })),
  };
}

/** How it was found, for the manifest of its files. */
export const evaluateManifest = ({ of, radiusM, ringM, months, places, mean, meanOfAll }: EvaluateAnswer) => ({
  evaluate: { of, radiusM, ringM, months, places, mean, meanOfAll },
});

/** An estimate for programs; null where nothing was counted. */
export const estimateJson = <E extends Estimate>(estimate: E): object => ({
  ...estimate,
  z: orEmpty(estimate.z),
  p: orEmpty(estimate.p),
});

/** For programs: every intervention with all that was found, days as dates. */
export function evaluateJson({ area: _area, outside: _outside, one: _one, all, ...answer }: EvaluateAnswer): object {
  return {
    ...answer,
    interventions: all.map((one) => {
      const [lon, lat] = placeOf(one, answer.isPlane);
      return {
        ...one,
        x: orEmpty(one.x),
        y: orEmpty(one.y),
        lon,
        lat,
        fromDay: undefined,
        toDay: undefined,
        from: dayText(one.fromDay, answer.isPlane),
        to: dayText(one.toDay, answer.isPlane),
        wdd: one.wdd && estimateJson(one.wdd),
        harm: one.harm && estimateJson(one.harm),
        verdict: verdictOf(one),
      };
    }),
  };
}
