import { multiPolygon } from '../features';
import { EXACT, shapes, type MapLayer } from '../layer';
import { shown } from '../paint';
import { leftOutImage } from '../symbols';

/** Ground whose incidents the filter does not count: veiled and dotted, so that it never looks like "no crime". */
export const leftOut = {
  id: 'left-out',
  maps: ['planner'],
  sources: { 'left-out': shapes(({ data }) => (data.leftOut ? [data.leftOut] : null), multiPolygon, EXACT) },
  parts: ({ data, look: { theme } }) => [
    {
      slot: 'fills',
      id: 'left-out',
      type: 'fill',
      source: 'left-out',
      layout: shown((data.leftOut?.length ?? 0) > 0),
      paint: { 'fill-pattern': leftOutImage(theme), 'fill-antialias': false },
    },
  ],
  marks: (data, { t }) => ((data.leftOut?.length ?? 0) > 0 ? [{ kind: 'left-out', label: t.draw.leftOut }] : []),
} as const satisfies MapLayer;
