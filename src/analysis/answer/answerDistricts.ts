import type { DistrictsAnswer } from '../../domain/answers';
import type { Area } from '../../domain/area';
import { NO_FILTER } from '../../domain/filter';
import { areasAnswer, districtsAnswer, type AreasInput } from '../areas/districtsAnswer';
import { silencesByPart } from '../span/silentRows';
import { buildLocator, countsByArea, type AreaLocator } from '../areas/locator';
import { missingDays } from '../comparison/whyNoChange';
import { rowsOf, selectRows, type Selection } from './selection';
import { registerOf, type Study, type StudyQuery } from './study';

/** Areas of the user's own with their lookup; they may overlap. */
export interface AreaSet {
  readonly areas: readonly Area[];
  readonly locator: AreaLocator;
}

export const areaSet = (areas: readonly Area[]): AreaSet => ({ areas, locator: buildLocator(areas) });

/**
 * Counts and yearly rates of the city's districts, or of the user's own areas when given: then each area counts all it
 * holds, `outside` is what lies in none of them, and the city's rates still are those of the city.
 */
export function answerDistricts(
  study: Study,
  query: StudyQuery,
  own: AreaSet | null = null,
  selection: Selection = selectRows(study, query),
): DistrictsAnswer {
  const { table, city, districtOfRow } = study;
  const { rows, rowsBefore, rowsBeforeByDistrict, period, fill, days, noChange, silentParts } = selection;
  const about = { cityAreaKm2: city.areaKm2, period, fill, days, noChange, silentParts };
  if (!own) {
    return districtsAnswer({
      ...about,
      areas: city.districts,
      rows,
      rowsBefore: rowsBeforeByDistrict,
      areaOfRow: districtOfRow,
      weight: table.weight,
      populations: 'share',
      silent: silentDistricts(study, selection),
    });
  }
  const count = (which: Uint32Array): ReturnType<typeof countsByArea> =>
    countsByArea(own.locator, own.areas.length, table.lon, table.lat, which, table.weight);
  const inCity = (which: Uint32Array): number =>
    which.reduce((sum, row) => sum + (districtOfRow[row] >= 0 ? (table.weight?.[row] ?? 1) : 0), 0);
  return areasAnswer({
    areas: own.areas,
    now: count(rows),
    before: rowsBefore ? count(rowsBefore) : null,
    ...about,
    inCity: { now: inCity(rows), before: rowsBefore ? inCity(rowsBefore) : null },
    populations: 'own',
    countsIncidents: table.weight === null,
  });
}

/** Days on which a district fell silent, whatever is filtered: judged by all of its records. */
function silentDistricts(study: Study, { period, comparedPeriod }: Selection): AreasInput['silent'] {
  const register = registerOf(study);
  if (!register || !period) return null;
  const { table, city, districtOfRow } = study;
  return silencesByPart(
    table,
    register,
    rowsOf(study, NO_FILTER),
    city.districts.length,
    (row) => districtOfRow[row],
  ).map((silence) => ({
    now: missingDays(silence, period),
    before: comparedPeriod ? missingDays(silence, comparedPeriod) : 0,
  }));
}
