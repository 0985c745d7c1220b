import { MASK_IDS } from '../domain/area';
import { BANDWIDTH_RULES, DENSITY_UNITS, EDGE_CORRECTIONS, KERNELS } from '../domain/density';
import { optionOf, optionsOf, type FieldOption, type Fields } from '../domain/field';
import { COMPARE_FIELD, FILTER_FIELDS } from '../domain/filterFields';
import { CHOICE_FIELDS } from '../domain/publishChoice';
import { VERB_QUESTIONS } from '../questions';
import { SETUP_FIELDS } from '../domain/sitingFields';
import { ABOVE_0, choice, number, type NumberRules } from '../domain/value';

/**
 * An option: a value of a field, free text that its verb reads, NAME=TEXT pairs or texts that may be given again and
 * again. `slot` = what stands for the value in a line of help.
 */
export interface Option extends Pick<FieldOption, 'slot' | 'accepts'> {
  readonly kind:
    FieldOption['kind'] | { readonly type: 'free' } | { readonly type: 'pairs' } | { readonly type: 'many' };
}

/** Each option by its name. What it is for is said by `twinHelp` of the messages. */
export type Options = Readonly<Record<string, Option>>;

const anyText = (): boolean => true;
const FLAG: Option = optionOf(choice(['']), { name: '', isFlag: true });
const free = (slot: string): Option => ({ kind: { type: 'free' }, slot, accepts: anyText });
const many = (slot: string): Option => ({ kind: { type: 'many' }, slot, accepts: anyText });
// Names of columns may hold commas: one pair an option, the option may be given again.
const pairs = (slot: string): Option => ({ kind: { type: 'pairs' }, slot, accepts: (text) => text.indexOf('=') > 0 });
const one = (of: readonly string[]): Option => optionOf(choice(of), { name: '' });
const numeric = (rules: NumberRules): Option => optionOf(number(rules), { name: '' });

/** The options of a table of fields. */
const ofFields = <S extends object>(fields: Fields<S>): Options =>
  Object.fromEntries(optionsOf(fields).map(({ name, ...option }) => [name, option]));

const { from, to, ...FILTER } = ofFields(FILTER_FIELDS);

/** Options every verb takes. */
export const COMMON: Options = {
  incidents: free('FILE|demo'),
  posts: free('FILE|stationary|planned|mobile|all'),
  areas: free('FILE'),
  from,
  to,
  span: one(['register', 'all']),
  ...FILTER,
  ...ofFields({ compare: COMPARE_FIELD }),
  mask: one(MASK_IDS),
  planar: FLAG,
  window: free('XMIN,YMIN,XMAX,YMAX'),
  answer: pairs('QUESTION=CHOICE'),
  column: pairs('FIELD=NAME'),
  format: one(['json', 'csv', 'geojson', 'text']),
  lang: one(['kk', 'ru', 'en']),
  help: FLAG,
};

const METRES: NumberRules = { min: ABOVE_0, max: 1e6, unit: 'm' };

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
  density: {
    options: {
      kernel: one(KERNELS),
      bandwidth: free(`METRES|${BANDWIDTH_RULES.join('|')}`),
      cell: numeric(METRES),
      edge: one(EDGE_CORRECTIONS),
      unit: one(DENSITY_UNITS),
      at: free('FILE'),
    },
  },
  ...Object.fromEntries(VERB_QUESTIONS.map(({ id, settings }) => [id, { options: ofFields(settings.fields) }])),
  sites: {
    options: {
      demand: free('FILE|demo'),
      candidates: free('FILE|hex:250|square:250|crossings'),
      existing: free('FILE|stationary'),
      edges: free('FILE'),
      ...ofFields(SETUP_FIELDS),
      boundary: one(['inclusive', 'exclusive']),
      must: free('ID,ID'),
      forbid: free('ID,ID'),
      'exact-count': FLAG,
      replans: numeric({ min: 0, max: 1e6, whole: true, unit: 'plans' }),
      'time-limit': numeric({ min: ABOVE_0, max: 86_400, unit: 's' }),
    },
  },
  publish: {
    options: {
      out: free('DIR'),
      precincts: free('FILE'),
      title: free('TEXT'),
      source: free('TEXT'),
      licence: free('TEXT'),
      previous: many('FILE'),
      ...ofFields(CHOICE_FIELDS),
      secret: free('FILE'),
      key: free('FILE'),
    },
  },
  key: { options: { out: free('FILE') }, common: PLAIN },
  sign: { options: { key: free('FILE') }, operand: 'FILE', common: PLAIN },
};
