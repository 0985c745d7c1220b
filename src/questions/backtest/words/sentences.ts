import {
  AREA_SHARES,
  isTooLittle,
  type BacktestAnswer,
  type BacktestMethod,
  type BacktestSettings,
  type Difference,
  type MethodTest,
} from '../../../domain/backtest';
import { isoOfDay } from '../../../domain/clock';
import type { TimeStep } from '../../../domain/timeStep';
import { dayParts, formatDate } from '../../../i18n/dates';
import type { Locale } from '../../../i18n/locale';
import { numbersOf } from '../../../i18n/numbers';
import type { Advice, Rows } from '../../question';

/** What is said of a test of maps, with the values put in. */
export interface Said {
  readonly title: string;
  readonly intro: string;
  readonly method: Record<'name' | 'formula' | 'held' | 'source', string>;
  readonly settings: { readonly [K in keyof BacktestSettings]: string };
  readonly choices: { readonly [K in 'train' | 'test' | 'shape']: Readonly<Record<string, string>> };
  readonly twin: { readonly verb: string; readonly options: Readonly<Record<string, string>> };
  /** What each map is called. */
  readonly maps: Readonly<Record<BacktestMethod, string>>;
  readonly nothing: string;
  readonly noWindow: (train: string, test: string, from: string, to: string) => string;
  readonly tooLittle: string;
  /** How long a step is: in "so much before", or "so much after". */
  readonly before: (length: number, isMonths: boolean) => string;
  readonly after: (length: number, isMonths: boolean) => string;
  /** What the baseline would have hit on a share of the ground. */
  readonly helped: (share: string, hit: string, times: string, train: string, test: string) => string;
  readonly asChance: (share: string, hit: string, train: string, test: string) => string;
  readonly worseThanChance: (share: string, hit: string, train: string, test: string) => string;
  /** Of maps that are better than the counts: the one that hits most, by how many points, and from where to where. */
  readonly best: (map: string, points: string, low: string, high: string) => string;
  readonly alsoBetter: (maps: string) => string;
  readonly none: (train: string) => string;
  readonly worse: (maps: string) => string;
  readonly onlyCounts: string;
  readonly tested: (windows: number, from: string, to: string, incidents: string) => string;
  /** A map that says nothing of some of the windows. */
  readonly fewer: (map: string, windows: number, all: number) => string;
  /** ... of all of them. */
  readonly never: (map: string) => string;
  readonly leftOut: (windows: number) => string;
  readonly undated: (incidents: number) => string;
  readonly columns: Readonly<Record<'map' | 'hit' | 'pai' | 'pei' | 'rri' | 'more', string>>;
  readonly interval: (points: string, low: string, high: string) => string;
  readonly reading: (share: string) => string;
  readonly byShare: string;
  readonly limits: string;
  readonly bars: (share: string) => string;
  readonly curves: string;
  readonly chance: string;
  readonly foresight: string;
  readonly figures: { readonly [K in 'windows' | 'tested' | 'cells' | 'chance']: string };
  /** Of two tables of cells: what the first cells of one hold of the other. */
  readonly ofGrids: (share: string, cells: number, hit: string, times: string) => string;
  readonly noneObserved: string;
}

const isMonths = (step: TimeStep): boolean => step.endsWith('m');
const lengthOf = (step: TimeStep): number => Number(step.slice(0, -1));

/** A difference that chance alone would seldom give. */
const isMore = ({ low }: Difference): boolean => low > 0;
const isLess = ({ high }: Difference): boolean => high < 0;

