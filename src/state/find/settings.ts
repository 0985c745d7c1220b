/** Rooms and settings as things that can be looked for by name, in all three languages at once. */
import { LOCALES, messagesFor, type Locale, type Messages } from '../../i18n';
import { THEME_CHOICES } from '../../map/scales';
import { SWITCHED, type LayerId } from '../../map/layers';
import { ROOMS } from '../../questions';
import { words as densityWords } from '../../questions/density/words';
import { words as placeWords } from '../../questions/place/words';
import { words as sitingWords } from '../../questions/siting/words';
import { TOOLS } from '../draw/drawing';
import { roomTitle } from '../words/names';
import { PLANNER_ROOMS, type PlainRoom, type PlannerRoom } from '../view/rooms';
import type { Findable } from './findable';

type Also = keyof Messages['search']['also'];

const alsoOf = (key: string): readonly string[] =>
  LOCALES.flatMap((locale) => messagesFor(locale).search.also[key as Also] ?? []);

interface Setting {
  readonly room: PlannerRoom;
  readonly key: string;
  readonly labelIn: (locale: Locale) => string;
  /** Another name of it. */
  readonly moreIn?: (locale: Locale) => string;
}

const FILTERS = ['period', 'category', 'place', 'severity', 'hours', 'district', 'inPublic', 'street'] as const;

const SITING = [
  'count',
  'radius',
  'goal',
  'demand',
  'weights',
  'halfLife',
  'candidates',
  'keep',
  'detour',
  'minPerDistrict',
  'maxPerDistrict',
  'separation',
  'vetoReach',
] as const;

/** Layers whose switch is dead or not there until a file or a compared period is. */
const NEEDS_MORE: ReadonlySet<LayerId> = new Set(['difference', 'areas', 'own-points', 'own-lines', 'own-areas']);

/** Every setting whose control stands in a room whatever else is set, by the label that it has there. */
const settings = (): readonly Setting[] => [
  ...FILTERS.map((key): Setting => ({
    room: 'filters',
    key,
    labelIn: (locale) => messagesFor(locale).filters[key],
  })),
  // The hours of the week stand in one chart.
  {
    room: 'filters',
    key: 'weekdays',
    labelIn: (locale) => messagesFor(locale).filters.clock,
    moreIn: (locale) => messagesFor(locale).filters.weekdays,
  },
  { room: 'filters', key: 'compare', labelIn: (locale) => messagesFor(locale).comparison.title },
  ...SWITCHED.filter(({ id }) => !NEEDS_MORE.has(id)).map(({ id }): Setting => ({
    room: 'layers',
    key: id,
    labelIn: (locale) => messagesFor(locale).layers.names[id],
  })),
  ...(['kernel', 'bandwidth', 'cellM', 'mask', 'edge'] as const).map((key): Setting => ({
    room: 'method',
    key,
    labelIn: (locale) => densityWords[locale].settings[key],
  })),
  ...SITING.map((key): Setting => ({
    room: 'siting',
    key,
    labelIn: (locale) => sitingWords[locale].room[key],
  })),
  ...ROOMS.flatMap(({ id: room, settings: { fields }, shown: { words } }) =>
    Object.entries(fields).flatMap(([key, field]): readonly Setting[] =>
      field.keys.length === 0 ? [] : [{ room, key, labelIn: (locale) => words[locale].settings[key] }],
    ),
  ),
];

export const roomsToFind = (): readonly Findable[] =>
  PLANNER_ROOMS.map((room): Findable => ({
    id: `room ${room}`,
    group: 'room',
    kind: 'room',
    names: [...LOCALES.map((locale) => roomTitle(locale, room)), ...alsoOf(room)],
    titleIn: (locale) => roomTitle(locale, room),
    detailIn: () => '',
    goes: { to: 'room', room },
  }));

export const settingsToFind = (): readonly Findable[] =>
  settings().map(({ room, key, labelIn, moreIn }): Findable => ({
    id: `setting ${room} ${key}`,
    group: 'setting',
    kind: 'setting',
    names: [...LOCALES.map(labelIn), ...(moreIn ? LOCALES.map(moreIn) : []), ...alsoOf(key)],
    titleIn: labelIn,
    detailIn: (locale) => roomTitle(locale, room),
    goes: { to: 'setting', room, labelIn },
  }));

/** Whose words the rooms speak that no question of the list brings. */
const WORDS_OF: Readonly<Record<PlainRoom, (locale: Locale, t: Messages) => readonly object[]>> = {
  layers: (_, t) => [t.layers, t.ground, t.ownGround],
  filters: (_, t) => [t.filters, t.comparison],
  when: (_, t) => [t.when],
  places: (_, t) => [t.table],
  areas: (_, t) => [t.table.columns],
  // What it says of the rooms behind it leads to them.
  analyse: (_, { desk: { allQuestions } }) => [{ allQuestions }],
  indicators: (_, t) => [t.indicators],
  scenarios: (_, t) => [t.scenarios],
  data: (_, t) => [t.project, t.storage, t.cities],
  publish: (_, t) => [t.publish, t.publishForm],
  method: (locale) => [densityWords[locale]],
};

