import { COMPARE_FIELD, FILTER_FIELDS } from '../domain/filterFields';
import { READINGS, type Reading } from '../domain/import';
import { KIND_IDS } from '../domain/kinds';
import { optionOf } from '../domain/field';
import { NEARNESS } from '../domain/nearness';
import { LOCAL_VARIANCES } from '../domain/rates';
import { NAMED_MASKS, STUDY_MASK } from '../domain/studyMask';
import { FLAG, free, many, ofFields, one, pairs, type Option, type Options } from '../domain/option';
import { CHOICE_FIELDS } from '../domain/publishChoice';
import { optionsOfVerb, VERB_QUESTIONS, verbOf } from '../questions';

const { from, to, ...FILTER } = ofFields(FILTER_FIELDS);

const CITY = free('FILE.json');

/** Options every verb takes. */
export const COMMON: Options = {
  city: CITY,
  incidents: free('FILE|demo'),
  posts: free('FILE|stationary|planned|mobile|all'),
  areas: free('FILE'),
  from,
  to,
  span: one(['register', 'all']),
  ...FILTER,
  ...ofFields({ compare: COMPARE_FIELD }),
  mask: optionOf(STUDY_MASK, { name: '', slot: `${NAMED_MASKS.join('|')}|circle:...|polygon:...|strip:...` }),
  planar: FLAG,
  window: free('XMIN,YMIN,XMAX,YMAX'),
  answer: pairs('QUESTION=CHOICE'),
  column: pairs('FIELD=NAME'),
  word: pairs('WORD=KIND'),
  format: one(['json', 'csv', 'geojson', 'text']),
  lang: one(['kk', 'ru', 'en']),
  help: FLAG,
};

/** What a verb takes that asks nothing of incidents. */
const PLAIN: Options = { format: one(['json', 'text']), lang: COMMON['lang'], help: COMMON['help'] };

interface VerbSpec {
  readonly options: Options;
  /** What stands behind the options without a name, once. */
  readonly operand?: string;
  /** It may stand there again and again. */
  readonly takesMany?: boolean;
  /** Asks nothing of incidents: takes none of the common options but these. */
  readonly common?: Options;
}

/** A distance between centres: what touches, a table of centres cannot say. */
const isDistance = (text: string): boolean => NEARNESS.fromText(text, 'all')?.startsWith('distance:') ?? false;

/** What is said of how a file is read, by the one list of the dialog and the twin. */
function readingOption({ kind, choices }: Reading): Option {
  if (kind === 'choice') return { ...free(choices.join(' ')), accepts: (text) => choices.includes(text) };
  if (kind === 'line')
    return { ...free(`N|${choices.join('|')}`), accepts: (text) => /^[1-9]\d{0,6}$|^none$/.test(text) };
  return free(kind === 'words' ? 'TEXT,TEXT' : choices.length > 0 ? 'EPSG:N' : 'TEXT');
}

/** Each verb's own options. */
export const VERBS: Readonly<Record<string, VerbSpec>> = {
  ...Object.fromEntries(VERB_QUESTIONS.map((of) => [verbOf(of), { options: optionsOfVerb(of) }])),
  bulletin: { options: { out: free('FILE.html') } },
  rates: {
    options: {
      counts: free('FILE'),
      events: free('COLUMN'),
      population: free('COLUMN'),
      x: free('COLUMN'),
      y: free('COLUMN'),
      neighbours: { ...free('distance:M'), accepts: isDistance },
      links: free('FILE'),
      local: one(LOCAL_VARIANCES),
    },
    operand: 'FILE',
    common: { ...PLAIN, format: one(['json', 'csv', 'text']) },
  },
  mannkendall: {
    options: { series: free('FILE') },
    operand: 'FILE',
    common: { ...PLAIN, format: one(['json', 'csv', 'text']) },
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
  import: {
    options: {
      city: CITY,
      kind: one(KIND_IDS),
      map: pairs('FIELD=NAME'),
      word: pairs('WORD=KIND'),
      join: free('FILE'),
      'join-on': free('COLUMN'),
      ...Object.fromEntries(Object.values(READINGS).map((reading) => [reading.option, readingOption(reading)])),
      answer: COMMON['answer'],
      out: free('FILE.csv|FILE.geojson'),
      report: free('FILE.json'),
      quarantine: free('FILE.csv'),
    },
    operand: 'FILE...',
    takesMany: true,
    common: PLAIN,
  },
  key: { options: { out: free('FILE') }, common: PLAIN },
  sign: { options: { key: free('FILE') }, operand: 'FILE', common: PLAIN },
};
