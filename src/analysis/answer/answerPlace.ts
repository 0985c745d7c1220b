import type { PeriodFill } from '../../domain/answers';
import { NO_FILTER, type IncidentFilter } from '../../domain/filter';
import type { LonLat, LonLatMultiPolygon } from '../../domain/geometry';
import { PLACE_KINDS, type PlaceKind } from '../../domain/incident';
import type { PlaceAnswer, PlaceGround } from '../../domain/placeAnswer';
import type { Post } from '../../domain/post';
import { toPlane } from '../../domain/projection';
import { middleOfShape } from '../../domain/thing';
import { ownersAt } from '../areas/ringIndex';
import { buildLocator } from '../areas/locator';
import { estimateChange } from '../comparison/estimateChange';
import { poissonInterval } from '../comparison/tails';
import { missingDays } from '../comparison/whyNoChange';
import { isPlaceLeftOut, outlineOfPlace } from '../place/leftOutPlace';
import { groundKm2, onGround } from '../place/rowsOfPlace';
import { monthsOfPlace } from '../place/monthsOfPlace';
import { groundPasses } from '../selection/placePasses';
import { countsByCategory, countsByClock } from '../selection/tally';
import { silencesByPart } from '../span/silentRows';
import type { AreaSet } from './answerDistricts';
import { rowsOf, selectRows, type Selection } from './selection';
import { registerOf, type Study, type StudyQuery } from './study';

/** So many posts are named. */
const NEAREST = 3;
/** ... and so many of those that are planned. */
const NEAREST_PLANNED = 1;

/** Which rows and posts lie on a ground, and how large it is. */
interface Ground {
  readonly at: LonLat;
  readonly areaKm2: number;
  readonly holdsRow: (row: number) => boolean;
  readonly holds: (lon: number, lat: number, x: number, y: number) => boolean;
  /** Degrees. */
  readonly outline: LonLatMultiPolygon;
}

/** A ground's own rule; of a district or an area that by which tables of areas count it. */
function groundOf({ table, city, districtOfRow }: Study, { at, ground }: PlaceQuery, own: AreaSet | null): Ground {
  const { lon, lat, x, y } = table;
  if (!('area' in ground)) {
    const holds = onGround(at, ground);
    const holdsRow = (row: number): boolean => holds(lon[row], lat[row], x[row], y[row]);
    return { at, areaKm2: groundKm2(ground), holdsRow, holds, outline: outlineOfPlace(at, ground) };
  }
  const areas = own?.areas ?? city.districts;
  const index = areas.findIndex(({ id }) => id === ground.area);
  if (index < 0) return { at, areaKm2: NaN, holdsRow: () => false, holds: () => false, outline: [] };
  const { geometry, areaKm2 } = areas[index];
  const { locator } = own ?? { locator: buildLocator([areas[index]]) };
  const owner = own ? index : 0;
  const isIn = (toLon: number, toLat: number): boolean => ownersAt(locator, toLon, toLat).includes(owner);
  const middle = middleOfShape({ type: 'MultiPolygon', coordinates: geometry });
  return {
    at: Number.isNaN(at[0]) ? middle : at,
    areaKm2,
    holdsRow: own ? (row) => isIn(lon[row], lat[row]) : (row) => districtOfRow[row] === index,
    holds: isIn,
    outline: geometry,
  };
}

type PlaceQuery = StudyQuery & { readonly at: LonLat; readonly ground: PlaceGround };

/**
 * What the selection holds on the ground of a place: how many, how many a year, how it changed, when and of what
 * kind, the posts that stand there and the nearest ones. Rates are taken over the days for which the register and the
 * place's district have data; where the district fell silent in one of the periods nothing is compared. `districtId`:
 * of the place, null = outside. `own`: areas of the user's own, of which a ground is in place of the districts. An
 * area that is not there holds nothing, and its size is NaN.
 */
