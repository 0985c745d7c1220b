import { inFile, onLine } from '../../../domain/inFile';
import { basename } from 'node:path';
import { selectRows } from '../../../analysis/answer/selection';
import { placeOrder } from '../../../analysis/siting/problem/placeOrder';
import type { Mask } from '../../../domain/area';
import type { City } from '../../../domain/city';
import { err, fault, ok, type Result } from '../../../domain/result';
import { readSites } from '../../../intake/points/readSites';
import { refused, usage, type Failure } from '../../../cli/fail';
import { openStudy, type OpenStudy } from '../../../cli/openStudy';
import type { Command } from '../../../cli/parseArgs';
import { planarCity } from '../../../cli/planarCity';
import { readBytes, type Twin } from '../../../cli/readInput';
import { readWindow } from '../../../cli/window';

/** Demand points on the plane with their weights, and what else was opened with them. */
export interface DemandRead {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
  readonly city: City;
  /** The rectangle of --window. */
  readonly window: Mask | null;
  readonly illustrative: boolean;
  readonly opened: OpenStudy | null;
}

/** Options that choose among incidents. */
const FILTERS = [
  'from',
  'to',
  'span',
  'category',
  'place',
  'severity',
  'district',
  'weekdays',
  'public',
  'street',
  'hours',
] as const;

/**
 * Reads --demand. Points of a plane are weighted points, every row of them; anything else, and points that are
 * filtered, comes through the door of incidents, where rows without coordinates are left out and told of. A weight that
 * is no number or negative refuses the file either way.
 */
export async function readDemand(command: Command, twin: Twin): Promise<Result<DemandRead, Failure>> {
  const name = command.values.get('demand') ?? '';
  const planar = command.flags.has('planar');
  if (planar && name === 'demo') return err(usage('planar-needs', { option: 'demand' }));
  const filtered = FILTERS.some((option) => command.values.has(option) || command.lists.has(option));
  const read = planar && !filtered ? readPoints(name, command, twin) : await readIncidents(name, command, twin);
  return read.ok ? ok(inPlaceOrder(read.value)) : read;
}

/** The same demand whatever the order of the file's rows, so that no sum is rounded another way. */
function inPlaceOrder(read: DemandRead): DemandRead {
  const { weight } = read;
  const order = placeOrder(read, (a, b) => weight[a] - weight[b]);
  const column = (values: Float64Array): Float64Array => Float64Array.from(order, (k) => values[k]);
  return { ...read, x: column(read.x), y: column(read.y), weight: column(weight) };
}

function readPoints(name: string, command: Command, twin: Twin): Result<DemandRead, Failure> {
  const mask = command.values.get('mask');
  if (mask?.includes(':')) return err(usage('mask-planar', { value: mask }));
  const text = command.values.get('window');
  const window = text === undefined ? ok(null) : readWindow(text, true);
  if (!window.ok) return window;
  const bytes = readBytes(name, twin);
  if (!bytes.ok) return bytes;
  const points = readSites(bytes.value, basename(name), true);
  if (!points.ok) return err(refused(points.error));
  const { x, y, weight } = points.value;
  if (x.length === 0) return err(refused(fault('no-rows', { file: basename(name) })));
  return ok({
    x,
    y,
    weight: weight ?? ones(x.length),
    city: planarCity(window.value),
    window: window.value,
    illustrative: false,
    opened: null,
  });
}

async function readIncidents(name: string, command: Command, twin: Twin): Promise<Result<DemandRead, Failure>> {
  const opened = await openStudy(
    { ...command, values: new Map([...command.values, ['incidents', name]]) },
    twin,
    false,
    true,
  );
  if (!opened.ok) return opened;
  const { study, query, read, illustrative } = opened.value;
  for (const { reason, line } of read?.quarantine ?? [])
    if (reason.code === 'bad-weight') return err(refused(inFile(onLine(reason, line), basename(name))));
  const { rows } = selectRows(study, query);
  const { table } = study;
  return ok({
    x: Float64Array.from(rows, (row) => table.x[row]),
    y: Float64Array.from(rows, (row) => table.y[row]),
    weight: table.weight ? Float64Array.from(rows, (row) => table.weight![row]) : ones(rows.length),
    city: study.city,
    window: study.window ?? null,
    illustrative,
    opened: opened.value,
  });
}

const ones = (count: number): Float64Array => new Float64Array(count).fill(1);
