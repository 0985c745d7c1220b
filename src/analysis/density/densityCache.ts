import type { Mask } from '../../domain/area';
import type { EdgeCorrection, Kernel } from '../../domain/density';
import type { PlanarShape } from '../../domain/geometry';
import { cellShares } from '../shape/cellShares';
import { rasteriseShape } from '../shape/rasteriseShape';
import { shapeIndex, type ShapeIndex } from '../shape/shapeIndex';
import { massInside, type MassAt } from './kernelMassInside';
import type { GridFrame } from './gridFrame';

/** Cells of a frame against a mask: `inside` by centre, `share` of the area covered. */
export interface CellCover {
  readonly inside: Uint8Array;
  readonly share: Float64Array;
}

/** What is known of the events of one table against one mask; filled as events are met, whatever the filter. */
export interface EventFacts {
  /** 1 in the study area, 0 not, UNKNOWN not asked yet; by row of the table. */
  readonly inside: Uint8Array;
  /** Kernel mass inside the mask, NaN not asked yet; null without Diggle's correction. */
  readonly mass: Float32Array | null;
}

export const UNKNOWN = 2;

/**
 * What of a density does not depend on the filter and may be kept between calls: pass the same cache again. Entries are
 * found by the identity of the mask's shape and of the table's x column, so a replaced table or mask is never mixed up.
 * Of each kind the latest few are kept; a table's masses take 5 bytes an event.
 */
export interface DensityCache {
  readonly indexes: Entry<ShapeIndex>[];
  readonly covers: Entry<CellCover>[];
  readonly cellMasses: Entry<Float64Array>[];
  readonly events: Entry<EventFacts>[];
}

interface Entry<T> {
  readonly key: string;
  readonly owners: readonly object[];
  readonly value: T;
}

const KEPT = 4;

export const densityCache = (): DensityCache => ({ indexes: [], covers: [], cellMasses: [], events: [] });

/** The entry of this key and these owners, made when missing; the one used longest ago gives way. */
export function remembered<T>(entries: Entry<T>[], key: string, owners: readonly object[], make: () => T): T {
  const at = entries.findIndex((e) => e.key === key && e.owners.every((owner, k) => owner === owners[k]));
  const [found] = at < 0 ? [{ key, owners, value: make() }] : entries.splice(at, 1);
  if (found === undefined) return make();
  entries.push(found);
  if (entries.length > KEPT) entries.shift();
  return found.value;
}

export const indexOf = (cache: DensityCache, shape: PlanarShape): ShapeIndex =>
  remembered(cache.indexes, '', [shape], () => shapeIndex(shape));

export const frameKey = (f: GridFrame): string => [f.originX, f.originY, f.cols, f.rows, f.cellM].join(' ');

export const coverOf = (cache: DensityCache, mask: Mask, frame: GridFrame): CellCover =>
  remembered(cache.covers, frameKey(frame), [mask.shape], () => ({
    inside: rasteriseShape(mask.shape, frame.originX, frame.originY, frame.cols, frame.rows, frame.cellM),
    share: cellShares(
      indexOf(cache, mask.shape).edges,
      frame.originX,
      frame.originY,
      frame.cols,
      frame.rows,
      frame.cellM,
    ),
  }));

export const eventFactsOf = (
  cache: DensityCache,
  mask: Mask,
  x: Float64Array,
  kernel: Kernel,
  bandwidthM: number,
  edge: EdgeCorrection,
): EventFacts => {
  const inside = remembered(cache.events, 'inside', [mask.shape, x], () => ({
    inside: new Uint8Array(x.length).fill(UNKNOWN),
    mass: null,
  })).inside;
  if (edge !== 'diggle') return { inside, mass: null };
  return remembered(cache.events, `mass ${kernel} ${bandwidthM}`, [mask.shape, x], () => ({
    inside,
    mass: new Float32Array(x.length).fill(NaN),
  }));
};

/** Mass look-up of a kernel in the mask; its border index is built at the first question only. */
export const massOf = (cache: DensityCache, mask: Mask, kernel: Kernel, bandwidthM: number): MassAt => {
  let massAt: MassAt | null = null;
  return (x, y) => (massAt ??= massInside(indexOf(cache, mask.shape), kernel, bandwidthM))(x, y);
};
