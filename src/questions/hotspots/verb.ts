import { basename } from 'node:path';
import { findHotCells } from '../../analysis/hotspots/findHotCells';
import { globalMoran } from '../../analysis/hotspots/globalMoran';
import { neighboursWithin, type Neighbourhood } from '../../analysis/lattice/neighbourhood';
import type { HotMethod, HotspotsAnswer } from '../../domain/hotspots';
import { finish } from '../../domain/job';
import { nearnessM, type Nearness } from '../../domain/nearness';
import { err, ok, type Result } from '../../domain/result';
import { readNumbers } from '../../intake/points/readNumbers';
import { refused, usage, type Failure } from '../../cli/fail';
import type { Command } from '../../cli/parseArgs';
import type { Answered } from '../../cli/print';
import { readBytes, type Twin } from '../../cli/readInput';
import { textOf } from '../question';
import { hotspotsJson, hotspotsTable } from './table';
import { words as said } from './words';

/** Of a table of cells and what each holds. */
export function hotspotsOfTable(command: Command, set: object, twin: Twin): Result<Answered, Failure> | null {
  const path = command.values.get('counts');
  if (path === undefined) return null;
  // The verb reads its settings by the question's own table.
  const method = set as HotMethod;
  const other = ['incidents', 'window', 'mask', 'shape', 'size'].find((option) => command.texts.has(option));
  if (other !== undefined)
    return err(usage('option-not-with', { option: other, other: '--counts', with: '--incidents' }));
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const read = readNumbers(bytes.value, basename(path), ['x', 'y', 'count']);
  if (!read.ok) return err(refused(read.error));
  const { x, y, count: counts } = read.value;
  const near = neighboursOf(x, y, method.near);
  const ground = counts.map(() => 1 / counts.length);
  // Rates and sums of weights are no records that could lie anywhere.
  const records = counts.every((value) => value >= 0 && Number.isInteger(value)) ? counts : null;
  const found = finish(findHotCells({ counts, records, ground }, near, method));
  const answer: HotspotsAnswer = {
    ...method,
    mask: 'none',
    x,
    y,
    counts,
    ...found,
    incidents: counts.reduce((a, b) => a + b, 0),
    outside: 0,
    area: null,
    global: globalMoran(counts, near),
  };
  const { shape: _shape, sizeM: _size, ...rest } = hotspotsJson(answer) as Readonly<Record<string, unknown>>;
  return ok({
    json: rest,
    text: (words) =>
      `${[said[words.locale].caution(answer), ...said[words.locale].sentences(answer).map(textOf)].filter(Boolean).join('\n')}\n`,
    table: () => hotspotsTable(answer),
  });
}

/** A table of cells says their size by the least distance between two of its centres. */
function neighboursOf(x: Float64Array, y: Float64Array, near: Nearness): Neighbourhood {
  const withinM = nearnessM(near);
  if (withinM !== null) return neighboursWithin(x, y, withinM);
  const sizeM = leastDistance(x, y);
  const rook = neighboursWithin(x, y, sizeM);
  // Six about a cell are hexagons, which touch along sides alone.
  return near === 'rook' || Math.max(...rook.degree) > 4 ? rook : neighboursWithin(x, y, sizeM * Math.SQRT2);
}

function leastDistance(x: Float64Array, y: Float64Array): number {
  let least = Infinity;
  const order = Array.from(x, (_, i) => i).sort((a, b) => x[a] - x[b]);
  order.forEach((i, k) => {
    for (let other = k + 1; other < order.length && x[order[other]] - x[i] < least; other++) {
      const apart = Math.hypot(x[order[other]] - x[i], y[order[other]] - y[i]);
      if (apart > 0 && apart < least) least = apart;
    }
  });
  return least;
}
