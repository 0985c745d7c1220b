import type { DistrictsAnswer } from '../../domain/answers';
import type { Area } from '../../domain/area';
import { NO_FILTER, type IncidentFilter } from '../../domain/filter';
import { areasAnswer, districtsAnswer, type AreasInput } from '../areas/districtsAnswer';
import { silencesByPart } from '../span/silentRows';
import { isPlaceLeftOut } from '../place/leftOutPlace';
import { groundPasses } from '../selection/placePasses';
import { buildLocator, countsByArea, countsByRow, type AreaLocator } from '../areas/locator';
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
  const about = {
    cityAreaKm2: city.areaKm2,
    period,
    fill,
    days,
    noChange,
    silentParts,
    cut: cutAreas(study, query.filter, own),
    isOfStudied: query.filter.studied !== undefined,
  };
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

/**
 * Of which areas the filter's ground, its districts among it, leaves out something that was recorded, whatever else is
 * filtered: the rule by which the card of a place is cut. One where nothing was recorded cannot be told, and counts as
 * cut, but a district by districts; null = no condition on the ground.
 */
function cutAreas(
  { table, city, districtOfRow }: Study,
  filter: IncidentFilter,
  own: AreaSet | null,
): AreasInput['cut'] {
  const drawn = groundPasses(table, filter);
  const isWanted = wantedDistricts(filter, city.districts);
  if (drawn.length === 0 && !isWanted) return null;
  const all = Uint32Array.from({ length: table.count }, (_, row) => row);
  const left = all.filter(
    (row) => drawn.every((passes) => passes(row)) && (!isWanted || (isWanted[districtOfRow[row]] ?? false)),
  );
  const counts = (rows: Uint32Array): Float64Array =>
    own
      ? countsByArea(own.locator, own.areas.length, table.lon, table.lat, rows).counts
      : countsByRow(districtOfRow, city.districts.length, rows, null).counts;
  const inCity = (rows: Uint32Array): number => rows.reduce((n, row) => n + (districtOfRow[row] >= 0 ? 1 : 0), 0);
  const [before, after] = [counts(all), counts(left)];
  const areas = own ? own.areas : city.districts;
  const byDistricts = { ...NO_FILTER, districts: filter.districts };
  const isOut = (k: number, id: string | null, by: IncidentFilter): boolean =>
    after[k] === 0 && isPlaceLeftOut(areas[k].geometry, id, by, city.districts);
  return {
    areas: areas.map((_, k) =>
      own || drawn.length > 0 ? before[k] === 0 || after[k] < before[k] : isWanted?.[k] === false,
    ),
    outside: areas.map((_, k) => isOut(k, null, { ...filter, districts: null })),
    leftOut: areas.map(({ id }, k) => isWanted !== null && isOut(k, own ? null : id, byDistricts)),
    city: inCity(left) < inCity(all) || (isWanted?.includes(false) ?? false),
  };
}

/** Whether the filter asks for each district; null = for all of them. */
const wantedDistricts = ({ districts: wanted }: IncidentFilter, districts: readonly Area[]): boolean[] | null => {
  const asked = wanted && districts.map(({ id }) => wanted.includes(id));
  return asked?.includes(false) ? asked : null;
};

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
