import type { Map as Chart, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { DragOut } from '../../map/view';

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

  function press(event: MapMouseEvent | MapTouchEvent): void {
    if (held) {
      put('cancel');
      return;
    }
    const fingers = 'points' in event ? event.points.length : 1;
    const button = event.originalEvent instanceof MouseEvent ? event.originalEvent.button : 0;
    if (fingers !== 1 || button !== 0) return;
    map.dragPan.disable();
    held = { from: event.point, at: [event.lngLat.lng, event.lngLat.lat], moved: false };
  }

  function move(event: MapMouseEvent | MapTouchEvent): void {
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

  const release = (): void => put('end');
  const lose = (): void => put('cancel');
  map.on('mousedown', press);
  map.on('touchstart', press);
  map.on('mousemove', move);
  map.on('touchmove', move);
  map.on('touchcancel', lose);
  // The hand may let go outside the map.
  window.addEventListener('mouseup', release);
  window.addEventListener('touchend', release);
  window.addEventListener('blur', lose);
  return () => {
    put('cancel');
    map.off('mousedown', press);
    map.off('touchstart', press);
    map.off('mousemove', move);
    map.off('touchmove', move);
    map.off('touchcancel', lose);
    window.removeEventListener('mouseup', release);
    window.removeEventListener('touchend', release);
    window.removeEventListener('blur', lose);
  };
}
