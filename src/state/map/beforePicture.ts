import type { DensityGrid, DistrictsAnswer } from '../../domain/answers';
import type { Period } from '../../domain/period';
import type { Post } from '../../domain/post';
import { notYetStanding } from '../../domain/standing';
import type { LayerId } from '../../map/layers';
import type { MapData } from '../../map/mapData';

/**
 * Layers that are of the period in force alone: nothing of the compared one is answered for them, and left empty on its
 * map they would read as none.
 */
const OF_NOW: readonly LayerId[] = [
  'difference',
  'hexagons',
  'squares',
  'hotspots',
  'incidents',
  'rings',
  'sites',
  'reach',
  'candidates',
];

interface BeforePicture {
  readonly data: MapData;
  readonly layers: readonly LayerId[];
  /** Switched on, and not shown for the compared period. */
  readonly leftOut: readonly LayerId[];
  /** The districts (or areas) are coloured by a figure of which the compared period has none. */
  readonly withoutFill: boolean;
}

/**
 * The picture of the compared period by the classes of the one in force: its density, its counts by district, the posts
 * that stood then, and what belongs to no period.
 */
export function beforePicture(
  now: MapData,
  layers: readonly LayerId[],
  before: {
    readonly grid: DensityGrid | null;
    readonly counts: DistrictsAnswer | null;
    readonly posts: readonly Post[];
    readonly period: Period | null;
  },
): BeforePicture {
  const { grid, counts, posts, period } = before;
  const countsOf = (values: ReadonlyMap<string, number | null> | null): ReadonlyMap<string, number | null> | null =>
    values && counts && new Map(counts.districts.map(({ id, change }) => [id, change?.before ?? null]));
  const measure = now.districts.measure ?? null;
  const isCounted = measure === 'count';
  const filled = now.districts.values !== null || (now.areas?.values ?? null) !== null;
  const isOfNow = (layer: LayerId): boolean => OF_NOW.includes(layer) || (layer === 'density' && grid === null);
  return {
    layers: layers.filter((layer) => !isOfNow(layer)),
    leftOut: layers.filter(isOfNow),
    withoutFill: filled && !isCounted,
    data: {
      ...now,
      districts: { ...now.districts, values: isCounted ? countsOf(now.districts.values) : null },
      areas: now.areas && { ...now.areas, values: isCounted ? countsOf(now.areas.values) : null },
      density: now.density && grid ? { grid, scale: now.density.scale, facts: grid } : null,
      difference: null,
      bins: null,
      hotspots: null,
      found: null,
      points: null,
      postsNotYet: notYetStanding(posts, period),
      coverage: null,
      siting: null,
    },
  };
}
