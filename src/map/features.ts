/** The domain's nouns as GeoJSON for the map's sources. Ids travel as the property `id`. */
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import type { BinsAnswer } from '../domain/answers';
import type { Area } from '../domain/area';
import { cellCorners } from '../domain/cells';
import type { Post, PostKind } from '../domain/post';
import { toLonLat } from '../domain/projection';
import { messagesFor, nameIn, type Locale } from '../i18n';
import { classOf, type Scale } from './scales';

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

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

/** Posts of one kind; `word` says how exact the position is, beside the post's own name if it has one. */
export function postFeatures(posts: readonly Post[], kind: PostKind, locale: Locale): FeatureCollection<Point> {
  const words = messagesFor(locale).domain.positionsShort;
  return {
    type: 'FeatureCollection',
    features: posts
      .filter((post) => post.kind === kind)
      .map((post) => ({
        type: 'Feature',
        properties: { id: post.id, word: post.name === null ? words[post.position] : `${post.name}\n${words[post.position]}` },
        geometry: { type: 'Point', coordinates: [post.lon, post.lat] },
      })),
  };
}

/** Lon/lat pairs as points. */
export function pointFeatures(lonLat: Float32Array): FeatureCollection<Point> {
  const features: Feature<Point>[] = [];
  for (let i = 0; i + 1 < lonLat.length; i += 2) {
    features.push({ type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [lonLat[i], lonLat[i + 1]] } });
  }
  return { type: 'FeatureCollection', features };
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
    const k = classOf(scale, value);
    if (scale.kind === 'sequential' && k < 0) continue;
    const ring = corners.map(([dx, dy]) => toLonLat(bins.centreX[i] + dx, bins.centreY[i] + dy));
    features.push({ type: 'Feature', properties: { id: String(i), k }, geometry: { type: 'Polygon', coordinates: [ring] } });
  }
  return { type: 'FeatureCollection', features };
}
