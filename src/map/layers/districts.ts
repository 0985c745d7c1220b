import { areaWords } from './areaWords';
import { areaClasses } from './classes';
import type { MapLayer } from '../layer';
import { fillByValue, shown } from '../paint';

/** The districts filled by the chosen figure; their outlines and names belong to the base map. */
export const districts = {
  id: 'districts',
  maps: ['planner'],
  switch: { group: 'areas', row: 1 },
  parts: ({ look, data: { districts: picture } }, on) => [
    {
      slot: 'fills',
      id: 'districts-fill',
      type: 'fill',
      source: 'districts',
      layout: shown(on),
      paint: {
        'fill-color': fillByValue(picture.values, picture.scale, look.theme),
        'fill-opacity': look.opacity,
      },
    },
  ],
  classes: ({ districts: picture }, say) => areaClasses('districts', picture, say),
  answers: {
    part: 'districts-fill',
    small: false,
    words: (id, { districts: picture }, say) => areaWords(id, picture, say),
  },
} as const satisfies MapLayer;
