import type { About } from '../../questions/question';
import { textOf, type Rows } from '../../questions/question';
import type { NoChange } from '../../domain/answers';
import type { ChangeAnswer, ChangeRow, CountChange } from '../../domain/change';
import { comparedIncidents, LEAST_FOR_CHANGE } from '../../domain/change';
import { wallTime } from '../../domain/clock';
import type { Period } from '../../domain/period';
import { toPlane } from '../../domain/projection';
import { formatDate } from '../../i18n/dates';
import { foundPlace } from '../../i18n/foundPlace';
import type { FilterWords, Messages } from '../../i18n';
import type { Locale } from '../../i18n/locale';
import { nameInColumn } from '../../i18n/names';
import { NO_VALUE, numbersOf } from '../../i18n/numbers';
import { formatPeriod } from '../../i18n/periods';
import { stripped } from '../../i18n/span';
import { words as emergingWords } from '../../questions/emerging/words';
import { words as placesWords } from '../../questions/firstPlaces/words';
import { words as knoxWords } from '../../questions/knox/words';
import { node, type PaperElement, type PaperNode } from '../node';
import { FRESH_NAMED, type Bulletin } from './askBulletin';
import { bulletinMap, type MapGround } from './bulletinMap';

/** What a bulletin must know beside its figures. */
export interface BulletinAbout {
  readonly t: Messages;
  readonly locale: Locale;
  readonly nowMs: number;
  readonly filter: FilterWords;
  /** What the counts are called by: the file. */
  readonly source: string;
  readonly attribution: string;
  /** The incidents are invented. */
  readonly isExample: boolean;
  /** Of the change table: the districts, or areas of the user's own. */
  readonly areas: MapGround['areas'];
  readonly districts: MapGround['areas'];
  readonly roads: MapGround['roads'];
}

/** More rows than these leave no room for the rest of the page. */
const MOST_ROWS = 9;

/** The bulletin as one sheet in one language: what the page shows and prints, and what the twin writes. */
export function bulletinSheet(bulletin: Bulletin, about: BulletinAbout): PaperElement {
  const { t, locale } = about;
  const said = t.bulletin;
  const inForce = t.selection.inForce(about.filter, 'full');
  return node(
    'article',
    { class: 'bulletin', lang: locale },
    node(
      'header',
      {},
      node('h1', {}, said.title(bulletin.endMs === null ? null : lastDay(locale, bulletin.endMs))),
      node('p', {}, [inForce, dataLine(bulletin, about)].filter((line) => line !== '').join('. ')),
      ...(about.isExample ? [node('p', { class: 'example' }, said.example)] : []),
    ),
    changePart(bulletin, about),
    placesPart(bulletin, about),
    node(
      'div',
      { class: 'pair' },
      mapPart(bulletin, about),
      node('div', {}, freshPart(bulletin, about), repeatsPart(bulletin, about)),
    ),
    node('footer', {}, ...footLines(bulletin, about).map((line) => node('p', {}, line))),
  );
}

const lastDay = (locale: Locale, endMs: number): string => formatDate(locale, wallTime(endMs - 1));

const periodText = (locale: Locale, { fromMs, toMs }: Period): string =>
  stripped(formatPeriod(locale, { from: wallTime(fromMs), to: wallTime(toMs) }));

/** Up to which day the data are whole, and what of the last days is left out. */
function dataLine({ endMs, late }: Bulletin, { t, locale }: BulletinAbout): string {
  const said = t.bulletin;
  if (endMs === null) return said.undated;
  if (!late) return said.complete(lastDay(locale, endMs));
  return said.late(late.days, formatDate(locale, wallTime(late.fromMs)));
}

const part = (id: string, title: string, ...children: readonly PaperNode[]): PaperElement =>
  node('section', { class: id }, node('h2', {}, title), ...children);

const lines = (of: readonly string[]): readonly PaperElement[] => of.map((line) => node('p', {}, line));

const table = ({ columns, rows }: Rows, kind: string): PaperElement =>
  node(
    'table',
    { class: kind },
    node('thead', {}, node('tr', {}, ...columns.map((column) => node('th', { scope: 'col' }, column)))),
    node(
      'tbody',
      {},
      ...rows.map(([first, ...cells]) =>
        node('tr', {}, node('th', { scope: 'row' }, first), ...cells.map((cell) => node('td', {}, cell))),
      ),
    ),
  );

