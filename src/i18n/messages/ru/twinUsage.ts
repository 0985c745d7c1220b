import type { Allowed } from '../../../domain/faults';
import { paramsOf, raw } from '../../params';
import type { twinUsage as en } from '../en/twinUsage';
import { outFolder } from './outFolder';
import { twinHelp } from './twinHelp';

const { text, has } = paramsOf('ru');

const of = (p: Allowed): string => twinHelp.slots(raw(p, 'of'));

const allowed = (p: Allowed): string => {
  if (p.as === 'list') return `одно или несколько через запятую из ${of(p)}`;
  if (p.as === 'date') return `существующая дата, ${of(p)}`;
  if (p.as === 'hours') return `${of(p)}, целые часы 0–24, например 18-6`;
  if (p.as === 'number')
    return `${of(p)}, ${p.whole ? 'целое ' : ''}число ${has(p, 'least') ? `от ${raw(p, 'least')}` : 'больше 0'} и не больше ${raw(p, 'most')}`;
  return of(p);
};

/** How a command of the twin is asked wrongly. Keys are fault codes; options stand as they are typed. */
export const twinUsage: typeof en = {
  ...outFolder,
  'verb-none': (p) => `не сказано, что сделать. Команды: ${raw(p, 'verbs')}`,
  'verb-unknown': (p) => `нет команды «${text(p, 'verb')}». Команды: ${raw(p, 'verbs')}`,
  'option-not': (p) => `«${text(p, 'value')}» — не параметр: параметры начинаются с --`,
  'option-unknown': (p) =>
    `у команды ${raw(p, 'verb')} нет параметра --${text(p, 'option')}. Параметры: ${raw(p, 'options')}`,
  'option-takes-none': (p) => `у --${raw(p, 'option')} нет значения`,
  'option-needs-value': (p) => `для --${raw(p, 'option')} нужно значение: ${allowed(p)}`,
  'option-value': (p) => `--${raw(p, 'option')} не может быть «${text(p, 'value')}». Можно: ${allowed(p)}`,
  'option-twice': (p) => `--${raw(p, 'option')} указан дважды`,
  'option-long': (p) => `--${raw(p, 'option')} длиннее ${raw(p, 'most')} знаков`,
  'option-not-with': (p) =>
    `--${raw(p, 'option')} нельзя указать вместе с ${raw(p, 'other')}. Можно вместе с: ${raw(p, 'with')}`,
  'of-out': (p) => `--out: ${raw(p, 'said')}`,
  'publish-needs-out': () => 'для publish нужен --out ПАПКА: куда записать snapshot.json',
  'publish-whole-file': (p) =>
    `publish считает весь файл: --${raw(p, 'option')} указать нельзя (какие дни покрывает файл, говорят --from и --to)`,
  'import-needs-file': () => 'для import нужен ФАЙЛ, один или несколько',
  'import-no-column': (p) =>
    `--map ${text(p, 'field')}: столбца «${text(p, 'value')}» нет. Столбцы: ${raw(p, 'columns')}`,
  'word-meaning': (p) => `--word: «${text(p, 'value')}» — не вид. Виды: ${raw(p, 'meanings')}`,
  'join-needs-both': () => '--join и --join-on указываются вместе: файл мест и столбец с их названиями',
  'import-out-kind': ({ value, endings }) => `--out: «${value}» — такие файлы здесь не пишутся; окончания: ${endings}`,
  'import-areas-out': () => '--out: территории записываются фигурами. Можно: ФАЙЛ.geojson, ФАЙЛ.kml, ФАЙЛ.parquet',
  'import-over-input': (p) => `--${raw(p, 'option')}: ${text(p, 'file')} читается, поэтому не перезаписывается`,
  'key-needs-out': () => 'для key нужен --out ФАЙЛ: куда записать закрытый ключ',
  'key-exists': (p) => `--out: ${text(p, 'file')} уже есть, а ключ никогда не перезаписывается`,
  'key-wrong': (p) => `--key: в ${text(p, 'file')} нет закрытого ключа Ed25519 (его создаёт qyragy key)`,
  'sign-needs': () => 'для sign нужны --key ФАЙЛ и файл, который надо подписать',
  'secret-wrong': (p) =>
    `--secret: в ${text(p, 'file')} нет 32 шестнадцатеричных цифр (их создаёт openssl rand -hex 16)`,
  'period-empty': (p) => `в периоде нет ни одного дня: --from ${text(p, 'from')} не раньше --to ${text(p, 'to')}`,
  'district-unknown': (p) =>
    `--${raw(p, 'option')} не может быть «${text(p, 'value')}». Можно: ${has(p, 'ids') ? raw(p, 'ids') : 'ничего, районов здесь нет'}`,
  'city-unreadable': (p) =>
    `--city: в файле ${text(p, 'file')} нет города: нужны name, timeZone (America/Chicago) и box [запад, юг, восток, север] в градусах`,
  'city-nothing-built-in': (p) => `в своём городе ничего встроенного нет: --${raw(p, 'option')} требует файла`,
  'districts-planar': () => 'районы узнаются по долготе и широте: с --planar нельзя',
  'verb-needs': (p) => `команде ${raw(p, 'verb')} нужен --${raw(p, 'option')}`,
  'inside-planar': () => '--inside задаётся долготой и широтой: не вместе с --planar',
  'closed-ground-planar': () => '--closed-ground задаётся долготой и широтой: не вместе с --planar и --edges',
  'near-planar': () => '--near задаётся долготой и широтой: не вместе с --planar',
  'areas-planar': () => 'в --areas долготы и широты: с --planar нельзя',
  'window-wrong': (p) =>
    `--window не может быть «${text(p, 'value')}». Можно: XMIN,YMIN,XMAX,YMAX — четыре числа, каждое MAX больше своего MIN`,
  'mask-needs-window': () => 'для --mask window нужен --window XMIN,YMIN,XMAX,YMAX',
  'mask-planar': (p) => `--mask не может быть «${text(p, 'value')}» вместе с --planar. Можно: none, window`,
  'mask-none': (p) =>
    `--mask ${text(p, 'value')} ничего не меняет в ${raw(p, 'verb')}: область анализа здесь не действует; случаи внутри фигуры отбирает --inside`,
  'mask-not-drawn': (p) =>
    `--mask ${text(p, 'value')} ничего не меняет в ${raw(p, 'verb')}: подсчёт ограничивает только начерченная область анализа (circle:..., polygon:..., strip:...)`,
  'incidents-wrong': (p) => `--incidents не может быть «${text(p, 'value')}». Можно: файл случаев, demo`,
  'planar-needs': (p) => `для --planar нужен --${raw(p, 'option')} ФАЙЛ с x и y в метрах`,
  'planar-value': (p) =>
    `--${raw(p, 'option')} не может быть «${text(p, 'value')}» вместе с --planar. Можно: файл с x и y в метрах`,
  'crossings-planar': () =>
    '--candidates не может быть «crossings» вместе с --planar. Можно: ФАЙЛ, hex:250, square:250',
  'candidates-wrong': (p) =>
    `--candidates не может быть «${text(p, 'value')}». Можно: ФАЙЛ, hex:МЕТРЫ, square:МЕТРЫ, crossings`,
  'candidates-many': (p) =>
    `--candidates ${text(p, 'value')} даёт больше ${raw(p, 'most')} мест. Можно: ячейку крупнее`,
  'bandwidth-wrong': (p) =>
    `--bandwidth не может быть «${text(p, 'value')}». Можно: метры больше 0, ${raw(p, 'rules')}`,
  'cell-many': (p) => `--cell ${raw(p, 'value')} даёт больше ${raw(p, 'most')} ячеек. Можно: ячейку крупнее`,
  'table-column': (p) => `${text(p, 'file')}: нет столбца «${text(p, 'column')}». Столбцы: ${text(p, 'columns')}`,
  'table-count': (p) =>
    `${text(p, 'file')}, ${raw(p, 'row')}-я строка данных, столбец «${text(p, 'column')}»: ${raw(p, 'value')} — не число случаев. Можно: целые числа от 0`,
  'table-row': (p) =>
    `${text(p, 'file')}, ${raw(p, 'row')}-я строка данных, столбец «${text(p, 'column')}»: строки ${raw(p, 'value')} в таблице нет. Можно: от 1 до ${raw(p, 'most')}`,
  'table-number': (p) =>
    `${text(p, 'file')}, строка ${raw(p, 'line')}, столбец «${text(p, 'column')}»: «${text(p, 'value')}» — не число`,
  'table-time': (p) =>
    `${text(p, 'file')}, строка ${raw(p, 'line')}, столбец «${text(p, 'column')}»: «${text(p, 'value')}» — не время`,
  'table-cells': (p) => `${text(p, 'file')}: ячейки (x, y) не те же, что в ${text(p, 'other')}, каждая по разу`,
  'table-area': (p) => `${text(p, 'file')}: площадь ячейки не бывает ${raw(p, 'value')}. Можно: больше 0`,
  'zone-unknown': (p) =>
    `${text(p, 'file')}, строка ${raw(p, 'line')}: «${text(p, 'value')}» — не зона. Можно: ${raw(p, 'zones')}`,
  'zone-missing': (p) => `${text(p, 'file')}: нет ни одной строки зоны «${raw(p, 'zone')}»`,
  'edge-needs-area': (p) => `для --edge ${raw(p, 'value')} нужна область: --mask city, built или window (с --window)`,
  'unit-needs-time': () => 'для --unit per-km2-year нужны случаи со временем. Здесь можно: per-m2, per-km2',
  'sites-incidents': () => '--incidents не для sites: что обслуживать, говорит --demand ФАЙЛ|demo',
  'sites-posts': () => '--posts не для sites: какие посты остаются, говорит --existing ФАЙЛ|stationary',
  'sites-need-demand': () => 'для sites нужен --demand ФАЙЛ|demo (или граф: --edges ФАЙЛ)',
  'sites-need-candidates': () => 'для sites нужен --candidates ФАЙЛ|hex:250|square:250|crossings',
  'edges-alone': (p) =>
    `--${raw(p, 'option')} нельзя указать вместе с --edges: каждая вершина графа и обслуживается, и может стать местом поста`,
  'rule-needs-districts': (p) =>
    `для --${raw(p, 'option')} нужны места с районами: файл со столбцом district (--planar) или места в городе`,
  'site-unknown': (p) =>
    `--${raw(p, 'option')} не может быть «${text(p, 'value')}»: места с таким id нет. Id: ${has(p, 'ids') ? raw(p, 'ids') : 'ни одного'}`,
};
