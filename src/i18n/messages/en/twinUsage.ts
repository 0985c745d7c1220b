import type { Allowed, TwinFaults } from '../../../domain/faults';
import { paramsOf, raw, type WordsOf } from '../../params';
import { outFolder } from './outFolder';

const { text, has } = paramsOf('en');

/** What an option takes: `as` says how `of` (words or numbers) is to be read. */
const allowed = (p: Allowed): string => {
  if (p.as === 'list') return `one or more by comma of ${raw(p, 'of')}`;
  if (p.as === 'date') return `a date that exists, ${raw(p, 'of')}`;
  if (p.as === 'hours') return `${raw(p, 'of')}, whole hours 0-24, as 18-6`;
  if (p.as === 'number')
    return `${raw(p, 'of')}, a ${p.whole ? 'whole ' : ''}number ${has(p, 'least') ? `from ${raw(p, 'least')}` : 'above 0'} and at most ${raw(p, 'most')}`;
  return raw(p, 'of');
};

/** How a command of the twin is asked wrongly. Keys are fault codes; options stand as they are typed. */
export const twinUsage = {
  ...outFolder,
  'verb-none': (p) => `no verb given; verbs: ${raw(p, 'verbs')}`,
  'verb-unknown': (p) => `unknown verb "${text(p, 'verb')}"; verbs: ${raw(p, 'verbs')}`,
  'option-not': (p) => `"${text(p, 'value')}" is not an option; options start with --`,
  'option-unknown': (p) => `unknown option --${text(p, 'option')} for ${raw(p, 'verb')}; options: ${raw(p, 'options')}`,
  'option-takes-none': (p) => `--${raw(p, 'option')} takes no value`,
  'option-needs-value': (p) => `--${raw(p, 'option')} needs a value: ${allowed(p)}`,
  'option-value': (p) => `--${raw(p, 'option')} cannot be "${text(p, 'value')}"; allowed: ${allowed(p)}`,
  'option-twice': (p) => `--${raw(p, 'option')} is given twice`,
  'option-long': (p) => `--${raw(p, 'option')} is longer than ${raw(p, 'most')} characters`,
  'option-not-with': (p) =>
    `--${raw(p, 'option')} cannot be used with ${raw(p, 'other')}; allowed with: ${raw(p, 'with')}`,
  'of-out': (p) => `--out: ${raw(p, 'said')}`,
  'publish-needs-out': () => 'publish needs --out DIR, a folder for snapshot.json',
  'publish-whole-file': (p) =>
    `publish counts the whole file: --${raw(p, 'option')} cannot be used (--from and --to say which days the file covers)`,
  'import-needs-file': () => 'import needs FILE, one or more',
  'import-no-column': (p) =>
    `--map ${text(p, 'field')}: there is no column "${text(p, 'value')}"; columns: ${raw(p, 'columns')}`,
  'word-meaning': (p) => `--word: "${text(p, 'value')}" is no kind; kinds: ${raw(p, 'meanings')}`,
  'join-needs-both': () => '--join and --join-on go together: a file of places, and the column whose names it lists',
  'import-out-kind': ({ value, endings }) =>
    `--out: “${value}” names no kind of file that is written here; endings: ${endings}`,
  'import-areas-out': () => '--out: areas are written as shapes; allowed: FILE.geojson, FILE.kml, FILE.parquet',
  'import-over-input': (p) => `--${raw(p, 'option')}: ${text(p, 'file')} is a file to be read, and is not written over`,
  'key-needs-out': () => 'key needs --out FILE, where the private key is to stand',
  'key-exists': (p) => `--out: ${text(p, 'file')} is there already, and a key is never overwritten`,
  'key-wrong': (p) => `--key: ${text(p, 'file')} holds no Ed25519 private key (qyragy key makes one)`,
  'sign-needs': () => 'sign needs --key FILE and the file to sign',
  'secret-wrong': (p) =>
    `--secret: ${text(p, 'file')} does not hold 32 hexadecimal digits (openssl rand -hex 16 makes them)`,
  'period-empty': (p) => `the period is empty: --from ${text(p, 'from')} is not before --to ${text(p, 'to')}`,
  'district-unknown': (p) =>
    `--${raw(p, 'option')} cannot be "${text(p, 'value')}"; allowed: ${has(p, 'ids') ? raw(p, 'ids') : 'none, there are no districts here'}`,
  'city-unreadable': (p) =>
    `--city: ${text(p, 'file')} does not say a city: it needs a name, a timeZone (America/Chicago) and a box [west, south, east, north] in degrees`,
  'city-nothing-built-in': (p) => `a city of your own has nothing built in: --${raw(p, 'option')} needs a file`,
  'districts-planar': () => 'districts are told by longitude and latitude: not with --planar',
  'verb-needs': (p) => `${raw(p, 'verb')} needs --${raw(p, 'option')}`,
  'inside-planar': () => '--inside is told by longitude and latitude: not with --planar',
  'closed-ground-planar': () => '--closed-ground is told by longitude and latitude: not with --planar or --edges',
  'near-planar': () => '--near is told by longitude and latitude: not with --planar',
  'areas-planar': () => '--areas holds longitudes and latitudes: it cannot be used with --planar',
  'window-wrong': (p) =>
    `--window cannot be "${text(p, 'value')}"; allowed: XMIN,YMIN,XMAX,YMAX, four numbers, each maximum above its minimum`,
  'mask-needs-window': () => '--mask window needs --window XMIN,YMIN,XMAX,YMAX',
  'mask-planar': (p) => `--mask cannot be "${text(p, 'value')}" with --planar; allowed: none, window`,
  'mask-none': (p) =>
    `--mask ${text(p, 'value')} does nothing in ${raw(p, 'verb')}: it asks nothing of a study area; --inside picks the incidents of a shape`,
  'mask-not-drawn': (p) =>
    `--mask ${text(p, 'value')} does nothing in ${raw(p, 'verb')}: its counts are cut by a drawn study area alone (circle:..., polygon:..., strip:...)`,
  'incidents-wrong': (p) => `--incidents cannot be "${text(p, 'value')}"; allowed: a file of incidents, demo`,
  'planar-needs': (p) => `--planar needs --${raw(p, 'option')} FILE with x and y in metres`,
  'planar-value': (p) =>
    `--${raw(p, 'option')} cannot be "${text(p, 'value')}" with --planar; allowed: a file with x and y in metres`,
  'crossings-planar': () => '--candidates cannot be "crossings" with --planar; allowed: FILE, hex:250, square:250',
  'candidates-wrong': (p) =>
    `--candidates cannot be "${text(p, 'value')}"; allowed: FILE, hex:METRES, square:METRES, crossings`,
  'candidates-many': (p) =>
    `--candidates ${text(p, 'value')} makes more than ${raw(p, 'most')} sites; allowed: a larger cell`,
  'bandwidth-wrong': (p) => `--bandwidth cannot be "${text(p, 'value')}"; allowed: metres above 0, ${raw(p, 'rules')}`,
  'cell-many': (p) => `--cell ${raw(p, 'value')} makes more than ${raw(p, 'most')} cells; allowed: a larger cell`,
  'table-column': (p) =>
    `${text(p, 'file')}: there is no column “${text(p, 'column')}”; columns: ${text(p, 'columns')}`,
  'table-count': (p) =>
    `${text(p, 'file')}, row ${raw(p, 'row')}, column “${text(p, 'column')}”: ${raw(p, 'value')} is no count; allowed: whole numbers from 0`,
  'table-row': (p) =>
    `${text(p, 'file')}, row ${raw(p, 'row')}, column “${text(p, 'column')}”: there is no row ${raw(p, 'value')} in the table; allowed: 1 to ${raw(p, 'most')}`,
  'table-number': (p) =>
    `${text(p, 'file')}, line ${raw(p, 'line')}, column “${text(p, 'column')}”: “${text(p, 'value')}” is no number`,
  'table-time': (p) =>
    `${text(p, 'file')}, line ${raw(p, 'line')}, column “${text(p, 'column')}”: “${text(p, 'value')}” is no time`,
  'table-cells': (p) => `${text(p, 'file')}: its cells (x, y) are not those of ${text(p, 'other')}, each once`,
  'table-area': (p) => `${text(p, 'file')}: a cell cannot have an area of ${raw(p, 'value')}; allowed: above 0`,
  'zone-unknown': (p) =>
    `${text(p, 'file')}, line ${raw(p, 'line')}: “${text(p, 'value')}” is no zone; allowed: ${raw(p, 'zones')}`,
  'zone-missing': (p) => `${text(p, 'file')}: there is no row of the zone “${raw(p, 'zone')}”`,
  'edge-needs-area': (p) =>
    `--edge ${raw(p, 'value')} needs a study area: --mask city, built or window (with --window)`,
  'unit-needs-time': () => '--unit per-km2-year needs incidents with a time; allowed here: per-m2, per-km2',
  'sites-incidents': () => '--incidents is not for sites; what is to be served is named by --demand FILE|demo',
  'sites-posts': () => '--posts is not for sites; posts that stay are named by --existing FILE|stationary',
  'sites-need-demand': () => 'sites needs --demand FILE|demo (or a graph: --edges FILE)',
  'sites-need-candidates': () => 'sites needs --candidates FILE|hex:250|square:250|crossings',
  'edges-alone': (p) =>
    `--${raw(p, 'option')} cannot be used with --edges: every node of the graph is demand and candidate`,
  'rule-needs-districts': (p) =>
    `--${raw(p, 'option')} needs candidates with districts: a file with a column district (--planar), or places in the city`,
  'site-unknown': (p) =>
    `--${raw(p, 'option')} cannot be "${text(p, 'value')}": no candidate has this id; ids: ${has(p, 'ids') ? raw(p, 'ids') : 'none'}`,
} satisfies Partial<WordsOf<TwinFaults>>;
