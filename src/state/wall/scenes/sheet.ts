/**
 * Everything a scene says, as plain words and figures: the screen, the picture file, the offline file and the text for
 * screens without a map are all made of this one value, and a test reads it whole.
 */
import type { FeatureCollection } from 'geojson';
import type { Area } from '../../../domain/area';
import type { LonLatMultiPolygon } from '../../../domain/geometry';
import type { Indicator } from '../../../domain/indicator';
import type { Origin } from '../../../domain/origin';
import type { Snapshot, SnapshotPost } from '../../../domain/snapshot';
import type { Locale } from '../../../i18n';
import type { Scale } from '../../../map/scales';
import type { SceneKind } from '../scene';
import type { Slide } from '../playlist/slides';

export interface Figure {
  readonly label: string;
  readonly value: string;
  /** What the value counts, such as "incidents"; absent where the value says it. */
  readonly noun?: string;
  /** Against its own past; null = not compared. */
  readonly verdict: string | null;
  /** The operator's mark, once it is reached. */
  readonly mark?: string | null;
  readonly details: readonly string[];
}

export interface Bar {
  readonly label: string;
  /** null = withheld or not published: no bar, the text stands for it. */
  readonly value: number | null;
  readonly text: string;
  /** `target` is hollow; `past` is quieter than `now`. */
  readonly tone: 'now' | 'past' | 'target';
}

export interface Chart {
  readonly title: string;
  /** `columns` stand side by side (months), `rows` lie one under another with their texts. */
  readonly form: 'columns' | 'rows';
  readonly bars: readonly Bar[];
}

/** Counts in rows and columns. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly TableCell[];
  }[];
}

export interface TableCell {
  /** A count, or `WITHHELD_SIGN`. */
  readonly text: string;
  /** What it is held against; '' = nothing, or no number on either side. */
  readonly note: string;
  /** `▲` or `▼` where the difference is clear; '' = it is not. */
  readonly mark: string;
  /** All of it in words, for whoever cannot see the signs. */
  readonly said: string;
  /**
   * Part (0 to 1) of the table's highest count, told by the ground behind the number; null = none; in a table that has
   * it, a withheld number is hatched.
   */
  readonly shade: number | null;
}

/**
 * In a table a count that is withheld is a sign: a word would make its column too wide for large figures. The sentence
 * `dot` says what it means.
 */
export const WITHHELD_SIGN = '·';

export interface Sheet {
  readonly kind: SceneKind;
  readonly title: string;
  readonly period: string;
  readonly filters: readonly string[];
  readonly marks: readonly string[];
  /** Over the whole picture while what it shows is made up; null for real data. */
  readonly watermark: string | null;
  /** The large word beside the map, such as the year in its turn; '' = none. */
  readonly stamp: string;
  readonly figures: readonly Figure[];
  readonly charts: readonly Chart[];
  readonly table?: Table | undefined;
  readonly sentences: readonly string[];
  readonly caption: string;
  readonly sources: readonly string[];
}

/** What the map shows beside the words. */
export interface WallPicture {
  /**
   * Index of the year whose cells are coloured, their scale, its name and what must be known of it ('' = nothing), and
   * the least count that is published; null = no cells.
   */
  readonly cells: {
    readonly year: number;
    readonly scale: Scale;
    readonly legend: string;
    readonly note: string;
    readonly least: number;
  } | null;
  /** District in the light; the others step back. */
  readonly focus: string | null;
  readonly posts: readonly SnapshotPost[];
  /** Ground within the radius of the posts: coordinates of a MultiPolygon. */
  readonly cover: readonly (readonly (readonly (readonly number[])[])[])[] | null;
  readonly sites: readonly (readonly [lon: number, lat: number])[];
  readonly reachM: number | null;
}

export interface Shown {
  readonly sheet: Sheet;
  /** null = a scene of words and figures alone. */
  readonly picture: WallPicture | null;
}

/** Ground covered by published posts, without and with the planned ones. */
export interface PostsCover {
  readonly radiusM: number;
  readonly cityKm2: number;
  readonly before: { readonly km2: number; readonly coordinates: WallPicture['cover'] };
  readonly after: { readonly km2: number; readonly coordinates: WallPicture['cover'] };
}

/** All that scenes are made of. */
export interface WallData {
  readonly snapshot: Snapshot;
  /** Whose word the snapshot is. */
  readonly origin: Origin;
  readonly districts: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly roads: FeatureCollection | null;
  readonly outline: LonLatMultiPolygon | null;
  /** null = no posts are published. */
  readonly cover: PostsCover | null;
  /** Shared by every year and every scene. */
  readonly cellScale: Scale;
}

/** A slide at a share (0 to 1) of its time, in one language. */
export interface Moment {
  readonly slide: Slide;
  readonly share: number;
  readonly locale: Locale;
  /** The data are older than was promised: nothing is said of now. */
  readonly past?: boolean;
  /** So is the file itself, and with it what stands beside the counts. */
  readonly filePast?: boolean;
}

/** A sheet as lines of plain text, in reading order: for files, and for whoever cannot see the picture. */
export function sheetText(sheet: Sheet): readonly string[] {
  return [
    [sheet.period, ...sheet.filters, ...sheet.marks].filter((word) => word !== '').join(' · '),
    sheet.stamp,
    ...sheet.figures.flatMap(({ label, value, noun, verdict, mark, details }) => [
      [
        label,
        noun === undefined ? value : `${value} ${noun}`,
        ...(verdict === null ? [] : [verdict]),
        ...(mark ? [mark] : []),
        ...details,
      ].join(' · '),
    ]),
    ...sheet.charts.flatMap(({ title, bars, form }) => [
      `${title}:`,
      ...bars.map(({ label, text }) => (form === 'rows' ? `${label}: ${text}` : text)),
    ]),
    ...(sheet.table ? tableLines(sheet.table) : []),
    ...sheet.sentences,
    sheet.caption,
    ...sheet.sources,
    sheet.watermark ?? '',
  ].filter((line) => line.trim() !== '');
}

const tableLines = ({ head, rows }: Table): readonly string[] =>
  rows.map(({ label, cells }) => `${label}: ${cells.map(({ said }, k) => `${head[k]} ${said}`).join(', ')}`);
