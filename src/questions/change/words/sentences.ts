import { LEAST_BASE } from '../../../analysis/comparison/estimateChange';
import {
  comparedIncidents,
  LEAST_FOR_CHANGE,
  MOST_NAMED,
  namedCells,
  type ChangeAnswer,
  type ChangeMethod,
  type ChangeRow,
  type CountChange,
  type Verdict,
} from '../../../domain/change';
import { isoOfDay, wallTime } from '../../../domain/clock';
import type { Period } from '../../../domain/period';
import { toLonLat } from '../../../domain/projection';
import { dayParts, formatDate, formatDateShort } from '../../../i18n/dates';
import type { Locale } from '../../../i18n/locale';
import { nameIn, nameInColumn } from '../../../i18n/names';
import { NO_VALUE, numbersOf } from '../../../i18n/numbers';
import { formatPeriod } from '../../../i18n/periods';
import { capital } from '../../../i18n/selection';
import { stopped, stripped } from '../../../i18n/span';
import type { About, Funnel, Lead, Rows } from '../../question';

/** Smaller chances are said as being under this. */
const LEAST_CHANCE = 0.001;

/** What is said of changes, with the values put in. */
export interface Said {
  readonly title: string;
  readonly intro: string;
  readonly settings: { readonly [K in keyof ChangeMethod]: string };
  readonly choices: { readonly [K in 'rows' | 'shape' | 'fdr']: Readonly<Record<string, string>> };
  readonly methods: { readonly change: Readonly<Record<'name' | 'formula' | 'held' | 'source', string>> };
  readonly twin: { readonly verb: string; readonly options: Readonly<Record<string, string>> };
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly tooFew: string;
  /** Nothing to compare with is chosen. */
  readonly choose: string;
  readonly undated: string;
  readonly sums: string;
  readonly compared: (period: string, before: string) => string;
  /** Days that are left out: seen to be still arriving, or as many as were set. */
  readonly late: (days: number, from: string) => string;
  readonly set: (days: number, from: string) => string;
  readonly lateColumns: readonly [day: string, count: string, usual: string, share: string];
  readonly whole: (counts: string, change: string | null) => string;
  readonly byChance: string;
  readonly beyondChance: string;
  readonly verdict: (rose: number, fell: number, rows: number, isOfCells: boolean) => string;
  /** Of the rows of which nothing is said. */
  readonly others: string;
  readonly none: (rows: number, isOfCells: boolean) => string;
  readonly notCompared: (rows: number) => string;
  readonly emptyCells: (cells: number) => string;
  readonly named: (shown: number, of: number) => string;
  readonly reading: string;
  readonly limits: string;
  readonly columns: { readonly [K in 'area' | 'place' | 'now' | 'before' | 'change' | 'q' | 'verdict']: string };
  readonly nothing: string;
  readonly left: string;
  readonly pair: (now: string, before: string, change: string, p: string, verdict: string) => string;
  readonly under: (chance: string) => string;
  readonly figures: { readonly [K in 'rose' | 'fell' | 'unclear' | 'incidents' | 'before']: string };
  readonly funnel: { readonly [K in 'caption' | 'across' | 'up' | 'hint' | 'beyond']: string };
  readonly dot: (name: string, now: string, before: string, z: string, verdict: string) => string;
}

const isTooFew = (answer: ChangeAnswer): boolean => comparedIncidents(answer) < LEAST_FOR_CHANGE;
const tally = ({ found }: ChangeAnswer, verdict: Verdict): number =>
  found.filter(({ change }) => change?.verdict === verdict).length;

