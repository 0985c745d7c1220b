/** The rooms of the datasets asked about: opened at the first question, few at a time. */
import type { IncidentTable } from '../domain/incident';
import type { Post } from '../domain/post';
import { fault } from '../domain/result';
import type { Library } from './library';
import { QuestionFault } from './questionFault';
import { openRoom, withPosts, type StudyRoom, type World } from './studyRoom';

/** Rows of all open rooms: large tables come back from storage in a moment, two of them need not lie in memory. */
const OPEN_ROWS = 1_500_000;

export interface Rooms {
  /** Rejects with a QuestionFault when the dataset is gone or damaged. */
  of(dataset: string): Promise<StudyRoom>;
  /** Opens a room for a table that is at hand already. */
  prime(dataset: string, table: IncidentTable): Promise<void>;
  close(dataset: string): void;
  /** After posts were imported or removed. */
  refreshPosts(): Promise<void>;
}

export function rooms(books: Library, world: World): Rooms {
  const open = new Map<string, Promise<StudyRoom>>();
  const rowsOf = (dataset: string): number => books.find(dataset)?.rows ?? 0;
  const enter = async (dataset: string, table: IncidentTable | null): Promise<StudyRoom> => {
    const info = books.find(dataset);
    if (!info) throw new QuestionFault(fault('dataset-missing', { dataset }));
    return openRoom(
      world,
      table ?? (await books.table(dataset)),
      info.register,
      await books.posts(),
      info.status === 'illustrative',
    );
  };
  const put = (dataset: string, room: Promise<StudyRoom>): Promise<StudyRoom> => {
    open.delete(dataset);
    open.set(dataset, room);
    let rows = [...open.keys()].reduce((sum, id) => sum + rowsOf(id), 0);
    for (const oldest of open.keys()) {
      if (rows <= OPEN_ROWS || oldest === dataset) break;
      open.delete(oldest);
      rows -= rowsOf(oldest);
    }
    // A room that could not be opened is tried again by the next question.
    room.catch(() => open.get(dataset) === room && open.delete(dataset));
    return room;
  };
  return {
    of: (dataset) => put(dataset, open.get(dataset) ?? enter(dataset, null)),
    async prime(dataset, table) {
      await put(dataset, enter(dataset, table));
    },
    close: (dataset) => void open.delete(dataset),
    async refreshPosts() {
      world.grounds.clear();
      const posts: readonly Post[] = await books.posts();
      for (const [dataset, room] of open)
        open.set(
          dataset,
          room.then((before) => withPosts(world, before, posts)),
        );
    },
  };
}
