/** What layers are drawn from: plain values, the same for every map of the product. */
import type { FeatureCollection, LineString, MultiLineString, Point } from 'geojson';
import type { BinsAnswer, DensityGrid } from '../domain/answers';
import type { Area } from '../domain/area';
import type { LonLat } from '../domain/geometry';
import type { OnMap } from '../domain/onMap';
import type { Post } from '../domain/post';
import type { Precinct } from '../domain/precinct';
import type { SitePoint, SiteState } from '../domain/siting';
import type { Corners, GridGeometry } from './gridRaster';
import type { GridValues } from './smoothImage';
import type { Scale } from './scales';

/** What the legend of a density says of it; of the later one where the grid is a difference of two. */
type GridFacts = Pick<DensityGrid, 'unit' | 'bandwidthM' | 'cellM' | 'incidents' | 'sum' | 'nearM' | 'mostNear'> & {
  /** From how many days a yearly rate is projected; absent = a year or more, or no such number can be said. */
  readonly days?: number | undefined;
  /** Of too few days for a yearly rate: how long they are in years; what is said is of the period then. */
  readonly periodYears?: number | undefined;
};

/** A picture as it lies on the map. */
export interface GridImage {
  /** An `ImageBitmap` is closed by the map once another has taken its place there. */
  readonly image: ImageBitmap | ImageData;
  readonly corners: Corners;
}

/** A grid with the scale it is drawn by. */
export interface GridPicture {
  readonly grid: GridGeometry & GridValues;
  readonly scale: Scale;
  readonly facts: GridFacts;
  /** Painted beforehand from all of that; absent = whoever draws it paints it. */
  readonly image?: GridImage;
}

/** Areas to fill by a figure; without values they are outlines. An area whose value is absent or null stays empty. */
export interface AreaPicture {
  readonly areas: readonly Area[];
  readonly values: ReadonlyMap<string, number | null> | null;
  readonly scale: Scale | null;
  /** What the values are; not given = nothing is said of them. */
  readonly measure?: 'count' | 'perKm2' | 'per100k' | 'change' | null;
  /** True when rates are per year; false for data without time. */
  readonly perYear?: boolean;
  /** Of too few days for a yearly rate: how long they are in years; what is said is of the period then. */
  readonly periodYears?: number | undefined;
  /** From how many days they are projected; absent = a year or more, or no such number can be said. */
  readonly days?: number | undefined;
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
  /** Where it is, in words. */
  readonly place?: string | null;
}

export interface SitingPicture {
  readonly sites: readonly MapSite[];
  /** Nothing is known of the plan under this question yet: its sites are uncertain for that alone. */
  readonly isUnjudged?: boolean;
  /** Straight-line metres that a site reaches; null = no radius in this question. */
  readonly reachM: number | null;
  /** The same as people walk it: what the question asks. */
  readonly radiusM?: number;
  /** Straight-line metres around an impossible place in which nothing is proposed. */
  readonly vetoM: number;
  /** Names of the two plans while two are compared. */
  readonly plans?: readonly [a: string, b: string];
  readonly candidates: readonly SitePoint[];
  /**
   * Incidents that a site under the hand newly covers and those it loses, lon/lat interleaved; null = nothing is moved.
   */
  readonly moved: { readonly gained: Float32Array; readonly lost: Float32Array } | null;
}

/** A post as a map draws it: one of the planner's, or one that a snapshot publishes. */
export type MapPost = Pick<Post, 'id' | 'kind' | 'name' | 'lon' | 'lat' | 'position'>;

/** The cells of a snapshot, made once (snapshotCells.ts): another year is another paint and no new data. */
export interface CellsPicture {
  readonly features: FeatureCollection;
  readonly scale: Scale;
  /** Index of the year whose cells are coloured; null = none. */
  readonly year: number | null;
}

/** A precinct with the place where its name stands. */
export interface DrawnPrecinct extends Pick<Precinct, 'number' | 'inspector' | 'geometry'> {
  readonly middle: LonLat;
}

/**
 * Shapes drawn by hand: an outline closed, or a line with what lies within metres of it; the chosen one is stronger.
 */
export type DrawnPicture = readonly {
  readonly name: string;
  readonly ring: readonly LonLat[] | null;
  readonly line: readonly LonLat[] | null;
  readonly radiusM: number;
  readonly isChosen: boolean;
  /** Of a stretch of road, where its year is drawn beside the road's middle; not given = in it. */
  readonly side?: number;
  /** Of the shape that is being drawn: the points that are set. */
  readonly corners?: readonly LonLat[];
}[];

