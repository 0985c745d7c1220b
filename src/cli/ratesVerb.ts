import { basename } from 'node:path';
import { neighboursByLinks, neighboursWithin, type Neighbourhood } from '../analysis/lattice/neighbourhood';
import { choynowski } from '../analysis/rates/choynowski';
import { globalEmpiricalBayes, localEmpiricalBayes, rawRates, type AtRisk } from '../analysis/rates/empiricalBayes';
import type { LocalVariance } from '../domain/rates';
import { nearnessM, type Nearness } from '../domain/nearness';
import { err, fault, ok, type Result } from '../domain/result';
import { readNumbers } from '../intake/points/readNumbers';
import { refused, usage, type Failure } from './fail';
import type { Command } from './parseArgs';
import type { Answered } from './print';
import { readBytes, type Twin } from './readInput';

/** Rates of a table of areas: as they are, drawn in towards the mean of all, and of the neighbours. */
export function ratesVerb(command: Command, twin: Twin): Result<Answered, Failure> {
  const { values } = command;
  const path = values.get('counts') ?? command.operand ?? undefined;
  if (path === undefined) return err(usage('verb-needs', { verb: 'rates', option: 'counts' }));
  if (values.has('neighbours') && values.has('links'))
    return err(usage('option-not-with', { option: 'links', other: '--neighbours', with: '--counts' }));
  const [events, population, x, y] = [
    values.get('events') ?? 'events',
    values.get('population') ?? 'population',
    values.get('x') ?? 'x',
    values.get('y') ?? 'y',
  ];
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const file = basename(path);
  const withinM = nearnessM((values.get('neighbours') ?? 'queen') as Nearness);
  const read = readNumbers(bytes.value, file, [events, population, ...(withinM === null ? [] : [x, y])]);
  if (!read.ok) return err(refused(read.error));
  const table = read.value;
  const wrong = table[events].findIndex((count) => count < 0);
  if (wrong >= 0)
    return err(
      refused(fault('table-count', { file, row: wrong + 1, column: events, value: String(table[events][wrong]) })),
    );
  // Of nobody there is no rate: such rows stand in no sum.
  const rows = Array.from(table[population], (_, row) => row).filter((row) => table[population][row] > 0);
  const of = (column: Float64Array): Float64Array => Float64Array.from(rows, (row) => column[row]);
  const near =
    withinM !== null
      ? ok(neighboursWithin(of(table[x]), of(table[y]), withinM))
      : readLinks(values.get('links'), twin, table[events].length, rows);
  if (!near.ok) return near;
  const local = (values.get('local') ?? 'spdep') as LocalVariance;
  const said = ratesOf({ events: of(table[events]), population: of(table[population]) }, near.value, local);
  const byRow = (found: ArrayLike<number>): readonly (number | null)[] => {
    const all = Array.from({ length: table[events].length }, (): number | null => null);
    rows.forEach((row, k) => (all[row] = Number.isNaN(found[k]) ? null : found[k]));
    return all;
  };
  const lists = {
    raw: byRow(said.raw),
    ebGlobal: byRow(said.global.rates),
    ebLocal: said.local && byRow(said.local),
    expected: byRow(said.chance.expected),
    choynowski: byRow(said.chance.p),
    neighbours: near.value && byRow(near.value.degree),
  };
  return ok({
    json: {
      ...lists,
      mean: rows.length > 0 ? said.global.mean : null,
      variance: rows.length > 0 ? said.global.variance : null,
      local: near.value ? { by: values.get('neighbours') ?? 'links', variance: local } : null,
      withoutPopulation: table[events].length - rows.length,
    },
    text: ({ lines, n }) =>
      `${[
        lines.rates(n.int(rows.length), n.int(table[events].length - rows.length)),
        near.value ? '' : lines.ratesNoNeighbours,
      ]
        .filter((line) => line !== '')
        .join('\n')}\n`,
    table: () => ({
      header: ['row', 'raw', 'eb_global', 'eb_local', 'expected', 'choynowski_p', 'neighbours'],
      rows: lists.raw.map((raw, row) => [
        row + 1,
        raw,
        lists.ebGlobal[row],
        lists.ebLocal?.[row] ?? null,
        lists.expected[row],
        lists.choynowski[row],
        lists.neighbours?.[row] ?? null,
      ]),
    }),
  });
}

interface Rates {
  readonly raw: Float64Array;
  readonly global: ReturnType<typeof globalEmpiricalBayes>;
  readonly local: Float64Array | null;
  readonly chance: ReturnType<typeof choynowski>;
}

const ratesOf = (atRisk: AtRisk, near: Neighbourhood | null, by: LocalVariance): Rates => ({
  raw: rawRates(atRisk),
  global: globalEmpiricalBayes(atRisk),
  local: near && localEmpiricalBayes(atRisk, near, by),
  chance: choynowski(atRisk),
});

/**
 * Pairs of neighbours by the rows of the table, from 1; null = none are given. Rows left out are nobody's neighbours.
 */
function readLinks(
  path: string | undefined,
  twin: Twin,
  count: number,
  rows: readonly number[],
): Result<Neighbourhood | null, Failure> {
  if (path === undefined) return ok(null);
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const file = basename(path);
  const read = readNumbers(bytes.value, file, ['from', 'to']);
  if (!read.ok) return err(refused(read.error));
  for (const column of ['from', 'to'] as const) {
    const wrong = read.value[column].findIndex((row) => !(row >= 1 && row <= count && Number.isInteger(row)));
    if (wrong >= 0)
      return err(
        refused(
          fault('table-row', { file, row: wrong + 1, column, value: String(read.value[column][wrong]), most: count }),
        ),
      );
  }
  const place = new Int32Array(count + 1).fill(-1);
  rows.forEach((row, k) => (place[row + 1] = k));
  const { from, to } = read.value;
  const kept = Array.from(from, (_, k) => k).filter((k) => place[from[k]] >= 0 && place[to[k]] >= 0);
  return ok(
    neighboursByLinks(
      rows.length,
      kept.map((k) => place[from[k]]),
      kept.map((k) => place[to[k]]),
    ),
  );
}
