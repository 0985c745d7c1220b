import { answerHealth } from '../analysis/answer/answerHealth';
import { ok, type Result } from '../domain/result';
import { data } from './about';
import type { Failure } from './fail';
import { openStudy } from './openStudy';
import type { Command } from './parseArgs';
import type { Answered } from './print';
import type { Twin } from './readInput';
import { healthText } from './text';

/** What the first look at a file says about it, filters aside. */
export function healthVerb(command: Command, twin: Twin): Result<Answered, Failure> {
  const opened = openStudy(command, twin, false);
  if (!opened.ok) return opened;
  const answer = answerHealth(opened.value.study, opened.value.read);
  return ok({
    json: {
      ...answer,
      coordinatesShare: answer.rows > 0 ? answer.withCoordinates / answer.rows : null,
      ...data(opened.value),
    },
    text: (words) => healthText(words, answer),
    table: () => ({
      header: ['lon', 'lat', 'count', 'share'],
      rows: answer.repeated.map(({ point, count, share }) => [point[0], point[1], count, share]),
    }),
  });
}
