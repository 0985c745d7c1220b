/** One file of all that is kept: made, looked at, taken in, and taken back. */
import { parseScenario } from '../domain/parse/scenario';
import { OWN_CITY, type OwnCity } from '../domain/ownCity';
import { parseOwnCity } from '../domain/parse/ownCity';
import { CITY_OF_PROJECT } from '../domain/project';
import type {
  NeededFile,
  Notes,
  ProjectBeside,
  ProjectLook,
  ProjectTaken,
  Restored,
  SameNamed,
} from '../domain/project';
import { cityOfViewNote, parseKeptView, underNewIds, viewNotesOf } from '../domain/keptView';
import { err, fault, ok, type Fault, type Result } from '../domain/result';
import type { Scenario } from '../domain/scenario';
import { keepOnDevice, keptOnDevice, PROJECT_REST, PUBLICATIONS } from '../sources/keptOnDevice';
import { readSurely, type DatasetRecord, type Store } from '../storage/db';
import { isKeptRecord } from '../storage/keptRecord';
import { contentOf, keptParts, partsOf, recordOf } from '../storage/datasetRepository';
import { makeChange, NO_CHANGE, rowsOf, type Change } from '../storage/project/change';
import { merge, scenarioStanding, standingOf, type Holding } from '../storage/project/merge';
import { fits, readProject, writeProject, type Project, type ProjectDataset } from '../storage/project/projectFile';
import { withRoom } from '../storage/room';
import { canSeal } from '../storage/project/sealed';
import { keptScenario } from '../storage/scenarioRepository';
import type { ProjectMade } from './api';
import type { Library } from './library';
import { sizedFault } from './roomLeft';
import type { Studies } from './studies';

/** Characters of the shortest passphrase that is taken to close a file: a shorter one is soon guessed. */
const LEAST_PASSPHRASE = 8;
/** Characters as the key is made of them. */
const lengthOf = (passphrase: string): number => Array.from(passphrase.normalize('NFC')).length;

export interface Projects {
  make(
    notes: Notes,
    unkept: readonly Scenario[],
    passphrase: string | null,
    beside?: ProjectBeside,
  ): Promise<Result<ProjectMade, Fault>>;
  look(file: Blob, passphrase: string | null): Promise<Result<ProjectLook, Fault>>;
  take(token: string, how: SameNamed, here: Notes): Promise<Result<ProjectTaken, Fault>>;
  undo(): Promise<Result<Restored, Fault>>;
}

/** What takes the last project back: of the database, of what the page alone held, of the smaller one, of the notes. */
interface Before {
  readonly change: Change;
  /** What was made of it: only what is still so is taken back. */
  readonly made: Change;
  readonly held: ReturnType<Library['held']>;
  readonly kept: Readonly<Record<string, unknown>>;
  readonly notes: Readonly<Record<string, string | undefined>>;
}

