import type { BacktestAnswer } from '../../domain/backtest';
import { isoOfDay } from '../../domain/clock';
import type { Table } from '../../domain/table';

const orEmpty = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value;

/** A line for each method and share of the ground. */
export const backtestTable = ({ results }: BacktestAnswer): Table => ({
  header: [
    'method',
    'windows',
    'area_share',
    'hit_rate',
    'pai',
    'pei',
    'pei_star',
    'rri',
    'difference',
    'difference_low',
    'difference_high',
  ],
  rows: results.flatMap(({ method, windows, at, differences }) =>
    at.map(({ share, hitRate, pai, pei, peiStar, rri }, k) => [
      method,
      windows,
      share,
      orEmpty(hitRate),
      orEmpty(pai),
      orEmpty(pei),
      orEmpty(peiStar),
      orEmpty(rri),
      orEmpty(differences[k]?.estimate),
      orEmpty(differences[k]?.low),
      orEmpty(differences[k]?.high),
    ]),
  ),
});

/** For programs: null where nothing can be said. */
export function backtestJson({
  area: _area,
  outside: _outside,
  isPlane,
  days,
  windows,
  results,
  curveShares,
  best,
  percent,
  ...answer
}: BacktestAnswer): object {
  const day = (of: number): string | number => (isPlane ? of : isoOfDay(of));
  return {
    ...answer,
    share: percent / 100,
    days: days && { from: day(days.from), to: day(days.to) },
    windows: windows.map(({ trainFrom, from, to, trained, tested }) => ({
      trainFrom: day(trainFrom),
      from: day(from),
      to: day(to),
      trained,
      tested,
    })),
    results: results.map(({ method, windows: of, at, overChance, differences, curve }) => ({
      method,
      windows: of,
      at: at.map(cleaned),
      overChance: overChance.map(cleaned),
      differences: differences.map(cleaned),
      curve: curve.map(orEmpty),
    })),
    surveillance: { share: curveShares, best: best.map(orEmpty) },
  };
}

const cleaned = (of: object): object =>
  Object.fromEntries(
    Object.entries(of).map(([name, value]) => [name, typeof value === 'number' ? orEmpty(value) : (value as unknown)]),
  );
