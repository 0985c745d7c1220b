import type { LonLat, LonLatMultiPolygon, LonLatPolygon } from '../geometry';
import { ringAreaM2 } from './geodesicArea';
import { field, list, number, oneOf, refuse, type Piece } from './shape';

/** A feature's properties and geometry, still unread. */
export interface FeaturePiece {
  readonly feature: Piece;
  readonly properties: Piece;
  readonly geometry: Piece;
}

export function featurePieces(root: Piece): readonly FeaturePiece[] {
  oneOf(field(root, 'type'), ['FeatureCollection']);
  return list(field(root, 'features')).map(featurePiece);
}

export function featurePiece(feature: Piece): FeaturePiece {
  oneOf(field(feature, 'type'), ['Feature']);
  return { feature, properties: field(feature, 'properties'), geometry: field(feature, 'geometry') };
}

/** Longitude and latitude in degrees; a height is dropped. */
export function lonLat(piece: Piece): LonLat {
  const [lon, lat] = list(piece);
  if (!lon || !lat) return refuse(piece, '[longitude, latitude]');
  const at: LonLat = [number(lon), number(lat)];
  return Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90 ? at : refuse(piece, '[longitude, latitude]');
}

export function pointOf(geometry: Piece): LonLat {
  oneOf(field(geometry, 'type'), ['Point']);
  return lonLat(field(geometry, 'coordinates'));
}

export function lineOf(geometry: Piece): readonly LonLat[] {
  oneOf(field(geometry, 'type'), ['LineString']);
  const line = list(field(geometry, 'coordinates'));
  return line.length >= 2 ? line.map(lonLat) : refuse(geometry, 'two points or more');
}

/** Polygons with closed rings of at least four points; outer rings are turned anticlockwise, holes clockwise. */
export function polygonsOf(geometry: Piece): LonLatMultiPolygon {
  const type = oneOf(field(geometry, 'type'), ['Polygon', 'MultiPolygon']);
  const coordinates = field(geometry, 'coordinates');
  const polygons = type === 'Polygon' ? [coordinates] : list(coordinates);
  return polygons.length > 0 ? polygons.map(polygon) : refuse(coordinates, 'one polygon or more');
}

function polygon(piece: Piece): LonLatPolygon {
  const rings = list(piece);
  if (rings.length === 0) return refuse(piece, 'one ring or more');
  return rings.map((ring, i) => {
    const points = list(ring).map(lonLat);
    const [first, last] = [points[0], points[points.length - 1]];
    if (points.length < 4 || first[0] !== last[0] || first[1] !== last[1]) return refuse(ring, 'closed ring');
    return ringAreaM2(points) > 0 === (i === 0) ? points : points.reverse();
  });
}
