/**
 * What the map is given and what it tells back. The map is a pure consumer: it computes no figure, it asks no worker
 * and keeps no state but the camera's movement.
 */
import type { FeatureCollection, LineString, MultiLineString, Point } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { BinsAnswer } from '../domain/answers';
import type { Area } from '../domain/area';
import type { LonLat } from '../domain/geometry';
import type { Post } from '../domain/post';
import type { SitePoint, SiteState } from '../domain/siting';
import type { Locale } from '../i18n';
import type { GridGeometry, GridValues } from './densityImage';
import type { Scale, Theme } from './scales';

/** What can be switched on and off; the state's layer ids. */
const MAP_LAYERS = [
  'districts',
  'density',
  'difference',
  'hexagons',
  'squares',
  'incidents',
  'stationary',
  'planned',
  'mobile',
  'stretches',
  'rings',
  'accidents',
  'areas',
  'candidates',
  'sites',
  'reach',
] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** A grid with the scale it is drawn by. */
export interface GridPicture {
  readonly grid: GridGeometry & GridValues;
  readonly scale: Scale;
}

/** Areas to fill by a figure; without values they are outlines. An area whose value is absent or null stays empty. */
interface AreaPicture {
  readonly areas: readonly Area[];
  readonly values: ReadonlyMap<string, number | null> | null;
  readonly scale: Scale | null;
}

/**
 * Features carry `id`, by which a selection names them, and `position`, how exact they are; stretches also their
 * `year`.
 */
export type Stretches = FeatureCollection<LineString | MultiLineString>;
export type Accidents = FeatureCollection<Point>;

/** Sites of a plan for new posts. Impossible ones have no number: they are no part of the plan. */
export interface MapSite extends SitePoint {
  readonly state: SiteState;
  readonly number: string;
  /** True for one that chance may have put there: drawn with a broken outline. */
  readonly uncertain?: boolean;
  /** Which of two compared plans it belongs to; not given = the plan on the screen. */
  readonly plan?: 'a' | 'b';
}

export interface SitingPicture {
  readonly sites: readonly MapSite[];
  /** Straight-line metres that a site reaches; null = no radius in this question. */
  readonly reachM: number | null;
  /** Straight-line metres around an impossible place in which nothing is proposed. */
  readonly vetoM: number;
  readonly candidates: readonly SitePoint[];
  /**
   * Incidents that a site under the hand newly covers and those it loses, lon/lat interleaved; null = nothing is moved.
   */
  readonly moved: { readonly gained: Float32Array; readonly lost: Float32Array } | null;
}

/** A site carried over the map by mouse or finger. */
export interface SiteCarry {
  readonly phase: 'start' | 'move' | 'end' | 'cancel';
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
}

export interface MapData {
  readonly districts: AreaPicture;
  readonly areas: AreaPicture | null;
  readonly density: GridPicture | null;
  readonly difference: GridPicture | null;
  /** Hexagons or squares; drawn by the layer of their own shape. */
  readonly bins: { readonly answer: BinsAnswer; readonly scale: Scale } | null;
  /** Single incidents, lon/lat interleaved; drawn from POINTS_ZOOM on. */
  readonly points: Float32Array | null;
  readonly posts: readonly Post[];
  /** Ids of posts that do not stand yet in the period shown. */
  readonly postsNotYet?: ReadonlySet<string>;
  readonly stretches: Stretches | null;
  readonly accidents: Accidents | null;
  /** Union of the coverage rings: coordinates of a MultiPolygon. */
  readonly coverage: readonly (readonly (readonly (readonly number[])[])[])[] | null;
  readonly siting?: SitingPicture | null;
  /** Ground of the city that a surface on the map says nothing about, in strips: coordinates of a MultiPolygon. */
  readonly unstudied?: readonly (readonly (readonly (readonly number[])[])[])[] | null;
}

/**
 * The base map's own data, GeoJSON or an address of it on this origin; null while not there. Roads carry `class`
 * (trunk, primary, secondary, tertiary), places `kind`, `nameRu`, `nameKk`.
 */
export interface BaseData {
  readonly roads: FeatureCollection | string | null;
  readonly places: FeatureCollection | string | null;
}

/** What lies under a click or the pointer. */
export interface MapTarget {
  readonly layer: MapLayer;
  /** Id of the post, area, stretch or accident; the index of the bin. */
  readonly id: string;
}

export interface MapPick {
  readonly lon: number;
  readonly lat: number;
  readonly target: MapTarget | null;
}

/** What the rest of the page may ask of a living map. */
export interface MapHandle {
  /** The frame as it is drawn now, without the elements that lie over it. */
  capture(): Promise<ImageBitmap>;
  /** Ground length of a CSS pixel at the centre, metres. */
  metresPerPixel(): number;
  /** Size of the map in CSS pixels. */
  size(): { readonly width: number; readonly height: number };
  showWholeCity(): void;
  /**
   * Draws at once for the size its box has now: the whole city where the screen shows the city, else the place on the
   * screen. Gives back what returns the map to the screen.
   */
  fitPaper(): () => void;
  flyTo(point: LonLat, zoom?: number): void;
  focus(): void;
  /** Sources and layers the map holds now; null while its drawing context is lost. */
  style(): StyleSpecification | null;
}

export interface MapProps {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly camera: Camera;
  readonly layers: readonly MapLayer[];
  readonly data: MapData;
  readonly base: BaseData;
  /** Replaces the built-in base map (see loadBaseStyle); null = built in. */
  readonly baseStyle?: StyleSpecification | null;
  /** Hosts other than our own that the base map asks; shown beside the attribution. */
  readonly otherOrigins?: readonly string[];
  /** Text over the map while what is shown is made up; null for real data. */
  readonly watermark?: string | null;
  readonly selection?: LonLat | null;
  /** District or area to outline. */
  readonly selectedArea?: string | null;
  /** One line of plain text for what is under the pointer; null = say nothing. */
  readonly describe?: (target: MapTarget) => string | null;
  readonly onmove?: (camera: Camera) => void;
  readonly onselect?: (pick: MapPick) => void;
  /** A site is carried; while it is, the map itself stays. Not given = sites cannot be carried. */
  readonly oncarry?: (carry: SiteCarry) => void;
  /** West, south, east, north whenever the map comes to rest, with the zoom: for the points of single incidents. */
  readonly onrest?: (box: readonly [number, number, number, number], zoom: number) => void;
  readonly onready?: (handle: MapHandle) => void;
  /** Faults of the map itself: no WebGL, a base file that does not load. */
  readonly onerror?: (code: 'no-webgl' | 'base-map' | 'map', message: string) => void;
}

/** Single incidents are drawn from this zoom on: below it they are a blur that hides how many there are. */
export const POINTS_ZOOM = 14;