function changePart({ changes, input }: Bulletin, about: BulletinAbout): PaperElement {
  const { t, locale } = about;
  const said = t.bulletin;
  const { title } = said.change;
  if (changes.length === 0) return part('change', title, ...lines([said.change.noDays]));
  if (changes[0].previous.areSums) return part('change', title, ...lines([said.change.sums]));
  const { int } = numbersOf(locale);
  const columns = changes.flatMap(({ days, previous, lastYear }) => [
    { name: said.change.column(days, 'previous'), answer: previous },
    { name: said.change.column(days, 'lastYear'), answer: lastYear },
  ]);
  const reasons = NO_CHANGES.flatMap((why) => {
    const names = columns.filter(({ answer }) => answer.noChange === why).map(({ name }) => name);
    return names.length > 0 ? [`${stripped(t.comparison.noChange[why])} (${lowered(names.join('; '))}).`] : [];
  });
  const compared = columns.filter(({ answer }) => answer.found.some(({ change }) => change));
  // Counts of days that the register does not fill would read as a fall.
  if (compared.length === 0)
    return part('change', title, ...lines(reasons.length > 0 ? reasons : [said.change.noDays]));
  const rows = listed(compared[compared.length - 1].answer);
  const few = compared.filter(({ answer }) => isFew(answer)).map(({ name }) => name);
  const nameOf = (id: string | null): string => {
    const area = about.areas.find((one) => one.id === id);
    return area ? nameInColumn(locale, area.names) : (id ?? '');
  };
  const changeIn = (id: string | null, { whole, found }: ChangeAnswer): CountChange | null =>
    id === null ? whole : (found.find((row) => row.id === id)?.change ?? null);
  return part(
    'change',
    title,
    table(
      {
        columns: [
          input.areas === null ? said.change.district : said.change.area,
          ...changes.flatMap(({ days }, k) => [said.change.last(days), columns[2 * k].name, columns[2 * k + 1].name]),
        ],
        rows: [null, ...rows.shown.map(({ id }) => id)].map((id) => [
          id === null ? said.change.whole : nameOf(id),
          ...changes.flatMap(({ previous, lastYear }) => {
            const now = (changeIn(id, previous) ?? changeIn(id, lastYear))?.now;
            return [
              now === undefined ? NO_VALUE : int(now),
              cell(changeIn(id, previous), isFew(previous), about),
              cell(changeIn(id, lastYear), isFew(lastYear), about),
            ];
          }),
        ]),
      },
      'figures',
    ),
    ...lines([
      [
        ...changes.map(({ days, period }) => `${said.change.last(days)}: ${periodText(locale, period)}.`),
        said.change.reading,
        ...(rows.others > 0 ? [said.change.others(rows.others)] : []),
        ...(few.length > 0 ? [said.change.few(lowered(few.join('; ')))] : []),
      ].join(' '),
      ...reasons,
    ]),
  );
}

const NO_CHANGES = [
  'no-data',
  'none-before',
  'still-arriving',
  'not-recorded-before',
] as const satisfies readonly NoChange[];

const lowered = (text: string): string => text.toLowerCase();

const isFew = (answer: ChangeAnswer): boolean => comparedIncidents(answer) < LEAST_FOR_CHANGE;

/** Rows for which there is room: those with the most incidents, in the order of the answer. */
function listed({ found }: ChangeAnswer): { readonly shown: readonly ChangeRow[]; readonly others: number } {
  if (found.length <= MOST_ROWS) return { shown: found, others: 0 };
  const size = ({ change }: ChangeRow): number => (change ? change.now + change.before : 0);
  const kept = new Set([...found].sort((a, b) => size(b) - size(a)).slice(0, MOST_ROWS));
  return { shown: found.filter((row) => kept.has(row)), others: found.length - MOST_ROWS };
}

const SIGNS = { rose: ' ▲', fell: ' ▼', unclear: '' } as const;
/** Of fewer incidents before, a change in per cent says more than there is. */
const LEAST_BEFORE = 20;

/** "187 (−12 % ▼)": what was recorded then, the change since, and a sign where chance would seldom give it. */
function cell(change: CountChange | null, few: boolean, { locale }: BulletinAbout): string {
  if (!change) return NO_VALUE;
  const { int, signed, signedPct } = numbersOf(locale);
  const { before, ratio, difference, verdict } = change;
  const by =
    ratio === null || before < LEAST_BEFORE ? signed(difference, { decimals: 0 }) : signedPct(ratio, { decimals: 0 });
  return `${int(before)} (${by}${few ? '' : SIGNS[verdict]})`;
}

