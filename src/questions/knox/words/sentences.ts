import type { KnoxAnswer, KnoxMethod } from '../../../domain/knox';
import type { Locale } from '../../../i18n/locale';
import { numbersOf } from '../../../i18n/numbers';
import { textOf, type Advice, type Rows } from '../../question';

/** Of fewer incidents a few pairs decide the table: no conclusion is drawn. */
const LEAST = 50;
/** The rate of false finds that is held. */
const HELD = 0.05;
/** From this share of the near pairs on, those of one coordinate are named. */
const LEAST_SHARE = 0.01;
/** More pairs are said in millions: eight figures are wider than a column, and all of them stand in the file. */
const MOST_IN_FULL = 99_999;
/** Up to so many metres a band from 0 is one place. */
const ONE_PLACE_M = 1;

/** What is said of repeats, with the values put in. */
export interface Said {
  readonly title: string;
  /** How it is found, by the value of the setting that says the method. */
  readonly methods: Readonly<
    Record<string, { readonly name: string; readonly formula: string; readonly source: string }>
  >;
  readonly intro: string;
  readonly settings: { readonly [K in keyof KnoxMethod]: string };
  readonly choices: { readonly [K in 'space' | 'time' | 'metric']: Readonly<Record<string, string>> };
  readonly twin: { readonly verb: string; readonly options: Readonly<Record<string, string>> };
  readonly tooFew: string;
  readonly nothing: string;
  readonly found: (found: string, cells: string) => string;
  readonly most: (space: string, time: string, observed: string, expected: string, ratio: string) => string;
  readonly onlySame: string;
  readonly none: string;
  /** No times were dealt: none were asked for, or there are too many pairs. */
  readonly notDealt: string;
  readonly tooMany: string;
  readonly samePlace: (share: string, reach: string) => string;
  readonly twice: (pairs: number) => string;
  readonly undated: (incidents: number) => string;
  readonly reading: string;
  readonly limits: string;
  readonly millions: (count: string) => string;
  readonly distance: string;
  readonly onePlace: string;
  readonly beyond: (from: string) => string;
  readonly sameDay: string;
  readonly days: (from: number, to: number) => string;
  readonly daysOn: (from: number) => string;
  readonly figures: { readonly [K in 'incidents' | 'pairs' | 'close' | 'samePlace' | 'sameDay' | 'deals']: string };
}

type Cell = readonly [row: number, column: number];

