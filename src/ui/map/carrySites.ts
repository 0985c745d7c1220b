import type { Map as Chart } from 'maplibre-gl';
import { targetAt } from '../../map/hit';
import type { SiteCarry } from '../../map/view';
import { followHand, isPlainPress, type HandEvent } from './followHand';

/** A press that moves less than this is a click. */
const STILL_PX = 4;

/**
 * Lets mouse or finger carry a site over the map: the map stays while it is carried. Esc, a second finger or a lost
 * pointer put it back. Returns what takes the listeners away.
 */
export function carrySites(map: Chart, tell: (carry: SiteCarry) => void): () => void {
  let carried: {
    readonly id: string;
    readonly grip: readonly [number, number];
    readonly from: readonly [number, number];
    moved: boolean;
    lon: number;
    lat: number;
  } | null = null;

  function press(event: HandEvent): void {
    if (carried) {
      put('cancel');
      return;
    }
    const target = isPlainPress(event) ? targetAt(map, event.point) : null;
    if (target?.layer !== 'sites') return;
    // The pin's tip is the place, the hand holds its head: the way between the two is kept.
    const [found] = map.queryRenderedFeatures(around(event.point), { layers: ['sites'] });
    if (found?.geometry.type !== 'Point') return;
    const [lon, lat] = found.geometry.coordinates;
    const tip = map.project([lon, lat]);
    event.preventDefault();
    map.dragPan.disable();
    map.touchZoomRotate.disable();
    carried = {
      id: target.id,
      grip: [tip.x - event.point.x, tip.y - event.point.y],
      from: [event.point.x, event.point.y],
      moved: false,
      lon,
      lat,
    };
  }

  function move(event: HandEvent): void {
    if (!carried) return;
    if (!carried.moved) {
      if (Math.hypot(event.point.x - carried.from[0], event.point.y - carried.from[1]) < STILL_PX) return;
      carried.moved = true;
      tell({ phase: 'start', id: carried.id, lon: carried.lon, lat: carried.lat });
    }
    const at = map.unproject([event.point.x + carried.grip[0], event.point.y + carried.grip[1]]);
    carried.lon = at.lng;
    carried.lat = at.lat;
    map.getCanvas().style.cursor = 'grabbing';
    tell({ phase: 'move', id: carried.id, lon: at.lng, lat: at.lat });
  }

  function put(phase: 'end' | 'cancel'): void {
    if (!carried) return;
    const { id, moved, lon, lat } = carried;
    carried = null;
    map.dragPan.enable();
    map.touchZoomRotate.enable();
    map.touchZoomRotate.disableRotation();
    map.getCanvas().style.cursor = '';
    if (moved) tell({ phase, id, lon, lat });
  }

  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') put('cancel');
  };
  const stop = followHand(map, { press, move, put });
  window.addEventListener('keydown', key);
  return () => {
    stop();
    window.removeEventListener('keydown', key);
  };
}

const around = ({ x, y }: { readonly x: number; readonly y: number }): [[number, number], [number, number]] => [
  [x - STILL_PX, y - STILL_PX],
  [x + STILL_PX, y + STILL_PX],
];