function placesPart({ places, period }: Bulletin, about: BulletinAbout): PaperElement {
  const { t, locale } = about;
  const words = placesWords[locale];
  const said = sentencesOf(words.sentences(places, aboutOf(about, period)), words.caution(places));
  return part(
    'places',
    t.bulletin.places,
    ...lines([said.lines.join(' ')]),
    // How far a post is stands on the card of a place: the posts that are built in stand at made-up positions.
    ...(said.table
      ? [
          table(
            { columns: said.table.columns.slice(0, -1), rows: said.table.rows.map((row) => row.slice(0, -1)) },
            'of',
          ),
        ]
      : []),
  );
}

/** What stands before the first table, and the table. */
function sentencesOf(
  said: readonly (string | Rows | { readonly says: string; readonly settings: readonly string[] })[],
  caution: string,
): { readonly lines: readonly string[]; readonly table: Rows | null } {
  const at = said.findIndex((one) => typeof one !== 'string' && 'columns' in one);
  const before = said.slice(0, at < 0 ? undefined : at);
  const table = at < 0 ? null : (said[at] as Rows);
  const texts = before.flatMap((one) => (typeof one === 'string' || !('columns' in one) ? [textOf(one)] : []));
  return { lines: [...(caution === '' ? [] : [caution]), ...texts], table };
}

function freshPart({ emerging, fresh }: Bulletin, about: BulletinAbout): PaperElement {
  const { t, locale, districts } = about;
  const words = emergingWords[locale];
  const said = t.bulletin.fresh;
  const caution = words.caution(emerging);
  const [first] = words.sentences(emerging);
  const named = fresh.slice(0, FRESH_NAMED);
  const { int } = numbersOf(locale);
  return part(
    'fresh-places',
    said.title,
    ...lines([caution === '' && typeof first === 'string' ? first : caution]),
    ...(named.length > 0
      ? [
          node(
            'ul',
            {},
            ...named.map(({ at: [lon, lat], near, last, count }) => {
              const [x, y] = toPlane(lon, lat);
              const place = foundPlace(t, { x, y, near }, districts, false);
              return node('li', {}, said.cell(place, int(last), int(count)));
            }),
          ),
          ...(fresh.length > named.length ? lines([said.others(fresh.length - named.length)]) : []),
        ]
      : []),
  );
}

function repeatsPart({ knox }: Bulletin, { t, locale }: BulletinAbout): PaperElement {
  const said = knoxWords[locale].inShort(knox);
  return part(
    'repeats',
    t.bulletin.repeats.title,
    ...lines(said.lines),
    ...(said.table ? [table(said.table, 'figures'), ...lines([t.bulletin.repeats.reading])] : []),
  );
}

function mapPart(bulletin: Bulletin, about: BulletinAbout): PaperElement {
  const { t, locale, districts, roads } = about;
  const said = t.bulletin.map;
  const drawn = bulletinMap(bulletin, { areas: districts, roads }, locale, said.title);
  const marks = [
    ...(bulletin.places.places.length > 0 ? [said.places] : []),
    ...(bulletin.fresh.length > 0 ? [said.fresh] : []),
  ];
  return part(
    'map',
    said.title,
    ...(drawn ? [drawn] : []),
    ...lines([
      marks.length > 0 ? marks.join('; ') : said.nothing,
      ...(about.attribution === '' ? [] : [about.attribution]),
    ]),
  );
}

function footLines({ period, knox }: Bulletin, about: BulletinAbout): readonly string[] {
  const { t, locale } = about;
  const said = t.bulletin;
  return [
    ...(period ? [said.patterns(periodText(locale, period))] : []),
    said.method(knox.permutations),
    t.comparison.notCause,
    said.source(about.source, formatDate(locale, wallTime(about.nowMs))),
  ];
}

/** What the sentences of a question must know; of shares and rates they say nothing here. */
const aboutOf = ({ t, districts, filter }: BulletinAbout, period: Period | null): About => ({
  t,
  ofThem: t.selection.ofThem(filter),
  maskIn: '',
  recorded: 0,
  areas: districts,
  areAreasOwn: false,
  isPlane: false,
  period,
  compare: 'none',
});
