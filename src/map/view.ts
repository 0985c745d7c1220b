/**
 * What the map is given and what it tells back. The map is a pure consumer: it computes no figure, it asks no worker
 * and keeps no state but the camera's movement.
 */
import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { Camera, LonLat } from '../domain/geometry';
import type { Locale } from '../i18n';
import type { GridDrawing } from './gridRaster';
import type { AnsweringId, LayerId } from './layers';
import type { MapData } from './mapData';
import type { Theme } from './scales';

/** A site carried over the map by mouse or finger. */
export interface SiteCarry {
  readonly phase: 'start' | 'move' | 'end' | 'cancel';
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
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
  readonly layer: AnsweringId;
  /** Id of the post, area, stretch or accident; the index of the bin. */
  readonly id: string;
}

export interface MapPick {
  readonly lon: number;
  readonly lat: number;
  readonly target: MapTarget | null;
  /** By Enter, in the middle of the map. */
  readonly isByKey?: boolean;
}

/** A point of the ground on the map's box, CSS pixels from its left and top; it may lie outside. */
export interface MapAnchor {
  readonly x: number;
  readonly y: number;
}

/** Parts of the map's box that something lies over, from its edges, CSS pixels. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left?: number;
  readonly right?: number;
}

/** What the rest of the page may ask of a living map. */
export interface MapHandle {
  /** The frame as it is drawn now, without the elements that lie over it. */
  capture(): Promise<ImageBitmap>;
  /** Ground length of a CSS pixel at the centre, metres. */
  metresPerPixel(): number;
  /** Size of the map in CSS pixels. */
  size(): { readonly width: number; readonly height: number };
  /** All of the city, between what lies over the map. */
  showWholeCity(): void;
  /**
   * Draws at once for the size its box has now, all of the ground that the screen shows, as a still copy that can be
   * printed. Gives back what returns the map to the screen.
   */
  fitPaper(): () => void;
  flyTo(point: LonLat, zoom?: number): void;
  focus(): void;
  /** Where a point of the ground is on the map's box, and the other way. */
  project(point: LonLat): MapAnchor;
  unproject(anchor: MapAnchor): LonLat;
  /** Tells whenever points of the ground stand elsewhere on the box: moves of every kind, another size. */
  onview(tell: () => void): () => void;
  /** Tells each move that a hand or a button made, not those made by `place`; `isOver` with its last. */
  onmove(tell: (camera: Camera, isOver: boolean) => void): () => void;
  /** Goes to where another map is, at once. */
  place(camera: Camera, isOver: boolean): void;
  /** Sources and layers the map holds now; null while its drawing context is lost. */
  style(): StyleSpecification | null;
}

/** A shape that is dragged out from where it was pressed. */
export interface DragOut {
  readonly phase: 'start' | 'move' | 'end' | 'cancel';
  readonly at: LonLat;
}

export interface MapProps {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly camera: Camera;
  readonly layers: readonly LayerId[];
  /** How surfaces computed on a grid are drawn. */
  readonly drawing: GridDrawing;
  /** Of fills whose colours are a legend's, per cent; null = all of it, less over another ground than ours. */
  readonly opacity: number | null;
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
  /** A few lines of plain text for what is under the pointer; null = say nothing. */
  readonly describe?: (pick: MapPick) => string | null;
  /** Where the chosen point is on the screen, whenever that moves; null = nothing is chosen. */
  readonly onanchor?: (anchor: MapAnchor | null) => void;
  /** What the second of two maps shows, by which it is told from the first, whose buttons and sources serve both. */
  readonly second?: string;
  readonly onmove?: (camera: Camera) => void;
  readonly onselect?: (pick: MapPick) => void;
  /** A site is carried; while it is, the map itself stays. Not given = sites cannot be carried. */
  readonly oncarry?: (carry: SiteCarry) => void;
  /** West, south, east, north whenever the map comes to rest, with the zoom: for the points of single incidents. */
  readonly onrest?: (box: readonly [number, number, number, number], zoom: number) => void;
  /** A shape is being drawn: presses mean points of it, and two quick ones do not zoom. */
  readonly isDrawing?: boolean;
  /** What lies over the map's edges, CSS pixels: the whole city is shown between. */
  readonly over?: Margins;
  /** A shape is dragged out; while it is, the map itself stays. Not given = none can be by what is in hand. */
  readonly ondragout?: (news: DragOut) => void;
  /** Where the pointer is while a shape is drawn. */
  readonly onpoint?: (at: LonLat) => void;
  readonly onready?: (handle: MapHandle) => void;
  /** Whether all that the map was given is drawn on it. */
  readonly ondrawn?: (isDrawn: boolean) => void;
  /** Faults of the map itself: no WebGL, a base file that does not load. */
  readonly onerror?: (code: 'no-webgl' | 'base-map' | 'map', message: string) => void;
}