export type OwnSort = 'points' | 'lines' | 'areas';

/** Rows of the user's own files: shapes with `id` and `name`, what each says, and whose they are. */
export interface OwnRows {
  readonly features: FeatureCollection;
  readonly words: ReadonlyMap<string, string>;
  readonly labels: readonly string[];
}

/** What the user's own are called and say where they stand in place of what is built in. */
type InPlaceWords = Pick<OwnRows, 'words'> & { readonly label: string };

/** The legend of classes that have names in place of bounds, in the order in which they are read. */
export interface NamedClasses {
  readonly title: string;
  /** `k` = the class of the layer's scale. */
  readonly rows: readonly { readonly k: number; readonly label: string }[];
  readonly scale: Scale;
  /** What is not coloured; a line each. */
  readonly note: string | null;
}

/** Cells by classes that have names; features carry the class in `k` and the number of their cell in `id`. */
export interface ClassedCells {
  readonly features: FeatureCollection;
  readonly scale: Scale;
  readonly legend: NamedClasses;
  /** What is said of a cell. */
  readonly words: (cell: number) => string;
}

/** What the open question brings to the map; features carry `id`, how they are drawn (`as`) and what is written. */
export interface FoundPicture extends OnMap {
  readonly features: FeatureCollection;
}

/** What every map may be given; a map that has nothing of a kind leaves it out. */
export interface MapData {
  readonly districts: AreaPicture;
  readonly areas: AreaPicture | null;
  readonly density: GridPicture | null;
  readonly difference: GridPicture | null;
  /** Hexagons or squares; drawn by the layer of their own shape. */
  readonly bins: { readonly answer: BinsAnswer; readonly scale: Scale } | null;
  /** Cells that chance alone does not explain. */
  readonly hotspots?: ClassedCells | null;
  /** What a question brings beside surfaces while its room is open. */
  readonly found?: FoundPicture | null;
  /** Single incidents, lon/lat interleaved; drawn from POINTS_ZOOM on. */
  readonly points: Float32Array | null;
  readonly posts: readonly MapPost[];
  /** Ids of posts that do not stand yet in the period shown. */
  readonly postsNotYet?: ReadonlySet<string>;
  readonly stretches: Stretches | null;
  readonly accidents: Accidents | null;
  /** Absent or null: those of the layer are built in, and illustrative. */
  readonly ownStretches?: InPlaceWords | null;
  readonly ownAccidents?: InPlaceWords | null;
  readonly own?: Readonly<Record<OwnSort, OwnRows>> | null;
  /** Named places of the city, with `id`, `kind`, `nameRu`, `nameKk`. */
  readonly places?: FeatureCollection | null;
  /** Union of the coverage rings: coordinates of a MultiPolygon. */
  readonly coverage: readonly (readonly (readonly (readonly number[])[])[])[] | null;
  /** Metres around a post within which that ground lies. */
  readonly coverageM?: number;
  readonly siting?: SitingPicture | null;
  readonly drawn?: DrawnPicture;
  /** Ground of the city that a surface on the map says nothing about, in strips: coordinates of a MultiPolygon. */
  readonly unstudied?: readonly (readonly (readonly (readonly number[])[])[])[] | null;
  /** Ground of the city whose incidents the filter does not count: coordinates of a MultiPolygon. */
  readonly leftOut?: readonly (readonly (readonly (readonly number[])[])[])[] | null;
  /** Ground that is closed to new posts: coordinates of a MultiPolygon, of which parts may overlap. */
  readonly closed?: readonly (readonly (readonly (readonly number[])[])[])[];
  /** The wall's cells, the ground beyond the city, and the district in the light while the others step back. */
  readonly cells?: CellsPicture;
  readonly outside?: FeatureCollection;
  readonly focus?: string | null;
  /** The resident's precincts and the chosen place with its words. */
  readonly precincts?: readonly DrawnPrecinct[];
  readonly chosen?: { readonly at: LonLat; readonly words: string } | null;
}

/** A map with nothing on it. */
export const NO_DATA: MapData = {
  districts: { areas: [], values: null, scale: null },
  areas: null,
  density: null,
  difference: null,
  bins: null,
  points: null,
  posts: [],
  stretches: null,
  accidents: null,
  coverage: null,
};

/** Single incidents are drawn from this zoom on: below it they are a blur that hides how many there are. */
export const POINTS_ZOOM = 14;
