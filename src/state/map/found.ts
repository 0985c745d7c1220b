import type { FeatureCollection, Position } from 'geojson';
import { distanceToShape } from '../../analysis/place/distanceToShape';
import type { LonLat } from '../../domain/geometry';
import { holds } from '../../domain/polygon';
import type { Locale } from '../../i18n';
import type { FoundPicture } from '../../map/mapData';
import { isAskedAlone, SHOWN, type ShownQuestion } from '../../questions';
import type { QuestionId } from '../../questions';

/** The question of the open room, where it brings something to the map; null = of another room. */
export function questionOnMap(room: string): (ShownQuestion & { readonly id: QuestionId }) | null {
  const of = SHOWN.find(({ id, shown }) => id === room && shown.drawn !== undefined);
  return of && isAskedAlone(of) ? of : null;
}

/** The shapes of an answer of it. */
export const foundShapes = ({ shown }: ShownQuestion, answer: unknown): FeatureCollection =>
  // Shapes of a question are GeoJSON as files hold it; their geometries are checked by nobody but MapLibre.
  shown.drawn?.(answer) as FeatureCollection;

/** The answer as the map draws it and says it. */
export function foundPicture(
  { shown }: ShownQuestion,
  answer: unknown,
  features: FeatureCollection,
  locale: Locale,
): FoundPicture | null {
  const said = shown.words[locale].onMap?.(answer);
  return said ? { features, ...said } : null;
}

/** So near to a line it is the one that was meant, metres. */
const MISS_M = 20;

const pairs = (points: readonly Position[]): LonLat[] => points.map(([lon, lat]) => [lon, lat]);

/** What is said of that which lies at a place; null = nothing does. */
export function foundAt({ features, words }: FoundPicture, at: LonLat): string | null {
  const here = features.features.find(({ geometry }) => {
    if (geometry.type === 'Polygon') return holds([geometry.coordinates.map(pairs)], ...at);
    if (geometry.type !== 'LineString') return false;
    const coordinates = [pairs(geometry.coordinates)];
    return distanceToShape(at, { type: 'MultiLineString', coordinates }, MISS_M) !== null;
  });
  return here ? words(String(here.properties?.['id'])) : null;
}
