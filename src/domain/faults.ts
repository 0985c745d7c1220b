/**
 * Every fault of the product with its parameters: who raises one (`fault` of domain/result.ts) and who words it
 * (i18n, in three languages) are held to the same line. Types only, so that it costs no page a byte.
 */

import type { KindId } from './kinds';

/** The file a fault was found in, added by whoever knows it (`inFile`). */
export interface InFile {
  readonly file?: string;
}

/** And the line of it, from 1; in GeoJSON the number of the feature (`onLine`). */
export interface OnLine extends InFile {
  readonly line?: number;
}

/** The column a cell stands in, where a file has columns. */
export interface InColumn {
  readonly column?: string;
}

interface Cell extends InColumn {
  readonly value: string;
}

type AnyNumber = string | number;

interface Limit {
  readonly limit: number;
}

interface Counted {
  readonly count: number;
}

interface Dataset {
  readonly dataset: string;
}

/** A place in a file and what should have stood there. */
interface Misshapen {
  readonly at: string;
  readonly expected: string;
}

/** The version of a form that was found, and the newest that is known here. */
interface Newer {
  readonly found: AnyNumber;
  readonly ours: number;
}

interface Days {
  readonly first: string;
  readonly last: string;
}

/** A feature of a file, from 1. */
interface Feature extends InFile {
  readonly feature: number;
}

/** Two numbers of a row that should have been a place, as they stand. */
interface Pair {
  readonly a: number;
  readonly b: number;
}

/** Rows left out for one reason, and the line of the first. */
interface LeftOut extends Counted {
  readonly line: number;
}

/** No parameters; a name that nobody gives makes every other one an error. */
export interface None {
  readonly none?: never;
}

/** What reading, keeping, computing and publishing may fail at: the page and the twin have words for each. */
export interface Faults {
  // A file as a whole.
  'empty-file': InFile;
  'no-rows': InFile;
  'no-features': InFile;
  'file-too-large': InFile & { readonly sizeMb: number; readonly limitMb: number };
  'excel-file': InFile;
  'zip-file': InFile;
  'pdf-file': InFile;
  'spreadsheet-kind': InFile & { readonly kind: string };
  'archive-nothing': InFile & { readonly names: string };
  'archive-nested': InFile;
  'archive-locked': InFile;
  'archive-damaged': InFile;
  'archive-too-large': InFile & { readonly limitMb: number };
  'format-damaged': InFile & { readonly kind: string };
  'xml-doctype': InFile;
  'bad-xml': InFile & { readonly line: number };
  'unreadable-file': InFile;
  'too-many-posts': InFile & Counted & Limit;
  'too-many-rows': InFile & Counted & Limit;
  'not-text': InFile & { readonly kind: string };
  'line-too-long': InFile & { readonly line: number; readonly limitKb: number };
  'too-many-columns': InFile & Counted & Limit;
  'no-separator': InFile;
  'no-header-line': InFile & { readonly line: number };
  'no-header': InFile & { readonly value: string };
  'bad-json': InFile & { readonly line: number; readonly column: number };
  'json-too-deep': InFile & Limit;
  'json-string-too-long': InFile & { readonly limitKb: number };
  'not-geojson': InFile & { readonly value: string };
  'unsupported-crs': InFile & { readonly value: string };
  'unsupported-coordinate-system': InFile & { readonly value: string };
  'refused-by-answer': InFile & { readonly question: string };
  'no-usable-rows': InFile & { readonly rows: number };
  'import-question': InFile & {
    readonly question: string;
    readonly choices: string;
    readonly option: string;
    readonly field?: string;
  };
  'wrong-kind': InFile & { readonly expected: KindId; readonly found: KindId };

  // A graph of nodes and edges.
  'edges-header': InFile & {
    readonly line: number;
    readonly value: string;
    readonly nodes: number;
    readonly edges: number;
  };
  'edge-line': InFile & { readonly line: number; readonly value: string };
  'edge-node': InFile & { readonly line: number; readonly value: string; readonly nodes: number };
  'edge-length': InFile & { readonly line: number; readonly value: string };
  'edge-count': InFile & { readonly line: number; readonly expected: number; readonly found: number };

