/** Every question, in the order of the panel's rooms and of the exports. */
import { summary } from './summary/question';
import { districts } from './districts/question';
import { density } from './density/question';
import { bins } from './bins/question';
import { points } from './points/question';
import { coverage, coverageGround } from './coverage/question';
import { coverageByKind } from './coverageByKind/question';
import { rings } from './rings/question';
import { concentration } from './concentration/question';
import { health } from './health/question';
import type { Question } from './question';

export const QUESTIONS = [
  summary,
  density,
  districts,
  coverage,
  coverageGround,
  coverageByKind,
  rings,
  bins,
  points,
  concentration,
  health,
] as const;

type Listed = (typeof QUESTIONS)[number];
export type QuestionId = Listed['id'];

/** What is asked beside the filter, and the answer, of each question by its id. */
export type AskedOf<Id extends QuestionId> =
  Extract<Listed, { readonly id: Id }> extends Question<Id, infer Q, infer _A> ? Q : never;
export type AnswerOf<Id extends QuestionId> =
  Extract<Listed, { readonly id: Id }> extends Question<Id, infer _Q, infer A> ? A : never;
