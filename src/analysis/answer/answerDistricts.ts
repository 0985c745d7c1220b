import type { DistrictsAnswer } from '../../domain/answers';
import type { Area } from '../../domain/area';
import { areasAnswer, districtsAnswer } from '../areas/districtsAnswer';
import { buildLocator, countsByArea, type AreaLocator } from '../areas/locator';
import { selectRows, type Selection } from './selection';
import type { Study, StudyQuery } from './study';

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
  study: Study, query: StudyQuery, own: AreaSet | null = null, selection: Selection = selectRows(study, query),
): DistrictsAnswer {
  const { table, city, districtOfRow } = study;
  const { rows, rowsBefore, period } = selection;
  if (!own) {
    return districtsAnswer({
      areas: city.districts, cityAreaKm2: city.areaKm2, period, rows, rowsBefore, areaOfRow: districtOfRow, weight: table.weight, populations: 'share',
    });
  }
  const count = (which: Uint32Array): ReturnType<typeof countsByArea> =>
    countsByArea(own.locator, own.areas.length, table.lon, table.lat, which, table.weight);
  const inCity = (which: Uint32Array): number => which.reduce((sum, row) => sum + (districtOfRow[row] >= 0 ? (table.weight?.[row] ?? 1) : 0), 0);
  return areasAnswer({
    areas: own.areas,
    now: count(rows),
    before: rowsBefore ? count(rowsBefore) : null,
    cityAreaKm2: city.areaKm2,
    period,
    inCity: { now: inCity(rows), before: rowsBefore ? inCity(rowsBefore) : null },
    populations: 'own',
    countsIncidents: table.weight === null,
  });
}
