import { SWITCHED, type LayerId } from '../../map/layers';
import { ROOMS } from '../../questions';
import type { View } from './view';

/** One surface at a time: two would hide each other. */
export const SURFACES: readonly LayerId[] = SWITCHED.filter(({ surface }) => surface).map(({ id }) => id);

/**
 * The layers that the map shows of a view, and what its districts are filled by. A question that has a surface of its
 * own shows it while its room is open, in place of the one that is switched on: nothing is switched by that, so that
 * whatever was on the map is there again in every other room.
 */
export function onMap({ mode, layers, districtMeasure }: View): Pick<View, 'layers' | 'districtMeasure'> {
  const surface = SURFACES.find((id) => id === ROOMS.find((room) => room.id === mode.room)?.shown.room?.surface);
  if (!surface || (layers.includes(surface) && districtMeasure === 'outline')) return { layers, districtMeasure };
  return { layers: [...layers.filter((layer) => !SURFACES.includes(layer)), surface], districtMeasure: 'outline' };
}
