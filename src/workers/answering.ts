/** Answers the questions of src/questions over the open studies: rows, areas and kept results are fetched here. */
import { transfer } from 'comlink';
import { areaSet, type AreaSet } from '../analysis/answer/answerDistricts';
import type { OwnAreas } from '../analysis/answer/studyMemory';
import { recent } from '../domain/recent';
import type { QuestionId } from '../questions';
import { ANSWERS } from '../questions/answers';
import type { Answering } from '../questions/answering';
import type { Store } from '../storage/db';
import { getResult, putResult, resultKey } from '../storage/resultRepository';
import type { AskId, Asks, Query } from './api';
import { drive } from './drive';
import { givingWay } from './givingWay';
import type { RunningJob } from './jobs';
import type { Library } from './library';
import type { Studies } from './studies';

/** A computation that took longer than this is kept for the next visit. */
const KEEP_ABOVE_MS = 300;
const AREA_SETS = 4;

export interface Shelves {
  readonly store: Store;
  readonly books: Library;
  readonly studies: Studies;
  /** Of the program and of the city's data: a kept result of another version is not used. */
  readonly version: string;
}

/** How each question is answered, by its id. */
export type Answerers<Id extends AskId> = {
  readonly [K in Id]: (
    question: Asks[K]['question'],
    job: RunningJob,
    tell: Listener<Asks[K]['part']>,
  ) => Promise<Asks[K]['answer'] | 'cancelled'>;
};

/** Hears how far a question is, and parts of its answer. */
export interface Listener<Part> {
  readonly share: (share: number) => void;
  readonly part: (part: Part) => void;
}

/** How a question is answered of which only the form is known. */
type AnyAnswering = Answering<Readonly<Record<string, unknown>>, unknown>;
type AnyQuestion = Query & Readonly<Record<string, unknown>>;

export function listedAnswerers({ store, books, studies, version }: Shelves): Answerers<QuestionId> {
  const way = givingWay();
  const areaSets = recent<AreaSet>(AREA_SETS);

  /** The user's own areas of that id, ready to be counted in; null for the city's districts. */
  async function ownAreas(id: unknown): Promise<OwnAreas | null> {
    if (typeof id !== 'string' || id === 'districts') return null;
    const areas = await books.areas(id);
    const key = `${id} ${books.find(id)?.edition ?? ''}`;
    return { key, areas, set: areaSets.get(key, () => areaSet(areas)) };
  }

  async function answered(
    { answer, kept, buffers = () => [] }: AnyAnswering,
    { dataset, edition: _edition, ...question }: AnyQuestion,
    { isStopped }: RunningJob,
    onProgress: (share: number) => void,
  ): Promise<unknown> {
    const study = await studies.of(dataset);
    const key =
      kept && resultKey(kept.as, `${version} ${books.find(dataset)?.edition ?? ''}`, { dataset, ...question });
    const found = key === undefined ? null : await getResult(store, key);
    if (isStopped()) return 'cancelled';
    if (kept && found) return kept.renewed(study, question, found);
    const started = performance.now();
    const job = answer(study, question, await ownAreas(question['areas']));
    const fresh = await drive(job, { isCancelled: isStopped, onProgress });
    if (fresh === 'cancelled') return fresh;
    const arrays = buffers(fresh);
    if (key === undefined || performance.now() - started < KEEP_ABOVE_MS) return transfer(fresh as object, [...arrays]);
    // Not waited for, and no fault of the answer when it fails; the arrays are read later and may not be handed over.
    void putResult(
      store,
      key,
      dataset,
      fresh,
      arrays.reduce((sum, { byteLength }) => sum + byteLength, 0),
    );
    return fresh;
  }

  const answerer =
    (of: AnyAnswering) =>
    async (question: AnyQuestion, job: RunningJob, { share }: Listener<never>): Promise<unknown> => {
      if (of.turn !== 'first') {
        if (of.turn === 'after') {
          // What the page asks in one breath comes in the order of the list: the surface may stand behind this one.
          await new Promise((resolve) => setTimeout(resolve));
          await way.clear();
        }
        return answered(of, question, job, share);
      }
      const passed = way.take();
      try {
        return await answered(of, question, job, share);
      } finally {
        passed();
      }
    };

  // The list's own types say of each what it is; one table for all of them cannot.
  const all = Object.entries(ANSWERS as unknown as Readonly<Record<string, AnyAnswering>>);
  return Object.fromEntries(all.map(([id, of]) => [id, answerer(of)])) as unknown as Answerers<QuestionId>;
}
