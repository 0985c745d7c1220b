/** The domain's nouns as GeoJSON for the map's sources. Ids travel as the property `id`. */
import type { Feature, FeatureCollection, MultiPoint, MultiPolygon, Point, Polygon } from 'geojson';
import type { BinsAnswer } from '../domain/answers';
import type { Area } from '../domain/area';
import { cellCorners } from '../domain/cells';
import type { PostKind } from '../domain/post';
import { postNumber } from '../domain/postNumber';
import { toLonLat, toPlane } from '../domain/projection';
import type { SitePoint } from '../domain/siting';
import { messagesFor, nameIn, type Locale } from '../i18n';
import { LEAST_NEAR } from '../domain/density';
import { classOf, weakClass, type Scale } from './scales';
import type { MapPost, MapSite } from './mapData';

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Ground as one feature, from the coordinates of a MultiPolygon; null or none = nothing. */
export const multiPolygon = (
  coordinates: readonly (readonly (readonly (readonly number[])[])[])[] | null,
): FeatureCollection<MultiPolygon> => ({
  type: 'FeatureCollection',
  features: coordinates?.length
    ? [
        {
          type: 'Feature',
          properties: null,
          geometry: { type: 'MultiPolygon', coordinates: coordinates as number[][][][] },
        },
      ]
    : [],
});

/** Outlines of districts or imported areas with their names. */
export function areaFeatures(areas: readonly Area[], locale: Locale): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: areas.map((area) => ({
      type: 'Feature',
      properties: { id: area.id, name: nameIn(locale, area.names) },
      geometry: { type: 'MultiPolygon', coordinates: area.geometry.map((p) => p.map((r) => r.map((c) => [...c]))) },
    })),
  };
}

/**
 * Posts of one kind; `word` is the post's own name, else its number, and below it how exact the position is. Those of
 * `notYet` do not stand in the period shown.
 */
export function postFeatures(
  posts: readonly MapPost[],
  kind: PostKind,
  locale: Locale,
  notYet: ReadonlySet<string> = new Set(),
): FeatureCollection<Point> {
  const words = messagesFor(locale).domain.positionsShort;
  return {
    type: 'FeatureCollection',
    features: posts
      .filter((post) => post.kind === kind)
      .map((post) => ({
        type: 'Feature',
        properties: {
          id: post.id,
          stands: !notYet.has(post.id),
          word: `${post.name ?? postNumber(post.id)}\n${words[post.position]}`,
        },
        geometry: { type: 'Point', coordinates: [post.lon, post.lat] },
      })),
  };
}

/** Sites of a plan; the lowest number is drawn last, over the others. */
export function siteFeatures(sites: readonly MapSite[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: sites.map(({ id, state, number, lon, lat, plan = 'a', uncertain = false }, index) => ({
      type: 'Feature',
      properties: { id, state, number, plan, uncertain, order: state === 'impossible' ? -sites.length : -index },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}

/** Places where a post could stand. */
export function candidateFeatures(candidates: readonly SitePoint[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: candidates.map(({ id, lon, lat }) => ({
      type: 'Feature',
      properties: { id },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}

/** Circles of so many metres around the sites that can be built. */
export const reachFeatures = (sites: readonly MapSite[], radiusM: number): FeatureCollection<Polygon> =>
  circles(
    sites.filter((site) => site.state !== 'impossible'),
    radiusM,
  );

/** Circles of so many metres around the impossible places: nothing is proposed inside. */
export const vetoFeatures = (sites: readonly MapSite[], reachM: number): FeatureCollection<Polygon> =>
  circles(reachM > 0 ? sites.filter((site) => site.state === 'impossible') : [], reachM);

function circles(sites: readonly MapSite[], radiusM: number): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: sites.map(({ lon, lat }) => {
      const [x, y] = toPlane(lon, lat);
      const ring = UNIT_CIRCLE.map(([dx, dy]) => toLonLat(x + dx * radiusM, y + dy * radiusM));
      return { type: 'Feature', properties: null, geometry: { type: 'Polygon', coordinates: [ring] } };
    }),
  };
}

const UNIT_CIRCLE = Array.from({ length: 73 }, (_, i): readonly [number, number] => [
  Math.cos((i * Math.PI) / 36),
  Math.sin((i * Math.PI) / 36),
]);

/** Lon/lat pairs as one feature of many points: thousands of features a step would cost a dragged site its ease. */
export function pointFeatures(lonLat: Float32Array): FeatureCollection<MultiPoint> {
  if (lonLat.length === 0) return { type: 'FeatureCollection', features: [] };
  const coordinates = Array.from({ length: lonLat.length >> 1 }, (_, i) => [lonLat[2 * i], lonLat[2 * i + 1]]);
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: null, geometry: { type: 'MultiPoint', coordinates } }],
  };
}

/**
 * Hexagons or squares that have a class, with the class in `k` and the bin's index in `id`. Corners as in
 * domain/cells, about the centres counted in analysis/bins.
 */
export function binFeatures(bins: BinsAnswer, scale: Scale): FeatureCollection<Polygon> {
  const corners = cellCorners(bins.shape, bins.sizeM);
  const features: Feature<Polygon>[] = [];
  for (let i = 0; i < bins.counts.length; i++) {
    const value = scale.kind === 'diverging' && bins.before ? bins.counts[i] - bins.before[i] : bins.counts[i];
    const own = classOf(scale, value);
    const k =
      bins.counts[i] + (scale.kind === 'diverging' ? (bins.before?.[i] ?? 0) : 0) < LEAST_NEAR
        ? weakClass(scale, own)
        : own;
    if (scale.kind === 'sequential' && k < 0) continue;
    const ring = corners.map(([dx, dy]) => toLonLat(bins.centreX[i] + dx, bins.centreY[i] + dy));
    features.push({
      type: 'Feature',
      properties: { id: String(i), k },
      geometry: { type: 'Polygon', coordinates: [ring] },
    });
  }
  return { type: 'FeatureCollection', features };
}
