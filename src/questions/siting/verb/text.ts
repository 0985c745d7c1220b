import { OBJECTIVES } from '../../../domain/siting';
import { isStandInEqual, isTied } from '../../../domain/siteTies';
import type { PlanOutcome } from '../../../domain/sitingAnswers';
import { NO_VALUE } from '../../../i18n';
import { words as sitingWords } from '../words';
import { verbWords } from './words';
import { textTable, type Words } from '../../../cli/words';
import { doubtSentences, twinDoubts, twinTie } from './doubts';
import type { SitesQuestion } from './question';
import type { SolvedSites } from './solve';

/** What the text says beside the plan. */
export interface SitesAbout {
  readonly conflicts: readonly string[];
  readonly demandWeight: number;
  readonly demandPoints: number;
  readonly keptCovered: number | null;
}

/** The proof, the gap, or that there is no plan, in the words of the screen. */
export function statusText({ locale }: Words, { status, gap, objective, sites }: PlanOutcome, exact: boolean): string {
  const { room } = sitingWords[locale];
  const { text } = verbWords[locale];
  const { statuses } = room;
  if (status === 'proved' && sites.length === 0 && !exact) return statuses.nothing;
  if (status !== 'gap') return statuses[status];
  return Number.isFinite(objective) ? statuses.gap(gap) : text.noPlan;
}

/** That others are as good, and where; that none is; nothing where it is not known. */
function tieWords(
  { locale }: Words,
  { problem, nameOf, vetoReachM }: SitesQuestion,
  outcome: PlanOutcome,
  facts: SolvedSites['facts'],
): readonly string[] {
  const { room } = sitingWords[locale];
  const tie = twinTie({ problem, vetoReachM }, { outcome, facts });
  if (tie === 'unknown') return [];
  if (tie === 'only') return [room.ties.only];
  const tied = facts.filter((fact) => isTied(outcome, fact, problem.objective));
  const named = tied.map((fact) => {
    const name = String(nameOf(fact.candidate));
    return fact.alternative && OBJECTIVES[problem.objective].asksCount && isStandInEqual(outcome, fact)
      ? room.ties.equal(name, String(nameOf(fact.alternative.candidate)))
      : name;
  });
  return [room.ties.tied, room.ties.sites(named.join('; '))];
}

/** The plan for reading. */
export function sitesText(w: Words, question: SitesQuestion, solved: SolvedSites, about: SitesAbout): string {
  const { room } = sitingWords[w.locale];
  const { text: say } = verbWords[w.locale];
  const { outcome, facts, redrawn } = solved;
  const doubts = twinDoubts(question, solved);
  const { objective, radiusM, candidates, kept } = question.problem;
  const num = (value: number | null): string =>
    value === null || !Number.isFinite(value) ? NO_VALUE : w.n.num(value, { maxDecimals: 2 });
  const rows = facts.map(({ candidate, adds, addsAlone, lossIfRemoved, alternative, vetoCost, vetoProved }, k) => [
    String(question.nameOf(candidate)),
    num(adds),
    num(addsAlone),
    num(lossIfRemoved),
    alternative ? `${question.nameOf(alternative.candidate)} (${num(alternative.cost)})` : NO_VALUE,
    `${vetoProved || vetoCost === null ? '' : '≤ '}${num(vetoCost)}`,
    ...(redrawn
      ? [
          doubts[k].survived === null
            ? NO_VALUE
            : `${num(doubts[k].survived)} / ${num(redrawn.cases)}${doubts[k].uncertain ? `, ${room.replans.uncertain}` : ''}`,
        ]
      : []),
  ]);
  const { columns } = room;
  const byRadius = OBJECTIVES[objective].usesRadius ? `, ${w.n.metres(radiusM)}` : '';
  return [
    `${room.goals[objective]}${byRadius}: ${statusText(w, outcome, question.exact)}`,
    ...doubtSentences(w, question, solved).map((sentence) => `  ${sentence}`),
    ...about.conflicts.map((sentence) => `  ${sentence}`),
    ...(facts.length === 0 ? [] : tieWords(w, question, outcome, facts)),
    ...(outcome.status === 'too-few' || outcome.status === 'infeasible'
      ? []
      : [`${say.values[objective]}: ${num(outcome.objective)} (${say.bound(num(outcome.bound))})`]),
    say.demand(about.demandWeight, about.demandPoints),
    ...(question.opened ? question.opened.steps.map(w.m.selection.step) : []),
    say.choice(candidates, kept),
    ...(about.keptCovered === null ? [] : [`${say.keptCovered}: ${num(about.keptCovered)}`]),
    ...(rows.length > 0
      ? [
          textTable(
            [
              columns.place,
              columns.adds,
              room.addsAlone,
              columns.loss,
              room.swap,
              columns.veto,
              ...(redrawn ? [say.comesBack] : []),
            ],
            rows,
          ),
        ]
      : []),
    ...(question.illustrative ? [room.example] : []),
    '',
  ].join('\n');
}
