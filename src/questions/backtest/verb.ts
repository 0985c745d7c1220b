import { basename } from 'node:path';
import { surveillance } from '../../analysis/backtest/measures';
import { refused, usage, type Failure } from '../../cli/fail';
import type { Command } from '../../cli/parseArgs';
import type { Answered } from '../../cli/print';
import { readBytes, type Twin } from '../../cli/readInput';
import { AREA_SHARES } from '../../domain/backtest';
import { err, fault, ok, type Result } from '../../domain/result';
import { numbersOf } from '../../i18n/numbers';
import { readNumbers } from '../../intake/points/readNumbers';
import { words as said } from './words';

/** Cells of a table: centres, what each holds, and its ground where a column says it. */
interface Grid {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly count: Float64Array;
  readonly area: Float64Array | null;
}

/** Of two tables of the same cells: as they were foretold, and as they turned out. */
export function backtestOfGrids(command: Command, _set: object, twin: Twin): Result<Answered, Failure> | null {
  const paths = ['pred', 'obs'].map((option) => command.values.get(option));
  const [predPath, obsPath] = paths;
  if (predPath === undefined && obsPath === undefined) return null;
  const lacked = predPath === undefined ? 'pred' : 'obs';
  if (predPath === undefined || obsPath === undefined)
    return err(usage('verb-needs', { verb: 'backtest', option: lacked }));
  const other = ['incidents', 'window', 'mask', 'shape', 'size', 'train', 'test', 'methods', 'share', 'seed'].find(
    (option) => command.texts.has(option),
  );
  if (other !== undefined)
    return err(usage('option-not-with', { option: other, other: '--pred', with: '--incidents' }));
  const pred = readGrid(predPath, twin);
  if (!pred.ok) return pred;
  const obs = readGrid(obsPath, twin);
  if (!obs.ok) return obs;
  const { x, y, count: scores } = pred.value;
  const placed = inOrderOf(pred.value, obs.value);
  if (placed === null)
    return err(refused(fault('table-cells', { file: basename(obsPath), other: basename(predPath) })));
  const area = pred.value.area ?? placed.area ?? x.map(() => 1);
  const wrong = area.findIndex((ground) => !(ground > 0));
  if (wrong >= 0) return err(refused(fault('table-area', { file: basename(predPath), value: area[wrong] })));
  const found = surveillance(scores, placed.count, area);
  const told: readonly { readonly share: number; readonly cells: number }[] = AREA_SHARES.map((share) => ({
    share,
    // Whole cells, as many as the share holds; a hair for rounding.
    cells: found.areaShare.filter((upTo) => upTo <= share * (1 + 1e-12)).length,
  }));
  const measures = ['areaShare', 'hitRate', 'pai', 'pei', 'peiStar', 'rri', 'predictedOverObserved'] as const;
  return ok({
    json: {
      cells: x.length,
      predicted: sum(scores),
      observed: sum(placed.count),
      order: [...found.order],
      ...Object.fromEntries(measures.map((name) => [name, Array.from(found[name], orEmpty)])),
      at: told.map(({ share, cells }) => ({
        share,
        cells,
        ...Object.fromEntries(measures.map((name) => [name, cells > 0 ? orEmpty(found[name][cells - 1]) : null])),
      })),
    },
    text: ({ locale }) => {
      const { pct, num } = numbersOf(locale);
      if (sum(placed.count) === 0) return `${said[locale].noneObserved}\n`;
      return told
        .filter(({ cells }) => cells > 0)
        .concat(told.every(({ cells }) => cells === 0) ? [{ share: found.areaShare[0], cells: 1 }] : [])
        .map(
          ({ share, cells }) =>
            `${said[locale].ofGrids(pct(share), cells, pct(found.hitRate[cells - 1]), num(found.pai[cells - 1], { maxDecimals: 2 }))}\n`,
        )
        .join('');
    },
    table: () => ({
      header: ['x', 'y', 'area_share', 'hit_rate', 'pai', 'pei', 'pei_star', 'rri', 'predicted_over_observed'],
      rows: Array.from(found.order, (cell, k) => [
        x[cell],
        y[cell],
        ...measures.map((name) => orEmpty(found[name][k])),
      ]),
    }),
  });
}

function readGrid(path: string, twin: Twin): Result<Grid, Failure> {
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const read = readNumbers(bytes.value, basename(path), ['x', 'y', 'count'], ['area']);
  return read.ok ? read : err(refused(read.error));
}

/** The cells of one table in the order of another's; null = they are not the same cells. */
function inOrderOf(first: Grid, other: Grid): Grid | null {
  if (first.x.length !== other.x.length) return null;
  const key = ({ x, y }: Grid, k: number): string => `${x[k]} ${y[k]}`;
  const places = new Map(Array.from(other.x, (_, k) => [key(other, k), k]));
  const order = Array.from(first.x, (_, k) => places.get(key(first, k)) ?? -1);
  if (places.size !== first.x.length || order.includes(-1) || new Set(order).size !== order.length) return null;
  const of = (column: Float64Array): Float64Array => Float64Array.from(order, (k) => column[k]);
  return { x: first.x, y: first.y, count: of(other.count), area: other.area && of(other.area) };
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
const orEmpty = (value: number): number | null => (Number.isFinite(value) ? value : null);