  // A row that is set aside.
  'field-count': { readonly expected: number; readonly found: number };
  'unclosed-quote': None;
  'bad-encoding': None;
  'total-row': { readonly value: string };
  'no-coordinates': None;
  'bad-coordinates': Cell;
  'system-untold': OnLine & Pair;
  'outside-area': OnLine & { readonly lon: number; readonly lat: number };
  'bad-place': OnLine & { readonly value: string };
  'duplicate-site-id': OnLine & { readonly value: string };
  'bad-weight': OnLine & Cell;
  'bad-number': Cell;
  'number-range': Cell & { readonly least: number; readonly most: number };
  'value-missing': { readonly column: string };
  'bad-hours': Cell;
  'bad-line': None;
  'bad-date': Cell;
  'bad-time': Cell;
  'date-before-2000': Cell;
  'date-in-future': Cell;
  'two-digit-year': Cell;
  'post-closed': Cell;
  'post-kind-unknown': Cell;
  'negative-span': { readonly start: string; readonly end: string };
  'no-geometry': None;
  'wrong-geometry': { readonly type: string; readonly expected: string };
  'bad-polygon': None;
  'polygon-too-large': None;
  'polygon-no-area': None;
  'polygon-crossing': { readonly lon: number; readonly lat: number };
  'polygon-hole-outside': None;
  'polygon-coordinates': Pair;
  'duplicate-area-id': { readonly value: string };
  'not-a-feature': None;
  'row-swapped': Pair;
  'row-other-system': Pair & { readonly system: string };

  // What a file was read with all the same.
  'characters-lost': Counted;
  'hidden-rows': Counted;
  'address-alone': { readonly column: string };
  'answer-cut': Counted;
  'formulas-unsaved': Counted;
  'time-unknown': { readonly percent: number };
  'repeated-point': { readonly percent: number; readonly lon: number; readonly lat: number };
  'coarse-coordinates': { readonly decimals: number };
  'bulk-point': Counted;
  'ignored-columns': Counted & { readonly columns: string };
  'ids-repeated': Counted;
  'ids-spoilt': LeftOut & Cell;
  'time-unread': Cell;
  'articles-elsewhere': { readonly column: string };
  'counts-of-rows': { readonly column: string; readonly rows: number; readonly sum: number };
  'weights-unused': { readonly column: string };
  'row-swappeds': LeftOut;
  'row-other-systems': LeftOut & { readonly system: string };
  'system-accuracy': { readonly system: string; readonly metres: number };
  'population-unread': Counted & Cell;
  'schedules-unread': LeftOut & Cell;
  'blank-days': LeftOut & { readonly column: string };
  /** Points at equal steps were taken for the middles of cells of this size, in metres. */
  'cells-of-points': Counted & { readonly width: number; readonly height: number };
  'points-no-cells': Counted;
  'no-time': None;
  'join-unmatched': Cell;
  'join-ambiguous': Cell;
  'places-unnamed': None;
  /** Rows that got the place of a name, by a second file's names. */
  'joined-positions': {
    readonly file: string;
    readonly column: string;
    readonly matched: number;
    readonly unmatched: number;
    readonly ambiguous: number;
  };
  'months-alone': { readonly count: number };
  'months-unpublished': None;
  'no-weekday': None;
  'no-time-of-day': None;

  // Storage, network, data of our own.
  /** What is to be kept and what is free, where the browser says. */
  quota: { readonly neededMb?: number; readonly freeMb?: number };
  'storage-newer': Newer;
  'storage-unavailable': { readonly reason: string };
  /** Titles of what the browser took away between two visits. */
  'storage-evicted': { readonly files: string };
  'hash-mismatch': Dataset & { readonly file: string };
  'dataset-damaged': Dataset;
  'own-damaged': Dataset;
  'dataset-missing': Dataset;
  offline: None;
  'fetch-failed': { readonly file: string; readonly status?: number };
  'worker-failed': None;
  'import-stopped': InFile;
  'config-invalid': { readonly reason?: AnyNumber };
  'data-malformed': Dataset & Misshapen;
  'columns-damaged': { readonly reason: string };
  'city-borders-open': None;
  unexpected: { readonly message?: string };

  // Questions.
  'empty-period': { readonly from: string; readonly to: string };
  'days-before': Days & { readonly day: string };
  'days-after': Days & { readonly day: string };
  'siting-too-large': Limit;

  // Publications, precincts, signatures.
  'nothing-covered': Days & { readonly from: string; readonly through: string };
  'snapshot-foreign': InFile;
  'snapshot-newer': InFile & Newer;
  'snapshot-damaged': InFile & Misshapen;
  'snapshot-exposed': InFile & Counted & { readonly from?: string };
  'rounding-needs-secret': None;
  'previous-districts': { readonly title?: string; readonly through: string };
  'precincts-many': InFile & Limit;
  'precinct-polygon': Feature;
  'precinct-number': Feature;
  'precinct-words': Feature & Limit & { readonly property: string };
  'precinct-photo': Feature & { readonly limitKb: number };
  'precinct-doubled': Feature & { readonly number: string };
  'signature-missing': InFile;
  'signature-wrong': InFile;

  // Projects.
  'project-damaged': InFile;
  'project-passphrase': InFile;
  'project-closed': InFile;
  'project-other-city': None;
  'passphrase-needs-https': None;
  'passphrase-short': { readonly least: number };

