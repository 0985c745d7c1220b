import { dateOfDay } from '../../../domain/clock';
import {
  isTold,
  verdictOf,
  type DisplacementQuotient,
  type Evaluated,
  type EvaluateAnswer,
  type EvaluatedKind,
  type Interval,
  type MeanEffect,
  type NoVerdict,
  type Verdict,
  type WeightedDifference,
  type ZoneCounts,
} from '../../../domain/evaluation';
import { formatDate } from '../../../i18n/dates';
import type { Locale } from '../../../i18n/locale';
import { NO_VALUE, numbersOf } from '../../../i18n/numbers';
import { leadsTo, type Advice, type Rows } from '../../question';

/** The rate of false finds that is held, and that of a test of its own. */
const HELD = 0.05;
/** As many standard errors chance alone passes in one case of twenty. */
const BEYOND_CHANCE = 1.96;

/** What is said of interventions, with the values put in. */
export interface Said {
  readonly title: string;
  readonly intro: string;
  readonly settings: {
    readonly [K in 'of' | 'radiusM' | 'ringM' | 'months' | 'startMs' | 'untilMs' | 'one' | 'file' | 'grounds']: string;
  };
  readonly choices: { readonly of: Readonly<Record<EvaluatedKind, string>> };
  readonly methods: Readonly<
    Record<string, { readonly name: string; readonly formula: string; readonly held: string; readonly source: string }>
  >;
  readonly twin: { readonly verb: string; readonly options: Readonly<Record<string, string>> };
  /** None of these is known. */
  readonly nothing: Readonly<Record<EvaluatedKind, string>>;
  readonly undated: (count: number, of: EvaluatedKind) => string;
  readonly invented: string;
  readonly madeUpPlaces: string;
  readonly known: (judged: number, all: number) => string;
  /** Something else is mixed in with each of them. */
  readonly noneTold: string;
  readonly notJudged: (reasons: string) => string;
  readonly why: Readonly<Record<NoVerdict, string>>;
  readonly fewer: (count: number) => string;
  readonly more: (count: number) => string;
  readonly unclear: (count: number) => string;
  readonly mean: (count: number, change: string, low: string, high: string) => string;
  readonly meanTold: string;
  readonly meanUnclear: string;
  readonly meanMixed: (count: number, change: string, low: string, high: string) => string;
  readonly quarantine: (count: number, all: number) => string;
  readonly others: (count: number, all: number) => string;
  readonly otherWay: (count: number, all: number) => string;
  readonly wider: string;
  readonly limits: string;
  readonly columns: readonly string[];
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly post: (number: string) => string;
  readonly shape: (number: string) => string;
  readonly day: (day: string) => string;
  /** The row that is looked into. */
  readonly row: (name: string, verdict: string) => string;
  readonly compared: (count: number, before: number, after: number) => string;
  readonly change: (change: string, low: string, high: string) => string;
  readonly prevented: (count: string, low: string, high: string) => string;
  readonly harm: (sum: string, low: string, high: string) => string;
  readonly ring: (change: string, low: string, high: string) => string;
  readonly ringUnclear: (value: string) => string;
  readonly spread: (value: string) => string;
  readonly moved: (value: string) => string;
  readonly movedMore: (value: string) => string;
  readonly noQuotient: string;
  readonly trend: (change: string, p: string) => string;
  readonly stepColumns: readonly [months: string, ratio: string];
  readonly stepsBars: string;
  readonly stepsInQuarantine: string;
  readonly months: (from: string, to: string) => string;
  readonly figures: { readonly [K in 'all' | 'judged' | 'places' | 'mean' | 'meanOfAll' | 'apart']: string };
  /** Of a table of counts. */
  readonly counts: {
    readonly nothing: string;
    readonly fewer: string;
    readonly more: string;
    readonly unclear: string;
    readonly noRing: string;
  };
}

