/** The page's half of load.ts: keeps a table in each way and reads it back, in the browser's own database. */
import { Dexie, type Table } from 'dexie';
import { allocateIncidents, CATEGORIES, packFlags, type Answer, type IncidentTable } from '../../src/domain/incident';
import { fromCityClock } from '../../src/domain/clock';
import { toPlane } from '../../src/domain/projection';
import { loadIncidents, saveDataset } from '../../src/storage/datasetRepository';
import { openStore, type DatasetMeta } from '../../src/storage/db';

export interface LoadTimes {
  readonly putMs: number;
  /** One figure a turn. */
  readonly getMs: readonly number[];
  /** Sum over a column of what came back: every way must read the same. */
  readonly check: number;
}

export type Way = 'ours' | 'record' | 'rows';
export type MeasureLoad = (way: Way, count: number, turns: number) => Promise<LoadTimes>;

declare global {
  interface Window {
    measureLoad: MeasureLoad;
  }
}

interface Row {
  readonly lon: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
  readonly startMs: number;
  readonly spanMin: number;
  readonly category: string;
  readonly flags: number;
}

/** Places of five decimals and whole minutes, as files have them. */
function someTable(count: number): IncidentTable {
  let state = 5;
  const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  const table = allocateIncidents(count);
  const from = fromCityClock(2019, 1, 1);
  for (let i = 0; i < count; i++) {
    table.lon[i] = Math.round((76.75 + random() * 0.4) * 1e5) / 1e5;
    table.lat[i] = Math.round((43.05 + random() * 0.35) * 1e5) / 1e5;
    [table.x[i], table.y[i]] = toPlane(table.lon[i], table.lat[i]);
    table.startMs[i] = from + 60_000 * Math.floor((1_500_000 * i) / count);
    table.category[i] = Math.floor(random() * CATEGORIES.length);
    table.flags[i] = packFlags(Math.floor(random() * 3) as Answer, 2, 2, random() < 0.8);
  }
  return table;
}

const META: DatasetMeta = {
  id: 'bench',
  kind: 'incidents',
  title: 'bench',
  sha256: '',
  rows: 0,
  period: null,
  holds: null,
  read: null,
  builtIn: false,
  importedAt: 0,
  provenance: { id: 'bench', status: 'illustrative', source: 'made up', licence: '', sha256: '', period: null },
};

interface Kept {
  put(table: IncidentTable): Promise<void>;
  get(): Promise<number>;
  drop(): Promise<void>;
}

async function ours(): Promise<Kept> {
  const store = await openStore('bench-ours');
  return {
    async put(table) {
      const saved = await saveDataset(store, META, table);
      if (!saved.ok) throw new Error(saved.error.code);
    },
    async get() {
      const loaded = await loadIncidents(store, META.id);
      if (!loaded.ok) throw new Error(loaded.error.code);
      return sumOf(loaded.value.x);
    },
    drop: async () => store.db?.delete(),
  };
}

/** The whole table in one record, as it lies in memory, with no sum to check: the least a database can do. */
function record(): Kept {
  const db = new Dexie('bench-record') as Dexie & { whole: Table<IncidentTable, string> };
  db.version(1).stores({ whole: '' });
  return {
    put: async (table) => void (await db.whole.put(table, 'bench')),
    get: async () => sumOf((await db.whole.get('bench'))?.x ?? new Float64Array(0)),
    drop: () => db.delete(),
  };
}

/** A row for every incident, as databases are mostly used. */
function rows(): Kept {
  const db = new Dexie('bench-rows') as Dexie & { incidents: Table<Row, number> };
  db.version(1).stores({ incidents: '++' });
  return {
    async put(table) {
      const all = Array.from({ length: table.count }, (_, i): Row => ({
        lon: table.lon[i],
        lat: table.lat[i],
        x: table.x[i],
        y: table.y[i],
        startMs: table.startMs[i],
        spanMin: table.spanMin[i],
        category: CATEGORIES[table.category[i]],
        flags: table.flags[i],
      }));
      for (let from = 0; from < all.length; from += 20_000) await db.incidents.bulkAdd(all.slice(from, from + 20_000));
    },
    async get() {
      const all = await db.incidents.toArray();
      const table = allocateIncidents(all.length);
      all.forEach((row, i) => {
        table.lon[i] = row.lon;
        table.lat[i] = row.lat;
        table.x[i] = row.x;
        table.y[i] = row.y;
        table.startMs[i] = row.startMs;
        table.spanMin[i] = row.spanMin;
        table.category[i] = CATEGORIES.findIndex((name) => name === row.category);
        table.flags[i] = row.flags;
      });
      return sumOf(table.x);
    },
    drop: () => db.delete(),
  };
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

window.measureLoad = async (way, count, turns) => {
  const kept = way === 'ours' ? await ours() : way === 'record' ? record() : rows();
  const table = someTable(count);
  const started = performance.now();
  await kept.put(table);
  const putMs = performance.now() - started;
  const getMs: number[] = [];
  let check = 0;
  // One turn more than counted: the first opens files and compiles code.
  for (let turn = 0; turn <= turns; turn++) {
    const before = performance.now();
    check = await kept.get();
    if (turn > 0) getMs.push(performance.now() - before);
  }
  await kept.drop();
  return { putMs, getMs, check };
};