export const wordsOf = (locale: Locale, said: Said) => {
  const { num, int, pct, metres } = numbersOf(locale);
  const times = (ratio: number): string => num(ratio, { decimals: ratio < 10 ? 2 : 0 });
  const few = (pairs: number): string => num(pairs, { decimals: pairs < 10 ? 1 : 0 });
  const spaceOf = ({ space }: KnoxAnswer, row: number): string => {
    const [from, to] = [space[row], space[row + 1]];
    if (to === Infinity) return said.beyond(metres(from));
    return from === 0 && to <= ONE_PLACE_M
      ? said.onePlace
      : `${num(from)}–${num(to)}\u00a0${locale === 'en' ? 'm' : 'м'}`;
  };
  const timeOf = ({ time, areWholeDays }: KnoxAnswer, column: number): string => {
    const [from, to] = [time[column], time[column + 1]];
    if (to === Infinity) return said.daysOn(from);
    const last = areWholeDays && Number.isInteger(from) && Number.isInteger(to) ? to - 1 : to;
    return last === 0 ? said.sameDay : said.days(from, last);
  };
  const isOnePlace = ({ space }: KnoxAnswer, row: number): boolean => space[row] === 0 && space[row + 1] <= ONE_PLACE_M;
  /** Cells with an end both ways that hold more than chance gives. */
  const foundIn = ({ q, ratio, space, time }: KnoxAnswer): readonly Cell[] =>
    (q ?? [])
      .slice(0, space.length - 2)
      .flatMap((row, r) =>
        row
          .slice(0, time.length - 2)
          .flatMap((value, c): readonly Cell[] => (value <= HELD && ratio[r][c] > 1 ? [[r, c]] : [])),
      );
  const verdict = (answer: KnoxAnswer): readonly (string | Advice)[] => {
    const { p, permutations, space, time, ratio, observed, expected } = answer;
    if (p === null)
      return [
        permutations === 0
          ? { says: said.notDealt, settings: [said.settings.permutations] }
          : { says: said.tooMany, settings: [said.settings.space] },
      ];
    const found = foundIn(answer);
    const spread = found.filter(([row]) => !isOnePlace(answer, row));
    if (found.length === 0) return [said.none];
    const [row, column] = (spread.length > 0 ? spread : found).reduce((best, cell) =>
      ratio[cell[0]][cell[1]] > ratio[best[0]][best[1]] ? cell : best,
    );
    return [
      spread.length > 0 ? said.found(int(found.length), int((space.length - 2) * (time.length - 2))) : said.onlySame,
      said.most(
        spaceOf(answer, row),
        timeOf(answer, column),
        int(observed[row][column]),
        few(expected[row][column]),
        times(ratio[row][column]),
      ),
    ];
  };
  const pairsText = (count: number): string =>
    count <= MOST_IN_FULL ? int(count) : said.millions(num(count / 1e6, { significant: 2 }));
  const tableOf = (answer: KnoxAnswer): Rows => {
    const found = new Set(foundIn(answer).map(String));
    return {
      folds: true,
      columns: [said.distance, ...answer.observed[0].map((_, column) => timeOf(answer, column))],
      rows: answer.observed.map((pairs, row) => [
        spaceOf(answer, row),
        ...pairs.map(
          (count, column) =>
            `${times(answer.ratio[row][column])}${found.has(String([row, column])) ? ' ▲' : ''} (${pairsText(count)})`,
        ),
      ]),
    };
  };
  return {
    title: said.title,
    methods: said.methods,
    intro: said.intro,
    settings: said.settings,
    choices: said.choices,
    twin: said.twin,
    caution: ({ incidents }: KnoxAnswer): string => (incidents > 1 && incidents < LEAST ? said.tooFew : ''),
    sentences: (answer: KnoxAnswer): readonly (string | Advice | Rows)[] => {
      const { incidents, undated, space, closePairs, samePlacePairs, samePlaceAndTimePairs } = answer;
      const left = undated > 0 ? [said.undated(undated)] : [];
      if (incidents < 2) return [said.nothing, ...left];
      return [
        ...(incidents < LEAST ? [] : verdict(answer)),
        ...(samePlacePairs >= LEAST_SHARE * closePairs && samePlacePairs > 0
          ? [said.samePlace(pct(samePlacePairs / closePairs), metres(space[space.length - 2]))]
          : []),
        ...(samePlaceAndTimePairs > 0 ? [said.twice(samePlaceAndTimePairs)] : []),
        ...left,
        said.reading,
        tableOf(answer),
        said.limits,
      ];
    },
    /** What is found, and the ratios of the bands that were asked for, where there is no room for more. */
    inShort: (answer: KnoxAnswer): { readonly lines: readonly string[]; readonly table: Rows | null } => {
      const { incidents, space, time, ratio, closePairs, samePlacePairs } = answer;
      if (incidents < LEAST) return { lines: [incidents < 2 ? said.nothing : said.tooFew], table: null };
      const found = new Set(foundIn(answer).map(String));
      return {
        lines: [
          ...verdict(answer).map(textOf),
          ...(samePlacePairs >= LEAST_SHARE * closePairs && samePlacePairs > 0
            ? [said.samePlace(pct(samePlacePairs / closePairs), metres(space[space.length - 2]))]
            : []),
        ],
        table: {
          columns: [said.distance, ...time.slice(0, -2).map((_, column) => timeOf(answer, column))],
          rows: space
            .slice(0, -2)
            .map((_, row) => [
              spaceOf(answer, row),
              ...time.slice(0, -2).map((_of, c) => `${times(ratio[row][c])}${found.has(String([row, c])) ? ' ▲' : ''}`),
            ]),
        },
      };
    },
    figures: (answer: KnoxAnswer): readonly (readonly [string, string])[] => {
      const { figures } = said;
      return [
        [figures.incidents, int(answer.incidents)],
        [figures.pairs, int(answer.pairs)],
        [figures.close, int(answer.closePairs)],
        [figures.samePlace, int(answer.samePlacePairs)],
        [figures.sameDay, int(answer.sameTimePairs)],
        [figures.deals, int(answer.p === null ? 0 : answer.permutations)],
      ];
    },
  };
};
