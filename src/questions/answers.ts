/** How each question of the list is answered. */
import { aoristic } from './aoristic/answer';
import { backtest } from './backtest/answer';
import { bins } from './bins/answer';
import { chains } from './chains/answer';
import { change } from './change/answer';
import { cluster } from './cluster/answer';
import { concentration } from './concentration/answer';
import { coverage, coverageByKind, coverageGround, rings } from './coverage/answer';
import { cross } from './cross/answer';
import { density } from './density/answer';
import { districts } from './districts/answer';
import { emerging } from './emerging/answer';
import { firstPlaces } from './firstPlaces/answer';
import { evaluate } from './evaluate/answer';
import { health } from './health/answer';
import { hotspots } from './hotspots/answer';
import { knox } from './knox/answer';
import { nni } from './nni/answer';
import { place } from './place/answer';
import { points } from './points/answer';
import { risk } from './risk/answer';
import { ripley } from './ripley/answer';
import { stability } from './stability/answer';
import { summary } from './summary/answer';
import type { Answering } from './answering';
import type { QuestionOf, QuestionId } from './index';

export const ANSWERS = {
  summary,
  cross,
  density,
  districts,
  coverage,
  coverageGround,
  coverageByKind,
  rings,
  bins,
  points,
  place,
  ripley,
  hotspots,
  emerging,
  stability,
  firstPlaces,
  risk,
  change,
  aoristic,
  knox,
  chains,
  cluster,
  backtest,
  evaluate,
  concentration,
  nni,
  health,
} as const satisfies { readonly [Id in QuestionId]: Pick<Answering<QuestionOf<Id>, unknown>, 'answer'> };

/** The answer of each question by its id. */
export type AnswerOf<Id extends QuestionId> = (typeof ANSWERS)[Id] extends Answering<infer _Q, infer A> ? A : never;