export function answerPlace(
  study: Study,
  query: PlaceQuery,
  districtId: string | null,
  selection: Selection = selectRows(study, query),
  own: AreaSet | null = null,
): PlaceAnswer {
  const { ground } = query;
  const place = groundOf(study, query, own);
  const { at, areaKm2, holdsRow, holds } = place;
  const { table } = study;
  const { period, days, noChange } = selection;
  const here = (rows: Uint32Array): Uint32Array => rows.filter((row) => holdsRow(row));
  const rows = here(selection.rows);
  const silent = silentHere(study, selection, districtId);
  const fill = selection.fill && withoutDays(selection.fill, silent.now);
  // One district may be compared where a silent one beside it forbids comparing the whole.
  const allBefore = 'area' in ground && !own ? selection.rowsBeforeByDistrict : selection.rowsBefore;
  const before = silent.now + silent.before > 0 || !allBefore ? null : here(allBefore).length;
  const { byHour, byWeekday } = countsByClock(table, rows);
  const isLeftOut =
    rows.length === 0 &&
    isPlaceLeftOut(place.outline, 'area' in ground && !own ? ground.area : null, query.filter, study.city.districts);
  const perYear = (count: number): number => count / (fill?.years ?? NaN);
  return {
    at,
    ground,
    areaKm2,
    count: rows.length,
    isCut: isCut(study, query.filter, holdsRow),
    isLeftOut,
    fill,
    perYear:
      isLeftOut || fill?.years == null
        ? null
        : {
            value: perYear(rows.length),
            interval: [perYear(poissonInterval(rows.length)[0]), perYear(poissonInterval(rows.length)[1])],
          },
    change:
      isLeftOut || before === null || rows.length + before === 0 ? null : estimateChange(rows.length, before, days),
    noChange: allBefore === null ? noChange : before === null ? 'no-data' : null,
    byHour,
    byWeekday,
    months: monthsOfPlace(table, rows, period, registerOf(study)),
    byCategory: countsByCategory(table, rows),
    byPlace: countsByPlace(table.place, rows),
    postsInside: study.posts.filter(({ lon, lat, x, y }) => holds(lon, lat, x, y)).map(({ id }) => id),
    posts: nearestPosts(study.posts, at),
    districtId,
  };
}

/** Whether something recorded on a ground lies outside the ground that a filter leaves. */
function isCut({ table, city, districtOfRow }: Study, filter: IncidentFilter, holdsRow: Ground['holdsRow']): boolean {
  const wanted = filter.districts;
  const conditions = [
    ...groundPasses(table, filter),
    ...(wanted ? [(row: number) => wanted.includes(city.districts[districtOfRow[row]]?.id)] : []),
  ];
  if (conditions.length === 0) return false;
  for (let row = 0; row < table.count; row++)
    if (holdsRow(row) && !conditions.every((passes) => passes(row))) return true;
  return false;
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
  // All of them are judged, so that the card says of a district what its row in the table does.
  const silence = silencesByPart(
    study.table,
    register,
    rowsOf(study, NO_FILTER),
    study.city.districts.length,
    (row) => study.districtOfRow[row],
  )[at];
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

/** The nearest that are more than planned, then the nearest planned: nobody stands there, however near it is. */
function nearestPosts(posts: readonly Post[], [lon, lat]: LonLat): PlaceAnswer['posts'] {
  const [x, y] = toPlane(lon, lat);
  const nearest = (of: readonly Post[], most: number): PlaceAnswer['posts'] =>
    of
      .map((post) => ({ id: post.id, distanceM: Math.hypot(post.x - x, post.y - y) }))
      .sort((a, b) => a.distanceM - b.distanceM)
      .slice(0, most);
  const isPlanned = ({ kind }: Post): boolean => kind === 'planned';
  return [
    ...nearest(
      posts.filter((post) => !isPlanned(post)),
      NEAREST,
    ),
    ...nearest(posts.filter(isPlanned), NEAREST_PLANNED),
  ];
}
