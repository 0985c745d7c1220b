import type { Area } from '../../domain/area';
import type { ChangeAnswer, CountChange } from '../../domain/change';
import { formatIsoDate, isoOfDay } from '../../domain/clock';
import type { Period } from '../../domain/period';
import { toLonLat } from '../../domain/projection';
import type { Cell, FeatureCollection, Table } from '../../domain/table';
import { propertiesOf, wholeCell } from '../../domain/cellShapes';

const CHANGE_COLUMNS = [
  'now',
  'before',
  'difference',
  'change_ratio',
  'change_low_95',
  'change_high_95',
  'p',
  'q',
  'funnel_z',
  'verdict',
] as const;

const changeCells = (change: CountChange | null): readonly Cell[] =>
  change
    ? [
        change.now,
        change.before,
        change.difference,
        change.ratio,
        change.interval?.[0] ?? null,
        change.interval?.[1] ?? null,
        change.p,
        change.q,
        change.z,
        change.verdict,
      ]
    : CHANGE_COLUMNS.map(() => null);

/** Counts by themselves, one line a pair. */
export const countsTable = (changes: readonly CountChange[]): Table => ({
  header: [...CHANGE_COLUMNS],
  rows: changes.map(changeCells),
});

/** Every area, or every cell in which anything was recorded, unrounded. */
export const changeTable = ({ rows, found, noChange }: ChangeAnswer): Table => ({
  header: [...(rows === 'cells' ? ['x_m', 'y_m', 'lon', 'lat'] : ['id']), ...CHANGE_COLUMNS, 'no_change'],
  rows: found.map(({ id, x, y, change, noChange: why }) => [
    ...(x === null || y === null ? [id] : [x, y, ...toLonLat(x, y).map((degrees) => Number(degrees.toFixed(6)))]),
    ...changeCells(change),
    change ? null : (why ?? noChange),
  ]),
});

/** The same as shapes: the areas, or each cell whole. */
export function changeShapes(answer: ChangeAnswer, areas: readonly Area[]): FeatureCollection {
  const table = changeTable(answer);
  const cell = wholeCell(answer.shape, answer.sizeM);
  return {
    type: 'FeatureCollection',
    features: answer.found.flatMap(({ id, x, y }, k): FeatureCollection['features'] => {
      const properties = propertiesOf(table, k);
      if (x !== null && y !== null) return [{ type: 'Feature' as const, properties, geometry: cell(x, y) }];
      const area = areas.find((one) => one.id === id);
      if (!area) return [];
      const { kk, ru, en } = area.names;
      return [
        {
          type: 'Feature' as const,
          properties: { ...properties, name_kk: kk.nom, name_ru: ru.nom, name_en: en },
          geometry: { type: 'MultiPolygon', coordinates: area.geometry },
        },
      ];
    }),
  };
}

const dates = ({ fromMs, toMs }: Period): object => ({ from: formatIsoDate(fromMs), to: formatIsoDate(toMs) });

/** For programs: which periods are compared, what was left out, and every row. */
export function changeJson(answer: ChangeAnswer): object {
  const { rows, shape, sizeM, fdr, mask, compare, compared, noChange, silentParts, offer, late, found, whole } = answer;
  const isOfCells = rows === 'cells';
  return {
    rows,
    ...(isOfCells ? { shape, sizeM, mask, cells: answer.cells } : {}),
    fdr,
    compared: {
      with: compare,
      period: compared && dates(compared.period),
      before: compared && dates(compared.before),
      ...(compared?.days ? { days: compared.days } : {}),
      why: noChange,
      ...(silentParts ? { parts: silentParts } : {}),
      ...(offer ? { offer: dates(offer) } : {}),
    },
    leftOutLate: late && {
      from: formatIsoDate(late.fromMs),
      days: late.days,
      perDay: late.shown.map(({ day, count, usual }) => ({
        day: isoOfDay(day),
        count,
        usual,
        share: usual > 0 ? count / usual : null,
      })),
    },
    ...(answer.areSums ? { sumsOfWeights: true } : {}),
    whole: whole && withoutQ(whole),
    found: found.map(({ id, x, y, change, noChange: why }) => ({
      ...(isOfCells ? { x, y } : { id }),
      ...(change ?? { why: why ?? noChange }),
    })),
    incidents: answer.incidents,
  };
}

/** A change by itself: no other stands beside it, so that there is no rate of false finds to hold. */
export const withoutQ = ({ q: _q, ...change }: CountChange): object => change;
