import type { DensityMethod } from '../domain/density';
import type { CompareWith, IncidentFilter } from '../domain/filter';
import { NO_FILTER } from '../domain/filter';
import type { LonLat } from '../domain/geometry';
import type { PostKind } from '../domain/post';
import { FIRST_CAMERA } from '../domain/thisCity';
import type { LayerId } from '../map/layers';
import type { Camera } from '../map/view';
import { FIRST_SETUP, type PlanSite, type SitingSetup } from '../domain/siting';

/**
 * The whole view as one immutable value: what is shown, how it is computed, where one looks. The address is its public
 * form (url.ts), undo keeps older ones, a change is a new value.
 */
export interface View {
  readonly mode: Mode;
  readonly locale: LocaleId;
  readonly theme: Theme;
  /** Id of the incidents dataset; null = the user's newest, else the demonstration. */
  readonly dataset: string | null;
  readonly filter: IncidentFilter;
  readonly compare: CompareWith;
  readonly layers: readonly LayerId[];
  readonly districtMeasure: DistrictMeasure;
  /** Id of the imported areas whose statistics are shown in place of the districts'; null = districts. */
  readonly areas: string | null;
  readonly binSizeM: number;
  readonly method: DensityMethod;
  readonly coverage: { readonly radiusM: number; readonly kinds: readonly PostKind[] };
  readonly concentrationCellM: number;
  /** Where new posts could stand: what is asked, and the plan on the screen. */
  readonly siting: { readonly setup: SitingSetup; readonly sites: readonly PlanSite[] };
  /** Class breaks held fixed so that two moments compare; null = chosen from the first answer and then pinned. */
  readonly breaks: Readonly<Partial<Record<BreaksOf, readonly number[]>>>;
  readonly camera: Camera;
  /** Point whose words and figures are shown. */
  readonly selection: LonLat | null;
}

export type LocaleId = 'kk' | 'ru' | 'en';
export const LOCALES: readonly LocaleId[] = ['kk', 'ru', 'en'];

export type Theme = 'auto' | 'light' | 'dark';
export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** Three kinds of people use the product; the resident's page and the wall join this union with their own issue. */
type Mode = { readonly kind: 'planner'; readonly tab: PlannerTab };

export const PLANNER_TABS = [
  'layers',
  'filters',
  'table',
  'coverage',
  'siting',
  'concentration',
  'indicators',
  'health',
  'data',
  'method',
] as const;
export type PlannerTab = (typeof PLANNER_TABS)[number];

export const DISTRICT_MEASURES = ['outline', 'count', 'perKm2', 'per100k', 'change'] as const;
export type DistrictMeasure = (typeof DISTRICT_MEASURES)[number];

export const BREAKS_OF = ['density', 'difference', 'bins', 'count', 'perKm2', 'per100k', 'change'] as const;
export type BreaksOf = (typeof BREAKS_OF)[number];

export const COVERAGE_PRESETS = { presence: 200, walking: 500 } as const;
export const COVERAGE_RANGE_M = { min: 100, max: 3000 } as const;
export const BANDWIDTH_RANGE_M = { min: 100, max: 1000 } as const;
export const CELL_SIZES_M = [25, 50, 100, 150, 200, 250] as const;
export const BIN_SIZES_M = [100, 250, 500, 1000] as const;
export const CONCENTRATION_CELLS_M = [100, 250, 500] as const;

/** First screen: density, posts, one sentence, the period. */
export const FIRST_VIEW: View = {
  mode: { kind: 'planner', tab: 'layers' },
  locale: 'kk',
  theme: 'auto',
  dataset: null,
  filter: NO_FILTER,
  compare: 'none',
  layers: ['districts', 'density', 'stationary'],
  districtMeasure: 'outline',
  areas: null,
  binSizeM: 500,
  method: { kernel: 'quartic', bandwidth: 300, cellM: 50, edge: 'none', mask: 'built' },
  coverage: { radiusM: COVERAGE_PRESETS.walking, kinds: ['stationary'] },
  concentrationCellM: 250,
  siting: { setup: FIRST_SETUP, sites: [] },
  breaks: {},
  camera: FIRST_CAMERA,
  selection: null,
};
