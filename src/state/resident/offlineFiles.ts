import type { LonLat, LonLatMultiPolygon } from '../../domain/geometry';
import type { Precinct } from '../../domain/precinct';
import { placeWords } from '../../i18n/residentLater';
import type { Locale } from '../../i18n/locale';
import { keptFile } from '../../sources/keptFile';

/**
 * What finds a place and its district, read once on the first visit: without a network it is then there, also for
 * whoever never searched.
 */
export async function keepForOffline(base: string, locale: Locale): Promise<void> {
  const asItIs = (text: string): string | null => (/^\s*[[{]/.test(text) ? text : null);
  await Promise.allSettled([
    ...['places.json', 'districts.geojson'].map((name) => keptFile(`${base}geo/${name}`, asItIs)),
    import('./findables'),
    import('./borders'),
    import('./question'),
    import('../../analysis/resident/nearest'),
    placeWords(locale),
  ]);
}

/** Which districts some precincts lie in, by their ids. */
export interface Covered {
  readonly of: readonly Precinct[];
  readonly districts: ReadonlySet<string>;
}

/** A precinct lies in every district that holds its middle or a corner of it; null without the borders. */
export async function coveredBy(base: string, precincts: readonly Precinct[]): Promise<Covered | null> {
  if (precincts.length === 0) return null;
  const [{ districtAt, loadBorders }, { pointInside }] = await Promise.all([
    import('./borders'),
    import('../../analysis/resident/pointInside'),
  ]);
  const borders = await loadBorders(base);
  return (
    borders && { of: precincts, districts: districtsHolding(precincts, (at) => districtAt(borders, at), pointInside) }
  );
}

/** `districtOf` says which district holds a point, `middleOf` gives a point of a precinct's own. */
export const districtsHolding = (
  precincts: readonly Precinct[],
  districtOf: (at: LonLat) => string | null,
  middleOf: (ground: LonLatMultiPolygon) => LonLat,
): ReadonlySet<string> =>
  new Set(
    precincts.flatMap(({ geometry }) =>
      [middleOf(geometry), ...geometry.flat(2)].flatMap((at) => districtOf(at) ?? []),
    ),
  );
