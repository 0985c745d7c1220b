/**
 * What a person names, touches or opens by a link becomes a place, a question or a notice; loaded with the first of
 * them.
 */
import { ground, type Ground } from '../../analysis/resident/ground';
import { pointInside } from '../../analysis/resident/pointInside';
import type { Precinct } from '../../domain/precinct';
import type { ChosenPlace, Option, PlaceSpot, PointName, Question } from './chosenPlace';
import { districtAt, loadBorders, type Borders } from './borders';
import type { Found } from './findables';
import { judgeSpot, precinctsByNumber, questionOfPlace, questionOfPrecincts, reachOfPosition } from './question';

/** What choosing needs of the page. */
export interface Chooser {
  readonly base: string;
  /** Kept once they are read. */
  borders: Borders | null;
  /** What stands on the page. */
  now(): {
    readonly districtId: string | null;
    readonly precincts: readonly Precinct[];
    readonly question: Question | null;
  };
  go(place: ChosenPlace, isStep: boolean): void;
  tell(
    notice: { readonly kind: 'outside' | 'borders-failed' } | { readonly kind: 'no-precinct'; readonly number: string },
  ): void;
  /** How the ground is measured, which the first answer does not need. */
  measureBy(ground: Ground): void;
  needPlaceWords(): Promise<void>;
}

const NOWHERE: ChosenPlace = { districtId: null, spot: null, name: null, question: null, precinctId: null };

export const chooseDistrict = (page: Chooser, districtId: string | null): void =>
  page.go({ ...NOWHERE, districtId }, true);

/** A place by name: a line, or a house in it, is asked about first. */
export async function choosePlace(page: Chooser, found: Found, house: string | null): Promise<void> {
  const { extent, nameIn, precinct, kind } = found;
  if (precinct) return choosePrecinct(page, precinct, true);
  if (!extent) return chooseDistrict(page, found.districtId);
  if (extent.kind !== 'line' && house === null) {
    const by =
      extent.kind === 'area' ? 'middle' : kind === 'crossing' ? 'crossing' : kind === 'address' ? 'house' : 'place';
    await choosePoint(page, { at: extent.at, withinM: extent.withinM, by }, nameIn, true);
    return;
  }
  const borders = await ready(page);
  const question = borders && questionOfPlace(found, house, borders);
  if (question) page.go({ ...NOWHERE, question }, true);
  else page.tell({ kind: 'borders-failed' });
}

/** One of the answers to the question that stands on the page. */
export async function chooseOption(
  page: Chooser,
  { name, districtIds: [districtId], spot, precinctId }: Option,
): Promise<void> {
  const { question, precincts } = page.now();
  if (!question) return;
  const precinct = precincts.find(({ id }) => id === precinctId);
  if (precinct) await choosePrecinct(page, precinct, true);
  else if (question.about === 'border')
    page.go({ districtId, spot, name: question.name, question, precinctId: null }, true);
  else if (spot) await choosePoint(page, spot, name ?? question.name, true);
  else chooseDistrict(page, districtId);
}

/** The page of a precinct by its number; false where it is not published, and the page says so. */
export async function openPrecinct(page: Chooser, number: string, isStep: boolean): Promise<boolean> {
  const borders = await ready(page);
  const { precincts, districtId } = page.now();
  const same = precinctsByNumber(precincts, number, borders, districtId);
  if (same.length === 0) page.tell({ kind: 'no-precinct', number });
  else if (same.length === 1) await choosePrecinct(page, same[0], isStep);
  else page.go({ ...NOWHERE, question: questionOfPrecincts(same, number, borders) }, isStep);
  return same.length > 0;
}

/** Its inspector, and the figures of the district that it lies in. */
export async function choosePrecinct(page: Chooser, { id, geometry }: Precinct, isStep: boolean): Promise<void> {
  const borders = await ready(page);
  page.go({ ...NOWHERE, districtId: borders && districtAt(borders, pointInside(geometry)), precinctId: id }, isStep);
}

/**
 * A point by touch, by position, or one that was asked for. False where nothing was chosen: outside the city, and the
 * page says so.
 */
export async function choosePoint(page: Chooser, given: PlaceSpot, name: PointName, isStep: boolean): Promise<boolean> {
  const spot = given.by === 'position' ? { ...given, withinM: reachOfPosition(given.withinM) } : given;
  const borders = await ready(page);
  const judged = borders && judgeSpot(spot, name, borders, districtAt(borders, spot.at));
  if (!judged) {
    page.tell({ kind: borders ? 'outside' : 'borders-failed' });
    return false;
  }
  page.go({ ...judged, name: judged.spot ? name : null, precinctId: null }, isStep);
  return true;
}

/**
 * Borders of the districts, null where they are not to be had now; the words by which a place was found, and what
 * measures the ground.
 */
async function ready(page: Chooser): Promise<Borders | null> {
  const [borders] = await Promise.all([page.borders ?? loadBorders(page.base), page.needPlaceWords()]);
  page.borders = borders;
  page.measureBy(ground);
  return borders;
}
