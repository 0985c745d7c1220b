import { OBJECTIVES } from '../../../domain/siting';
import { coveredWeight, evaluatePlan } from '../../../analysis/siting/model/evaluatePlan';
import { SAME_COVER } from '../../../domain/siteDoubt';
import { isTied } from '../../../domain/siteTies';
import type { Table } from '../../../domain/table';
import { pointsGeoJson } from '../../../exports/tables';
import type { PlanOutcome, SiteFact } from '../../../domain/sitingAnswers';
import { words as sitingWords } from '../words';
import { data } from '../../../cli/about';
import type { Answered } from '../../../cli/print';
import type { Twin } from '../../../cli/readInput';
import { wordsFor } from '../../../cli/words';
import { conflictText } from './conflictText';
import { doubtSentences, twinDoubts, twinTie } from './doubts';
import type { SitesQuestion } from './question';
import type { SolvedSites } from './solve';
import { sitesText, statusText } from './text';

/** Stands in every answer about invented demand or posts. */
const METHOD_EXAMPLE = "method example: says nothing about Almaty's posts";

/** The answer in every form; JSON and CSV numbers are printed in full, what is not a number (no plan) as null. */
export function sitesAnswered(question: SitesQuestion, solved: SolvedSites): Answered {
  const { problem, illustrative, opened, vetoReachM } = question;
  const { outcome, facts, redrawn } = solved;
  const doubts = twinDoubts(question, solved);
  const { objective, count, radiusM, boundary, weight, candidates, kept, rules } = problem;
  const english = wordsFor('en');
  const keptCovered = keptCoveredOf(question);
  const hasPlan = Number.isFinite(outcome.objective);
  const covered = OBJECTIVES[objective].measure === 'covered' && hasPlan ? coveredWeight(problem, outcome.sites) : null;
  const json = {
    status: outcome.status,
    objective: outcome.objective,
    bound: outcome.bound,
    gap: outcome.gap,
    conflicts: outcome.conflicts.map((conflict) => conflictText(english, conflict, question)),
    sites: facts.map((fact, k) => ({
      ...siteJson(fact, question, outcome),
      survived: doubts[k].survived,
      uncertain: doubts[k].uncertain,
    })),
    replans: redrawn && {
      cases: redrawn.cases,
      withinM: redrawn.withinM,
      ...(redrawn.withinM === null ? { sharedAtLeast: SAME_COVER } : {}),
    },
    tie: twinTie(question, solved),
    question: {
      objective,
      ...(OBJECTIVES[objective].asksCount ? { count } : { targetShare: problem.targetShare }),
      radiusM,
      boundary,
      minPerDistrict: rules.minPerGroup,
      maxPerDistrict: rules.maxPerGroup,
      separationM: rules.separationM,
      backup: rules.backup,
      vetoReachM,
    },
    demandWeight: weight.reduce((sum, w) => sum + w, 0),
    demandPoints: weight.length,
    candidates,
    kept,
    keptCovered,
    covered,
    ...(opened ? data(opened) : {}),
    ...(illustrative ? { data: METHOD_EXAMPLE } : {}),
  };
  return {
    json,
    text: (words) =>
      sitesText(words, question, solved, {
        ...json,
        conflicts: outcome.conflicts.map((conflict) => conflictText(words, conflict, question)),
      }),
    table: () => siteTable(solved, question),
    isImpossible: outcome.status === 'infeasible',
    ...(hasDegrees(question) ? { geojson: () => pointsGeoJson(siteTable(solved, question)) } : {}),
  };
}

/** Forms without room for the proof leave it to standard error. */
export function sayStatus(question: SitesQuestion, solved: SolvedSites, { say, words }: Twin): void {
  const { outcome } = solved;
  say(statusText(words, outcome, question.exact));
  for (const sentence of doubtSentences(words, question, solved)) say(`  ${sentence}`);
  for (const conflict of outcome.conflicts) say(`  ${conflictText(words, conflict, question)}`);
  if (question.illustrative) say(sitingWords[words.locale].room.example);
}

/** Weight that the posts that stay cover by themselves; for objectives of distance nothing. */
function keptCoveredOf({ problem }: SitesQuestion): number | null {
  const { objective } = problem;
  return OBJECTIVES[objective].usesRadius ? evaluatePlan(problem, []) : null;
}

function siteJson(
  { candidate, alternative, ...fact }: SiteFact,
  { nameOf, placeOf, problem }: SitesQuestion,
  outcome: PlanOutcome,
): object {
  const { adds, addsAlone, lossIfRemoved, vetoCost, vetoProved } = fact;
  return {
    candidate: nameOf(candidate),
    ...placeOf(candidate),
    adds,
    addsAlone,
    lossIfRemoved,
    alternative: alternative && { candidate: nameOf(alternative.candidate), cost: alternative.cost },
    vetoCost,
    vetoProved,
    tied: isTied(outcome, { alternative, vetoCost, vetoProved }, problem.objective),
  };
}

function siteTable(solved: SolvedSites, question: SitesQuestion): Table {
  const { nameOf, placeOf, problem } = question;
  const { facts, redrawn } = solved;
  const doubts = twinDoubts(question, solved);
  const place = problem.candidates > 0 ? Object.keys(placeOf(0)) : [];
  return {
    header: [
      'candidate',
      ...place,
      'adds',
      'adds_alone',
      'loss_if_removed',
      'alternative',
      'alternative_cost',
      'veto_cost',
      'veto_proved',
      'replans',
      'came_back',
      'uncertain',
    ],
    rows: facts.map(({ candidate, adds, addsAlone, lossIfRemoved, alternative, vetoCost, vetoProved }, k) => [
      nameOf(candidate),
      ...Object.values(placeOf(candidate)),
      adds,
      addsAlone,
      lossIfRemoved,
      alternative && nameOf(alternative.candidate),
      alternative?.cost,
      vetoCost,
      vetoProved,
      redrawn?.cases ?? null,
      doubts[k].survived,
      doubts[k].uncertain,
    ]),
  };
}

const hasDegrees = ({ problem, placeOf }: SitesQuestion): boolean => problem.candidates === 0 || 'lon' in placeOf(0);
