import type { MapLayer } from '../layer';
import { gridClasses } from './classes';
import { gridPart } from './grid';

/** Density of incidents by pinned classes. */
export const density = {
  id: 'density',
  maps: ['planner'],
  switch: { group: 'incidents', row: 1 },
  surface: true,
  sources: { 'density-picture': { kind: 'grid', from: ({ data }, on) => (on ? data.density : null) } },
  parts: ({ data, look }, on) => [gridPart('density', data.density, look, on)],
  classes: (data, say) => gridClasses('density', data.density, say),
} as const satisfies MapLayer;
