import type { Map as Chart, PointLike } from 'maplibre-gl';
import { LAYERS } from './layers';
import type { MapTarget } from './view';

/** Layers that answer a click. */
const ANSWERS = LAYERS.flatMap((layer) =>
  'answers' in layer
    ? [{ layer: layer.id, part: layer.answers.part as string, small: layer.answers.small as boolean }]
    : [],
);
/** A fingertip or a quick mouse misses by a few pixels. */
const REACH_PX = 4;

/** The topmost thing at a point of the screen that has a name or a figure; null for plain ground. */
export function targetAt(map: Chart, point: { readonly x: number; readonly y: number }): MapTarget | null {
  const parts = (small: boolean): string[] =>
    ANSWERS.filter((one) => one.small === small && map.getLayer(one.part) !== undefined).map(({ part }) => part);
  const box: [PointLike, PointLike] = [
    [point.x - REACH_PX, point.y - REACH_PX],
    [point.x + REACH_PX, point.y + REACH_PX],
  ];
  const [near] = map.queryRenderedFeatures(box, { layers: parts(true) });
  const [under] = near ? [near] : map.queryRenderedFeatures([point.x, point.y], { layers: parts(false) });
  const layer = ANSWERS.find(({ part }) => part === under?.layer.id)?.layer;
  const id: unknown = under?.properties['id'];
  return layer === undefined || (typeof id !== 'string' && typeof id !== 'number') ? null : { layer, id: String(id) };
}
