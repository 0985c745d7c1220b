/** The studies of the datasets asked about: opened at the first question, few at a time. */
import { studyMemoryOf, withPosts, type CityMemory, type StudyMemory } from '../analysis/answer/studyMemory';
import type { IncidentTable } from '../domain/incident';
import { fault } from '../domain/result';
import type { Library } from './library';
import { QuestionFault } from './questionFault';

/** Rows of all open studies: large tables come back from storage in a moment, two of them need not lie in memory. */
const OPEN_ROWS = 1_500_000;

export interface Studies {
  /** Rejects with a QuestionFault when the dataset is gone or damaged. */
  of(dataset: string): Promise<StudyMemory>;
  /** Opens the study of a table that is at hand already. */
  prime(dataset: string, table: IncidentTable): Promise<void>;
  close(dataset: string): void;
  /** After posts or interventions were imported or removed. */
  refreshPosts(): Promise<void>;
}

export function openStudies(books: Library, city: CityMemory): Studies {
  const open = new Map<string, Promise<StudyMemory>>();
  const rowsOf = (dataset: string): number => books.find(dataset)?.rows ?? 0;
  const enter = async (dataset: string, table: IncidentTable | null): Promise<StudyMemory> => {
    const info = books.find(dataset);
    if (!info) throw new QuestionFault(fault('dataset-missing', { dataset }));
    return studyMemoryOf(city, table ?? (await books.table(dataset)), {
      register: info.register,
      posts: await books.posts(),
      interventions: await books.interventions(),
      read: books.readOf(dataset),
      invented: info.status === 'illustrative',
    });
  };
  const put = (dataset: string, study: Promise<StudyMemory>): Promise<StudyMemory> => {
    open.delete(dataset);
    open.set(dataset, study);
    let rows = [...open.keys()].reduce((sum, id) => sum + rowsOf(id), 0);
    for (const oldest of open.keys()) {
      if (rows <= OPEN_ROWS || oldest === dataset) break;
      open.delete(oldest);
      rows -= rowsOf(oldest);
    }
    // A study that could not be opened is tried again by the next question.
    study.catch(() => open.get(dataset) === study && open.delete(dataset));
    return study;
  };
  return {
    of: (dataset) => put(dataset, open.get(dataset) ?? enter(dataset, null)),
    async prime(dataset, table) {
      await put(dataset, enter(dataset, table));
    },
    close: (dataset) => void open.delete(dataset),
    async refreshPosts() {
      city.grounds.clear();
      const others = { posts: await books.posts(), interventions: await books.interventions() };
      for (const [dataset, study] of open)
        open.set(
          dataset,
          study.then((before) => withPosts(city, before, others)),
        );
    },
  };
}
