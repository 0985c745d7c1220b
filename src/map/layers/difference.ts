import type { MapLayer } from '../layer';
import { gridClasses } from './classes';
import { gridPart } from './grid';

/** What has changed against the compared period: more, fewer, about the same. */
export const difference = {
  id: 'difference',
  maps: ['planner'],
  switch: { group: 'incidents', row: 2 },
  surface: true,
  sources: { 'difference-picture': { kind: 'grid', from: ({ data }, on) => (on ? data.difference : null) } },
  parts: ({ data, look }, on) => [gridPart('difference', data.difference, look, on)],
  classes: (data, say) => gridClasses('difference', data.difference, say),
} as const satisfies MapLayer;
