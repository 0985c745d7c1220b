import type { Map as Chart } from 'maplibre-gl';
import type { DragOut } from '../../map/view';
import { followHand, isPlainPress, type HandEvent } from './followHand';

/** A press of a mouse, and of a finger, that moves less than this is a click. */
const STILL_PX = 3;
const STILL_FINGER_PX = 16;

/**
 * Lets mouse or finger drag out a shape: the map stays meanwhile. A second finger or a lost pointer end it without one.
 * Returns what takes the listeners away.
 */
export function dragOut(map: Chart, tell: (news: DragOut) => void): () => void {
  let held: { readonly from: { readonly x: number; readonly y: number }; at: DragOut['at']; moved: boolean } | null =
    null;

  function press(event: HandEvent): void {
    if (held) {
      put('cancel');
      return;
    }
    if (!isPlainPress(event)) return;
    map.dragPan.disable();
    held = { from: event.point, at: [event.lngLat.lng, event.lngLat.lat], moved: false };
  }

  function move(event: HandEvent): void {
    if (!held) return;
    if (!held.moved) {
      const still = 'points' in event ? STILL_FINGER_PX : STILL_PX;
      if (Math.hypot(event.point.x - held.from.x, event.point.y - held.from.y) < still) return;
      held.moved = true;
      tell({ phase: 'start', at: held.at });
    }
    held.at = [event.lngLat.lng, event.lngLat.lat];
    tell({ phase: 'move', at: held.at });
  }

  function put(phase: 'end' | 'cancel'): void {
    if (!held) return;
    const { moved, at } = held;
    held = null;
    map.dragPan.enable();
    if (moved) tell({ phase, at });
  }

  return followHand(map, { press, move, put });
}
