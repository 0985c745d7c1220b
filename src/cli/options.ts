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
  | { readonly type: 'number'; readonly words: string; readonly min: number; readonly max: number; readonly whole: boolean }
  | { readonly type: 'pairs'; readonly words: string }
  | { readonly type: 'many'; readonly words: string };

export interface OptionSpec {
  readonly kind: OptionKind;
  readonly help: string;
}

const text = (words: string, help: string): OptionSpec => ({ kind: { type: 'text', words }, help });
const one = (of: readonly string[], help: string): OptionSpec => ({ kind: { type: 'one', of }, help });
/** May be given again and again. */
const many = (words: string, help: string): OptionSpec => ({ kind: { type: 'many', words }, help });
const list = (of: readonly string[], help: string): OptionSpec => ({ kind: { type: 'list', of }, help });
const number = (words: string, min: number, max: number, help: string): OptionSpec => ({ kind: { type: 'number', words, min, max, whole: false }, help });
const whole = (words: string, min: number, help: string): OptionSpec => ({ kind: { type: 'number', words, min, max: 1e6, whole: true }, help });

/** Options every verb takes. */
export const COMMON: Readonly<Record<string, OptionSpec>> = {
  incidents: text('FILE|demo', 'incidents: a CSV or GeoJSON file, or the demonstration data (the default)'),
  posts: text('FILE|stationary|planned|mobile|all', 'posts: a file, or the built-in ones by kind (lists by comma; default stationary)'),
  areas: text('FILE', 'a GeoJSON of areas of your own: districts and coverage tell of them instead of the city\'s districts'),
  from: text('YYYY-MM-DD', 'first day, Almaty\'s clock'),
  to: text('YYYY-MM-DD', 'the day after the last'),
  span: one(['register', 'all'], 'without --from and --to: the days the register really covers (the default), or all dated records; publish goes beyond the first only with the second'),
  category: list(CATEGORIES, 'categories, by comma'),
  place: list(PLACE_KINDS, 'kinds of place, by comma'),
  severity: list(SEVERITIES, 'severities, by comma'),
  district: text('ID,ID', 'ids of the city\'s districts, by comma; with --areas too they choose the incidents'),
  weekdays: list(['1', '2', '3', '4', '5', '6', '7'], 'weekdays, 1 = Monday, by comma'),
  public: one(['yes', 'no'], 'in a public place'),
  street: one(['yes', 'no'], 'in the street'),
  hours: text('FROM-TO', 'hours of the day, 18-6 wraps midnight'),
  compare: one(['last-year', 'previous', 'none'], 'the period to compare with'),
  mask: one(MASK_IDS, 'study area (default built; with --window window; --planar: none)'),
  planar: { kind: { type: 'flag' }, help: 'x, y (and weight) are metres of a plane of your own: reference data' },
  window: text('XMIN,YMIN,XMAX,YMAX', 'a rectangle as the study area (metres; degrees are understood for the city)'),
  answer: { kind: { type: 'pairs', words: 'QUESTION=CHOICE' }, help: 'answers a question the file leaves open; may be repeated' },
  column: { kind: { type: 'pairs', words: 'FIELD=NAME' }, help: 'says which column holds a field (lon, lat, date ...); may be repeated' },
  format: one(['json', 'csv', 'geojson', 'text'], 'what to print (default json)'),
  lang: one(['kk', 'ru', 'en'], 'language of --format text and of messages (default en)'),
  help: { kind: { type: 'flag' }, help: 'this text' },
};

const METRES = { min: Number.MIN_VALUE, max: 1e6 };

/** What a verb takes that asks nothing of incidents. */
const PLAIN: Readonly<Record<string, OptionSpec>> = { format: one(['json', 'text'], 'what to print (default json)'), lang: COMMON['lang'], help: COMMON['help'] };

interface VerbSpec {
  readonly help: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** What stands behind the options without a name, once. */
  readonly operand?: string;
  /** Asks nothing of incidents: takes none of the common options but these. */
  readonly common?: Readonly<Record<string, OptionSpec>>;
}

