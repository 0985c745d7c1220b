import { OBJECTIVES } from '../../../domain/siting';
import { tieOf, type Tie } from '../../../domain/siteTies';
import { comesBack, siteDoubt } from '../../../domain/siteDoubt';
import { words as sitingWords } from '../words';
import type { Words } from '../../../cli/words';
import type { SitesQuestion } from './question';
import type { SolvedSites } from './solve';

/** What is known of how sure a site is; `cases` null = no plan was made anew. */
export interface TwinDoubt {
  readonly survived: number | null;
  readonly uncertain: boolean;
  readonly why: 'replans' | 'gain' | null;
}

/** Doubts of the sites in the plan's order. */
export function twinDoubts(
  { problem, redraw, opened }: SitesQuestion,
  { facts, redrawn }: SolvedSites,
): readonly TwinDoubt[] {
  const { objective, weight, rules } = problem;
  const total = weight.reduce((sum, one) => sum + one, 0);
  const carriers = redraw.incidents.reduce((sum, one) => sum + one, 0);
  const asked = {
    objective,
    cases: redrawn?.cases ?? null,
    incidentsPerWeight: opened && total > 0 && carriers > 0 ? carriers / total : null,
  };
  return facts.map(({ candidate, adds }, k) => {
    const isMust = rules.must.includes(candidate);
    const survived = isMust || !redrawn ? null : redrawn.survived[k];
    const why = siteDoubt({ adds, survived, isMust }, asked);
    return { survived, uncertain: why !== null, why };
  });
}

/** How much of the plan comes back, which sites are uncertain, and what the plan is short of; one sentence each. */
export function doubtSentences({ locale }: Words, question: SitesQuestion, solved: SolvedSites): readonly string[] {
  const { room: say } = sitingWords[locale];
  const { problem, exact, opened, few } = question;
  const { outcome, facts, redrawn } = solved;
  if (outcome.status === 'infeasible' || outcome.status === 'too-few') return [];
  const doubts = twinDoubts(question, solved);
  const isShort = !exact && OBJECTIVES[problem.objective].asksCount && facts.length < problem.count;
  const isNear = !OBJECTIVES[problem.objective].usesRadius;
  const back = comesBack(doubts, redrawn);
  const small = doubts.flatMap(({ why }, k) => (why === 'gain' ? [say.siteNumber(k + 1)] : []));
  const isUnknown = redrawn === null && facts.length > 0 && opened !== null;
  const tooFew = few?.conflicts.find((conflict) => conflict.code === 'too-few-incidents');
  return [
    ...(tooFew ? [say.few.incidents(tooFew.params.incidents, tooFew.params.least)] : []),
    ...(isUnknown ? [say.replans.unknown] : []),
    ...(back ? [say.replans.known(back)] : []),
    ...doubts.flatMap(({ why, survived }, k) =>
      why === 'replans' && redrawn ? [say.replans.weak(k + 1, survived ?? 0, redrawn.cases)] : [],
    ),
    ...(small.length > 0 ? [say.replans.small(small.join(', '))] : []),
    ...(isShort ? [say.fewer[isNear ? 'nearer' : 'covered'](facts.length, problem.count)] : []),
  ];
}

/**
 * Whether another plan is worth as much. A veto that reaches further than its site says nothing of places within the
 * reach: that none ties is then not known.
 */
export function twinTie(
  { problem, vetoReachM }: Pick<SitesQuestion, 'problem' | 'vetoReachM'>,
  { outcome, facts }: Pick<SolvedSites, 'outcome' | 'facts'>,
): Tie {
  const tie = tieOf(outcome, facts, problem.objective);
  return tie === 'only' && vetoReachM > 0 ? 'unknown' : tie;
}