function wordsOf(room: PlannerRoom, locale: Locale): readonly object[] {
  const question = ROOMS.find(({ id }) => id === room);
  if (room === 'siting') return [sitingWords[locale]];
  return question ? [question.shown.words[locale]] : WORDS_OF[room as PlainRoom](locale, messagesFor(locale));
}

/** The name of a site, as sources have them: nobody looks for a control by it. */
const SITE = /\p{L}\.\p{Ll}/u;

/** Every sentence and label of some words by where it stands in them; what is made of figures is none. */
function* spoken(words: object, path = ''): Generator<readonly [path: string, text: string]> {
  for (const [key, value] of Object.entries(words) as [string, unknown][]) {
    if (typeof value === 'string' && value !== '' && !SITE.test(value)) yield [`${path}.${key}`, value];
    else if (typeof value === 'object' && value !== null) yield* spoken(value, `${path}.${key}`);
  }
}

/** Longer words are a sentence: it leads to its room, whose title is shorter. */
const LONGEST_LABEL = 60;

/**
 * Whatever the rooms say, by the words themselves in all languages: labels of controls, choices, titles and
 * introductions. Of a label its control is brought into view where the room shows it now, of a sentence the room.
 */
export const wordsToFind = (): readonly Findable[] =>
  PLANNER_ROOMS.flatMap((room) => {
    const byPath = new Map<string, Map<Locale, string>>();
    for (const locale of LOCALES)
      for (const [k, words] of wordsOf(room, locale).entries())
        for (const [path, text] of spoken(words, String(k)))
          byPath.set(path, (byPath.get(path) ?? new Map<Locale, string>()).set(locale, text));
    // By its title the room itself is found, and would stand here as a label of its own.
    const isTitle = (texts: ReadonlyMap<Locale, string>): boolean =>
      [...texts].every(([locale, text]) => text === roomTitle(locale, room));
    const said = [...byPath].filter(([, texts]) => !isTitle(texts));
    return said.map(([path, texts]): Findable => {
      const isLabel = [...texts.values()].every((text) => text.length <= LONGEST_LABEL);
      const labelIn = (locale: Locale): string => texts.get(locale) ?? roomTitle(locale, room);
      return {
        id: `words ${room} ${path}`,
        group: isLabel ? 'setting' : 'room',
        kind: isLabel ? 'setting' : 'room',
        names: [...texts.values()],
        titleIn: (locale) => (isLabel ? labelIn(locale) : roomTitle(locale, room)),
        detailIn: (locale) => (isLabel ? roomTitle(locale, room) : ''),
        goes: isLabel ? { to: 'setting', room, labelIn } : { to: 'room', room },
      };
    });
  });

/** A language or colours of the page, chosen by their own names or as "language" and "colours". */
const ofPage = (
  id: string,
  look: Extract<Findable['goes'], { to: 'page' }>['look'],
  what: 'language' | 'theme',
  nameIn: (words: Messages['shell']) => string,
  also: readonly string[] = [],
): Findable => {
  const titleIn = (locale: Locale): string => {
    const { shell } = messagesFor(locale);
    return `${shell[what]}: ${nameIn(shell)}`;
  };
  return {
    id: `page ${id}`,
    group: 'setting',
    kind: 'setting',
    names: [...new Set(LOCALES.flatMap((locale) => [titleIn(locale), nameIn(messagesFor(locale).shell)])), ...also],
    titleIn,
    detailIn: () => '',
    goes: { to: 'page', look },
  };
};

export const pageToFind = (): readonly Findable[] => [
  ...LOCALES.map((locale) => ofPage(locale, { locale }, 'language', ({ languages }) => languages[locale])),
  ...THEME_CHOICES.map((theme) =>
    ofPage(theme, { theme }, 'theme', ({ themes }) => themes[theme], alsoOf(`${theme}Theme`)),
  ),
];

/** What is done on the map and on the card of a place, by its name in all languages. */
export const actionsToFind = (): readonly Findable[] => [
  action('inside', (locale) => messagesFor(locale).search.inside, { to: 'draw', tool: null }, 'draw'),
  ...TOOLS.map((tool) => action(tool, (locale) => messagesFor(locale).draw.tools[tool], { to: 'draw', tool }, 'draw')),
  ...[
    (locale: Locale) => placeWords[locale].siteHere,
    (locale: Locale) => placeWords[locale].point,
    (locale: Locale) => placeWords[locale].link,
  ].map((labelIn, k) => action(`card ${k}`, labelIn, { to: 'card', labelIn }, 'card')),
];

const action = (
  id: string,
  titleIn: (locale: Locale) => string,
  goes: Findable['goes'],
  also: 'draw' | 'card',
): Findable => ({
  id: `action ${id}`,
  group: 'action',
  kind: 'action',
  names: [...new Set(LOCALES.map(titleIn)), ...alsoOf(also)],
  titleIn,
  detailIn: (locale) => (also === 'draw' ? messagesFor(locale).draw.open : messagesFor(locale).search.onCard),
  goes,
});
