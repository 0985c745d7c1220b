/**
 * A day of two tabs over one real storage, drawn from a seed: what is done, in which order, by whom, what breaks and
 * when, what the clock says. After every step the storage must be in a state that the steps done can explain.
 */
import { Dexie } from 'dexie';
import { fault } from '../../src/domain/result';
import { scenarioFile, type Scenario } from '../../src/domain/scenario';
import { openStore, type Store } from '../../src/storage/db';
import {
  listDatasets,
  loadIncidents,
  removeDataset,
  saveDataset,
  sweepOrphans,
} from '../../src/storage/datasetRepository';
import { getResult, putResult } from '../../src/storage/resultRepository';
import { letGo } from '../../src/storage/room';
import { listScenarios, removeScenario, saveScenario } from '../../src/storage/scenarioRepository';
import { library, type Library } from '../../src/workers/library';
import { projects, type Projects } from '../../src/workers/project';
import { SCENARIO } from '../unit/scenarioFixture';
import { BREAKS, broken } from './brokenStorage';
import { meta, table } from './storedTable';

const FILES = 6;
const STEPS = 30;

interface Tab {
  readonly store: Store;
  readonly books: Library;
  readonly projects: Projects;
  /** The scenarios as this tab last read them. */
  seen: readonly Scenario[];
}

/** What lies in the storage: what each id holds ('damaged' where it cannot be read), and the scenarios' texts by id. */
interface State {
  readonly datasets: ReadonlyMap<string, string>;
  readonly scenarios: ReadonlyMap<string, string>;
}

/** What a step makes of a state; null where it cannot have been done in that state. */
type Effect = (before: State) => State | null;
const NOTHING: Effect = (before) => before;
const without = <T>(map: ReadonlyMap<string, T>, id: string) => new Map([...map].filter(([key]) => key !== id));
const withOne = <T>(map: ReadonlyMap<string, T>, id: string, value: T) => new Map([...map, [id, value]]);