export const wordsOf = (locale: Locale, said: Said) => {
  const { num, int, signedPct } = numbersOf(locale);
  const change = (ratio: number): string => signedPct(ratio - 1, { decimals: 0 });
  const fine = (value: number): string => num(value, { decimals: Math.abs(value) < 10 ? 1 : 0 });
  const span = (low: string, high: string): string => `${low} … ${high}`;
  const dayText = (day: number, isPlane: boolean): string => {
    if (isPlane) return said.day(num(day));
    const [year, month, date] = dateOfDay(day);
    return formatDate(locale, { year, month, day: date, hour: 0, minute: 0 });
  };
  const nameOf = ({ name, id }: Evaluated, of: EvaluatedKind): string =>
    name ?? (of === 'posts' ? said.post(String(Number(id.replace(/\D/g, '')) || id)) : said.shape(id));
  const howMany = (all: readonly Evaluated[], is: (one: Evaluated) => boolean): number => all.filter(is).length;
  const judgedOf = ({ all }: EvaluateAnswer): readonly Evaluated[] => all.filter(({ effect }) => effect !== null);
  /** The one that is looked into. */
  const looked = ({ all, one }: EvaluateAnswer): Evaluated | null =>
    all[one === null ? (all.length === 1 ? 0 : -1) : one - 1] ?? null;
  const prevented = ({ estimate, interval: [low, high] }: WeightedDifference): readonly [string, string, string] => [
    fine(-estimate),
    fine(-high),
    fine(-low),
  ];
  const isMadeUp = ({ all, isInvented }: EvaluateAnswer): boolean =>
    isInvented || all.some(({ isIllustrative }) => isIllustrative);

  const meanWords = ({ mean, meanOfAll }: EvaluateAnswer): readonly string[] => {
    const figures = ({ count, ratio, interval: [low, high] }: MeanEffect) =>
      [count, change(ratio), change(low), change(high)] as const;
    if (mean) {
      const isTold = mean.interval[0] > 1 || mean.interval[1] < 1;
      return [said.mean(...figures(mean)), isTold ? said.meanTold : said.meanUnclear];
    }
    return meanOfAll ? [said.meanMixed(...figures(meanOfAll))] : [];
  };

  const mixedWords = (judged: readonly Evaluated[]): readonly string[] => {
    const all = judged.length;
    const [quarantine, others, otherWay] = [
      howMany(judged, ({ isInQuarantine }) => isInQuarantine),
      howMany(judged, (one) => one.others.length > 0),
      howMany(judged, ({ preTrend }) => preTrend !== null && preTrend.p < HELD),
    ];
    return [
      ...(quarantine > 0 ? [said.quarantine(quarantine, all)] : []),
      ...(others > 0 ? [said.others(others, all)] : []),
      ...(otherWay > 0 ? [said.otherWay(otherWay, all)] : []),
    ];
  };

  /** Sides of different lengths are held against each other by the month. */
  const aMonth = ({ monthsBefore, monthsAfter }: Evaluated, { before, after }: ZoneCounts): string =>
    `${fine(before / monthsBefore)} → ${fine(after / monthsAfter)}`;
  const tableOf = ({ all, of, isPlane }: EvaluateAnswer): Rows => ({
    columns: said.columns,
    rows: all.map((one, k) => {
      const { counts, effect } = one;
      return [
        `${int(k + 1)}. ${nameOf(one, of)}, ${dayText(one.fromDay, isPlane)}`,
        counts ? aMonth(one, counts.target) + (effect ? ` (${aMonth(one, counts.control)})` : '') : NO_VALUE,
        effect ? `${change(effect.ratio)} (${span(change(effect.interval[0]), change(effect.interval[1]))})` : NO_VALUE,
        one.why ? said.why[one.why] : said.verdicts[verdictOf(one)],
      ];
    }),
    ...leadsTo(all, isPlane),
  });

  const quotientWords = (wdq: DisplacementQuotient, ring: WeightedDifference['displacement']): string => {
    if (!wdq.isValid || wdq.value === null) return said.noQuotient;
    const value = num(wdq.value, { decimals: 2 });
    if (ring && Math.abs(ring.estimate) < BEYOND_CHANCE * ring.se) return said.ringUnclear(value);
    return wdq.value < -1 ? said.movedMore(value) : wdq.value < 0 ? said.moved(value) : said.spread(value);
  };

  const stepsOf = ({ steps }: Evaluated): readonly (readonly [string, string, number | null])[] =>
    steps.map(({ fromMonth, toMonth, ratio, interval }) => {
      const isBase = ratio === 1 && interval?.[0] === 1 && interval[1] === 1;
      const text =
        ratio === null || !interval
          ? NO_VALUE
          : isBase
            ? num(1, { decimals: 2 })
            : `${num(ratio, { decimals: 2 })} (${span(...ends(interval))})`;
      return [said.months(num(fromMonth), num(toMonth)), text, ratio];
    });
  const ends = ([low, high]: Interval): readonly [string, string] => [
    num(low, { decimals: 2 }),
    num(high, { decimals: 2 }),
  ];

  const oneWords = (one: Evaluated, of: EvaluatedKind): readonly (string | Rows)[] => {
    const { effect, wdd, wdq, preTrend, counts, harm } = one;
    if (!effect || !wdd || !wdq || !counts) return [];
    const ring = wdd.displacement;
    return [
      said.row(nameOf(one, of), said.verdicts[verdictOf(one)]),
      said.compared(one.controls, one.monthsBefore, one.monthsAfter),
      said.change(change(effect.ratio), change(effect.interval[0]), change(effect.interval[1])),
      said.prevented(...prevented(wdd)),
      ...(harm ? [said.harm(...prevented(harm))] : []),
      ...(ring
        ? [
            said.ring(
              fine(ring.estimate),
              fine(ring.estimate - BEYOND_CHANCE * ring.se),
              fine(ring.estimate + BEYOND_CHANCE * ring.se),
            ),
          ]
        : []),
      quotientWords(wdq, ring),
      ...(preTrend ? [said.trend(signedPct(preTrend.ratioAMonth - 1), num(preTrend.p, { decimals: 2 }))] : []),
      { columns: said.stepColumns, rows: stepsOf(one).map(([months, text]) => [months, text]) },
    ];
  };

  return {
    title: said.title,
    intro: said.intro,
    settings: said.settings,
    choices: said.choices,
    methods: said.methods,
    twin: said.twin,
    caution: (answer: EvaluateAnswer): string =>
      answer.isPlane || !isMadeUp(answer) ? '' : answer.isInvented ? said.invented : said.madeUpPlaces,
    sentences: (answer: EvaluateAnswer): readonly (string | Advice | Rows)[] => {
      const { all, of, undated } = answer;
      const left =
        undated === 0
          ? []
          : [
              of === 'drawn'
                ? { says: said.undated(undated, of), settings: [said.settings.startMs] }
                : said.undated(undated, of),
            ];
      if (all.length === 0) return undated > 0 ? left : [said.nothing[of]];
      const judged = judgedOf(answer);
      const count = (verdict: Verdict): number => howMany(judged, (one) => verdictOf(one) === verdict);
      const reasons = [...new Set(all.flatMap(({ why }) => why ?? []))];
      const counted = (why: NoVerdict): string =>
        `${said.why[why]} (${int(howMany(all, (other) => other.why === why))})`;
      const one = looked(answer);
      const [fewer, more, unclear] = [count('fewer'), count('more'), count('unclear')];
      return [
        said.known(judged.length, all.length),
        ...(judged.length > 0 && !judged.some(isTold) ? [said.noneTold] : []),
        ...(fewer > 0 ? [said.fewer(fewer)] : []),
        ...(more > 0 ? [said.more(more)] : []),
        ...(unclear > 0 ? [said.unclear(unclear)] : []),
        ...meanWords(answer),
        ...mixedWords(judged),
        ...(reasons.length > 0 ? [said.notJudged(reasons.map(counted).join('; '))] : []),
        ...left,
        ...(one ? oneWords(one, of) : []),
        tableOf(answer),
        ...(answer.isWider ? [said.wider] : []),
        said.limits,
      ];
    },
    bars: (answer: EvaluateAnswer) => {
      const one = looked(answer);
      if (!one || one.steps.length === 0) return null;
      return {
        caption: one.isInQuarantine ? `${said.stepsBars} ${said.stepsInQuarantine}` : said.stepsBars,
        bars: stepsOf(one).map(([label, text, value], k) => ({
          label,
          text,
          value: value ?? 0,
          hollow: one.steps[k].toMonth < 0,
        })),
      };
    },
    figures: (answer: EvaluateAnswer): readonly (readonly [string, string])[] => {
      const { figures } = said;
      const meanText = (mean: MeanEffect | null): string =>
        mean ? `${change(mean.ratio)} (${span(change(mean.interval[0]), change(mean.interval[1]))})` : NO_VALUE;
      const { mean, meanOfAll } = answer;
      return [
        [figures.all, int(answer.all.length)],
        [figures.judged, int(judgedOf(answer).length)],
        [figures.places, int(answer.places)],
        [figures.mean, meanText(mean)],
        [figures.meanOfAll, meanText(meanOfAll)],
        [figures.apart, mean ? num(mean.tau, { decimals: 2 }) : NO_VALUE],
      ];
    },
    /** Of a table of counts by zone. */
    ofCounts: (wdd: WeightedDifference, wdq: DisplacementQuotient): readonly string[] => {
      const { counts } = said;
      if (Number.isNaN(wdd.z)) return [counts.nothing];
      const [low, high] = wdd.interval;
      return [
        said.prevented(...prevented(wdd)),
        high < 0 ? counts.fewer : low > 0 ? counts.more : counts.unclear,
        ...(wdd.displacement ? [] : [counts.noRing]),
        quotientWords(wdq, wdd.displacement),
      ];
    },
  };
};
