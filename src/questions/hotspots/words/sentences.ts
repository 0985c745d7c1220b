import {
  cellsByClass,
  isTooFew,
  leastTogether,
  type HotClass,
  type HotspotsAnswer,
  type HotStat,
} from '../../../domain/hotspots';
import type { Locale } from '../../../i18n/locale';
import { formatNumber, formatPercent, NO_VALUE } from '../../../i18n/numbers';
import type { Advice } from '../../question';

/** What is said of hot cells, with the values put in. */
export interface Said {
  readonly title: string;
  readonly intro: string;
  readonly settings: {
    readonly [K in 'shape' | 'sizeM' | 'stat' | 'near' | 'weights' | 'fdr' | 'permutations' | 'seed']: string;
  };
  readonly choices: { readonly [K in 'shape' | 'stat' | 'near' | 'weights' | 'fdr']: Readonly<Record<string, string>> };
  readonly methods: Readonly<Record<HotStat, Record<'name' | 'formula' | 'held' | 'source', string>>>;
  readonly twin: { readonly verb: string; readonly options: Readonly<Record<string, string>> };
  readonly classes: Readonly<Record<HotClass, string>>;
  readonly nothing: string;
  readonly tooFew: string;
  readonly cannotTell: string;
  /** First of all: do they gather at all? */
  readonly gather: string;
  readonly spread: string;
  readonly chance: string;
  readonly hot: (hot: number, cells: number, share: string) => string;
  readonly none: string;
  /** No fewer cells than these can be found together with so many draws. */
  readonly coarse: (draws: number, cells: number) => string;
  /** Cells that the bell curve alone would call hot or cold. */
  readonly notHeld: (cells: number) => string;
  readonly limits: string;
  readonly figures: { readonly [K in 'cells' | 'incidents' | 'moran' | 'z']: string };
}

const isHot = (name: HotClass): boolean => name.startsWith('hot-') || name === 'HH';
/** Classes that are enough to be called hot: nine in ten is said, and named as that, but not counted. */
const isSure = (name: HotClass): boolean => isHot(name) && name !== 'hot-90';

export const wordsOf = (locale: Locale, said: Said) => ({
  title: said.title,
  intro: said.intro,
  settings: said.settings,
  choices: said.choices,
  methods: said.methods,
  twin: said.twin,
  caution: (answer: HotspotsAnswer): string => (answer.incidents > 0 && isTooFew(answer) ? said.tooFew : ''),
  sentences: (answer: HotspotsAnswer): readonly (string | Advice)[] => {
    const { incidents, counts, global } = answer;
    if (incidents === 0) return [said.nothing];
    let [cells, held] = [0, 0];
    answer.held.forEach((one, cell) => {
      if (!isSure(answer.classes[one])) return;
      cells++;
      held += counts[cell];
    });
    const notHeld = answer.found.filter((one, cell) => one !== answer.held[cell]).length;
    const all = counts.reduce((a, b) => a + b, 0);
    const gathered = Number.isNaN(global.z)
      ? said.cannotTell
      : Math.abs(global.z) < 1.96
        ? said.chance
        : global.z > 0
          ? said.gather
          : said.spread;
    const least = leastTogether(answer);
    return [
      // Nothing is concluded from too few, and the caution says so.
      ...(isTooFew(answer)
        ? []
        : [
            gathered,
            cells > 0
              ? said.hot(cells, counts.length, formatPercent(locale, held / all))
              : least > 1
                ? {
                    says: said.coarse(answer.permutations, least),
                    settings: [said.settings.permutations, said.settings.sizeM],
                  }
                : said.none,
          ]),
      ...(notHeld > 0 ? [said.notHeld(notHeld)] : []),
      said.limits,
    ];
  },
  figures: (answer: HotspotsAnswer): readonly (readonly [string, string])[] => {
    const fine = (value: number): string =>
      Number.isNaN(value) ? NO_VALUE : formatNumber(locale, value, { maxDecimals: 2 });
    const int = (value: number): string => formatNumber(locale, value);
    return [
      ...cellsByClass(answer)
        .filter(([name]) => name !== 'none')
        .map(([name, cells]) => [said.classes[name], isTooFew(answer) ? NO_VALUE : int(cells)] as const),
      [said.figures.cells, int(answer.counts.length)],
      [said.figures.incidents, int(answer.incidents)],
      [said.figures.moran, fine(answer.global.i)],
      [said.figures.z, fine(answer.global.z)],
    ];
  },
});
