import { answerDistricts, areaSet } from '../analysis/answer/answerDistricts';
import { ratePeriod } from '../analysis/answer/study';
import { populationIsExtrapolated } from '../domain/city';
import { middleYear } from '../domain/period';
import { districtsGeoJson, districtsTable } from '../exports/tables';
import { err, ok, type Result } from '../domain/result';
import { comparison, data, textAbout } from './about';
import { usage, type Failure } from './fail';
import { openStudy } from './openStudy';
import type { Command } from './parseArgs';
import type { Answered } from './print';
import type { Twin } from './readInput';
import { districtsText } from './text';

/** How many incidents in each district, per km² and per 100,000 people a year. */
export function districtsVerb(command: Command, twin: Twin): Result<Answered, Failure> {
  if (command.flags.has('planar')) return err(usage('districts-planar'));
  const opened = openStudy(command, twin, false);
  if (!opened.ok) return opened;
  const { study, query, areas } = opened.value;
  const answer = answerDistricts(study, query, areas ? areaSet(areas) : null);
  const period = ratePeriod(study, query.filter);
  const extrapolated = period !== null && populationIsExtrapolated(middleYear(period));
  return ok({
    json: {
      ...answer,
      populationStatus: extrapolated ? 'approximate, extrapolated' : 'approximate',
      ...comparison(study, query),
      ...data(opened.value),
    },
    text: (words) =>
      districtsText(words, answer, areas ?? study.city.districts, {
        ...textAbout(opened.value),
        ownAreas: areas !== null,
        extrapolated,
      }),
    table: () => districtsTable(answer),
    geojson: () => districtsGeoJson(answer, areas ?? study.city.districts),
  });
}