export function projects(store: Store, books: Library, studies: Studies, program: string): Projects {
  let waiting: { readonly token: string; readonly project: Project } | null = null;
  let before: Before | null = null;
  let looks = 0;

  /** What is kept, and what this page alone holds; a storage that does not answer is no empty one. */
  const holding = async (): Promise<Result<Holding & { readonly unread: readonly string[] }, Fault>> => {
    const raw = await readSurely<readonly [readonly unknown[], readonly unknown[]]>(store, [[], []], (db) =>
      db.transaction('r', db.datasets, db.scenarios, () =>
        Promise.all([db.datasets.toArray(), db.scenarios.toArray()]),
      ),
    );
    if (!raw.ok) return raw;
    const [datasets, plans] = raw.value;
    const kept = datasets.filter(isKeptRecord).filter(({ builtIn }) => !builtIn);
    const held = await Promise.all(books.held().map(({ meta, content }) => recordOf(meta, content)));
    const scenarios = plans.map(parseScenario);
    return ok({
      records: [...kept, ...held],
      scenarios: scenarios.flatMap((one) => (one.ok ? [one.value] : [])),
      unread: [...datasets.filter((one) => !isKeptRecord(one)), ...plans.filter((_, k) => !scenarios[k]?.ok)].map(
        nameIn,
      ),
    });
  };
  const renew = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) studies.close(id);
    await books.relist();
    await studies.refreshPosts();
  };

  return {
    async make(notes, unkept, passphrase, { view, withRows } = { view: '', withRows: true }) {
      if (passphrase !== null && !canSeal()) return err(fault('passphrase-needs-https'));
      if (passphrase !== null && lengthOf(passphrase) < LEAST_PASSPHRASE)
        return err(fault('passphrase-short', { least: LEAST_PASSPHRASE }));
      const here = await holding();
      if (!here.ok) return here;
      const all = store.db ? await keptOnDevice() : {};
      if (!all) return err(fault('storage-unavailable', { reason: 'silent' }));
      const { [PROJECT_REST]: rest, ...kept } = all;
      const { records, scenarios, unread } = here.value;
      const held = new Map(books.held().map(({ meta, content }) => [meta.id, content]));
      const leftOut = [...unread];
      async function* datasets(): AsyncGenerator<ProjectDataset> {
        for (const record of withRows ? records : records.filter(({ drawn }) => drawn)) {
          const content = held.get(record.id);
          const dataset = { record, parts: content ? partsOf(content) : await keptParts(store, record) };
          if (await fits(dataset)) yield dataset;
          else leftOut.push(record.title);
        }
      }
      const head = {
        program,
        madeAtMs: Date.now(),
        scenarios: [...scenarios, ...unkept.filter(({ id }) => !scenarios.some((one) => one.id === id))],
        notes,
        view,
        needs: withRows ? [] : records.filter(({ drawn }) => !drawn).map(needed),
        // Publications and their secret are the built-in city's.
        kept: OWN_CITY ? {} : kept,
        rest: typeof rest === 'object' && rest !== null ? (rest as Readonly<Record<string, unknown>>) : {},
      };
      return ok({ file: await writeProject(head, datasets(), passphrase), leftOut });
    },

    async look(file, passphrase) {
      waiting = null;
      const read = await readProject(file, passphrase);
      if (!read.ok) return read;
      const project = read.value;
      // All sums now: nothing of a damaged file is offered.
      for (const record of project.records)
        if (!(await project.parts(record)))
          return err(passphrase === null ? fault('project-damaged') : fault('project-closed'));
      const found = await holding();
      if (!found.ok) return found;
      const here = found.value;
      looks += 1;
      const token = `project-${looks}`;
      waiting = { token, project };
      return ok({
        token,
        isNewer: project.isNewer,
        madeAtMs: project.madeAtMs,
        program: project.program,
        city: cityOf(project),
        datasets: project.records.map((record) => ({
          title: record.title,
          rows: record.rows,
          standing: standingOf(record, here.records),
        })),
        scenarios: project.scenarios.map((scenario) => ({
          name: scenario.name,
          standing: scenarioStanding(scenario, here.scenarios),
        })),
        views: Object.entries(project.notes).flatMap(([key, text]) =>
          cityOfViewNote(key) === undefined ? [] : (parseKeptView(text)?.name ?? []),
        ),
        needs: project.needs.map((file) => ({ ...file, isHere: here.records.some(({ id }) => id === file.id) })),
        others:
          Object.keys(project.notes).filter((key) => cityOfViewNote(key) === undefined).length +
          Object.keys(project.kept).length,
      });
    },

    async take(token, how, here) {
      if (waiting?.token !== token) return err(fault('unexpected', { message: `no project ${token}` }));
      const { project } = waiting;
      // Rows of one city never come to stand in another.
      if ((cityOf(project)?.id ?? null) !== (OWN_CITY?.id ?? null)) return err(fault('project-other-city'));
      const found = await holding();
      if (!found.ok) return found;
      const merged = merge(project, found.value, how, newId);
      const arriving: ProjectDataset[] = [];
      for (const { record, from } of merged.put) {
        const parts = await project.parts(from);
        if (!parts) return err(fault('project-damaged'));
        arriving.push({ record, parts });
      }
      const ids = [...merged.remove, ...arriving.map(({ record }) => record.id)];
      const view = underNewIds(project.view, merged.renamed);
      const counts = { datasets: arriving.length, scenarios: merged.scenarios.length, view };
      const held = books.held();
      const isKept = !project.isNewer && store.db !== null;
      if (!isKept) {
        // Only for as long as the page is open: of a newer program nothing is kept that this one might spoil.
        const shown = contentsOf(arriving);
        if (!shown) return err(fault('project-damaged'));
        books.hold([...held.filter(({ meta }) => !ids.includes(meta.id)), ...shown]);
        before = { change: NO_CHANGE, made: NO_CHANGE, held, kept: {}, notes: {} };
        waiting = null;
        await renew(ids);
        return ok({ ...counts, shown: merged.scenarios, notes: {}, fault: store.db === null ? store.closed : null });
      }
      const change: Change = {
        put: arriving.map(rowsOf),
        remove: merged.remove,
        scenarios: merged.scenarios.flatMap((scenario) => {
          const kept = keptScenario(scenario);
          return kept.ok ? [kept.value] : [];
        }),
        removeScenarios: [],
      };
      const made = await withRoom(
        store,
        () => makeChange(store, change),
        (answer) => !answer.ok && answer.error.code === 'quota',
      );
      if (!made.ok)
        return err(
          await sizedFault(
            made.error,
            arriving.reduce((sum, { record }) => sum + record.bytes, 0),
          ),
        );
      const was = (await keptOnDevice()) ?? {};
      const arrived = {
        ...project.kept,
        ...(Object.keys(project.rest).length > 0 ? { [PROJECT_REST]: project.rest } : {}),
      };
      const kept = settled(arrived, was, how);
      const isDone = await keepOnDevice(kept);
      const { [CITY_OF_PROJECT]: _city, ...theirs } = project.notes;
      const notes = settledNotes(theirs, here, how, merged.renamed);
      before = { change: made.value, made: change, held, kept: onlyOf(was, kept), notes: onlyOf(here, notes) };
      waiting = null;
      await renew(ids);
      return ok({
        ...counts,
        shown: [],
        notes,
        fault: isDone ? null : fault('storage-unavailable', { reason: 'kept' }),
      });
    },

    async undo() {
      if (!before) return err(fault('unexpected', { message: 'nothing to undo' }));
      const { change, made: left, held, kept, notes } = before;
      const touched = [...books.held(), ...held].map(({ meta }) => meta.id);
      if (change !== NO_CHANGE) {
        const made = await makeChange(store, change, left);
        if (!made.ok) return made;
        await keepOnDevice(kept);
      }
      before = null;
      books.hold(held);
      await renew([...touched, ...change.remove, ...change.put.map(({ record }) => record.id)]);
      return ok(Object.fromEntries(Object.entries(notes).map(([key, text]) => [key, text ?? null])));
    },
  };
}

