import {
  LEAST_STABILITY_INCIDENTS,
  LEAST_STAY,
  TOP_PERCENTS,
  type StabilityAnswer,
  type StabilitySet,
} from '../../../domain/stability';
import type { OnMap } from '../../../domain/onMap';
import { foundPlace } from '../../../i18n/foundPlace';
import type { Locale } from '../../../i18n/locale';
import { NO_VALUE, numbersOf } from '../../../i18n/numbers';
import { leadsTo, type About, type Advice, type Rows } from '../../question';
import { staysOf } from '../table';

/** What is said of places that stay, with the values put in. */
export interface Said {
  readonly title: string;
  /** How it is found, by the id of the question. */
  readonly methods: Readonly<
    Record<string, { readonly name: string; readonly formula: string; readonly held: string; readonly source: string }>
  >;
  readonly intro: string;
  readonly settings: { readonly [K in keyof StabilitySet]: string };
  readonly choices: { readonly [K in 'top' | 'bandwidths' | 'cells']: Readonly<Record<string, string>> };
  readonly twin: { readonly verb: string; readonly options: Readonly<Record<string, string>> };
  readonly nothing: string;
  readonly tooFew: string;
  readonly coarse: string;
  readonly noPlaces: string;
  readonly all: (places: number, percent: string) => string;
  readonly some: (steady: number, places: number, percent: string) => string;
  readonly none: (places: number, percent: string) => string;
  /** Of the densest ground of one run, how much is so in most of them. */
  readonly ground: (steady: string, percent: string, ever: string) => string;
  readonly column: { readonly place: string; readonly top: (percent: string) => string; readonly said: string };
  readonly stays: string;
  readonly uncertain: string;
  /** Of the densest place, beside what names it. */
  readonly densestUncertain: (stays: string, percent: string) => string;
  readonly reading: string;
  readonly limits: string;
  /** Of the legend: what is hatched, what a line is drawn around; and of one square. */
  readonly hatched: (percent: string) => string;
  readonly ringed: (percent: string) => string;
  readonly square: (stays: string, percent: string, isSteady: boolean) => string;
  readonly figures: { readonly [K in 'incidents' | 'runs' | 'pairs' | 'steady' | 'ever']: string };
}

export const wordsOf = (locale: Locale, said: Said) => {
  const { int, pct } = numbersOf(locale);
  const whole = (share: number): string => pct(share, { decimals: 0 });
  const levelOf = ({ top }: StabilityAnswer): number => TOP_PERCENTS.indexOf(top);
  const percentOf = ({ top }: StabilityAnswer): string => pct(Number(top) / 100);
  /** Part of the study area that is on top in so many runs or more. */
  const groundFrom = (answer: StabilityAnswer, runs: number): number => {
    const stays = answer.stays[levelOf(answer)];
    const held = answer.share.reduce((sum, share, cell) => (stays[cell] >= runs ? sum + share : sum), 0);
    return answer.ground > 0 ? held / answer.ground : NaN;
  };
  const isTooFew = ({ incidents }: StabilityAnswer): boolean => incidents < LEAST_STABILITY_INCIDENTS;
  const verdict = (answer: StabilityAnswer): string => {
    const { places } = answer;
    const level = levelOf(answer);
    const steady = places.filter(({ stays }) => stays[level] >= LEAST_STAY).length;
    if (places.length === 0) return said.noPlaces;
    if (steady === 0) return said.none(places.length, percentOf(answer));
    return steady === places.length
      ? said.all(places.length, percentOf(answer))
      : said.some(steady, places.length, percentOf(answer));
  };
  const tableOf = (answer: StabilityAnswer, { t, areas, isPlane }: About): Rows => ({
    folds: true,
    columns: [
      said.column.place,
      ...TOP_PERCENTS.map((one) => said.column.top(pct(Number(one) / 100))),
      said.column.said,
    ],
    rows: answer.places.map((place) => [
      foundPlace(t, place, areas, isPlane),
      ...place.stays.map(whole),
      place.stays[levelOf(answer)] >= LEAST_STAY ? said.stays : said.uncertain,
    ]),
    ...leadsTo(answer.places, isPlane),
  });
  return {
    title: said.title,
    methods: said.methods,
    intro: said.intro,
    settings: said.settings,
    choices: said.choices,
    twin: said.twin,
    uncertain: said.uncertain,
    densestUncertain: said.densestUncertain,
    caution: (answer: StabilityAnswer): string => (answer.incidents > 0 && isTooFew(answer) ? said.tooFew : ''),
    sentences: (answer: StabilityAnswer, about: About): readonly (string | Advice | Rows)[] => {
      if (answer.incidents === 0) return [said.nothing];
      if (answer.pairs === 0) return [{ says: said.coarse, settings: [said.settings.cells, said.settings.bandwidths] }];
      if (isTooFew(answer)) return [];
      return [
        verdict(answer),
        said.ground(pct(groundFrom(answer, LEAST_STAY * answer.runs)), percentOf(answer), pct(groundFrom(answer, 1))),
        ...(answer.places.length > 0 ? [said.reading, tableOf(answer, about)] : []),
        said.limits,
      ];
    },
    onMap: (answer: StabilityAnswer): OnMap => {
      const stays = staysOf(answer);
      const percent = percentOf(answer);
      return {
        legend: [
          ...(stays.some((share) => share > 0 && share < LEAST_STAY)
            ? [{ as: 'hatch' as const, label: said.hatched(percent) }]
            : []),
          ...(stays.some((share) => share >= LEAST_STAY) ? [{ as: 'line' as const, label: said.ringed(percent) }] : []),
        ],
        words: (id) => {
          const share = id === '' ? undefined : stays.at(Number(id));
          return share === undefined ? null : said.square(whole(share), percent, share >= LEAST_STAY);
        },
      };
    },
    figures: (answer: StabilityAnswer): readonly (readonly [string, string])[] => {
      const ground = (runs: number): string =>
        isTooFew(answer) || answer.pairs === 0 ? NO_VALUE : pct(groundFrom(answer, runs));
      return [
        [said.figures.incidents, int(answer.incidents)],
        [said.figures.runs, int(answer.pairs === 0 ? 0 : answer.runs)],
        [said.figures.pairs, int(answer.pairs)],
        [said.figures.steady, ground(LEAST_STAY * answer.runs)],
        [said.figures.ever, ground(1)],
      ];
    },
  };
};