export const wordsOf = (locale: Locale, said: Said) => {
  const { num, int, pct, signedPct, signed } = numbersOf(locale);
  const period = ({ fromMs, toMs }: Period): string =>
    formatPeriod(locale, { from: wallTime(fromMs), to: wallTime(toMs) });
  const chance = (value: number | null): string =>
    value === null
      ? NO_VALUE
      : value < LEAST_CHANCE
        ? said.under(num(LEAST_CHANCE, { decimals: 3 }))
        : num(value, { decimals: 3 });
  const perCent = ({ ratio, before }: CountChange): string | null =>
    ratio === null || before < LEAST_BASE ? null : signedPct(ratio, { decimals: 0 });
  const between = ({ interval }: CountChange, t: About['t']): string =>
    interval === null || interval[1] === null ? '' : t.comparison.intervalRange(interval[0], interval[1]);
  const changeOf = (change: CountChange, t: About['t']): string => {
    const ratio = perCent(change);
    return ratio === null ? signed(change.difference, { decimals: 0 }) : `${ratio} (${between(change, t)})`;
  };
  /** The same, as short as a column needs it: −48 % (−50 … −46). */
  const inColumn = (change: CountChange): string => {
    const ratio = perCent(change);
    const [low, high] = change.interval ?? [null, null];
    if (ratio === null || low === null || high === null) return signed(change.difference, { decimals: 0 });
    const end = (share: number): string => signed(100 * share, { decimals: 0 });
    return `${ratio} (${end(low)} …\u00a0${end(high)})`;
  };
  const nameOf = (row: ChangeRow, { t, areas, areAreasOwn }: About): string => {
    if (row.x === null || row.y === null) {
      const area = areas.find(({ id }) => id === row.id);
      return area ? nameInColumn(locale, area.names) : (row.id ?? '');
    }
    const [lon, lat] = toLonLat(row.x, row.y);
    const district = areAreasOwn ? undefined : areas.find(({ id }) => id === row.near?.districtId);
    return t.sentence.place({
      near: district ? row.near : null,
      district: district?.names ?? null,
      at: { lon, lat },
    });
  };
  const leadOf = ({ id, x, y }: ChangeRow): Lead =>
    x === null || y === null ? { areaId: id ?? '' } : { at: toLonLat(x, y) };
  const tableOf = (answer: ChangeAnswer, about: About): Rows | null => {
    const isOfCells = answer.rows === 'cells';
    const rows = isOfCells ? namedCells(answer.found).map((k) => answer.found[k]) : answer.found;
    if (rows.length === 0) return null;
    const { t } = about;
    const { columns } = said;
    return {
      folds: true,
      columns: [
        isOfCells ? columns.place : columns.area,
        // What is said stands where no narrow panel cuts it.
        columns.verdict,
        columns.change,
        columns.now,
        columns.before,
        columns.q,
      ],
      ...(about.isPlane ? {} : { leads: rows.map(leadOf) }),
      rows: rows.map((row) => {
        const { change } = row;
        const why = row.noChange ?? answer.noChange;
        if (!change)
          return [
            nameOf(row, about),
            why ? t.comparison.noChangeShort[why] : said.left,
            NO_VALUE,
            NO_VALUE,
            NO_VALUE,
            NO_VALUE,
          ];
        return [
          nameOf(row, about),
          change.p === null ? said.nothing : isTooFew(answer) ? said.verdicts.unclear : said.verdicts[change.verdict],
          inColumn(change),
          int(change.now),
          int(change.before),
          chance(change.q),
        ];
      }),
    };
  };
  const whyNot = (answer: ChangeAnswer, { t, areas, areAreasOwn }: About): string => {
    const { noChange, silentParts } = answer;
    if (!noChange) return said.undated;
    if (!silentParts) return t.comparison.noChange[noChange];
    const parts = [
      ...silentParts.categories.map((id) => t.domain.categories[id]),
      ...(areAreasOwn ? [] : areas.filter(({ id }) => silentParts.districts.includes(id))).map(({ names }) =>
        nameIn(locale, names),
      ),
    ];
    if (parts.length === 0) return t.comparison.noChange[noChange];
    return t.comparison.noChangeOf(noChange === 'not-recorded-before' ? noChange : 'no-data', parts.join(', '));
  };
  const lateOf = ({ late, lateDays }: ChangeAnswer): readonly (string | Rows)[] => {
    if (!late) return [];
    const [day, count, usual, share] = said.lateColumns;
    return [
      (lateDays === null ? said.late : said.set)(late.days, stripped(formatDate(locale, wallTime(late.fromMs)))),
      ...(late.shown.length > 0
        ? [
            {
              columns: [day, count, usual, share],
              rows: late.shown.map((one) => [
                formatDateShort(locale, dayParts(isoOfDay(one.day))),
                int(one.count),
                num(one.usual, { maxDecimals: 1 }),
                one.usual > 0 ? pct(one.count / one.usual, { decimals: 0 }) : NO_VALUE,
              ]),
            },
          ]
        : []),
    ];
  };
  const wholeOf = ({ whole }: ChangeAnswer, { t }: About): readonly string[] =>
    whole === null || whole.p === null
      ? []
      : [
          `${said.whole(`${int(whole.before)} → ${int(whole.now)}`, perCent(whole) === null ? null : changeOf(whole, t))} ${
            whole.verdict === 'unclear' ? said.byChance : said.beyondChance
          }`,
        ];
  const verdictOf = (answer: ChangeAnswer): readonly string[] => {
    const isOfCells = answer.rows === 'cells';
    const compared = answer.found.filter(({ change }) => change).length;
    if (compared === 0 || isTooFew(answer)) return [];
    const [rose, fell] = [tally(answer, 'rose'), tally(answer, 'fell')];
    return [
      rose + fell > 0
        ? `${said.verdict(rose, fell, compared, isOfCells)}${rose + fell < compared ? ` ${said.others}` : ''}`
        : said.none(compared, isOfCells),
      ...(rose + fell > MOST_NAMED && isOfCells ? [said.named(MOST_NAMED, rose + fell)] : []),
    ];
  };
  return {
    title: said.title,
    intro: said.intro,
    settings: said.settings,
    choices: said.choices,
    methods: said.methods,
    twin: said.twin,
    verdicts: said.verdicts,
    caution: (answer: ChangeAnswer): string => {
      const recorded = comparedIncidents(answer);
      return recorded > 0 && isTooFew(answer) ? said.tooFew : '';
    },
    sentences: (answer: ChangeAnswer, about: About): readonly (string | Rows)[] => {
      const { compare, compared, noChange, areSums, found, cells } = answer;
      if (compare === 'none') return [said.choose];
      const late = lateOf(answer);
      const isAny = found.some(({ change }) => change);
      const against = compared
        ? [stopped(said.compared(capital(period(compared.period)), period(compared.before)))]
        : [];
      if (areSums) return [said.sums];
      if (!compared || (noChange && !isAny)) return [...against, whyNot(answer, about), ...late];
      const { t } = about;
      const table = tableOf(answer, about);
      const left = found.filter(({ change, noChange: why }) => !change && why).length;
      return [
        ...against,
        ...(compared.days ? [`${capital(t.comparison.unequalDays(compared.days.now, compared.days.before))}.`] : []),
        ...late,
        ...(noChange ? [whyNot(answer, about)] : wholeOf(answer, about)),
        ...verdictOf(answer),
        ...(table ? [said.reading, table] : []),
        ...(left > 0 ? [said.notCompared(left)] : []),
        ...(cells !== null && cells > found.length ? [said.emptyCells(cells - found.length)] : []),
        said.limits,
      ];
    },
    figures: (answer: ChangeAnswer): readonly (readonly [string, string])[] => {
      const { figures } = said;
      const isSaid = answer.found.some(({ change }) => change) && !isTooFew(answer);
      const count = (verdict: Verdict): string => (isSaid ? int(tally(answer, verdict)) : NO_VALUE);
      return [
        [figures.rose, count('rose')],
        [figures.fell, count('fell')],
        [figures.unclear, count('unclear')],
        [figures.incidents, int(answer.incidents)],
        [figures.before, answer.whole ? int(answer.whole.before) : NO_VALUE],
      ];
    },
    offer: ({ offer }: ChangeAnswer): Period | null => offer,
    funnel: (answer: ChangeAnswer, about: About): Funnel | null => {
      const dots = answer.found.flatMap((row) => {
        const { change } = row;
        if (!change || change.z === null) return [];
        const verdict = isTooFew(answer) ? 'unclear' : change.verdict;
        return [
          {
            size: change.now + change.before,
            z: change.z,
            isNamed: verdict !== 'unclear',
            text: said.dot(
              nameOf(row, about),
              int(change.now),
              int(change.before),
              signed(change.z, { decimals: 1 }),
              said.verdicts[verdict],
            ),
          },
        ];
      });
      return dots.length < 2 ? null : { ...said.funnel, dots, format: int };
    },
    /** What is said around the chart. */
    chart: said.funnel,
    /** Two counts of which nothing else is known. */
    ofCounts: (change: CountChange): string =>
      said.pair(
        int(change.now),
        int(change.before),
        perCent(change) ?? signed(change.difference, { decimals: 0 }),
        chance(change.q ?? change.p),
        said.verdicts[change.verdict],
      ),
  };
};