/** The city that a project is of; null = the built-in one. */
function cityOf({ notes }: Project): OwnCity | null {
  try {
    return parseOwnCity(JSON.parse(notes[CITY_OF_PROJECT] ?? 'null'));
  } catch {
    return null;
  }
}

/** What a record that cannot be read calls itself. */
const nameIn = (record: unknown): string => {
  const { title, name, id } = (typeof record === 'object' && record !== null ? record : {}) as Record<string, unknown>;
  return [title, name, id].find((one) => typeof one === 'string' && one !== '')?.toString() ?? '?';
};

/** Tables and files of what arrives; null when any does not fit its record. */
function contentsOf(datasets: readonly ProjectDataset[]) {
  const all = datasets.map(({ record, parts }) => {
    const content = contentOf(record, parts);
    return content && { meta: record as DatasetRecord, content };
  });
  return all.every((one) => one !== null) ? all : null;
}

/** Small values of a file among those that are here: publications of both are kept, whatever is asked. */
function settled<T>(arrived: Readonly<Record<string, T>>, here: Readonly<Record<string, T>>, how: SameNamed) {
  return Object.fromEntries(
    Object.entries(arrived).flatMap(([key, value]): [string, T][] => {
      const ours = here[key];
      if (ours === undefined) return [[key, value]];
      if (key === PUBLICATIONS && Array.isArray(ours) && Array.isArray(value))
        return [[key, [...new Set([...ours, ...value])] as T]];
      return how === 'replace' ? [[key, value]] : [];
    }),
  );
}

/** The same of notes: a view of an id that is here, and other, stands beside it under one of its own. */
function settledNotes(arrived: Notes, here: Notes, how: SameNamed, renamed: ReadonlyMap<string, string>): Notes {
  const isView = (key: string): boolean => cityOfViewNote(key) !== undefined;
  const views = Object.entries(arrived).flatMap(([key, text]): [string, string][] => {
    const view = isView(key) ? parseKeptView(underNewIds(text, renamed)) : null;
    if (!view) return [];
    const said = JSON.stringify(view);
    if (here[key] === undefined || how === 'replace') return [[key, said]];
    if (here[key] === said) return [];
    const id = newId();
    return [[viewNotesOf(cityOfViewNote(key) ?? null) + id, JSON.stringify({ ...view, id })]];
  });
  const others = Object.fromEntries(Object.entries(arrived).filter(([key]) => !isView(key)));
  return { ...settled(others, here, how), ...Object.fromEntries(views) };
}

const needed = ({ id, title, rows, sha256, reports = [] }: DatasetRecord): NeededFile => ({
  id,
  title,
  rows,
  bytes: reports.length === 1 ? (reports[0].fileBytes ?? null) : null,
  sha256,
});

/** What stood under the keys that were written; `undefined` where nothing did. */
const onlyOf = <T>(was: Readonly<Record<string, T>>, written: object): Record<string, T> =>
  Object.fromEntries(Object.keys(written).map((key) => [key, was[key] as T]));

const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36).padStart(2, '0')).join('');
