/** A project's file: its head, and the chunks of its datasets as they lie in the database. */
import { VIEW_LIMITS } from '../../domain/keptView';
import type { NeededFile, Notes } from '../../domain/project';
import { parseScenario } from '../../domain/parse/scenario';
import { err, fault, ok, type Fault, type Result } from '../../domain/result';
import { scenarioFile, type Scenario } from '../../domain/scenario';
import type { DatasetRecord } from '../db';
import { isKeptRecord } from '../keptRecord';
import { sha256Hex } from '../sha256';
import { contain, openContainer, type Container, type Part } from './container';
import { looksSealed, seal, unseal } from './sealed';

const FORMAT = 'qyragy-project';
/** Raised when an older program could no longer read the file. */
export const PROJECT_VERSION = 1;

/** A dataset with its bytes in the order of its layout: column by column, or the one file. */
export interface ProjectDataset {
  readonly record: DatasetRecord;
  readonly parts: readonly ArrayBuffer[];
}

/** Everything beside the datasets. */
export interface ProjectHead {
  readonly program: string;
  /** UTC ms. */
  readonly madeAtMs: number;
  readonly scenarios: readonly Scenario[];
  readonly notes: Notes;
  /** What the smaller database keeps (publications, files a person opened), by key; values that JSON can say. */
  readonly kept: Readonly<Record<string, unknown>>;
  /** Parameters of the address of the view that was on the screen; '' = none, as in what an older version wrote. */
  readonly view: string;
  /** Files whose rows were left out; none in what an older version wrote. */
  readonly needs: readonly NeededFile[];
  /** Fields of the head that this program does not know; they are written out again. */
  readonly rest: Readonly<Record<string, unknown>>;
}

export interface Project extends ProjectHead {
  readonly isNewer: boolean;
  readonly records: readonly DatasetRecord[];
  /** The bytes of a dataset; null when any of them is not what its sum says. */
  parts(record: DatasetRecord): Promise<readonly ArrayBuffer[] | null>;
}

/** Writes a project, closed when there is a passphrase. The datasets come one after another: one at a time is held. */
export async function writeProject(
  head: ProjectHead,
  datasets: AsyncIterable<ProjectDataset>,
  passphrase: string | null,
): Promise<Blob> {
  const parts: Part[] = [];
  const bytes: Blob[] = [];
  const records: unknown[] = [];
  for await (const { record, parts: own } of datasets) {
    records.push(sayable(record));
    const sums = sumsOf(record);
    own.forEach((part, k) => {
      parts.push({ bytes: part.byteLength, sha256: sums[k] ?? '' });
      // A Blob of its own for each: the browser may lay it on the disk.
      bytes.push(new Blob([part]));
    });
  }
  const { rest, scenarios, ...others } = head;
  const file = await contain(
    PROJECT_VERSION,
    {
      ...rest,
      format: FORMAT,
      ...others,
      datasets: records,
      scenarios: scenarios.map((scenario): unknown => JSON.parse(scenarioFile(scenario))),
    },
    parts,
    bytes,
  );
  return passphrase === null ? file : seal(file, passphrase);
}

/**
 * Reads a project as far as its head; the datasets' bytes are looked at by `parts`. Faults: `project-passphrase` when
 * it is closed and no passphrase was given; `project-closed` when it does not open with the one given, for whatever
 * reason; `project-damaged` when it is no whole project.
 */
export async function readProject(file: Blob, passphrase: string | null): Promise<Result<Project, Fault>> {
  if (passphrase === null && (await looksSealed(file))) return err(fault('project-passphrase'));
  const open = passphrase === null ? file : await unseal(file, passphrase);
  const container = open && (await openContainer(open));
  const project = container && (await projectIn(container));
  if (project) return ok(project);
  return err(passphrase === null ? fault('project-damaged') : fault('project-closed'));
}

const OURS = [
  'format',
  'version',
  'program',
  'madeAtMs',
  'datasets',
  'scenarios',
  'notes',
  'kept',
  'view',
  'needs',
  'parts',
];

