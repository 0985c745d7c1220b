import { dateOfDay } from '../../../domain/clock';
import {
  areStepsTooLong,
  CHAINS_NAMED,
  heldInChains,
  isTangle,
  MOST_OF_CHAIN,
  type Chain,
  type ChainsAnswer,
  type ChainsMethod,
} from '../../../domain/knox';
import type { OnMap } from '../../../domain/onMap';
import { formatDateShort } from '../../../i18n/dates';
import { foundPlace } from '../../../i18n/foundPlace';
import type { Locale } from '../../../i18n/locale';
import { numbersOf } from '../../../i18n/numbers';
import { leadsTo, type About, type Advice, type Rows } from '../../question';

/** What is said of chains, with the values put in. */
export interface Said {
  readonly title: string;
  /** How it is found, by the value of the setting that says the method. */
  readonly methods: Readonly<
    Record<string, { readonly name: string; readonly formula: string; readonly source: string }>
  >;
  readonly intro: string;
  readonly settings: { readonly [K in keyof ChainsMethod]: string };
  readonly choices: { readonly metric: Readonly<Record<ChainsMethod['metric'], string>> };
  readonly twin: { readonly verb: string; readonly options: Readonly<Record<string, string>> };
  readonly nothing: string;
  readonly none: (distance: string, days: number) => string;
  readonly held: (incidents: number, share: string, chains: number) => string;
  readonly longest: (incidents: number, days: number, extent: string) => string;
  readonly tooMuch: string;
  readonly undated: (incidents: number) => string;
  readonly limits: string;
  /** Of the legend: what its lines are, how many of the chains they are of, and where one begins. */
  readonly lines: (drawn: string, chains: string) => string;
  /** Beside the answer where the map draws a part of them. */
  readonly notAll: (drawn: string, chains: string, most: string) => string;
  /** In its place where the steps are too long for a drawing. */
  readonly notDrawn: string;
  readonly start: string;
  /** Of one that is pointed at. */
  readonly one: (incidents: number, from: string, days: number) => string;
  readonly columns: { readonly [K in 'place' | 'incidents' | 'from' | 'days' | 'extent']: string };
  readonly figures: { readonly [K in 'incidents' | 'held' | 'chains' | 'longest']: string };
}

export const wordsOf = (locale: Locale, said: Said) => {
  const { num, int, pct, metres } = numbersOf(locale);
  const drawnOf = (paths: ChainsAnswer['paths']): number => paths.filter((path) => path !== null).length;
  const dayText = (day: number, isPlane: boolean): string => {
    const [year, month, date] = isPlane ? [0, 0, 0] : dateOfDay(day);
    return isPlane ? num(day) : formatDateShort(locale, { year, month, day: date });
  };
  const tableOf = ({ chains, near, isPlane }: ChainsAnswer, { t, areas }: About): Rows => {
    const named = chains.slice(0, CHAINS_NAMED);
    const rowOf = ({ x, y, incidents, fromDay, days, extentM }: Chain, k: number): readonly string[] => [
      foundPlace(t, { x, y, near: near[k] ?? null }, areas, isPlane),
      int(incidents),
      dayText(fromDay, isPlane),
      num(days),
      metres(extentM),
    ];
    const { place, incidents, from, days, extent } = said.columns;
    return {
      folds: true,
      columns: [place, incidents, from, days, extent],
      rows: named.map(rowOf),
      ...leadsTo(named, isPlane),
    };
  };
  return {
    title: said.title,
    methods: said.methods,
    intro: said.intro,
    settings: said.settings,
    choices: said.choices,
    twin: said.twin,
    caution: (answer: ChainsAnswer): string | Advice =>
      areStepsTooLong(answer) ? { says: said.tooMuch, settings: [said.settings.distanceM, said.settings.days] } : '',
    sentences: (answer: ChainsAnswer, about: About): readonly (string | Rows)[] => {
      const { incidents, undated, chains, paths, distanceM, days } = answer;
      const left = undated > 0 ? [said.undated(undated)] : [];
      if (incidents < 2) return [said.nothing, ...left];
      if (chains.length === 0) return [said.none(metres(distanceM), days), ...left];
      const held = heldInChains(answer);
      const [first] = chains;
      return [
        said.held(held, pct(held / incidents), chains.length),
        said.longest(first.incidents, first.days, metres(first.extentM)),
        ...left,
        tableOf(answer, about),
        ...(about.isPlane || drawnOf(paths) === chains.length
          ? []
          : [
              isTangle(answer)
                ? said.notDrawn
                : said.notAll(int(drawnOf(paths)), int(chains.length), int(MOST_OF_CHAIN)),
            ]),
        said.limits,
      ];
    },
    onMap: ({ chains, paths, isPlane }: ChainsAnswer): OnMap => {
      const drawn = drawnOf(paths);
      return {
        legend:
          drawn === 0
            ? []
            : [
                { as: 'line', label: said.lines(int(drawn), int(chains.length)) },
                { as: 'start', label: said.start },
              ],
        words: (id) => {
          const chain = chains.at(Number(id));
          return chain ? said.one(chain.incidents, dayText(chain.fromDay, isPlane), chain.days) : null;
        },
      };
    },
    figures: (answer: ChainsAnswer): readonly (readonly [string, string])[] => [
      [said.figures.incidents, int(answer.incidents)],
      [said.figures.held, int(heldInChains(answer))],
      [said.figures.chains, int(answer.chains.length)],
      [said.figures.longest, int(answer.chains[0]?.incidents ?? 0)],
    ],
  };
};
