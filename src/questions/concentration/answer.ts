import { answerConcentration } from '../../analysis/answer/answerConcentration';
import type { StudyQuery } from '../../analysis/answer/study';
import type { StudyMemory } from '../../analysis/answer/studyMemory';
import type { ConcentrationAnswer } from '../../domain/answers';
import { finish, part, type Job } from '../../domain/job';
import { answering } from '../answering';
import type { ConcentrationQuestion } from './question';

export const concentration = answering({
  answer: (memory, q: StudyQuery & ConcentrationQuestion) => answers(memory, q, memory.selection(q).rows),
  beside: change,
});

function* answers(
  { study }: StudyMemory,
  { cellsM, ...q }: StudyQuery & ConcentrationQuestion,
  rows: Uint32Array,
): Job<readonly ConcentrationAnswer[]> {
  const found: ConcentrationAnswer[] = [];
  for (const [k, cellM] of cellsM.entries()) {
    const job = answerConcentration(study, { ...q, cellM }, rows);
    found.push(yield* part(job, k / cellsM.length, (k + 1) / cellsM.length));
  }
  return found;
}

/** The shares of the compared period, and by how much each differs. */
function change(
  memory: StudyMemory,
  q: StudyQuery & ConcentrationQuestion,
  [now]: readonly ConcentrationAnswer[],
): object {
  const { rowsBefore } = memory.selection(q);
  if (!rowsBefore) return {};
  const [before] = finish(answers(memory, q, rowsBefore));
  return {
    change: {
      incidentsBefore: before.incidents,
      shares: now.shares.map(({ incidents, area }, k) => ({
        incidents,
        before: before.shares[k].area,
        difference: area === null || before.shares[k].area === null ? null : area - before.shares[k].area,
      })),
    },
  };
}
