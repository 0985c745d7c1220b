import { answerConcentration } from '../../analysis/answer/answerConcentration';
import type { ConcentrationAnswer } from '../../domain/answers';
import { part } from '../../domain/job';
import { question, type Screen } from '../question';

/** Cells that the screen sets beside each other, metres. */
export const CONCENTRATION_CELLS_M = [100, 250, 500] as const;

/** On how little of the study area incidents gather: one answer a size of cells, in the order asked. */
export const concentration = question({
  id: 'concentration',
  asks: ({ tab, mask }: Screen) =>
    tab === 'concentration' ? { cellsM: CONCENTRATION_CELLS_M as readonly number[], mask } : null,
  *answer(memory, { cellsM, ...q }): Generator<number, readonly ConcentrationAnswer[], void> {
    const { rows } = memory.selection(q);
    const answers: ConcentrationAnswer[] = [];
    for (const [k, cellM] of cellsM.entries()) {
      const job = answerConcentration(memory.study, { ...q, cellM }, rows);
      answers.push(yield* part(job, k / cellsM.length, (k + 1) / cellsM.length));
    }
    return answers;
  },
});
