/** The newest answers as the planner's map is given them. Pure. */
import type { BinsAnswer, DensityGrid, DistrictsAnswer } from '../../domain/answers';
import type { Area } from '../../domain/area';
import type { DifferenceGrid } from '../../domain/differenceGrid';
import type { RateDays } from '../../domain/rateDays';
import type { AreaPicture, GridPicture, MapData } from '../../map/mapData';
import type { BreaksOf, Scale } from '../../map/scales';
import type { DistrictMeasure } from '../view/view';
import { areaSurface, binSurface, districtValues, gridSurface, type Surface } from './scales';

/** Figures that colours of the map can stand for, all of the dataset on the screen; null = not asked, or not there. */
export interface ShownFigures {
  readonly density: DensityGrid | null;
  readonly difference: DifferenceGrid | null;
  readonly bins: BinsAnswer | null;
  /** Of the districts, or of the user's own areas where the view goes by them. */
  readonly counts: DistrictsAnswer | null;
  /** By which of its figures an area is filled; null = it is an outline. */
  readonly measure: Exclude<DistrictMeasure, 'outline'> | null;
  /** That figure of each. */
  readonly values: ReadonlyMap<string, number | null> | null;
  /** From how many days rates are made, where that must be said. */
  readonly rate: RateDays | null;
}

/** The figure by which areas are filled, of each of them. */
export const valuesOf = (counts: DistrictsAnswer | null, measure: ShownFigures['measure']): ShownFigures['values'] =>
  measure && counts ? districtValues(counts, measure) : null;

/**
 * Of too few days for a yearly rate, how long they are in years: what is said of a grid, or of areas, is of the period
 * then. undefined = a yearly rate may be said, or the figure is none.
 */
export function shortYears({ density, counts, measure, rate }: Omit<ShownFigures, 'values'>): {
  readonly grid: number | undefined;
  readonly areas: number | undefined;
} {
  const isRate = measure === 'perKm2' || measure === 'per100k';
  return {
    grid: rate?.isShort && density?.unit === 'per-km2-year' ? (density.years ?? undefined) : undefined,
    areas: rate?.isShort && isRate ? (counts?.years ?? undefined) : undefined,
  };
}

/** Values behind every surface on the map: they decide its breaks until these are pinned. */
export function surfacesOf(figures: ShownFigures): Readonly<Partial<Record<BreaksOf, Surface>>> {
  const { density, difference, bins, measure, values } = figures;
  const short = shortYears(figures);
  return {
    ...(density ? { density: gridSurface(density, short.grid) } : {}),
    ...(difference ? { difference: gridSurface(difference, short.grid) } : {}),
    ...(bins ? { bins: binSurface(bins) } : {}),
    ...(measure && values ? { [measure]: areaSurface(values, short.areas) } : {}),
  };
}

/** What of the map is no figure with a scale, or is made elsewhere. */
interface Beside extends Omit<MapData, 'districts' | 'areas' | 'bins'> {
  readonly density: GridPicture | null;
  readonly difference: GridPicture | null;
  readonly districts: readonly Area[];
  /** The user's own areas; null = none are shown. */
  readonly ownAreas: readonly Area[] | null;
  /** True where the figures are of the user's own areas: the districts are outlines then. */
  readonly isOnOwn: boolean;
}

/** What the map is given. `scale` = the one in force of each surface, null without one. */
export function shownData(figures: ShownFigures, scale: (of: BreaksOf) => Scale | null, beside: Beside): MapData {
  const { bins, counts, measure, values, rate } = figures;
  const { districts, ownAreas, isOnOwn, ...others } = beside;
  const [binsScale, filledBy] = [scale('bins'), measure ? scale(measure) : null];
  const filled = {
    measure,
    perYear: counts?.years !== null,
    days: rate?.said ?? undefined,
    periodYears: shortYears(figures).areas,
  };
  const areas: AreaPicture | null = ownAreas && {
    areas: ownAreas,
    values: isOnOwn ? values : null,
    scale: isOnOwn ? filledBy : null,
    ...filled,
  };
  return {
    ...others,
    districts: { areas: districts, values: isOnOwn ? null : values, scale: filledBy, ...filled },
    areas,
    bins: bins && binsScale ? { answer: bins, scale: binsScale } : null,
  };
}
