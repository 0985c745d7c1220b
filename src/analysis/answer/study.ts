/**
 * What every question is asked of: the city, one table of incidents joined to its districts, and the posts.
 * The worker keeps one study per dataset; the twin makes one per call; both ask by the same functions of this folder,
 * so that the screen and the command line cannot differ.
 */
import type { Mask } from '../../domain/area';
import type { City } from '../../domain/city';
import type { CompareWith, IncidentFilter } from '../../domain/filter';
import type { IncidentTable } from '../../domain/incident';
import type { Intervention } from '../../domain/evaluation';
import type { Period } from '../../domain/period';
import type { Post } from '../../domain/post';
import { groundsOfMask, isDrawnMask } from '../../domain/studyMask';
import type { StudyMask } from '../../domain/area';
import { drawnMask } from '../shape/drawnShape';
import { statedSpan, type RegisterSpan } from '../../domain/register';

export interface Study {
  readonly city: City;
  readonly table: IncidentTable;
  /** Index into `city.districts` for each row, -1 outside them all. */
  readonly districtOfRow: Int16Array;
  /** The days the data cover (manifest, or `registerSpan` of the table); null when they have no time. */
  readonly dataPeriod: Period | null;
  /** The same with what lies outside and what is missing inside; absent = `dataPeriod` holds without gaps. */
  readonly register?: RegisterSpan | null;
  readonly posts: readonly Post[];
  /** What else was done, of the user's own; absent = nothing is known. */
  readonly interventions?: readonly Intervention[];
  /** The incidents are made up, to show how it would look. */
  readonly isInvented?: boolean;
  /** Coordinates are metres of a plane of the user's own, not of the city's (the twin's --planar). */
  readonly isPlane?: boolean;
  /** A study area given as a rectangle (the twin's --window); then mask `window` means this. */
  readonly window?: Mask;
}

/** What is asked of a study: which rows, and held against which period. */
export interface StudyQuery {
  readonly filter: IncidentFilter;
  readonly compare: CompareWith;
}

/** Drawn study areas of a city that are kept, so that what is remembered by their shape is found again. */
const KEPT_MASKS = 8;
const keptMasks = new WeakMap<City, Map<string, Mask | null>>();

function keptMask({ city }: Study, text: StudyMask): Mask | null {
  const kept = keptMasks.get(city) ?? new Map<string, Mask | null>();
  keptMasks.set(city, kept);
  const known = kept.get(text);
  if (known !== undefined) return known;
  const made = drawnMask(groundsOfMask(text), city.masks.city);
  const [oldest] = kept.keys();
  if (kept.size >= KEPT_MASKS) kept.delete(oldest);
  kept.set(text, made);
  return made;
}

/** The mask of that name in this study; null for `none` (the plane is not cut) and for a window never given. */
export function maskOf(study: Study, id: StudyMask): Mask | null {
  if (isDrawnMask(id)) return keptMask(study, id);
  if (id === 'none' || id === 'drawn') return null;
  if (id === 'window') return study.window ?? null;
  return study.city.masks[id];
}

/** What the register covers; null when nothing has a date. */
export function registerOf(study: Study): RegisterSpan | null {
  return study.register ?? (study.dataPeriod ? statedSpan(study.dataPeriod, study.table.count) : null);
}

/** The filter as it is counted: without a period of its own, the records of the days that the register covers. */
export function countedFilter(study: Study, filter: IncidentFilter): IncidentFilter {
  return filter.period || !study.dataPeriod ? filter : { ...filter, period: study.dataPeriod };
}

/** The period that rates are taken over: the one asked for, else the data's; null when there is no time. */
export function ratePeriod(study: Study, filter: IncidentFilter): Period | null {
  return filter.period ?? study.dataPeriod;
}
