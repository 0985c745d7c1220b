/**
 * The catalogue: every layer that any map of the product draws, one line each, bottom to top within a height (`slot`).
 * The planner, the wall and the resident's map take theirs from it, and addresses, panel and legend their ids.
 */
import type { MapLayer, MapName, Switch } from '../layer';
import { accidents } from './accidents';
import { areas } from './areas';
import { candidates } from './candidates';
import { cells } from './cells';
import { chosen } from './chosen';
import { closed } from './closed';
import { density } from './density';
import { difference } from './difference';
import { dimmed } from './dimmed';
import { districts } from './districts';
import { drawn } from './drawn';
import { foundAreas, foundLines } from './found';
import { hexagons } from './hexagons';
import { hotspots } from './hotspots';
import { incidents } from './incidents';
import { leftOut } from './leftOut';
import { mobile } from './mobile';
import { moved } from './moved';
import { outside } from './outside';
import { ownAreas, ownLines, ownPoints } from './own';
import { markets, schools, stations } from './places';
import { planned } from './planned';
import { precincts } from './precincts';
import { reach } from './reach';
import { rings } from './rings';
import { selection } from './selection';
import { sites } from './sites';
import { squares } from './squares';
import { stationary } from './stationary';
import { stretches } from './stretches';
import { unstudied } from './unstudied';
import { vetoes } from './vetoes';

export const LAYERS = [
  rings,
  reach,
  vetoes,
  districts,
  areas,
  ownAreas,
  density,
  difference,
  squares,
  hexagons,
  hotspots,
  cells,
  unstudied,
  leftOut,
  closed,
  outside,
  foundAreas,
  stretches,
  ownLines,
  foundLines,
  drawn,
  incidents,
  candidates,
  moved,
  dimmed,
  schools,
  markets,
  stations,
  ownPoints,
  accidents,
  precincts,
  mobile,
  planned,
  stationary,
  sites,
  selection,
  chosen,
] as const satisfies readonly MapLayer[];

type Listed = (typeof LAYERS)[number];
/** Ids of the layers that are switched on and off: those that addresses name. */
export type LayerId = Extract<Listed, { readonly switch: Switch }>['id'];

/** Ids of those that answer a click or the pointer. */
export type AnsweringId = Extract<Listed, { readonly answers: object }>['id'];

/** The layers of one map, bottom to top. */
export const layersOf = (map: MapName): readonly MapLayer[] =>
  LAYERS.filter((layer: MapLayer) => layer.maps.includes(map));

/** The layers that are switched on and off, in the order of their panel: groups as given, rows within. */
export const SWITCHED: readonly (MapLayer & { readonly id: LayerId; readonly switch: Switch })[] = LAYERS.filter(
  (layer): layer is Extract<Listed, { readonly switch: Switch }> => 'switch' in layer,
).sort((a, b) => a.switch.row - b.switch.row);

export const LAYER_IDS: readonly LayerId[] = SWITCHED.map(({ id }) => id);
