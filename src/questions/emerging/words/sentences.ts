import { dateOfDay } from '../../../domain/clock';
import {
  cellsByPattern,
  familyOf,
  isTooShort,
  isUntold,
  type EmergingAnswer,
  type EmergingClass,
  type EmergingFamily,
  type EmergingMethod,
  type TimeBin,
} from '../../../domain/emerging';
import type { Locale } from '../../../i18n/locale';
import { numbersOf } from '../../../i18n/numbers';
import { formatPeriod } from '../../../i18n/periods';
import type { Rows } from '../../question';

export type Step = EmergingMethod['step'];
/** A class by what happened, on either side of chance. */
type Pattern =
  'new' | 'consecutive' | 'intensifying' | 'persistent' | 'diminishing' | 'sporadic' | 'oscillating' | 'historical';

/** What is said of places over time, with the values put in. */
export interface Said {
  readonly title: string;
  readonly intro: string;
  readonly method: Record<'name' | 'formula' | 'held' | 'source', string>;
  readonly settings: { readonly [K in keyof EmergingMethod]: string };
  readonly choices: {
    readonly [K in 'step' | 'shape' | 'near' | 'reach' | 'against' | 'fdr']: Readonly<Record<string, string>>;
  };
  readonly twin: { readonly verb: string; readonly options: Readonly<Record<string, string>> };
  readonly classes: Readonly<Record<EmergingClass, string>>;
  /** What a class means: in which of the bins it was so. */
  readonly means: Readonly<Record<Pattern, (step: Step) => string>>;
  readonly nothing: string;
  readonly tooShort: (bins: number, step: Step) => string;
  readonly tooFew: string;
  /** Cells that are hot of late, of all. */
  readonly arisen: (cells: number, all: number) => string;
  readonly noneArisen: (step: Step) => string;
  /** Other hot spots: nearly always, on and off, and no longer. */
  readonly others: (lasting: string, wavering: string, past: string) => string;
  readonly noneAtAll: (step: Step) => string;
  readonly looked: (bins: number, step: Step, period: string) => string;
  readonly leftOut: (bins: number, step: Step) => string;
  readonly otherDays: (incidents: number) => string;
  readonly undated: (incidents: number) => string;
  readonly notHeld: (cells: number) => string;
  readonly reading: string;
  readonly columns: Readonly<Record<'pattern' | 'cells', string>>;
  readonly limits: string;
  readonly byBin: string;
  readonly byCube: string;
  readonly figures: { readonly [K in 'cells' | 'bins' | 'incidents']: string };
  /** Of a table of series: the class of each; null = it is too short. */
  readonly ofSeries: (series: number, name: string) => string;
  readonly shortSeries: (series: number) => string;
}

const patternOf = (name: EmergingClass): Pattern | null =>
  name === 'no pattern' ? null : (name.split(' ', 1)[0] as Pattern);

export const wordsOf = (locale: Locale, said: Said) => {
  const { int, num } = numbersOf(locale);
  const cellsOf = (answer: EmergingAnswer, family: EmergingFamily): number =>
    cellsByPattern(answer).reduce((sum, [name, cells]) => {
      const of = familyOf(name);
      return of?.family === family && of.side > 0 ? sum + cells : sum;
    }, 0);
  const periodOf = (bins: readonly TimeBin[], isPlane: boolean): string => {
    const [from, to] = [bins[0].from, bins[bins.length - 1].to];
    if (isPlane) return `${num(from)}–${num(to - 1)}`;
    const parts = (of: number): { year: number; month: number; day: number } => {
      const [year, month, day] = dateOfDay(of);
      return { year, month, day };
    };
    return formatPeriod(locale, { from: parts(from), to: parts(to) });
  };
  const verdict = (answer: EmergingAnswer): readonly string[] => {
    const { step, held } = answer;
    const [arisen, lasting, wavering, past] = (['new', 'lasting', 'wavering', 'past'] as const).map((family) =>
      cellsOf(answer, family),
    );
    if (arisen + lasting + wavering + past === 0) return [said.noneAtAll(step)];
    return [
      arisen > 0 ? said.arisen(arisen, held.length) : said.noneArisen(step),
      ...(lasting + wavering + past > 0 ? [said.others(int(lasting), int(wavering), int(past))] : []),
    ];
  };
  const tableOf = (answer: EmergingAnswer): Rows => ({
    columns: [said.columns.pattern, said.columns.cells],
    rows: cellsByPattern(answer).flatMap(([name, cells]) => {
      const pattern = patternOf(name);
      const what = said.classes[name];
      return pattern === null || cells === 0 ? [] : [[`${what}: ${said.means[pattern](answer.step)}`, int(cells)]];
    }),
  });
  return {
    title: said.title,
    intro: said.intro,
    methods: { emerging: said.method },
    settings: said.settings,
    choices: said.choices,
    twin: said.twin,
    ofSeries: (classes: readonly (EmergingClass | null)[]): readonly string[] =>
      classes.map((name, k) => (name === null ? said.shortSeries(k + 1) : said.ofSeries(k + 1, said.classes[name]))),
    caution: (answer: EmergingAnswer): string =>
      answer.incidents > 0 && !isTooShort(answer) && isUntold(answer) ? said.tooFew : '',
    sentences: (answer: EmergingAnswer): readonly (string | Rows)[] => {
      const { bins, step, leftOut, otherDays, undated, isPlane, found, held, against } = answer;
      const left = [
        ...(leftOut > 0 ? [said.leftOut(leftOut, step)] : []),
        ...(otherDays > 0 ? [said.otherDays(otherDays)] : []),
        ...(undated > 0 ? [said.undated(undated)] : []),
      ];
      if (answer.incidents + otherDays === 0) return [said.nothing, ...left];
      if (isTooShort(answer)) return [said.tooShort(bins.length, step), ...left];
      const looked = said.looked(bins.length, step, periodOf(bins, isPlane));
      if (isUntold(answer)) return [looked, ...left];
      const notHeld = found.filter((one, cell) => one !== held[cell]).length;
      const table = tableOf(answer);
      return [
        ...verdict(answer),
        looked,
        ...left,
        ...(table.rows.length > 0 ? [said.reading, table] : []),
        ...(notHeld > 0 ? [said.notHeld(notHeld)] : []),
        against === 'bin' ? said.byBin : said.byCube,
        said.limits,
      ];
    },
    figures: (answer: EmergingAnswer): readonly (readonly [string, string])[] => [
      [said.figures.cells, int(answer.counts.length)],
      [said.figures.bins, int(answer.bins.length)],
      [said.figures.incidents, int(answer.incidents)],
    ],
  };
};
