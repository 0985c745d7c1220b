import type { ImportKind } from '../../domain/import';
import { nameWords, wordKey } from '../text/cellText';

/** Fields a column can be taken for. `x`, `y` are metres or degrees; `point` holds both coordinates in one cell. */
export const FIELDS = [
  'lon',
  'lat',
  'x',
  'y',
  'point',
  'date',
  'time',
  'end',
  'endTime',
  'article',
  'category',
  'place',
  'severity',
  'public',
  'street',
  'fresh',
  'weight',
  'id',
  'version',
  'name',
  'kind',
  'hours',
  'opened',
  'closed',
  'state',
  'population',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * Names by field, first names first: where two columns fit, the earlier name wins ("committed" before "registered",
 * docs/facts.md, P11). Written as people write them, compared folded.
 */
const NAMES: Readonly<Record<Field, string>> = {
  lon: 'lon|longitude|lng|long|долгота|бойлық|geo lon|point lon|коорд долгота|долгота wgs84|lon wgs84|decimallongitude|long wgs84|geo longitude|longitud|länge|längengrad|geografische länge|uzunlik|boylam|довгота|узундук|გრძედი',
  lat: 'lat|latitude|широта|ендік|geo lat|point lat|коорд широта|широта wgs84|lat wgs84|decimallatitude|geo latitude|latitud|breite|breitengrad|geografische breite|kenglik|enlem|кеңдик|განედი',
  x: 'x|х|point x|coord x|x coord|xcoord|координата x|координата х|x координата|easting|x м|x m',
  y: 'y|у|point y|coord y|y coord|ycoord|координата y|координата у|y координата|northing|y м|y m',
  point:
    'coordinates|coords|coordinate|координаты|координата|координаттар|координаталар|latlon|lat lon|lonlat|lon lat|latlng|wkt|geom|the geom|geometry|point|location',
  date:
    'dat sover str|dat sover|start|startms|start ms|startedat|start date|start time|started at|start at|date from|from date|datetime from|date time from|time from|date start|дата с|с даты|дата и время с|время с|дата и время начала|время начала|бастап|басталу күні|басталу уақыты|күні бастап|дата совершения|дата и время совершения|время совершения|жасалған күні|жасалған уақыты|occurred|occurred at|occurred on|incident date|date of incident|дата происшествия|дата события|оқиға күні|' +
    'дата и время|дата время|datetime|date time|timestamp|дата|date|күні|күн|мерзімі|дата начала|начало|басталуы|басталған күні|басталған уақыты|from|с|когда|when|' +
    'dat vozb str|dat vozb|дата регистрации|дата возбуждения|тіркелген күні|registered|registered at|reported|reported at|report date',
  time: 'time|время|уақыты|уақыт|час и минуты|time of day|сағаты',
  end: 'end|endms|end ms|end date|end time|ended at|endedat|end at|finished at|date to|to date|datetime to|date time to|time to|date end|date until|по дату|время по|дата и время по|дата и время окончания|дата конца|время конца|завершение|дейін|күні дейін|аяқталу күні|аяқталу уақыты|дата окончания|время окончания|окончание|конец|по|аяқталуы|аяқталған күні|аяқталған уақыты|to|until|дата по',
  endTime: '',
  article:
    'article|статья|бап|бабы|ук бабы|қк бабы|статья ук|статья ук рк|ст ук|ст|код статьи|crime code|article code|код ст|stat',
  category:
    'category|категория|санат|санаты|категория преступления|вид преступления|вид правонарушения|тип преступления|қылмыс түрі|құқық бұзушылық түрі|crime type|offence type|offense type|primary type|crm cd desc|offence description|offense description|crime description|offence group|offense group|major category|ofns desc|highest offense description|text general code|offense type id|offense category id|incident category|mci category|csi category|offense type|crime category|incident type|event type|delito|tipo de delito|tipo delito|delit|delikt|straftat|natureza apurada|natureza da ocorrencia|natureza|categorie|jinoyat turi|jinoyat|suç türü|suç|დანაშაული|вид злочину|злочин|кылмыш түрү|incident description|offense type desc|type|вид|тип|түрі|crime|offence|offense|преступление|правонарушение|қылмыс|құқық бұзушылық|состав|деяние|оқиға түрі|tipo',
  place:
    'place|место|место совершения|тип места|вид места|орын|орны|орын түрі|жасалған орны|place type|location type|premises',
  severity: 'severity|тяжесть|степень тяжести|категория тяжести|ауырлығы|ауырлық дәрежесі|hard code|gravity',
  public:
    'public|in public|inpublic|public place|общественное место|в общественном месте|общественные места|қоғамдық орын|қоғамдық орында',
  street: 'street|street crime|уличное|уличная|уличная преступность|на улице|улица|көшеде|көше|көше қылмысы',
  fresh:
    'fresh|solved fresh|solved while the trail was fresh|по горячим следам|раскрыто по горячим следам|ізін суытпай|ізін суытпай ашылған|hot pursuit',
  weight: 'weight|вес|салмақ|салмағы|w',
  id: 'globalid|objectid|id|ид|uid|uuid|fid|case no|case number|dr no|crime id|incident id|incident number|event number|report number|report no|complaint number|cmplnt num|ccn|num bo|event unique id|номер дела|номер кусп|кусп|номер ердр|ердр|іс нөмірі|код записи|идентификатор|номер записи|нөмірі|номер|№|no|n|number|код|code',
  version:
    'version|версия|нұсқа|нұсқасы|rev|revision|ревизия|редакция|updated|updated at|updated on|update date|last update|last updated|last edited date|editdate|edit date|modified|modified at|modified on|last modified|дата изменения|дата обновления|дата корректировки|дата редактирования|изменено|обновлено|өзгертілген күні|жаңартылған күні|жаңартылған',
  name: 'name|название|наименование|атауы|аты|имя|name ru|name kk|name en|title|участок|аудан|район|district|зона|zone|precinct|department',
  kind: 'kind|вид поста|тип поста|пост түрі|post type|вид|тип|түрі|type',
  hours:
    'hours|opening hours|часы работы|время работы|режим работы|график работы|режим|жұмыс уақыты|жұмыс кестесі|жұмыс сағаттары|часы',
  opened: 'opened|opened on|openedon|open date|opening date|дата открытия|открыт|открыто|ашылған күні|ашылған',
  closed:
    'closed|closed on|close date|closing date|дата закрытия|закрыт|закрыто|жабылған күні|жабылған|ликвидирован|дата ликвидации|упразднён|упразднен|removed|removed on|decommissioned',
  state: 'status|статус|state|состояние|күйі|мәртебесі|жағдайы|действует|работает|active|жұмыс істейді|жұмыс істеп тұр',
  population: 'population|население|численность населения|численность|халық саны|халық|тұрғындар саны|pop',
};

const RANKS: ReadonlyMap<Field, ReadonlyMap<string, number>> = new Map(
  FIELDS.map((field) => [
    field,
    new Map(
      NAMES[field]
        .split('|')
        .filter((name) => name !== '')
        .map((name, rank) => [wordKey(name), rank] as const)
        .reverse(),
    ),
  ]),
);

const POSITION: readonly Field[] = ['lon', 'lat', 'x', 'y', 'point'];
/** Fields that count for each kind of file, in the order in which they claim a column. */
export const FIELDS_OF: Readonly<Record<ImportKind, readonly Field[]>> = {
  incidents: [
    ...POSITION,
    'date',
    'time',
    'end',
    'endTime',
    'article',
    'category',
    'place',
    'severity',
    'public',
    'street',
    'fresh',
    'weight',
    'id',
    'version',
  ],
  posts: [...POSITION, 'id', 'name', 'kind', 'hours', 'opened', 'closed', 'state'],
  areas: ['id', 'name', 'population'],
};

/** Words behind a name that only say how its values are measured. */
const UNITS = new Set(
  nameWords(
    'dd deg degree degrees град градус градусы градусах wgs wgs84 84 epsg 4326 gps m м метр метры метрах meters metres',
  ),
);

/** A column's name as it is looked up: whole, without what stands in brackets or behind a comma, without its unit. */
function* keysOf(column: string): Generator<string> {
  const short = column.slice(0, LONGEST_NAME);
  const bracket = short.search(/[([{]/);
  const bare = bracket < 0 ? short : short.slice(0, bracket);
  yield wordKey(short);
  if (bracket >= 0) yield wordKey(bare);
  if (bare.includes(',')) yield wordKey(bare.split(',')[0]);
  const words = nameWords(bare);
  const all = words.length;
  while (words.length > 1 && UNITS.has(words[words.length - 1])) words.pop();
  if (words.length < all) yield words.join(' ');
}

/** How well a column's name fits a field: 0 is the field's first name; null = not at all. */
export const rankOf = (field: Field, column: string): number | null => rankOfKeys(field, [...keysOf(column)]);

/** The same for a name that is asked of every field: its keys, made once. */
export const keysOfName = (column: string): readonly string[] => [...keysOf(column)];

export function rankOfKeys(field: Field, keys: readonly string[]): number | null {
  const ranks = RANKS.get(field);
  for (const key of keys) {
    const rank = ranks?.get(key);
    if (rank !== undefined) return rank;
  }
  return null;
}

const ALL_NAMES: ReadonlySet<string> = new Set([...RANKS.values()].flatMap((ranks) => [...ranks.keys()]));

/** True for a name that some field goes by. */
export function isKnownName(column: string): boolean {
  for (const key of keysOf(column)) if (ALL_NAMES.has(key)) return true;
  return false;
}

/** Longer than every name of the list. */
const LONGEST_NAME = 200;