/** What each verb answers, and its own options. */
export const VERBS: Readonly<Record<string, VerbSpec>> = {
  districts: { help: 'incidents by district: count, per km2 and per 100,000 people a year', options: {} },
  density: {
    help: 'kernel density: a grid, or values at given points',
    options: {
      kernel: one(KERNELS, 'kernel (default quartic; for gaussian the bandwidth is the standard deviation)'),
      bandwidth: text(`METRES|${BANDWIDTH_RULES.join('|')}`, 'radius in metres, or the rule that chooses it (default 300)'),
      cell: number('METRES', METRES.min, METRES.max, 'cell of the grid (default 50)'),
      edge: one(EDGE_CORRECTIONS, 'edge correction (default none)'),
      unit: one(DENSITY_UNITS, 'unit (default per-km2-year; per-km2 without time; planar without time per-m2)'),
      at: text('FILE', 'a CSV or GeoJSON of points: exact values there, in order'),
    },
  },
  coverage: {
    help: 'what lies within the radius of a post: incidents, area, places',
    options: { radius: number('METRES', METRES.min, 50_000, 'radius in metres (default 500)') },
  },
  concentration: {
    help: 'share of the area that holds 25, 50 and 80 % of the incidents',
    options: { cell: number('METRES', METRES.min, METRES.max, 'side of the squares (default 250)') },
  },
  sites: {
    help: 'where new posts should stand: the best plan under rules, with its proof or its gap, and why each site',
    options: {
      demand: text('FILE|demo', 'what is to be served: incidents or weighted points of a file, or the demonstration incidents'),
      candidates: text('FILE|hex:250|square:250|crossings', 'where a new post may stand: a file, a grid over the built-up area (or --mask), or the crossings'),
      existing: text('FILE|stationary', 'posts that stand and stay: a file, or the built-in illustrative ones (default none)'),
      edges: text('FILE', 'a graph (nodes edges [p]; then u v length) instead of demand and candidates: pmedian, pcenter'),
      objective: one(SITING_OBJECTIVES, 'mclp most demand within the radius (default), decay the same by distance, pmedian least sum of distances, pcenter least largest distance, lscp fewest posts'),
      count: whole('POSTS', 1, 'new posts (default 7; of a graph its p)'),
      radius: number('METRES', 0, 1e9, 'radius in metres (default 500)'),
      boundary: one(['inclusive', 'exclusive'], 'whether a point at exactly the radius is served (default inclusive)'),
      'target-share': number('SHARE', 0, 1, 'lscp: share of the demand to serve (default 1)'),
      must: text('ID,ID', 'sites that must be in the plan, by comma; they count among the new posts'),
      forbid: text('ID,ID', 'sites that may not be used, by comma'),
      'veto-reach': number('METRES', 0, 1e9, 'how far a forbidden site rules out the candidates around it but --must ones, in --forbid and in the cost of a veto (default: one and a half steps of the grid, 300 at least; 0 for --planar and --edges)'),
      'min-per-district': whole('POSTS', 0, 'least number of new posts in each district that holds a candidate'),
      'max-per-district': whole('POSTS', 0, 'greatest number of new posts in each district'),
      separation: number('METRES', 0, 1e9, 'least distance between new posts, and from those that stay'),
      backup: { kind: { type: 'flag' }, help: 'mclp, lscp: demand counts when two sites serve it' },
      anyway: { kind: { type: 'flag' }, help: 'suggest even of too few incidents to plan by (in the city: 20, and ten for each post asked for)' },
      'exact-count': { kind: { type: 'flag' }, help: 'as many posts as asked for, even where some add nothing (of --planar and --edges always)' },
      replans: whole('PLANS', 0, 'plans made anew on resampled incidents, to say how much of this one comes back; 0 = none (default 20; of --planar and --edges none)'),
      'time-limit': number('SECONDS', METRES.min, 86_400, 'time for all of it (default 60)'),
    },
  },
  publish: {
    help: 'makes snapshot.json for the public edition: counts alone, small ones withheld so that no sum gives them away',
    options: {
      out: text('DIR', 'folder to write snapshot.json into'),
      precincts: text('FILE', 'a GeoJSON of precincts with what their inspectors let be known'),
      title: text('TEXT', 'title of the data'),
      source: text('TEXT', 'who recorded the incidents'),
      licence: text('TEXT', 'what others may do with the counts'),
      rhythm: { kind: { type: 'number', words: 'DAYS', min: 1, max: MOST_RHYTHM_DAYS, whole: true }, help: 'days until the next publication: later than that the pages say that the data speak of the past (default: nothing is promised, and it is 45)' },
      previous: many('FILE', 'a snapshot that was published of this register before, or the list that the planner saves; give every one: new counts are protected beside all of them'),
      smallest: one(SMALLEST_CHOICES.map(String), 'counts below this are withheld (default 5)'),
      round: one(ROUNDING_CHOICES.flatMap((base) => (base === null ? [] : [String(base)])), 'a second lock: counts are rounded up or down to multiples of this, by the secret (default: exact)'),
      secret: text('FILE', 'the register\'s secret, 32 hexadecimal digits known to nobody else and always the same: settles which of equal counts is withheld, and each rounding'),
      'forbid-two': { kind: { type: 'flag' }, help: 'withhold more where exactly two counts of a sum are withheld: who knows one would know the other' },
      key: text('FILE', 'the operator\'s private key: signs snapshot.json, and writes snapshot-summary.json signed beside it'),
    },
  },
  key: {
    help: 'makes a key to sign with: a private key file that only you can read, and the public key for config.json',
    options: { out: text('FILE', 'the private key file; one that is there is never overwritten') },
    common: PLAIN,
  },
  sign: {
    help: 'signs a GeoJSON of precincts, or a snapshot.json (its snapshot-summary.json too), where it stands',
    options: { key: text('FILE', 'the operator\'s private key') },
    operand: 'FILE',
    common: PLAIN,
  },
  summary: { help: 'how many incidents, by month, category, hour and weekday', options: {} },
  health: { help: 'what the first look at a file says: coordinates, times, repeated points', options: {} },
};
