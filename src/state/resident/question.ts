/** Questions instead of guesses: which part of a street, which of the districts that a coarse position may lie in. */
import { inOrder, spotsOf, touching, type Spot } from '../../analysis/resident/extent';
import { pointInside } from '../../analysis/resident/pointInside';
import type { Precinct } from '../../domain/precinct';
import { districtAt, type Borders } from './borders';
import type { Found } from './findables';
import type { Option, PlaceSpot, PointName, Question } from './chosenPlace';

/**
 * A position known no better than this does not name a precinct, metres: the radius of a circle of the city's ground
 * for 3,000 people, the norm for a precinct's police point (P4), with the city of P9 on 703.9 km²: about 1 km² each.
 */
export const PRECINCT_REACH_M = 550;
/**
 * No device knows its position better, whatever it says, metres: a phone's under an open sky is within 4.9 m (GPS.gov).
 */
const LEAST_POSITION_M = 5;

/**
 * How far from a position, by the accuracy that the device gives, one may be, metres; Infinity where it gives none that
 * can be read.
 */
export const reachOfPosition = (accuracyM: number | null): number =>
  accuracyM === null || !Number.isFinite(accuracyM) || accuracyM < 0
    ? Infinity
    : Math.max(LEAST_POSITION_M, Math.ceil(accuracyM));

/** Ids of the districts that some spots may lie in. */
export const districtsOf = (borders: Borders, spots: readonly Spot[]): readonly string[] =>
  touching(
    spots,
    [...borders].map(([id, geometry]) => ({ id, geometry })),
  ).map(({ id }) => id);

/** A street, a river or a house whose place is not published: its crossings and other known points, along it. */
export function questionOfPlace(
  { extent, parts, nameIn, besideOf }: Found,
  house: string | null,
  borders: Borders,
): Question | null {
  if (!extent) return null;
  if (extent.kind !== 'line') {
    const spot: PlaceSpot = { at: extent.at, withinM: extent.withinM, by: 'middle' };
    return {
      about: 'house',
      name: nameIn,
      house,
      spots: [extent],
      options: [{ name: null, beside: besideOf(spot), districtIds: districtsOf(borders, [extent]), spot }],
    };
  }
  const named = parts.map((part): Option => ({
    name: part.nameIn,
    isNameRussian: part.isNameRussian,
    districtIds: districtsOf(borders, [part]),
    spot: { at: part.at, withinM: part.withinM, by: part.isHouse ? 'house' : 'crossing' },
  }));
  const bare = inOrder(extent.spots.filter(({ at }) => !parts.some((part) => part.at === at))).map((spot): Option => ({
    name: null,
    beside: besideOf(spot),
    districtIds: districtsOf(borders, [spot]),
    spot: { at: spot.at, withinM: spot.withinM, by: 'street' },
  }));
  return {
    about: house === null ? 'line' : 'house',
    name: nameIn,
    house,
    spots: spotsOf(extent),
    options: [...named, ...bare],
  };
}

/** What a chosen spot leaves open, and the district where one is sure; null for a spot outside the city. */
export function judgeSpot(
  spot: PlaceSpot,
  name: PointName,
  borders: Borders,
  inside: string | null,
): { readonly districtId: string | null; readonly spot: PlaceSpot | null; readonly question: Question | null } | null {
  const districtIds = districtsOf(borders, [spot]);
  const isCoarse = spot.by === 'position' && (spot.withinM > PRECINCT_REACH_M || districtIds.length > 1);
  if (isCoarse) {
    if (districtIds.length === 0 || (spot.withinM === Infinity && inside === null)) return null;
    const question: Question = {
      about: 'position',
      name,
      house: null,
      spots: [spot],
      options: districtIds.map((id) => ({ name: null, districtIds: [id], spot: null })),
    };
    return { districtId: districtIds.length === 1 ? districtIds[0] : null, spot: null, question };
  }
  if (inside === null) return null;
  const question: Question | null =
    districtIds.length < 2
      ? null
      : {
          about: 'border',
          name,
          house: null,
          spots: [spot],
          options: districtIds.map((id) => ({ name: null, districtIds: [id], spot })),
        };
  return { districtId: inside, spot, question };
}

const bare = (number: string): string => number.toLowerCase().replace(/[№#\s]/g, '');

/** Precincts of a number, however it is written; those of the district where it names any there. */
export function precinctsByNumber(
  precincts: readonly Precinct[],
  number: string,
  borders: Borders | null,
  districtId: string | null,
): readonly Precinct[] {
  const same = precincts.filter((precinct) => bare(precinct.number) === bare(number));
  const here =
    districtId === null
      ? []
      : same.filter(({ geometry }) => borders && districtAt(borders, pointInside(geometry)) === districtId);
  return here.length > 0 ? here : same;
}

/** Which of several precincts that have one number: by the district of each. */
export const questionOfPrecincts = (
  precincts: readonly Precinct[],
  number: string,
  borders: Borders | null,
): Question => ({
  about: 'precinct',
  name: () => number,
  house: null,
  spots: [],
  options: precincts.map(({ id, geometry, inspector }): Option => {
    const districtId = borders && districtAt(borders, pointInside(geometry));
    return {
      name: inspector === null ? null : () => inspector,
      districtIds: districtId === null ? [] : [districtId],
      spot: null,
      precinctId: id,
    };
  }),
});
