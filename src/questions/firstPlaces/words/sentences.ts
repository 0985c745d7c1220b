import { wallTime } from '../../../domain/clock';
import type { FirstPlace, FirstPlacesAnswer, FirstPlacesSet } from '../../../domain/firstPlaces';
import type { Period } from '../../../domain/period';
import type { OnMap } from '../../../domain/onMap';
import { TOP_PERCENTS } from '../../../domain/stability';
import { formatClock, formatDateShort } from '../../../i18n/dates';
import { foundPlace } from '../../../i18n/foundPlace';
import type { Locale } from '../../../i18n/locale';
import { NO_VALUE, numbersOf } from '../../../i18n/numbers';
import { leadsTo, type About, type Rows } from '../../question';
import { isUncertain } from '../table';

/** Of fewer incidents no share of them is said. */
const LEAST_INCIDENTS = 50;

/** What is said of the few places that hold most, with the values put in. */
export interface Said {
  readonly title: string;
  /** How it is found, by the id of the question. */
  readonly methods: Readonly<
    Record<string, { readonly name: string; readonly formula: string; readonly held: string; readonly source: string }>
  >;
  readonly intro: string;
  readonly settings: { readonly [K in keyof FirstPlacesSet]: string };
  readonly choices: { readonly [K in 'shape' | 'top']: Readonly<Record<string, string>> };
  readonly twin: { readonly verb: string; readonly options: Readonly<Record<string, string>> };
  readonly nothing: string;
  readonly noPlaces: string;
  readonly tooFew: string;
  readonly held: (places: number, share: string, ground: string, chance: string | null) => string;
  readonly fewer: (places: number) => string;
  readonly uncertain: (uncertain: number, places: number, percent: string) => string;
  readonly leans: (places: number) => string;
  readonly compared: (now: string, before: string, all: string) => string;
  readonly notCompared: string;
  readonly madePosts: string;
  readonly limits: string;
  /** Of the legend: what the outlines and the hatched ones are; and of one place. */
  readonly outlines: string;
  readonly hatched: string;
  readonly one: (rank: string, incidents: string) => string;
  readonly columns: {
    readonly [K in 'place' | 'incidents' | 'stays' | 'hours' | 'trend' | 'post']: string;
  };
  readonly isUncertain: string;
  readonly trend: { readonly more: string; readonly fewer: string; readonly unclear: string };
  readonly figures: { readonly [K in 'incidents' | 'cells' | 'held' | 'ground' | 'chance']: string };
}

export const wordsOf = (locale: Locale, said: Said) => {
  const { int, pct, distance } = numbersOf(locale);
  const whole = (share: number): string => pct(share, { decimals: 0 });
  const isTooFew = ({ incidents }: FirstPlacesAnswer): boolean => incidents < LEAST_INCIDENTS;
  const dayOf = (ms: number): string => formatDateShort(locale, wallTime(ms));
  const days = ({ fromMs, toMs }: Period): string => `${dayOf(fromMs)}–${dayOf(toMs - 1)}`;
  const staysOf = (answer: FirstPlacesAnswer, place: FirstPlace): string => {
    const stays = place.stays?.[TOP_PERCENTS.indexOf(answer.top)];
    return stays === undefined ? NO_VALUE : whole(stays);
  };
  const hoursOf = ({ hours }: FirstPlace): string =>
    hours === null
      ? NO_VALUE
      : `${formatClock({ hour: hours.from })}–${formatClock({ hour: hours.to })}: ${whole(hours.share)}`;
  const trendOf = ({ change, trend }: FirstPlace): string =>
    change === null || trend === null ? NO_VALUE : `${int(change.before)} → ${int(change.now)}: ${said.trend[trend]}`;
  /** What a row is of: its rank, its name and what makes it doubtful. */
  const nameOf = (answer: FirstPlacesAnswer, place: FirstPlace, k: number, { t, areas, isPlane }: About): string => {
    const name = `${int(k + 1)}. ${foundPlace(t, place, areas, isPlane)}${place.leans ? ' *' : ''}`;
    return isUncertain(answer, place) ? `${name}: ${said.isUncertain}` : name;
  };
  const tableOf = (answer: FirstPlacesAnswer, about: About): Rows => {
    const { columns } = said;
    return {
      folds: true,
      columns: [columns.place, columns.incidents, columns.stays, columns.hours, columns.trend, columns.post],
      rows: answer.places.map((place, k) => [
        nameOf(answer, place, k, about),
        `${int(place.incidents)} (${pct(place.share)})`,
        staysOf(answer, place),
        hoursOf(place),
        trendOf(place),
        place.post ? distance(place.post.distanceM) : NO_VALUE,
      ]),
      ...leadsTo(answer.places, about.isPlane),
    };
  };
  return {
    title: said.title,
    methods: said.methods,
    intro: said.intro,
    settings: said.settings,
    choices: said.choices,
    twin: said.twin,
    caution: (answer: FirstPlacesAnswer): string => (answer.places.length > 0 && isTooFew(answer) ? said.tooFew : ''),
    sentences: (answer: FirstPlacesAnswer, about: About): readonly (string | Rows)[] => {
      const { places, incidents, count, held, ground, chance, compared, change } = answer;
      if (incidents === 0) return [said.nothing];
      if (places.length === 0) return [said.noPlaces];
      const uncertain = places.filter((place) => isUncertain(answer, place)).length;
      const leaning = places.filter(({ leans }) => leans !== null).length;
      return [
        ...(isTooFew(answer)
          ? []
          : [
              said.held(places.length, pct(held), pct(ground), chance === null ? null : pct(chance)),
              said.uncertain(uncertain, places.length, pct(Number(answer.top) / 100)),
            ]),
        ...(places.length < count ? [said.fewer(places.length)] : []),
        ...(leaning > 0 ? [said.leans(leaning)] : []),
        compared && change
          ? said.compared(days(compared.now), days(compared.before), `${int(change.before)} → ${int(change.now)}`)
          : said.notCompared,
        tableOf(answer, about),
        ...(answer.arePostsMade ? [said.madePosts] : []),
        said.limits,
      ];
    },
    onMap: (answer: FirstPlacesAnswer): OnMap => ({
      legend:
        answer.places.length === 0
          ? []
          : [
              { as: 'area', label: said.outlines },
              ...(answer.places.some((place) => isUncertain(answer, place))
                ? [{ as: 'hatch' as const, label: said.hatched }]
                : []),
            ],
      words: (id) => {
        const place = answer.places.at(Number(id));
        if (!place) return null;
        return [
          said.one(int(Number(id) + 1), int(place.incidents)),
          ...(isUncertain(answer, place) ? [said.isUncertain] : []),
        ].join('\n');
      },
    }),
    figures: (answer: FirstPlacesAnswer): readonly (readonly [string, string])[] => {
      const isSaid = answer.places.length > 0 && !isTooFew(answer);
      return [
        [said.figures.incidents, int(answer.incidents)],
        [said.figures.cells, int(answer.cells)],
        [said.figures.held, isSaid ? pct(answer.held) : NO_VALUE],
        [said.figures.ground, isSaid ? pct(answer.ground) : NO_VALUE],
        [said.figures.chance, isSaid && answer.chance !== null ? pct(answer.chance) : NO_VALUE],
      ];
    },
  };
};
