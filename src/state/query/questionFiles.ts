import type { FeatureCollection, Table } from '../../domain/table';
import { pointsGeoJson } from '../../exports/tables';
import { isAskedAlone, SHOWN, type QuestionId, type ShownQuestion } from '../../questions';
import type { QuestionFile } from '../../questions/question';
import type { Query } from '../../workers/api';
import type { LiveAnswer } from './liveAnswer.svelte';
import type { Session } from '../session.svelte';

/** An answer as a file of the export dialog. */
export interface AnswerFile {
  /** What it holds, in its name. */
  readonly id: string;
  /** The question that it answers. */
  readonly of: string;
  readonly title: string;
  readonly hasShapes: boolean;
  /** Made of posts too, and not of incidents alone. */
  readonly isOfPosts: boolean;
  /** null when it was given up because the question changed. */
  readonly make: () => Promise<MadeFile | null>;
}

export interface MadeFile {
  readonly table: Table;
  readonly shapes?: () => FeatureCollection | Promise<FeatureCollection>;
  /** What the manifest says of the question beside the view. */
  readonly question?: Readonly<Record<string, unknown>>;
}

/** Files of all answers at hand, in the order of the list. */
export const questionFiles = (session: Session): readonly AnswerFile[] =>
  SHOWN.flatMap((of) => (of.shown.files ?? []).flatMap((file) => fileOf(session, of, file) ?? []));

/** True when no answer that leaves as a file still answers an older question than the screen asks. */
export const filesAreSettled = (session: Session): boolean =>
  SHOWN.every(
    (of) =>
      !of.shown.files || !isAskedAlone(of) || !session.answers[of.id].hasQuestion || session.answers[of.id].isCurrent,
  );

type AnyFile = QuestionFile<unknown>;

function fileOf(session: Session, of: ShownQuestion, file: AnyFile): AnswerFile | null {
  const { id, shown } = of;
  const { answer, whole, again } = isAskedAlone(of) ? heldOf(session, of) : planOf(session);
  const words = shown.words[session.view.locale];
  const title = file.title ? file.title(session.t, session.screen) : (words.files?.[file.id ?? id] ?? words.title);
  if (answer === null || title === null) return null;
  if (file.isIn && !file.isIn(answer)) return null;
  const table = file.table ?? shown.table;
  return {
    id: file.id ?? id,
    of: id,
    title,
    hasShapes: file.shapes !== undefined,
    isOfPosts: file.isOfPosts ?? false,
    make: async () => {
      const found = await whole();
      const made = found === 'cancelled' ? null : table(found);
      if (!made) return null;
      const { shapes } = file;
      return {
        table: made,
        ...(file.manifest ? { question: file.manifest(found) } : {}),
        ...(shapes === undefined
          ? {}
          : {
              shapes: async () =>
                shapes === 'points'
                  ? pointsGeoJson(made)
                  : typeof shapes === 'function'
                    ? shapes(found, session.areasShown)
                    : shapes.made(found, await again(shapes.of)),
            }),
      };
    },
  };
}

/** An answer on the screen (null = there is none), the whole of it, and what another question of the list answers. */
interface Held {
  readonly answer: unknown;
  readonly whole: () => Promise<unknown>;
  readonly again: (of: string) => Promise<unknown>;
}

function heldOf(session: Session, { id, shown }: ShownQuestion & { readonly id: QuestionId }): Held {
  const asked = session.answers[id] as LiveAnswer<Query, unknown>;
  const answer = session.current(asked);
  const again = (of: string): Promise<unknown> => {
    // What the room was left with may answer an older filter; what the screen shows of it may be a part.
    const question = { ...asked.answered, ...session.query } as Query;
    return session.api.ask(of as QuestionId, question as never);
  };
  return {
    answer,
    again,
    whole: async () => (shown.full ? again(shown.full) : asked.isCurrent ? answer : again(id)),
  };
}

/** The plan is the view's, and its facts are none of an older one: nothing is asked anew. */
function planOf({ siting, api, query }: Session): Held {
  const { shown } = siting;
  return {
    answer: shown,
    whole: () => Promise.resolve(shown),
    again: (of) => api.ask(of as QuestionId, query as never),
  };
}
