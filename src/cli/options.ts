import { MASK_IDS } from '../domain/area';
import { BANDWIDTH_RULES, DENSITY_UNITS, EDGE_CORRECTIONS, KERNELS } from '../domain/density';
import { CATEGORIES, PLACE_KINDS, SEVERITIES } from '../domain/incident';
import { MOST_RHYTHM_DAYS, ROUNDING_CHOICES, SMALLEST_CHOICES } from '../domain/publishChoice';
import { SITING_OBJECTIVES } from '../domain/siting';

/** How an option's value is read; `words` names the allowed ones. */
export type OptionKind =
  | { readonly type: 'flag' }
  | { readonly type: 'text'; readonly words: string }
  | { readonly type: 'one'; readonly of: readonly string[] }
  | { readonly type: 'list'; readonly of: readonly string[] }
  | {
      readonly type: 'number';
      readonly words: string;
      readonly min: number;
      readonly max: number;
      readonly whole: boolean;
    }
  | { readonly type: 'pairs'; readonly words: string }
  | { readonly type: 'many'; readonly words: string };

/** The kind of each option, by name. What it is for is said by `twinHelp` of the messages. */
export type Options = Readonly<Record<string, OptionKind>>;

const FLAG: OptionKind = { type: 'flag' };
const text = (words: string): OptionKind => ({ type: 'text', words });
const one = (of: readonly string[]): OptionKind => ({ type: 'one', of });
const list = (of: readonly string[]): OptionKind => ({ type: 'list', of });
const pairs = (words: string): OptionKind => ({ type: 'pairs', words });
const number = (words: string, min: number, max: number): OptionKind => ({
  type: 'number',
  words,
  min,
  max,
  whole: false,
});
const whole = (words: string, min: number, max = 1e6): OptionKind => ({ type: 'number', words, min, max, whole: true });

/** Options every verb takes. */
export const COMMON: Options = {
  incidents: text('FILE|demo'),
  posts: text('FILE|stationary|planned|mobile|all'),
  areas: text('FILE'),
  from: text('YYYY-MM-DD'),
  to: text('YYYY-MM-DD'),
  span: one(['register', 'all']),
  category: list(CATEGORIES),
  place: list(PLACE_KINDS),
  severity: list(SEVERITIES),
  district: text('ID,ID'),
  weekdays: list(['1', '2', '3', '4', '5', '6', '7']),
  public: one(['yes', 'no']),
  street: one(['yes', 'no']),
  hours: text('FROM-TO'),
  compare: one(['last-year', 'previous', 'none']),
  mask: one(MASK_IDS),
  planar: FLAG,
  window: text('XMIN,YMIN,XMAX,YMAX'),
  answer: pairs('QUESTION=CHOICE'),
  column: pairs('FIELD=NAME'),
  format: one(['json', 'csv', 'geojson', 'text']),
  lang: one(['kk', 'ru', 'en']),
  help: FLAG,
};

const METRES = { min: Number.MIN_VALUE, max: 1e6 };

/** What a verb takes that asks nothing of incidents. */
const PLAIN: Options = { format: one(['json', 'text']), lang: COMMON['lang'], help: COMMON['help'] };

interface VerbSpec {
  readonly options: Options;
  /** What stands behind the options without a name, once. */
  readonly operand?: string;
  /** Asks nothing of incidents: takes none of the common options but these. */
  readonly common?: Options;
}

/** Each verb's own options. */
export const VERBS: Readonly<Record<string, VerbSpec>> = {
  districts: { options: {} },
  density: {
    options: {
      kernel: one(KERNELS),
      bandwidth: text(`METRES|${BANDWIDTH_RULES.join('|')}`),
      cell: number('METRES', METRES.min, METRES.max),
      edge: one(EDGE_CORRECTIONS),
      unit: one(DENSITY_UNITS),
      at: text('FILE'),
    },
  },
  coverage: { options: { radius: number('METRES', METRES.min, 50_000) } },
  concentration: { options: { cell: number('METRES', METRES.min, METRES.max) } },
  sites: {
    options: {
      demand: text('FILE|demo'),
      candidates: text('FILE|hex:250|square:250|crossings'),
      existing: text('FILE|stationary'),
      edges: text('FILE'),
      objective: one(SITING_OBJECTIVES),
      count: whole('POSTS', 1),
      radius: number('METRES', 0, 1e9),
      boundary: one(['inclusive', 'exclusive']),
      'target-share': number('SHARE', 0, 1),
      must: text('ID,ID'),
      forbid: text('ID,ID'),
      'veto-reach': number('METRES', 0, 1e9),
      'min-per-district': whole('POSTS', 0),
      'max-per-district': whole('POSTS', 0),
      separation: number('METRES', 0, 1e9),
      backup: FLAG,
      anyway: FLAG,
      'exact-count': FLAG,
      replans: whole('PLANS', 0),
      'time-limit': number('SECONDS', METRES.min, 86_400),
    },
  },
  publish: {
    options: {
      out: text('DIR'),
      precincts: text('FILE'),
      title: text('TEXT'),
      source: text('TEXT'),
      licence: text('TEXT'),
      rhythm: whole('DAYS', 1, MOST_RHYTHM_DAYS),
      previous: { type: 'many', words: 'FILE' },
      smallest: one(SMALLEST_CHOICES.map(String)),
      round: one(ROUNDING_CHOICES.flatMap((base) => (base === null ? [] : [String(base)]))),
      secret: text('FILE'),
      'forbid-two': FLAG,
      key: text('FILE'),
    },
  },
  key: { options: { out: text('FILE') }, common: PLAIN },
  sign: { options: { key: text('FILE') }, operand: 'FILE', common: PLAIN },
  summary: { options: {} },
  health: { options: {} },
};