/** Numbers from a seed (Mulberry32). */
function chance(seed: number): () => number {
  let at = seed >>> 0;
  return () => {
    at = (at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const idOf = (file: number): string => `import-incidents-${file}`;
const titleOf = (file: number): string => `file ${file % 4}.csv`;
/** A file read in one of two ways: it names itself in its rows. */
const rowsOf = (file: number, way: number) => {
  const made = table(6 + file, file * 10 + way, way === 1);
  made.x[0] = file;
  made.y[0] = way;
  return made;
};
const textOf = (scenario: Scenario): string => scenarioFile({ ...scenario, id: '' });

/** Runs the day; rejects with all that was done where something does not hold. */
export async function simulateDay(name: string, seed: number): Promise<void> {
  const random = chance(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const oneOf = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const log: string[] = [];
  let clock = 1_790_000_000_000;
  let plans = 0;
  const say = (line: string): void => void log.push(line);

  const openTab = async (): Promise<Tab> => {
    const store = await openStore(name);
    const books = library(store);
    await books.relist();
    const idle = { of: async () => Promise.reject(new Error('none')), prime: async () => undefined };
    const studies = { ...idle, close: () => undefined, refreshPosts: async () => undefined };
    return {
      store,
      books,
      projects: projects(store, books, studies, 'simulated'),
      seen: await listScenarios(store),
    };
  };
  const tabs: [Tab, Tab] = [await openTab(), await openTab()];

  const look = async (): Promise<State> => {
    const { store } = tabs[0];
    const datasets = new Map<string, string>();
    for (const record of await listDatasets(store)) {
      const loaded = await loadIncidents(store, record.id);
      if (!loaded.ok) {
        datasets.set(record.id, loaded.error.code === 'dataset-damaged' ? 'damaged' : loaded.error.code);
        continue;
      }
      const [file, way] = [loaded.value.x[0] ?? NaN, loaded.value.y[0] ?? NaN];
      // An id never names another file than the one it is made of, and its rows are all of that one.
      const own = rowsOf(file, way);
      const isWhole =
        own.count === loaded.value.count && own.lon.every((lon, i) => Object.is(lon, loaded.value.lon[i]));
      const isOwn = record.id === idOf(file) || record.id.startsWith(`${idOf(file)}-`);
      datasets.set(record.id, isWhole && isOwn ? `${file}/${way}` : `of another file: ${file}/${way}`);
    }
    return { datasets, scenarios: new Map((await listScenarios(store)).map((one) => [one.id, textOf(one)])) };
  };

  const add = async (tab: Tab): Promise<Effect> => {
    const [file, way] = [below(FILES), below(2)];
    const rows = rowsOf(file, way);
    const id = idOf(file);
    const own = { ...meta(id, rows.count, { title: titleOf(file), importedAt: clock }) };
    const saved = await saveDataset(tab.store, { ...own, provenance: { ...own.provenance, id } }, rows);
    say(`add ${file}/${way}: ${saved.ok ? 'done' : saved.error.code}`);
    return saved.ok ? (before) => ({ ...before, datasets: withOne(before.datasets, id, `${file}/${way}`) }) : NOTHING;
  };
  const remove = async (tab: Tab): Promise<Effect> => {
    const id = idOf(below(FILES));
    const refused = await removeDataset(tab.store, id);
    say(`remove ${id}: ${refused?.code ?? 'done'}`);
    return refused ? NOTHING : (before) => ({ ...before, datasets: without(before.datasets, id) });
  };
  const plan = async (tab: Tab): Promise<Effect> => {
    const id = `s-${(plans += 1)}`;
    const scenario = { ...SCENARIO, id, name: `plan ${plans}`, changedAtMs: clock };
    const refused = await saveScenario(tab.store, scenario);
    say(`plan ${id}: ${refused?.code ?? 'done'}`);
    return refused ? NOTHING : (before) => ({ ...before, scenarios: withOne(before.scenarios, id, textOf(scenario)) });
  };
  const edit = async (tab: Tab): Promise<Effect> => {
    if (tab.seen.length === 0) return NOTHING;
    const seen = oneOf(tab.seen);
    const changed = { ...seen, note: `note ${below(1000)}`, changedAtMs: clock };
    const refused = await saveScenario(tab.store, changed, seen);
    say(`edit ${seen.id}: ${refused?.code ?? 'done'}`);
    if (!refused) {
      tab.seen = tab.seen.map((one) => (one.id === seen.id ? changed : one));
      return (before) => {
        const now = before.scenarios.get(seen.id);
        // Written over what this tab had not seen: lost.
        if (now !== undefined && now !== textOf(seen)) return null;
        return { ...before, scenarios: withOne(before.scenarios, seen.id, textOf(changed)) };
      };
    }
    if (refused.code !== 'scenario-changed') return NOTHING;
    const beside = { ...changed, id: `s-${(plans += 1)}` };
    if (await saveScenario(tab.store, beside)) return NOTHING;
    return (before) => ({ ...before, scenarios: withOne(before.scenarios, beside.id, textOf(beside)) });
  };
  const drop = async (tab: Tab): Promise<Effect> => {
    if (tab.seen.length === 0) return NOTHING;
    const { id } = oneOf(tab.seen);
    const refused = await removeScenario(tab.store, id);
    say(`drop ${id}: ${refused?.code ?? 'done'}`);
    return refused ? NOTHING : (before) => ({ ...before, scenarios: without(before.scenarios, id) });
  };
  const quiet = async (tab: Tab): Promise<Effect> => {
    const what = below(5);
    say(`quiet ${what}`);
    if (what === 0) await putResult(tab.store, `r-${below(9)}`, idOf(below(FILES)), below(9), 10, 50, clock);
    if (what === 1) await getResult(tab.store, `r-${below(9)}`, clock);
    if (what === 2) await sweepOrphans(tab.store);
    if (what === 3) await letGo(tab.store);
    if (what === 4) tab.seen = await listScenarios(tab.store);
    return NOTHING;
  };
  const ACTS = [add, add, remove, plan, edit, edit, edit, drop, quiet, quiet];

  /** Both orders of what two tabs did at once, and one of them alone where the other failed. */
  const explains = (before: State, effects: readonly Effect[], after: State): boolean => {
    const orders = effects.length < 2 ? [effects] : [effects, effects.toReversed()];
    return orders.some((order) => {
      let state: State | null = before;
      for (const effect of order) state = state && effect(state);
      return state !== null && said(state) === said(after);
    });
  };

  const act = async (before: State): Promise<void> => {
    const doing = random() < 0.35 ? ([...tabs] as Tab[]) : [oneOf(tabs)];
    const how = oneOf(Object.keys(BREAKS));
    const at = random() < 0.45 ? 1 + below(40) : 0;
    say(`${doing.length} at once${at > 0 ? `, step ${at} ${how}` : ''}`);
    const effects: Effect[] = [];
    const work = async (): Promise<void> => {
      effects.push(...(await Promise.all(doing.map((tab) => oneOf(ACTS)(tab)))));
    };
    await broken(at, BREAKS[how] ?? (() => undefined), work);
    const after = await look();
    if (!explains(before, effects, after)) throw new Error(`came to ${said(after)}\nfrom ${said(before)}`);
  };

  /** A project out of one tab and into the other, and back: alone, so that what it touches is known. */
  const carry = async (before: State): Promise<void> => {
    const [from, into] = random() < 0.5 ? tabs : ([tabs[1], tabs[0]] as const);
    const how = random() < 0.5 ? 'both' : 'replace';
    const made = await from.projects.make({}, [], null);
    if (!made.ok) throw new Error(`no project: ${made.error.code}`);
    say(`carry ${how}, without ${made.value.leftOut.join()}`);
    // The storage moves on before the file is opened.
    const effect = await oneOf([add, remove, plan, edit, quiet])(into);
    const between = await look();
    if (!explains(before, [effect], between)) throw new Error(`came to ${said(between)}`);
    const looked = await into.projects.look(made.value.file, null);
    if (!looked.ok) throw new Error(`not opened: ${looked.error.code}`);
    const at = random() < 0.4 ? 1 + below(60) : 0;
    const results: (Awaited<ReturnType<Projects['take']>> | null)[] = [null];
    await broken(at, BREAKS[oneOf(Object.keys(BREAKS))] ?? (() => undefined), async () => {
      results[0] = await into.projects.take(looked.value.token, how, {});
    });
    const taken = results[0];
    const after = await look();
    say(`taken: ${taken?.ok ? 'done' : taken?.error.code}`);
    if (!taken?.ok) {
      if (said(after) !== said(between)) throw new Error(`half taken in: ${said(after)}\nfrom ${said(between)}`);
      return;
    }
    const texts = [...after.scenarios.values()];
    for (const [id, text] of before.scenarios)
      if (!texts.includes(text)) throw new Error(`${id} of the file did not come in`);
    if (how === 'both') {
      for (const text of between.scenarios.values()) if (!texts.includes(text)) throw new Error('a scenario was lost');
      const held = [...after.datasets.values()];
      for (const [id, content] of between.datasets)
        if (after.datasets.get(id) !== content) throw new Error(`${id} was written over`);
      for (const [id, content] of before.datasets)
        if (content !== 'damaged' && !held.includes(content)) throw new Error(`${id} of the file did not come in`);
    }
    if (random() < 0.5) {
      const undone = await into.projects.undo();
      const back = await look();
      say(`undo: ${undone.ok}`);
      if (said(back) !== said(between)) throw new Error(`not taken back: ${said(back)}\nfrom ${said(between)}`);
    }
  };

  const reopen = async (k: 0 | 1): Promise<void> => {
    tabs[k].store.db?.close();
    tabs[k] = await openTab();
  };
  const upset = async (before: State): Promise<void> => {
    const what = below(6);
    const id = oneOf([...before.datasets.keys(), 'none']);
    const { db } = tabs[0].store;
    say(`upset ${what} ${id}`);
    let expected: State = before;
    if (what === 0) await reopen(below(2) as 0 | 1);
    // The browser closes the connection behind our back.
    else if (what === 1) oneOf(tabs).store.db?.backendDB().close();
    else if (what === 2) {
      const chunks = (await db?.chunks.where('dataset').equals(id).toArray()) ?? [];
      const chunk = chunks.find(({ bytes }) => bytes.byteLength > 0);
      if (chunk) {
        const bytes = new Uint8Array(chunk.bytes.slice());
        bytes[below(bytes.length)] ^= 1 << below(8);
        await db?.chunks.put({ ...chunk, bytes: bytes.buffer });
        expected = { ...before, datasets: withOne(before.datasets, id, 'damaged') };
      }
    } else if (what === 3 && before.datasets.has(id)) {
      await db?.datasets.delete(id);
      expected = { ...before, datasets: without(before.datasets, id) };
    } else if (what === 4) clock += oneOf([-3_600_000, 8 * 3_600_000, 0]);
    else if (random() < 0.2) {
      for (const { store } of tabs) store.db?.close();
      await Dexie.delete(name);
      await reopen(0);
      await reopen(1);
      expected = { datasets: new Map(), scenarios: new Map() };
    }
    const after = await look();
    if (said(after) !== said(expected)) throw new Error(`came to ${said(after)}\nexpected ${said(expected)}`);
  };

  const orphans = async (): Promise<void> => {
    await sweepOrphans(tabs[0].store);
    const { db } = tabs[0].store;
    const held = new Set(await db?.datasets.toCollection().primaryKeys());
    const owners = ((await db?.chunks.orderBy('dataset').uniqueKeys()) ?? []).map(String);
    const left = owners.filter((id) => !held.has(id));
    if (left.length > 0) throw new Error(`left over: ${left.join()}`);
  };

  try {
    for (let step = 0; step < STEPS; step++) {
      clock += below(3_600_000);
      const before = await look();
      const dice = random();
      await (dice < 0.72 ? act(before) : dice < 0.86 ? carry(before) : upset(before));
    }
    await orphans();
    const last = await look();
    // At the end of the day a newer build comes: from then on nothing is written.
    const newer = new Dexie(name);
    // Dexie drops a table that it is not told of.
    newer.version(3).stores({
      datasets: 'id',
      chunks: '[dataset+column+index], dataset',
      files: 'dataset',
      results: 'key, dataset, [usedAt+bytes]',
      scenarios: 'id',
      zones: 'id',
    });
    await newer.open();
    newer.close();
    for (const tab of tabs) {
      const effects = [await add(tab), await remove(tab), await plan(tab)];
      if (effects.some((effect) => effect !== NOTHING)) throw new Error('wrote into a newer database');
    }
    await reopen(0);
    if (said(await look()) !== said(last)) throw new Error('the newer database reads otherwise');
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : fault('unexpected').code;
    throw new Error(`seed ${seed}: ${why}\n${log.join('\n')}`, { cause });
  } finally {
    for (const { store } of tabs) store.db?.close();
    await Dexie.delete(name);
  }
}

/** A state in words: datasets by id, scenarios by id. */
const said = ({ datasets, scenarios }: State): string =>
  JSON.stringify([[...datasets].sort(), [...scenarios].map(([id, text]) => [id, noteOf(text)]).sort()]);
const noteOf = (text: string): string => {
  const { name, note } = JSON.parse(text) as { readonly name: string; readonly note: string };
  return `${name}: ${note}`;
};
