import { answerConcentration } from '../analysis/answer/answerConcentration';
import { selectRows } from '../analysis/answer/selection';
import { finish } from '../domain/job';
import { ok, type Result } from '../domain/result';
import { comparison, data, sayOutside, studyArea, textAbout } from './about';
import type { Failure } from './fail';
import { openStudy } from './openStudy';
import type { Command } from './parseArgs';
import type { Answered } from './print';
import type { World } from './readInput';
import { concentrationText } from './text';

const DEFAULT_CELL_M = 250;

/** What share of the study area holds 25, 50 and 80 % of the incidents. */
export function concentrationVerb(command: Command, world: World): Result<Answered, Failure> {
  const opened = openStudy(command, world, false);
  if (!opened.ok) return opened;
  const { study, query, mask } = opened.value;
  const question = { ...query, cellM: command.numbers.get('cell') ?? DEFAULT_CELL_M, mask };
  const selection = selectRows(study, query);
  const answer = finish(answerConcentration(study, question, selection.rows));
  const before = selection.rowsBefore ? finish(answerConcentration(study, question, selection.rowsBefore)) : null;
  sayOutside(answer, world);
  const { area: _area, ...counted } = answer;
  const change = before
    ? {
        change: {
          incidentsBefore: before.incidents,
          shares: answer.shares.map((share, k) => ({
            incidents: share.incidents,
            before: before.shares[k].area,
            difference:
              share.area === null || before.shares[k].area === null ? null : share.area - before.shares[k].area,
          })),
        },
      }
    : {};
  return ok({
    json: {
      ...counted,
      ...studyArea(answer),
      ...change,
      ...comparison(study, query, selection),
      ...data(opened.value),
    },
    text: (words) => concentrationText(words, answer, textAbout(opened.value)),
    table: () => ({
      header: ['incidents_share', 'area_share', 'chance'],
      rows: answer.shares.map((share) => [share.incidents, share.area, share.chance]),
    }),
  });
}