  // Scenarios and playlists.
  'scenario-foreign': InFile;
  'scenario-newer': InFile & Newer;
  'scenario-damaged': InFile & Misshapen;
  /** Another tab has changed it since it was read here. */
  'scenario-changed': { readonly name: string };
  'playlist-foreign': InFile;
  'playlist-newer': InFile & Newer;
}

/** What an option takes: `as` says how `of` (words, or numbers with their ends) is to be read. */
export interface Allowed {
  readonly as?: 'list' | 'date' | 'hours' | 'number';
  readonly of: string;
  /** 1 of a number that must be whole. */
  readonly whole?: number;
  /** Missing = above 0. */
  readonly least?: number;
  readonly most?: number;
}

interface Option {
  readonly option: string;
}

interface OptionValue {
  readonly value: string;
}

/** How a command of the twin is asked wrongly: it alone has words for these. */
export interface TwinFaults {
  'verb-none': { readonly verbs: string };
  'verb-unknown': { readonly verb: string; readonly verbs: string };
  'option-not': OptionValue;
  'option-unknown': Option & { readonly verb: string; readonly options: string };
  'option-takes-none': Option;
  'option-needs-value': Option & Allowed;
  'option-value': Option & OptionValue & Allowed;
  'option-twice': Option;
  'option-long': Option & { readonly most: number };
  'option-not-with': Option & { readonly other: string; readonly with: string };
  'of-out': { readonly said: string };
  'publish-needs-out': None;
  'publish-whole-file': Option;
  'publish-no-dates': InFile & {
    readonly columns: string;
    /** 1 where the file looks like one of posts. */
    readonly posts: number;
  };
  'import-needs-file': None;
  'import-no-column': OptionValue & { readonly field: string; readonly columns: string };
  'word-meaning': OptionValue & { readonly meanings: string };
  'join-needs-both': None;
  'import-areas-out': None;
  'import-out-kind': { readonly value: string; readonly endings: string };
  'import-over-input': Option & { readonly file: string };
  'key-needs-out': None;
  'key-exists': { readonly file: string };
  'key-wrong': { readonly file: string };
  'sign-needs': None;
  'secret-wrong': { readonly file: string };
  'period-empty': { readonly from: string; readonly to: string };
  'district-unknown': Option & OptionValue & { readonly ids: string };
  'city-unreadable': { readonly file: string };
  'city-nothing-built-in': { readonly option: string };
  'districts-planar': None;
  'near-planar': None;
  'verb-needs': Option & { readonly verb: string };
  'inside-planar': None;
  'closed-ground-planar': None;
  'areas-planar': None;
  'window-wrong': OptionValue;
  'mask-needs-window': None;
  'mask-planar': OptionValue;
  /** A verb that no study area cuts. */
  'mask-none': OptionValue & { readonly verb: string };
  /** A verb whose counts only drawn ground cuts. */
  'mask-not-drawn': OptionValue & { readonly verb: string };
  'incidents-wrong': OptionValue;
  'planar-needs': Option;
  'planar-value': Option & OptionValue;
  'crossings-planar': None;
  'candidates-wrong': OptionValue;
  'candidates-many': OptionValue & { readonly most: number };
  'bandwidth-wrong': OptionValue & { readonly rules: string };
  'cell-many': { readonly value: number; readonly most: number };
  'table-column': { readonly file: string; readonly column: string; readonly columns: string };
  'table-count': { readonly file: string; readonly row: number; readonly column: string; readonly value: string };
  'table-row': {
    readonly file: string;
    readonly row: number;
    readonly column: string;
    readonly value: string;
    readonly most: number;
  };
  'table-time': { readonly file: string; readonly line: number; readonly column: string; readonly value: string };
  'table-number': { readonly file: string; readonly line: number; readonly column: string; readonly value: string };
  /** Two tables of cells that are not of the same cells. */
  'table-cells': { readonly file: string; readonly other: string };
  'table-area': { readonly file: string; readonly value: number };
  'zone-unknown': { readonly file: string; readonly line: number; readonly value: string; readonly zones: string };
  'zone-missing': { readonly file: string; readonly zone: string };
  'edge-needs-area': OptionValue;
  'unit-needs-time': None;
  'sites-incidents': None;
  'sites-posts': None;
  'sites-need-demand': None;
  'sites-need-candidates': None;
  'edges-alone': Option;
  'rule-needs-districts': Option;
  'site-unknown': Option & OptionValue & { readonly ids: string };

  // A folder or file that is not written.
  'out-kept': {
    readonly file: string;
    readonly kept: 'project' | 'home' | 'here' | 'temporary' | 'root';
    /** 1 of a folder above it. */
    readonly above?: number;
  };
  'out-is-file': { readonly file: string };
  'out-not-ours': { readonly file: string; readonly found: string };
  'out-meanwhile': { readonly file: string; readonly found: string };
  'out-unseen': { readonly file: string; readonly why: string };
  'out-no-link': { readonly file: string };
  'cannot-write': { readonly file: string; readonly why: string };
}
