import type { ChosenThing } from '../../domain/chosenThing';
import type { DrawnShape } from '../../domain/drawn';
import { NO_FILTER, type CompareWith, type IncidentFilter } from '../../domain/filter';
import type { Camera, LonLat } from '../../domain/geometry';
import { FIRST_CAMERA } from '../../domain/thisCity';
import type { Locale } from '../../i18n/locale';
import type { LayerId } from '../../map/layers';
import type { GridDrawing } from '../../map/gridRaster';
import type { BreaksOf, ThemeChoice } from '../../map/scales';
import { USUAL_SETTINGS, type AllSettings } from '../../questions';
import { FIRST_SETUP, type PlanSite, type SitingSetup } from '../../domain/siting';
import type { PlannerRoom } from './rooms';

/**
 * The whole view as one immutable value: what is shown, how it is computed, where one looks. The address is its public
 * form (url.ts), undo keeps older ones, a change is a new value.
 */
export interface View {
  readonly mode: Mode;
  readonly locale: Locale;
  readonly theme: ThemeChoice;
  /** Id of the incidents dataset; null = the user's newest, else the demonstration. */
  readonly dataset: string | null;
  readonly filter: IncidentFilter;
  readonly compare: CompareWith;
  /** Two maps side by side, of the compared period and of the one in force. */
  readonly twoMaps: boolean;
  readonly layers: readonly LayerId[];
  readonly districtMeasure: DistrictMeasure;
  /**
   * How surfaces computed on a grid are drawn, and how strong all colours of figures are (per cent; null = as usual).
   */
  readonly drawing: GridDrawing;
  readonly opacity: number | null;
  /** Id of the imported areas whose statistics are shown in place of the districts'; null = districts. */
  readonly areas: string | null;
  /** What is set of each question. */
  readonly settings: AllSettings;
  /** Where new posts could stand: what is asked, and the plan on the screen. */
  readonly siting: { readonly setup: SitingSetup; readonly sites: readonly PlanSite[] };
  /** Class breaks held fixed so that two moments compare; null = chosen from the first answer and then pinned. */
  readonly breaks: Readonly<Partial<Record<BreaksOf, readonly number[]>>>;
  readonly camera: Camera;
  /** Shapes drawn on the map, in the order in which they were. */
  readonly shapes: readonly DrawnShape[];
  /** Point whose words and figures are shown. */
  readonly selection: LonLat | null;
  /** The area or line that the point was chosen with; null = the point alone. */
  readonly chosen: ChosenThing | null;
}

/** Three kinds of people use the product; the resident's page and the wall join this union with their own issue. */
type Mode = { readonly kind: 'planner'; readonly room: PlannerRoom };

export const DISTRICT_MEASURES = ['outline', 'count', 'perKm2', 'per100k', 'change'] as const;
export type DistrictMeasure = (typeof DISTRICT_MEASURES)[number];

/** Paler than this, classes cannot be told apart, per cent. */
export const LEAST_OPACITY = 30;

/** First screen: density, posts, one sentence, the period. */
export const FIRST_VIEW: View = {
  mode: { kind: 'planner', room: 'layers' },
  locale: 'kk',
  theme: 'auto',
  dataset: null,
  filter: NO_FILTER,
  compare: 'none',
  twoMaps: false,
  layers: ['districts', 'density', 'stationary'],
  districtMeasure: 'outline',
  drawing: 'smooth',
  opacity: null,
  areas: null,
  settings: USUAL_SETTINGS,
  siting: { setup: FIRST_SETUP, sites: [] },
  breaks: {},
  camera: FIRST_CAMERA,
  shapes: [],
  selection: null,
  chosen: null,
};
