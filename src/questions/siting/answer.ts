/** How each question about sites is answered. */
import { backTest, curve, equity, placeBound, replans, standing, survival } from './answer/doubts';
import { moveSite, startDrag } from './answer/drag';
import type { SitesQuestion, SitingAnswering } from './answer/desk';
import { candidates, demand } from './answer/ground';
import { judge, suggest } from './answer/plans';
import type { SitingAskOf, SitingId, SitingSet } from './question';

/** What is asked, with the incidents it is of. */
type Whole<Id extends SitingId> = SitingAskOf<Id> extends SitingSet ? SitingAskOf<Id> & SitesQuestion : SitingAskOf<Id>;

export const SITING_ANSWERS = {
  suggest,
  judge,
  startDrag,
  moveSite,
  demand,
  candidates,
  curve,
  standing,
  backTest,
  replans,
  survival,
  equity,
  placeBound,
} as const satisfies {
  readonly [Id in SitingId]: Pick<SitingAnswering<Whole<Id>, unknown, unknown>, 'answer'>;
};

type Of<Id extends SitingId> = (typeof SITING_ANSWERS)[Id];

/** The answer of each by its id. */
export type SitingAnswerOf<Id extends SitingId> =
  Of<Id> extends SitingAnswering<infer _Q, infer A, infer _P> ? A : never;

/** What is told of it before it is whole. */
export type SitingPartOf<Id extends SitingId> = Of<Id> extends SitingAnswering<infer _Q, infer _A, infer P> ? P : never;
