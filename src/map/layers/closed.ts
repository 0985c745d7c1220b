import { multiPolygon } from '../features';
import { EXACT, shapes, type MapLayer } from '../layer';
import { shown } from '../paint';
import { closedImage } from '../symbols';

/** Ground on which no new post may stand: lines that slant the other way than those of ground that is not studied. */
export const closed = {
  id: 'closed',
  maps: ['planner'],
  sources: { closed: shapes(({ data }) => (data.closed ? [data.closed] : null), multiPolygon, EXACT) },
  parts: ({ data, look: { theme } }) => [
    {
      slot: 'fills',
      id: 'closed',
      type: 'fill',
      source: 'closed',
      layout: shown((data.closed?.length ?? 0) > 0),
      paint: { 'fill-pattern': closedImage(theme), 'fill-antialias': false },
    },
  ],
  marks: (data, { t }) => ((data.closed?.length ?? 0) > 0 ? [{ kind: 'closed', label: t.draw.closedLegend }] : []),
} as const satisfies MapLayer;
