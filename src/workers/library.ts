/** What datasets there are, built in and imported: their content, where it is kept, and what is known of them. */
import { joinedAreas } from '../analysis/shape/joinedAreas';
import { areasOfThings } from '../analysis/areas/areasOfThings';
import { postsOfThings } from '../analysis/coverage/postsOfThings';
import { thingsAsInterventions } from '../analysis/evaluation/interventions';
import { registerSpan } from '../analysis/span/registerSpan';
import type { Area } from '../domain/area';
import type { City } from '../domain/city';
import type { IncidentTable } from '../domain/incident';
import { OWN_CITY, type OwnCity } from '../domain/ownCity';
import type { Intervention } from '../domain/evaluation';
import { builtInBeside, kindOf, standsAsPosts } from '../domain/kinds';
import { interventions as kindOfInterventions } from '../domain/kinds/interventions';
import type { Post } from '../domain/post';
import type { Thing } from '../domain/thing';
import type { RegisterSpan } from '../domain/register';
import { err, fault, ok, type Fault, type Result } from '../domain/result';
import { openBuiltIn, type BuiltIn, type BuiltInOptions } from '../sources/builtIn';
import { cityOfAreas, hullArea } from '../sources/city';
import { accidentTable, readBuiltInCity, readBuiltInPosts } from '../sources/builtInParts';
import { readSurely, type DatasetMeta, type Store } from '../storage/db';
import {
  listDatasets,
  listUnread,
  loadFile,
  loadIncidents,
  recordOf,
  removeDataset,
  renameDataset,
  saveDataset,
  sweepOrphans,
  type Content,
} from '../storage/datasetRepository';
import { withRoom } from '../storage/room';
import type { DatasetInfo } from './api';
import { builtInInfo, importedInfo } from './datasetInfo';
import { QuestionFault } from './questionFault';
import { sizedFault } from './roomLeft';

const ACCIDENTS = 'accidents';

/** A dataset the user added; `content` is there only while the browser does not keep it. */
interface Imported {
  readonly meta: DatasetMeta;
  readonly bytes: number;
  readonly content: Content | null;
}

interface Opened {
  readonly city: City;
  /** Names the version of the city's data in keys of results. */
  readonly version: string;
  readonly builtIn: BuiltIn;
}

export interface Library {
  open(base: string, options?: BuiltInOptions): Promise<Result<Opened, Fault>>;
  infos(): readonly DatasetInfo[];
  find(id: string): DatasetInfo | null;
  /** What intake read of an imported file. */
  readOf(id: string): DatasetMeta['read'];
  table(id: string): Promise<IncidentTable>;
  /**
   * The user's own posts where there are any, else the built-in ones: real and illustrative ones are never mixed.
   * `without` = an imported dataset that does not count, because its points are asked about as something else.
   */
  posts(without?: string): Promise<readonly Post[]>;
  /** What was done by the user's own files, beside posts. */
  interventions(): Promise<readonly Intervention[]>;
  /** Points of one dataset of posts, built in or the user's own. */
  points(id: string): Promise<readonly Post[]>;
  /** Areas, and what stands as areas; rows of a grid without an outline are none. */
  areas(id: string): Promise<readonly Area[]>;
  /** Things of a dataset of the user's own. */
  things(id: string): Promise<readonly Thing[]>;
  /** The text of a built-in file: base map, stretches, indicators. */
  text(id: string): string | null;
  /** What is known and kept of a dataset of the user's own; null when there is none of that id. */
  own(id: string): Promise<{ readonly meta: DatasetMeta; readonly content: Content } | null>;
  /** The user's own datasets of a kind, oldest first. */
  ownOf(kind: DatasetMeta['kind']): readonly DatasetMeta[];
  add(meta: DatasetMeta, content: Content): Promise<Result<DatasetInfo, Fault>>;
  remove(id: string): Promise<Fault | null>;
  /** Another title; null when done. */
  rename(id: string, title: string): Promise<Fault | null>;
  /** What this page alone holds: the browser does not keep it. */
  held(): readonly { readonly meta: DatasetMeta; readonly content: Content }[];
  /** Puts what this page alone holds in place of what it held. */
  hold(datasets: readonly { readonly meta: DatasetMeta; readonly content: Content }[]): void;
  /** Reads anew what of the user's own is kept: it changed beside us. */
  relist(): Promise<void>;
}

