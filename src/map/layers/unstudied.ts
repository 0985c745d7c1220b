import { multiPolygon } from '../features';
import { EXACT, shapes, type MapLayer } from '../layer';
import { shown } from '../paint';
import { hatchImage } from '../symbols';

/** Ground outside the study area: hatched, so that "not computed" never looks like "nothing happened". */
export const unstudied = {
  id: 'unstudied',
  maps: ['planner'],
  sources: { unstudied: shapes(({ data }) => (data.unstudied ? [data.unstudied] : null), multiPolygon, EXACT) },
  parts: ({ data, look: { theme } }) => [
    {
      slot: 'fills',
      id: 'unstudied',
      type: 'fill',
      source: 'unstudied',
      layout: shown((data.unstudied?.length ?? 0) > 0),
      paint: { 'fill-pattern': hatchImage(theme), 'fill-antialias': false },
    },
  ],
  marks: (data, { t }) => ((data.unstudied?.length ?? 0) > 0 ? [{ kind: 'unstudied', label: t.ground.legend }] : []),
} as const satisfies MapLayer;
