import type { Map as Chart, PointLike } from 'maplibre-gl';
import type { MapLayer, MapTarget } from './view';
import type { LayerName } from './zorder';

/** Layers that answer a click, and the layer of the view each belongs to. */
const ANSWERS: readonly (readonly [LayerName, MapLayer])[] = [
  ['sites', 'sites'],
  ['stationary', 'stationary'],
  ['planned', 'planned'],
  ['mobile', 'mobile'],
  ['accidents', 'accidents'],
  ['candidates', 'candidates'],
  ['stretches', 'stretches'],
  ['hexagons', 'hexagons'],
  ['squares', 'squares'],
  ['areas-fill', 'areas'],
  ['districts-fill', 'districts'],
];
/** A fingertip or a quick mouse misses by a few pixels. */
const REACH_PX = 4;

/** The topmost thing at a point of the screen that has a name or a figure; null for plain ground. */
export function targetAt(map: Chart, point: { readonly x: number; readonly y: number }): MapTarget | null {
  const layers = ANSWERS.map(([id]) => id).filter((id) => map.getLayer(id) !== undefined);
  const box: [PointLike, PointLike] = [
    [point.x - REACH_PX, point.y - REACH_PX],
    [point.x + REACH_PX, point.y + REACH_PX],
  ];
  const [near] = map.queryRenderedFeatures(box, { layers: layers.filter((id) => SMALL.has(id)) });
  const [under] = near
    ? [near]
    : map.queryRenderedFeatures([point.x, point.y], { layers: layers.filter((id) => !SMALL.has(id)) });
  const layer = ANSWERS.find(([id]) => id === under?.layer.id)?.[1];
  const id: unknown = under?.properties['id'];
  return layer === undefined || (typeof id !== 'string' && typeof id !== 'number') ? null : { layer, id: String(id) };
}

const SMALL: ReadonlySet<string> = new Set([
  'stationary',
  'planned',
  'mobile',
  'accidents',
  'stretches',
  'sites',
  'candidates',
]);
