import type { ExpressionSpecification } from 'maplibre-gl';
import { INK } from '../ink';
import { shapes, type MapLayer } from '../layer';
import { fillByClass, shown } from '../paint';
import { rampOf } from '../scales';
import { classProperty, UNPUBLISHED_CLASS } from '../cellClass';
import { hatchImage, symbolImage } from '../symbols';

/** Published counts in the cells of a snapshot, hatched where none is published; names keep off the hottest. */
export const cells = {
  id: 'cells',
  maps: ['wall'],
  sources: {
    cells: shapes(
      ({ data }) => (data.cells ? [data.cells.features] : null),
      (pieces) => pieces,
    ),
  },
  parts: ({ look: { theme, weight }, data }) => {
    const year = data.cells?.year ?? null;
    const scale = data.cells?.scale ?? { kind: 'sequential', breaks: [] };
    const property = classProperty(year ?? 0);
    const isHottest: ExpressionSpecification = ['==', ['get', property], scale.breaks.length - 1];
    return [
      {
        slot: 'fills',
        id: 'cells',
        type: 'fill',
        source: 'cells',
        layout: shown(year !== null),
        // Its edge has its own colour: one of the ground's would show through between neighbours.
        paint: { 'fill-color': fillByClass(scale, theme, property) },
      },
      {
        slot: 'fills',
        id: 'cells-unpublished',
        type: 'fill',
        source: 'cells',
        layout: shown(year !== null),
        filter: ['==', ['get', property], UNPUBLISHED_CLASS],
        paint: { 'fill-pattern': hatchImage(theme), 'fill-antialias': false },
      },
      {
        // Nothing is seen of it: it is where a name steps aside.
        slot: 'labels',
        id: 'hottest-space',
        type: 'symbol',
        source: 'cells',
        filter: isHottest,
        layout: {
          ...shown(year !== null),
          'icon-image': symbolImage('stationary', theme),
          'icon-size': weight,
          'icon-allow-overlap': true,
          'icon-padding': 0,
        },
        paint: { 'icon-opacity': 0 },
      },
      {
        // Above the names: where one has no other place, the cell shows through it.
        slot: 'labels',
        id: 'hottest-line',
        type: 'line',
        source: 'cells',
        filter: isHottest,
        layout: { ...shown(year !== null), 'line-join': 'round' },
        paint: { 'line-color': rampOf(scale, theme).at(-1) ?? INK[theme].label, 'line-width': 1.6 * weight },
      },
    ];
  },
} as const satisfies MapLayer;
