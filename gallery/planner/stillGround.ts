import type { MapHandle } from '../../src/map/view';

const [WEST, NORTH] = [76.9, 43.27];
const PX_PER_DEGREE = 4000;

/** Ground that no map draws: so many pixels a degree, for parts that stand over the map. */
export const still: Pick<MapHandle, 'project' | 'unproject' | 'onview' | 'focus'> = {
  project: ([lon, lat]) => ({ x: (lon - WEST) * PX_PER_DEGREE, y: (NORTH - lat) * PX_PER_DEGREE }),
  unproject: ({ x, y }) => [WEST + x / PX_PER_DEGREE, NORTH - y / PX_PER_DEGREE],
  onview: () => () => undefined,
  focus: () => undefined,
};
