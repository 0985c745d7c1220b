import type { FeatureCollection, Table } from '../../domain/table';
import { pointsGeoJson } from '../../exports/tables';
import { SHOWN, type QuestionId, type ShownQuestion } from '../../questions';
import type { QuestionFile } from '../../questions/question';
import type { Query } from '../../workers/api';
import type { LiveAnswer } from './liveAnswer.svelte';
import type { Session } from '../session.svelte';

/** An answer as a file of the export dialog. */
export interface AnswerFile {
  /** What it holds, in its name. */
  readonly id: string;
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
  SHOWN.every(({ id, shown }) => !shown.files || !session.answers[id].hasQuestion || session.answers[id].isCurrent);

type AnyFile = QuestionFile<unknown>;

function fileOf(session: Session, { id, shown }: ShownQuestion, file: AnyFile): AnswerFile | null {
  const asked = session.answers[id] as LiveAnswer<Query, unknown>;
  const answer = session.current(asked);
  const title = file.title ? file.title(session.t, session.screen) : shown.words[session.view.locale].title;
  if (answer === null || title === null) return null;
  if (file.isIn && !file.isIn(answer)) return null;
  const table = file.table ?? shown.table;
  return {
    id: file.id ?? id,
    title,
    hasShapes: file.shapes !== undefined,
    isOfPosts: file.isOfPosts ?? false,
    make: async () => {
      // What the room was left with may answer an older filter; what the screen shows of it may be a part.
      const question = { ...asked.answered, ...session.query } as Query;
      const again = (of: string): Promise<unknown> => session.api.ask(of as QuestionId, question as never);
      const whole = shown.full ? await again(shown.full) : asked.isCurrent ? answer : await again(id);
      const made = whole === 'cancelled' ? null : table(whole);
      if (!made) return null;
      const { shapes } = file;
      return {
        table: made,
        ...(file.manifest ? { question: file.manifest(whole) } : {}),
        ...(shapes === undefined
          ? {}
          : {
              shapes: async () =>
                shapes === 'points'
                  ? pointsGeoJson(made)
                  : typeof shapes === 'function'
                    ? shapes(whole, session.areasShown)
                    : shapes.made(whole, await again(shapes.of)),
            }),
      };
    },
  };
}
