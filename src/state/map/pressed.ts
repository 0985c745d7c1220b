/** What of a map was pressed. Pure. */
import type { ChosenThing } from '../../domain/chosenThing';
import { POST_KINDS } from '../../domain/post';
import { toPlane } from '../../domain/projection';
import type { MapData } from '../../map/mapData';
import { classOf } from '../../map/scales';
import type { MapTarget } from '../../map/view';
import type { OwnDataset } from './ownPicture';
import type { AnsweredPicture } from './painting/paintedGrid.svelte';
import { gridValueAt } from './valueAt';

interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** A point of a layer by its id: pins, candidate sites, posts, accidents, things of the user's own; null = no point. */
export function pointOf({ layer, id }: MapTarget, of: MapData): Place | null {
  const among: readonly (Place & { readonly id: string })[] =
    layer === 'sites'
      ? (of.siting?.sites ?? [])
      : layer === 'candidates'
        ? (of.siting?.candidates ?? [])
        : POST_KINDS.some((kind) => kind === layer)
          ? of.posts
          : [];
  const place = among.find((p) => p.id === id);
  if (place) return place;
  const features = layer === 'accidents' ? of.accidents : layer === 'own-points' ? of.own?.points.features : null;
  const geometry = features?.features.find(({ properties }) => properties?.['id'] === id)?.geometry;
  return geometry?.type === 'Point' ? { lon: geometry.coordinates[0], lat: geometry.coordinates[1] } : null;
}

/** What decides which thing a press means. */
interface Under {
  /** True where a hot or cold cell, or one of neither, is asked about there: also of no shape. */
  readonly isInCell: boolean;
  /** True where districts are filled by a figure. */
  readonly isFilled: boolean;
  /** The density, or the difference of two, that lies over the areas; null = neither. */
  readonly over: Pick<AnsweredPicture, 'grid' | 'scale' | 'answer'> | null;
  readonly areasDataset: string | null;
  readonly ownRows: readonly OwnDataset[];
}

/**
 * What of the things that have figures of their own was pressed: of a district that what lies over it leaves to be
 * seen.
 */
export function thingAt(
  target: MapTarget | null,
  { lon, lat }: Place,
  { isInCell, isFilled, over, areasDataset, ownRows }: Under,
): ChosenThing | 'cell' | null {
  if (isInCell && (!target || target.layer === 'districts')) return 'cell';
  if (!target) return null;
  const { layer, id } = target;
  if (layer === 'hexagons' || layer === 'squares' || layer === 'hotspots') return 'cell';
  if (layer === 'stretches' || layer === 'own-lines') return { kind: 'line', id };
  if (layer === 'districts') return isFilled && !isColoured(over, lon, lat) ? { kind: 'district', id } : null;
  if (layer === 'areas') return areasDataset === null ? null : { kind: 'area', of: areasDataset, id };
  return layer === 'own-areas' ? ownArea(ownRows, id) : null;
}

/** A row of the user's own that stands as an area. */
function ownArea(ownRows: readonly OwnDataset[], id: string): ChosenThing | null {
  for (const { info, kind, things } of ownRows) {
    const thing = kind.stands === 'areas' ? things.find((_, i) => `${info.id} ${i}` === id) : undefined;
    if (thing) return { kind: 'area', of: info.id, id: thing.id };
  }
  return null;
}

/** Whether colours of the surface lie over a place. */
function isColoured(over: Under['over'], lon: number, lat: number): boolean {
  const here = over && gridValueAt({ ...over.grid, near: over.grid.near ?? over.answer.near }, ...toPlane(lon, lat));
  return !!here && classOf(over.scale, here.value) !== (over.scale.kind === 'sequential' ? -1 : 0);
}