async function projectIn({ version, head, parts, part }: Container): Promise<Project | null> {
  const isNewer = version > PROJECT_VERSION;
  const { format, program, madeAtMs, datasets, scenarios, notes, kept, view, needs } = head;
  if (format !== FORMAT || !Array.isArray(datasets) || !Array.isArray(scenarios)) return null;
  const records = datasets.map(unsaid).filter(isOwnRecord);
  const read = scenarios.map(parseScenario).flatMap((one) => (one.ok ? [one.value] : []));
  // A newer one may hold what is not known here; one of ours is whole or it is none.
  const isWhole = records.length === datasets.length && read.length === scenarios.length;
  if (!isNewer && (!isWhole || !isPlain(notes) || !isPlain(kept))) return null;
  const ids = new Set(records.map(({ id }) => id));
  if (ids.size !== records.length) return null;
  const at = new Map<string, number>();
  let next = 0;
  // What belongs to a dataset that is not known here lies among the others' parts: each is found by its sums.
  for (const record of records) {
    const sums = sumsOf(record);
    while (next + sums.length <= parts.length && !sums.every((sum, k) => parts[next + k]?.sha256 === sum)) {
      if (!isNewer) return null;
      next += 1;
    }
    if (next + sums.length > parts.length) return null;
    at.set(record.id, next);
    next += sums.length;
  }
  if (!isNewer && next !== parts.length) return null;
  return {
    isNewer,
    program: typeof program === 'string' ? program.slice(0, 60) : '',
    madeAtMs: typeof madeAtMs === 'number' && Number.isFinite(madeAtMs) ? madeAtMs : 0,
    records,
    scenarios: read,
    notes: textsIn(notes),
    kept: isPlain(kept) ? kept : {},
    view: typeof view === 'string' && view.length <= VIEW_LIMITS.search ? view : '',
    needs: Array.isArray(needs) ? needs.filter(isNeeded) : [],
    rest: Object.fromEntries(Object.entries(head).filter(([key]) => !OURS.includes(key))),
    async parts(record) {
      const from = at.get(record.id) ?? 0;
      const all: ArrayBuffer[] = [];
      for (let k = 0; k < sumsOf(record).length; k++) {
        const bytes = await part(from + k);
        if (!bytes) return null;
        all.push(bytes);
      }
      return all;
    },
  };
}

/** The sums of a dataset's bytes, in the order of its layout. */
const sumsOf = ({ layout }: Pick<DatasetRecord, 'layout'>): readonly string[] =>
  layout.form === 'bytes'
    ? [layout.sha256]
    : layout.columns.flatMap(({ chunks }) => chunks.map(({ sha256 }) => sha256));

/** A file from outside may bring what a person imports, and nothing in place of what comes with the product. */
const isOwnRecord = (record: unknown): record is DatasetRecord =>
  isKeptRecord(record) &&
  !record.builtIn &&
  record.provenance.status === 'imported' &&
  /^import-[\w-]{1,100}$/.test(record.id);

const isNeeded = (one: unknown): one is NeededFile =>
  isPlain(one) &&
  [one['id'], one['title'], one['sha256']].every((text) => typeof text === 'string') &&
  Number.isInteger(one['rows']) &&
  (one['bytes'] === null || Number.isInteger(one['bytes']));

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textsIn = (value: unknown): Notes =>
  isPlain(value)
    ? Object.fromEntries(Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
    : {};

/** Numbers that JSON cannot say (a column of nothing but unknown times is one NaN) stand in an object of their own. */
export const sayable = (value: unknown): unknown =>
  typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))
    ? { $number: Object.is(value, -0) ? '-0' : String(value) }
    : mapped(value, sayable);
const unsaid = (value: unknown): unknown =>
  isPlain(value) && typeof value['$number'] === 'string' ? Number(value['$number']) : mapped(value, unsaid);
const mapped = (value: unknown, each: (part: unknown) => unknown): unknown =>
  Array.isArray(value)
    ? value.map(each)
    : isPlain(value)
      ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, each(part)]))
      : value;

/** Whether bytes are those that a record tells of. */
export async function fits({ record, parts }: ProjectDataset): Promise<boolean> {
  const sums = sumsOf(record);
  if (sums.length !== parts.length) return false;
  const found = await Promise.all(parts.map((part) => sha256Hex(part)));
  return found.every((sum, k) => sum === sums[k]);
}
