import type { Snapshot } from '../../../domain/snapshot';
import { cityLimitKeys } from './city';
import { LIMIT_KEYS, type LimitKey } from './limits';
import { showsLastMonth } from './monthFigures';
import type { Scene } from '../scene';

/** A mark that the editor offers, and whether the scene has its figure with the present data. */
export interface LimitField {
  readonly key: LimitKey;
  readonly hasFigure: boolean;
}

/**
 * Marks of the figures that a scene shows, and those that were set for figures it has not. Before there are data
 * (null): those it may show.
 */
export function limitFields(scene: Scene, snapshot: Snapshot | null): readonly LimitField[] {
  const figures = figuresOf(scene, snapshot);
  return LIMIT_KEYS.flatMap((key) =>
    figures.includes(key) || scene.limits[key] !== undefined ? { key, hasFigure: figures.includes(key) } : [],
  );
}

function figuresOf({ kind, spans, district }: Scene, snapshot: Snapshot | null): readonly LimitKey[] {
  if (kind === 'district')
    return snapshot === null ||
      snapshot.districts.some((one) => (district === null || one.id === district) && showsLastMonth(snapshot, one))
      ? ['month']
      : [];
  if (kind !== 'city') return [];
  return snapshot === null ? spans.map((span) => `${span}` as const) : cityLimitKeys(snapshot, spans);
}
