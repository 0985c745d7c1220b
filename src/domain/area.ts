import type { DrawnGround } from './drawnGround';
import type { LonLatMultiPolygon, PlanarShape } from './geometry';

/** A name in three languages with the case forms a sentence needs (no glued endings). */
export interface NameForms {
  readonly kk: {
    readonly nom: string;
    readonly gen: string;
    readonly dat: string;
    readonly loc: string;
    readonly abl: string;
  };
  readonly ru: { readonly nom: string; readonly gen: string; readonly prep: string };
  readonly en: string;
}

/** A name of the user's own in every form: nothing is glued to it. */
export const ownNames = (name: string): NameForms => ({
  kk: { nom: name, gen: name, dat: name, loc: name, abl: name },
  ru: { nom: name, gen: name, prep: name },
  en: name,
});

/** A district of the city or an area the user imports: departments, patrol zones, precincts. */
export interface Area {
  readonly id: string;
  readonly names: NameForms;
  readonly geometry: LonLatMultiPolygon;
  /** Geodesic. */
  readonly areaKm2: number;
  /** Undated approximate head count (docs/facts.md, P10), null when not known: then no rate per 100,000 is shown. */
  readonly population: number | null;
}

/** The study area of densities and shares. `none` = no mask: the plane is not cut. */
export const MASK_IDS = ['none', 'city', 'built', 'window', 'drawn'] as const;
export type MaskId = (typeof MASK_IDS)[number];
/** Drawn grounds as an address writes them, parted by bars. */
export type DrawnMask = `${'circle' | 'polygon' | 'strip'}:${string}`;
/** A study area as it is asked for (`studyMask.ts`). */
export type StudyMask = MaskId | DrawnMask;

export interface Mask {
  readonly id: MaskId;
  readonly shape: PlanarShape;
  /** Planar, in the shape's own metres. */
  readonly areaM2: number;
  /** How much of it the dataset's own incidents add to the mapped ground; not given = nothing. */
  readonly addedM2?: number;
  /** What was drawn, of `drawn`: what lies in it is an incident of it, by the rule of the filter by ground. */
  readonly grounds?: readonly DrawnGround[];
  /** The same with straight sides, beyond the city too. */
  readonly asDrawn?: PlanarShape;
}

/** Sizes of a study area in km²: all of it, and what the dataset's own incidents added; null without one. */
export const maskSizes = (mask: Mask | null): { readonly areaKm2: number; readonly addedKm2: number } | null =>
  mask && { areaKm2: mask.areaM2 / 1e6, addedKm2: (mask.addedM2 ?? 0) / 1e6 };