export function library(store: Store): Library {
  let builtIn: BuiltIn = { datasets: new Map(), fetched: [], repaired: [], faults: [] };
  let city: City | null = null;
  let cityPosts: readonly Post[] = [];
  let imported: readonly Imported[] = [];

  const contentOf = async (id: string): Promise<Content> => {
    const built = builtIn.datasets.get(id);
    if (built) return built.content;
    const own = imported.find(({ meta }) => meta.id === id);
    if (!own) throw new QuestionFault(fault('dataset-missing', { dataset: id }));
    if (own.content) return own.content;
    const isTable = own.meta.kind === 'incidents';
    const loaded = isTable ? await loadIncidents(store, id) : await loadFile(store, id);
    if (!loaded.ok)
      throw new QuestionFault(
        fault(loaded.error.code === 'dataset-damaged' ? 'own-damaged' : loaded.error.code, { dataset: own.meta.title }),
      );
    return loaded.value;
  };
  const listOf = async <T>(id: string): Promise<readonly T[]> => {
    const content = await contentOf(id);
    // Our own writing, its sum just checked.
    return content instanceof Uint8Array ? (JSON.parse(new TextDecoder().decode(content)) as readonly T[]) : [];
  };
  const ownPosts = async ({ id, kind: kindId }: DatasetMeta): Promise<readonly Post[]> => {
    const kind = kindOf(kindId);
    return kind?.reader === 'things' ? postsOfThings(kind, await listOf<Thing>(id)) : listOf<Post>(id);
  };
  /**
   * Whether posts and areas of the user's own can be read; a table of incidents may be large and is read when it is
   * asked about.
   */
  const isReadable = async ({ id, kind }: DatasetMeta): Promise<boolean> => {
    if (kind === 'incidents') return true;
    const loaded = await loadFile(store, id);
    return loaded.ok && isList(loaded.value);
  };
  /** What an older version kept has no register yet: it is found from the rows. */
  const registerOf = async (record: DatasetMeta): Promise<RegisterSpan | null> => {
    if (record.register !== undefined || record.kind !== 'incidents') return record.register ?? null;
    const table = await loadIncidents(store, record.id);
    return table.ok ? registerSpan(table.value) : null;
  };
  /** Titles of those that cannot be read. */
  const relist = async (): Promise<readonly string[]> => {
    const session = imported.filter(({ content }) => content !== null);
    const all = (await listDatasets(store)).filter((record) => !record.builtIn);
    const readable = await Promise.all(all.map((record) => isReadable(record)));
    const kept = all.filter((_, k) => readable[k]);
    const registers = await Promise.all(kept.map((record) => registerOf(record)));
    imported = [
      ...kept.map((record, k) => ({ meta: { ...record, register: registers[k] }, bytes: record.bytes, content: null })),
      ...session,
    ];
    const damaged = [...(await listUnread(store)), ...all.filter((_, k) => !readable[k])];
    return damaged.map(({ title }) => title);
  };
  const infos = (): readonly DatasetInfo[] => [
    ...[...builtIn.datasets.values()].flatMap((dataset) => builtInInfo(dataset) ?? []),
    ...imported.map(({ meta, bytes, content }) => importedInfo(meta, bytes, content === null)),
  ];

  /** A city of the user's own has nothing built in: its districts are areas of theirs, or the ring around the rows. */
  const openOwn = async (own: OwnCity): Promise<Result<Opened, Fault>> => {
    void sweepOrphans(store);
    const damaged = await relist();
    const areas = own.districts === null ? [] : await listOf<Area>(own.districts).catch(() => []);
    city = cityOfAreas(areas.length > 0 ? areas : [hullArea(own)], joinedAreas);
    builtIn = { ...builtIn, faults: damaged.map((title) => fault('own-damaged', { dataset: title })) };
    const { districts, hull } = own;
    return ok({ city, version: `${own.id} ${districts ?? hull.length} ${own.timeZone} ${own.utmZone}`, builtIn });
  };

  return {
    async open(base, options) {
      if (OWN_CITY) return openOwn(OWN_CITY);
      const opened = await openBuiltIn(store, base, options);
      if (!opened.ok) return opened;
      const readCity = readBuiltInCity(opened.value.datasets);
      if (!readCity.ok) return err(opened.value.faults[0] ?? readCity.error);
      const posts = readBuiltInPosts(opened.value.datasets);
      if (!posts.ok) return posts;
      builtIn = opened.value;
      city = readCity.value;
      cityPosts = posts.value;
      // Not waited for: a storage that says nothing must not hold up what was fetched.
      void sweepOrphans(store);
      const damaged = await relist();
      builtIn = {
        ...builtIn,
        faults: [...builtIn.faults, ...damaged.map((title) => fault('own-damaged', { dataset: title }))],
      };
      const version = [...builtIn.datasets.values()]
        .filter(({ content }) => content instanceof Uint8Array)
        .map(({ entry }) => entry.sha256.slice(0, 8))
        .join('');
      return ok({ city, version, builtIn });
    },
    infos,
    find: (id) => infos().find((info) => info.id === id) ?? null,
    readOf: (id) => imported.find(({ meta }) => meta.id === id)?.meta.read ?? null,
    async table(id) {
      const built = id === ACCIDENTS ? builtIn.datasets.get(id) : undefined;
      if (built) {
        const accidents = accidentTable(built);
        if (!accidents.ok) throw new QuestionFault(accidents.error);
        return accidents.value;
      }
      const content = await contentOf(id);
      if (content instanceof Uint8Array) throw new QuestionFault(fault('dataset-missing', { dataset: id }));
      return content;
    },
    async posts(without) {
      const metas = imported.map(({ meta }) => meta).filter(({ id, kind }) => standsAsPosts(kind) && id !== without);
      const own = (await Promise.all(metas.map(ownPosts))).flat();
      return distinctIds([...builtInBeside(metas, cityPosts), ...own]);
    },
    async interventions() {
      const metas = imported.map(({ meta }) => meta).filter(({ kind }) => kind === kindOfInterventions.id);
      const lists = await Promise.all(metas.map(async ({ id }) => thingsAsInterventions(await listOf<Thing>(id))));
      return lists.flat();
    },
    async points(id) {
      const built = builtIn.datasets.get(id);
      if (!built) {
        const own = imported.find(({ meta }) => meta.id === id);
        return own ? distinctIds(await ownPosts(own.meta)) : distinctIds(await listOf<Post>(id));
      }
      const read = readBuiltInPosts(new Map([[id, built]]));
      return read.ok ? read.value : [];
    },
    async areas(id) {
      if (id === 'districts') return city?.districts ?? [];
      const kind = kindOf(imported.find(({ meta }) => meta.id === id)?.meta.kind ?? '');
      return kind?.reader === 'things' ? areasOfThings(kind, await listOf<Thing>(id)) : listOf<Area>(id);
    },
    async things(id) {
      const own = imported.find(({ meta }) => meta.id === id);
      if (!own) throw new QuestionFault(fault('dataset-missing', { dataset: id }));
      if (kindOf(own.meta.kind)?.reader !== 'things') return [];
      return listOf<Thing>(id);
    },
    text(id) {
      const content = builtIn.datasets.get(id)?.content;
      return content instanceof Uint8Array ? new TextDecoder().decode(content) : null;
    },
    async own(id) {
      const found = imported.find(({ meta }) => meta.id === id);
      return found ? { meta: found.meta, content: await contentOf(id) } : null;
    },
    ownOf: (kind) => imported.map(({ meta }) => meta).filter((meta) => meta.kind === kind),
    async add(meta, content) {
      const saved = await withRoom(
        store,
        () => saveDataset(store, meta, content),
        (answer) => !answer.ok && answer.error.code === 'quota',
      );
      // A browser that keeps nothing still shows the file until the page is closed; a full one must first be cleared.
      if (!saved.ok && saved.error.code !== 'storage-unavailable')
        return err(await sizedFault(saved.error, (await recordOf(meta, content)).bytes));
      const bytes = saved.ok ? saved.value.bytes : 0;
      imported = [
        ...imported.filter((other) => other.meta.id !== meta.id),
        { meta, bytes, content: saved.ok ? null : content },
      ];
      return ok(importedInfo(meta, bytes, saved.ok));
    },
    held: () => imported.flatMap(({ meta, content }) => (content ? [{ meta, content }] : [])),
    hold(datasets) {
      imported = [
        ...imported.filter(({ content }) => content === null),
        ...datasets.map(({ meta, content }) => ({ meta, content, bytes: 0 })),
      ];
    },
    async relist() {
      // A storage that does not answer just now has lost nothing: what is known stays.
      const answers = await readSurely(store, 0, (db) => db.datasets.count());
      if (answers.ok) await relist();
    },
    async remove(id) {
      const own = imported.find(({ meta }) => meta.id === id);
      const refused = own?.content ? null : await removeDataset(store, id);
      if (!refused) imported = imported.filter(({ meta }) => meta.id !== id);
      return refused;
    },
    async rename(id, title) {
      const own = imported.find(({ meta }) => meta.id === id);
      if (!own) return fault('dataset-missing', { dataset: id });
      const refused = own.content ? null : await renameDataset(store, id, title);
      if (!refused)
        imported = imported.map((one) => (one.meta.id === id ? { ...one, meta: { ...one.meta, title } } : one));
      return refused;
    },
  };
}

/** Whether it is a list of things that have an id, as every file of posts and areas is. */
function isList(bytes: Uint8Array): boolean {
  try {
    const list: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return (
      Array.isArray(list) &&
      list.every((one: unknown) => typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string')
    );
  } catch {
    return false;
  }
}

/** Files made apart may use the same ids; in one list every post has its own. */
function distinctIds(posts: readonly Post[]): readonly Post[] {
  const seen = new Set<string>();
  return posts.map((post, i) => {
    const id = seen.has(post.id) ? `${post.id}#${i + 1}` : post.id;
    seen.add(id);
    return id === post.id ? post : { ...post, id };
  });
}