export const wordsOf = (locale: Locale, said: Said) => {
  const { int, num, pct, signed } = numbersOf(locale);
  const rate = (share: number): string => pct(share, { maxDecimals: 1 });
  const times = (value: number): string => num(value, { maxDecimals: 1 });
  const points = (value: number): string => signed(value * 100, { decimals: 1 });
  const shareOf = ({ percent }: BacktestAnswer): number => percent / 100;
  /** What was found on the share of the ground that was asked for. */
  const on = <T extends { readonly share: number }>(answer: BacktestAnswer, all: readonly T[]): T =>
    all.find(({ share }) => share === shareOf(answer)) ?? all[0];
  const dayText = ({ isPlane }: BacktestAnswer, day: number): string =>
    isPlane ? num(day) : formatDate(locale, dayParts(isoOfDay(day)));
  const train = ({ train: step }: BacktestAnswer): string => said.before(lengthOf(step), isMonths(step));
  const test = ({ test: step }: BacktestAnswer): string => said.after(lengthOf(step), isMonths(step));
  const differenceOf = (answer: BacktestAnswer, { differences }: MethodTest): Difference | null =>
    differences.length > 0 ? on(answer, differences) : null;
  const testedIn = ({ windows }: BacktestAnswer): number => windows.reduce((sum, { tested }) => sum + tested, 0);
  const tried = ({ results }: BacktestAnswer): readonly MethodTest[] => results.filter((one) => one.windows > 0);
  /** Its name within a sentence. */
  const within = ({ method }: MethodTest): string => {
    const name = said.maps[method];
    return name.startsWith('Gi') ? name : name[0].toLowerCase() + name.slice(1);
  };
  const namesOf = (of: readonly MethodTest[]): string => of.map(within).join('; ');

  const helped = (answer: BacktestAnswer): string => {
    const [counts] = answer.results;
    const { hitRate, pai } = on(answer, counts.at);
    const over = on(answer, counts.overChance);
    const told = [rate(shareOf(answer)), rate(hitRate)] as const;
    if (isMore(over)) return said.helped(...told, times(pai), train(answer), test(answer));
    return (isLess(over) ? said.worseThanChance : said.asChance)(...told, train(answer), test(answer));
  };
  const verdict = (answer: BacktestAnswer): readonly string[] => {
    const others = answer.results.slice(1);
    if (others.length === 0) return [said.onlyCounts];
    const held = (test_: (of: Difference) => boolean): readonly MethodTest[] =>
      others
        .filter((one) => {
          const difference = differenceOf(answer, one);
          return difference !== null && test_(difference);
        })
        .sort((a, b) => (differenceOf(answer, b)?.estimate ?? 0) - (differenceOf(answer, a)?.estimate ?? 0));
    const [better, worse] = [held(isMore), held(isLess)];
    const first = better[0] && differenceOf(answer, better[0]);
    return [
      first
        ? said.best(within(better[0]), points(first.estimate), points(first.low), points(first.high))
        : said.none(train(answer)),
      ...(better.length > 1 ? [said.alsoBetter(namesOf(better.slice(1)))] : []),
      ...(worse.length > 0 ? [said.worse(namesOf(worse))] : []),
    ];
  };
  const tableOf = (answer: BacktestAnswer): Rows => {
    const { map, hit, pai, pei, rri, more } = said.columns;
    return {
      columns: [map, hit, pai, pei, rri, more],
      rows: tried(answer).map((one) => {
        const measured = on(answer, one.at);
        const difference = differenceOf(answer, one);
        return [
          said.maps[one.method],
          rate(measured.hitRate),
          times(measured.pai),
          rate(measured.peiStar),
          num(measured.rri, { maxDecimals: 2 }),
          difference === null
            ? ''
            : Number.isNaN(difference.low)
              ? points(difference.estimate)
              : said.interval(points(difference.estimate), points(difference.low), points(difference.high)),
        ];
      }),
    };
  };
  const sharesTable = (answer: BacktestAnswer): Rows => ({
    columns: [said.byShare, ...AREA_SHARES.map(rate)],
    rows: tried(answer).map(({ method, at: all }) => [said.maps[method], ...all.map(({ hitRate }) => rate(hitRate))]),
  });
  /** Days and cells are there, and something lies in the tests. */
  const isTested = (answer: BacktestAnswer): boolean => answer.windows.length > 0 && testedIn(answer) > 0;

  const steps = (says: string, ...more: readonly string[]): Advice => ({
    says,
    settings: [said.settings.train, said.settings.test, ...more],
  });
  return {
    title: said.title,
    intro: said.intro,
    methods: { backtest: said.method },
    settings: said.settings,
    choices: said.choices,
    twin: said.twin,
    maps: said.maps,
    ofGrids: said.ofGrids,
    noneObserved: said.noneObserved,
    caution: (answer: BacktestAnswer): string | Advice =>
      isTested(answer) && isTooLittle(answer) ? steps(said.tooLittle, said.settings.sizeM) : '',
    sentences: (answer: BacktestAnswer): readonly (string | Advice | Rows)[] => {
      const { days, windows, leftOut, undated, results } = answer;
      const left = [...(leftOut > 0 ? [said.leftOut(leftOut)] : []), ...(undated > 0 ? [said.undated(undated)] : [])];
      if (days === null || answer.incidents === 0) return [said.nothing, ...left];
      if (!isTested(answer))
        return [
          steps(said.noWindow(train(answer), test(answer), dayText(answer, days.from), dayText(answer, days.to - 1))),
          ...left,
        ];
      return [
        ...(isTooLittle(answer) ? [] : [helped(answer), ...verdict(answer)]),
        said.tested(
          windows.length,
          dayText(answer, windows[0].from),
          dayText(answer, windows[windows.length - 1].to - 1),
          int(testedIn(answer)),
        ),
        ...results
          .filter((one) => one.windows < windows.length)
          .map(({ method, windows: of }) =>
            of === 0 ? said.never(said.maps[method]) : said.fewer(said.maps[method], of, windows.length),
          ),
        ...left,
        tableOf(answer),
        said.reading(rate(shareOf(answer))),
        sharesTable(answer),
        said.limits,
      ];
    },
    bars: (answer: BacktestAnswer) => {
      if (!isTested(answer)) return null;
      const share = shareOf(answer);
      const best = answer.best[answer.curveShares.findIndex((one) => one === share)];
      const bar = (label: string, value: number, hollow: boolean) => ({ label, value, text: rate(value), hollow });
      return {
        caption: said.bars(rate(share)),
        bars: [
          ...tried(answer).map(({ method, at: all }) => bar(said.maps[method], on(answer, all).hitRate, false)),
          bar(said.chance, share, true),
          bar(said.foresight, best, true),
        ],
      };
    },
    curves: (answer: BacktestAnswer) => {
      if (!isTested(answer)) return null;
      const { curveShares, best } = answer;
      const last = curveShares[curveShares.length - 1];
      const along = (values: readonly number[]): readonly (readonly [number, number])[] => [
        [0, 0],
        ...values.map((value, k): readonly [number, number] => [curveShares[k], value]),
      ];
      // Of the others the one that hits most on the share that was asked for.
      const [first] = tried(answer)
        .slice(1)
        .sort((a, b) => on(answer, b.at).hitRate - on(answer, a.at).hitRate);
      const top = Math.min(1, Math.ceil(Math.max(...best) * 10) / 10);
      return {
        caption: said.curves,
        curves: [
          ...tried(answer).map((one) => ({
            label: said.maps[one.method],
            points: along(one.curve),
            as: one.method === 'counts' ? ('base' as const) : one === first ? ('first' as const) : ('other' as const),
          })),
          { label: said.foresight, points: along(best), as: 'bound' as const },
          { label: said.chance, points: along(curveShares), as: 'bound' as const },
        ],
        across: [0, last / 4, last / 2, last].map((at) => ({ at, text: rate(at) })),
        up: [0, top / 2, top].map((at) => ({ at, text: rate(at) })),
      };
    },
    figures: (answer: BacktestAnswer): readonly (readonly [string, string])[] => [
      [said.figures.windows, int(answer.windows.length)],
      [said.figures.tested, int(testedIn(answer))],
      [said.figures.cells, int(answer.cells)],
      [said.figures.chance, rate(shareOf(answer))],
    ],
  };
};
