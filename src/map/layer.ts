/**
 * The form of a layer: one definition says where it lies, what it is drawn from, how it looks and what a click on it
 * means. The catalogue (layers/index.ts) lists the definitions; drawing.ts puts them on any of the product's maps.
 */
import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { LonLat } from '../domain/geometry';
import type { Locale, Messages } from '../i18n';
import { NOTHING } from './features';
import type { GridDrawing } from './gridRaster';
import type { GridPicture, MapData, NamedClasses } from './mapData';
import type { BreaksOf, Scale, Theme } from './scales';
import type { LegendMark } from './symbols';

/** Which of the product's maps a layer is for. */
export type MapName = 'planner' | 'wall' | 'resident';

/** How a map looks, whatever is on it. */
export interface Look {
  readonly map: MapName;
  readonly theme: Theme;
  readonly locale: Locale;
  /** Of fills whose colours are a legend's: 1 over our own ground, less where another base map must shine through. */
  readonly opacity: number;
  /** How surfaces computed on a grid are drawn; not given = cell by cell. */
  readonly drawing?: GridDrawing;
  /** How many times as heavy as on a desk lines and symbols are, and the height of words read from afar, px. */
  readonly weight: number;
  readonly textPx: number;
}

/** One state of a map: everything its layers are drawn from. */
export interface Picture {
  readonly look: Look;
  readonly data: MapData;
  /** Ids of the layers that are switched on. */
  readonly layers: readonly string[];
  readonly selection: LonLat | null;
  /** Id of the district or area to outline. */
  readonly selectedArea: string | null;
}

/**
 * Heights at which figures lie between the base map's own layers, bottom to top: above the ground and below roads,
 * above roads and borders, above names of places, over everything. Within one of them the catalogue's order decides.
 */
export const SLOTS = ['fills', 'lines', 'labels', 'top'] as const;
type Slot = (typeof SLOTS)[number];

/** One of MapLibre's layers with its height. */
export type Part = LayerSpecification & { readonly slot: Slot };

/** What a source holds, with the values it was made from; null = nothing of it is on the map. */
export interface Made {
  readonly from: readonly unknown[] | null;
  readonly data: FeatureCollection | Feature;
}

/** Shapes, made anew only when one of the values they are made from is another. */
export interface ShapeSource {
  readonly kind: 'shapes';
  readonly made: (picture: Picture, shown: boolean, before: Made | undefined) => Made;
  /** As MapLibre's; its own simplification moves a circle's points. */
  readonly tolerance?: number;
}

/** A grid that is drawn as a picture lying on the map. */
interface GridSource {
  readonly kind: 'grid';
  readonly from: (picture: Picture, shown: boolean) => GridPicture | null;
}

export type LayerSource = ShapeSource | GridSource;

/** A source of shapes, made from the values that `from` reads off the picture; null = nothing to show. */
export const shapes = <const T extends readonly unknown[]>(
  from: (picture: Picture, shown: boolean) => T | null,
  make: (...from: T) => FeatureCollection | Feature,
  tolerance?: number,
): ShapeSource => ({
  kind: 'shapes',
  made: (picture, shown, before) => {
    const values = from(picture, shown);
    if (before && sameValues(before.from, values)) return before;
    return { from: values, data: values === null ? NOTHING : make(...values) };
  },
  ...(tolerance === undefined ? {} : { tolerance }),
});

function sameValues(a: readonly unknown[] | null, b: readonly unknown[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((value, k) => sameValue(value, b[k]));
}

/** The same thing, or a scale with the same breaks: an unrelated answer makes scales anew. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || (isScale(a) && isScale(b) && a.kind === b.kind && a.breaks.join() === b.breaks.join());

const isScale = (value: unknown): value is Scale => typeof value === 'object' && value !== null && 'breaks' in value;

/** Circles and other outlines that must stay as they are. */
export const EXACT = 0.1;

/** Where a layer is switched on and off, and in which place it stands there. */
export interface Switch {
  readonly group: 'incidents' | 'posts' | 'areas' | 'places' | 'own';
  readonly row: number;
}

/** The words of the page's language. */
export interface Say {
  readonly t: Messages;
  readonly locale: Locale;
}

/** A row of the legend of symbols. */
export interface MarkRow {
  readonly kind: LegendMark;
  readonly label: string;
}

/** The legend of a layer's classes of colour. */
export interface Classes {
  /** Under which name their breaks are pinned. */
  readonly of: BreaksOf;
  readonly title: string;
  readonly scale: Scale;
  /** Counts: "3-5", not "3-6". */
  readonly whole: boolean;
  readonly percent: boolean;
  /** What is said of a bound is the bound times this; not given = the bound itself. */
  readonly times?: number | undefined;
  /** What is not coloured, or where only the palest colour is drawn; a line each. */
  readonly note: string | null;
}

export interface MapLayer {
  /** Stands in addresses and scenarios: never changed. */
  readonly id: string;
  readonly maps: readonly MapName[];
  /** Its row in the panel of layers; not given = it cannot be switched by itself. */
  readonly switch?: Switch;
  /** One that fills the ground with figures: of these one at a time is on. */
  readonly surface?: boolean;
  /** Id of the layer it comes and goes with; neither this nor a switch = it shows whatever there is to show. */
  readonly with?: string;
  readonly sources?: Readonly<Record<string, LayerSource>>;
  /** The layer's look, parts in any order of heights; those of one height bottom to top. */
  readonly parts: (picture: Picture, shown: boolean) => readonly Part[];
  /** Legend of its classes of colour while it is on; null = it shows none now. */
  readonly classes?: (data: MapData, say: Say) => Classes | null;
  /** The same of classes that have names. */
  readonly named?: (data: MapData) => NamedClasses | null;
  /** Its rows in the legend of symbols while it is on. */
  readonly marks?: (data: MapData, say: Say) => readonly MarkRow[];
  /** What answers a click or the pointer. */
  readonly answers?: {
    /** The part that is felt. */
    readonly part: string;
    /** True for what is small: it is felt a few pixels around, and before the ground under it. */
    readonly small: boolean;
    /** One line for the thing of this id under the pointer; null = nothing to say. */
    readonly words: (id: string, data: MapData, say: Say) => string | null;
  };
}

/** True where a layer is on: by its own switch, by that of the one it comes with, or always. */
export const isShown = (layer: MapLayer, { layers }: Pick<Picture, 'layers'>): boolean =>
  layer.switch ? layers.includes(layer.id) : layer.with === undefined || layers.includes(layer.with);
