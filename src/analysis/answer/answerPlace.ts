import type { PeriodFill } from '../../domain/answers';
import { NO_FILTER } from '../../domain/filter';
import type { LonLat } from '../../domain/geometry';
import { PLACE_KINDS, type PlaceKind } from '../../domain/incident';
import type { PlaceAnswer, PlaceGround } from '../../domain/placeAnswer';
import type { Post } from '../../domain/post';
import { toPlane } from '../../domain/projection';
import { estimateChange } from '../comparison/estimateChange';
import { poissonInterval } from '../comparison/tails';
import { missingDays } from '../comparison/whyNoChange';
import { groundKm2, rowsOfPlace } from '../place/rowsOfPlace';
import { monthsOfPlace } from '../place/monthsOfPlace';
import { countsByCategory, countsByClock } from '../selection/tally';
import { silencesByPart } from '../span/silentRows';
import { rowsOf, selectRows, type Selection } from './selection';
import { registerOf, type Study, type StudyQuery } from './study';

/** So many posts are named. */
const NEAREST = 3;

/**
 * What the selection holds on the ground of a place: how many, how many a year, how it changed, when and of what kind,
 * and the nearest posts. Rates are taken over the days for which the register and the place's district have data;
 * where the district fell silent in one of the periods nothing is compared. `districtId`: of the place, null = outside.
 */
export function answerPlace(
  study: Study,
  query: StudyQuery & { readonly at: LonLat; readonly ground: PlaceGround },
  districtId: string | null,
  selection: Selection = selectRows(study, query),
): PlaceAnswer {
  const { at, ground } = query;
  const { table } = study;
  const { period, days, noChange } = selection;
  const here = (rows: Uint32Array): Uint32Array => rowsOfPlace(table, rows, at, ground);
  const rows = here(selection.rows);
  const silent = silentHere(study, selection, districtId);
  const fill = selection.fill && withoutDays(selection.fill, silent.now);
  const before = silent.now + silent.before > 0 || !selection.rowsBefore ? null : here(selection.rowsBefore).length;
  const { byHour, byWeekday } = countsByClock(table, rows);
  const perYear = (count: number): number => count / (fill?.years ?? NaN);
  return {
    at,
    ground,
    areaKm2: groundKm2(ground),
    count: rows.length,
    fill,
    perYear:
      fill?.years == null
        ? null
        : {
            value: perYear(rows.length),
            interval: [perYear(poissonInterval(rows.length)[0]), perYear(poissonInterval(rows.length)[1])],
          },
    change: before === null || rows.length + before === 0 ? null : estimateChange(rows.length, before, days),
    noChange: selection.rowsBefore && before === null ? 'no-data' : noChange,
    byHour,
    byWeekday,
    months: monthsOfPlace(table, rows, period, registerOf(study)),
    byCategory: countsByCategory(table, rows),
    byPlace: countsByPlace(table.place, rows),
    posts: nearestPosts(study.posts, at),
    districtId,
  };
}

/** Days of the period, and of the compared one, on which the place's district fell silent, whatever is filtered. */
function silentHere(
  study: Study,
  { period, comparedPeriod }: Selection,
  districtId: string | null,
): { readonly now: number; readonly before: number } {
  const register = registerOf(study);
  const at = study.city.districts.findIndex(({ id }) => id === districtId);
  if (!register || !period || at < 0) return { now: 0, before: 0 };
  const [silence] = silencesByPart(study.table, register, rowsOf(study, NO_FILTER), 1, (row) =>
    study.districtOfRow[row] === at ? 0 : -1,
  );
  return {
    now: missingDays(silence, period),
    before: comparedPeriod ? missingDays(silence, comparedPeriod) : 0,
  };
}

function withoutDays(fill: PeriodFill, silentDays: number): PeriodFill {
  const filledDays = Math.max(0, fill.filledDays - silentDays);
  const years = fill.years === null || filledDays === 0 ? null : (fill.years * filledDays) / fill.filledDays;
  return { ...fill, filledDays, years };
}

function countsByPlace(place: Uint8Array, rows: Uint32Array): Readonly<Partial<Record<PlaceKind, number>>> {
  const counts = new Uint32Array(256);
  for (const row of rows) counts[place[row]]++;
  return Object.fromEntries(PLACE_KINDS.map((kind, code) => [kind, counts[code]]));
}

function nearestPosts(posts: readonly Post[], [lon, lat]: LonLat): PlaceAnswer['posts'] {
  const [x, y] = toPlane(lon, lat);
  return posts
    .map((post) => ({ id: post.id, distanceM: Math.hypot(post.x - x, post.y - y) }))
    .sort((a, b) => a.distanceM - b.distanceM)
    .slice(0, NEAREST);
}
