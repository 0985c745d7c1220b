import { isDifferent, isTooFewToCompare, type RiskAnswer, type RiskMethod } from '../../../domain/risk';
import { foundPlace } from '../../../i18n/foundPlace';
import type { Locale } from '../../../i18n/locale';
import { numbersOf, NO_VALUE } from '../../../i18n/numbers';
import { leadsTo, type About, type Advice, type Rows } from '../../question';

/** What is said of the relative risk, with the values put in. */
export interface Said {
  readonly title: string;
  readonly intro: string;
  readonly settings: { readonly [K in keyof RiskMethod]: string };
  readonly choices: { readonly [K in 'against' | 'bandwidth' | 'edge']: Readonly<Record<string, string>> };
  readonly method: { readonly name: string; readonly formula: string; readonly held: string; readonly source: string };
  readonly twin: { readonly verb: string; readonly options: Readonly<Record<string, string>> };
  readonly noOthers: string;
  readonly noBefore: string;
  readonly tooFew: (cases: string, controls: string) => string;
  readonly against: Readonly<Record<RiskMethod['against'], (cases: string, controls: string) => string>>;
  readonly differs: (runs: number, p: string) => string;
  readonly chance: (runs: number, p: string) => string;
  readonly notDealt: string;
  readonly higher: (share: string) => string;
  readonly none: string;
  readonly blank: (share: string) => string;
  readonly limits: string;
  readonly atPlaces: (places: string, known: string, cases: string, controls: string) => string;
  readonly columns: { readonly [K in 'place' | 'times' | 'p' | 'held' | 'area']: string };
  readonly heldOf: (cases: string, controls: string) => string;
  readonly figures: {
    readonly [K in 'cases' | 'controls' | 'bandwidth' | 'square' | 'higher' | 'lower' | 'blank']: string;
  };
}

const LEAST_P = 0.001;

export const wordsOf = (locale: Locale, said: Said) => {
  const { num, int, pct, metres } = numbersOf(locale);
  const few = (p: number): string =>
    p < LEAST_P ? `< ${num(LEAST_P, { significant: 1 })}` : num(p, { significant: 2 });
  const unit = locale === 'en' ? 'km²' : 'км²';
  const tableOf = ({ places, near }: RiskAnswer, { t, areas, isPlane }: About): Rows => ({
    folds: true,
    columns: [said.columns.place, said.columns.times, said.columns.p, said.columns.held, said.columns.area],
    rows: places.map(({ x, y, times, p, areaKm2, cases, controls }, k) => [
      foundPlace(t, { x, y, near: near[k] ?? null }, areas, isPlane),
      num(times, { decimals: 1 }),
      few(p),
      said.heldOf(int(cases), int(controls)),
      `${num(areaKm2, { decimals: 2 })}\u00a0${unit}`,
    ]),
    ...leadsTo(places, isPlane),
  });
  return {
    title: said.title,
    intro: said.intro,
    settings: said.settings,
    choices: said.choices,
    methods: { risk: said.method },
    twin: said.twin,
    caution: (answer: RiskAnswer): string =>
      answer.nothing === null && isTooFewToCompare(answer) ? said.tooFew(int(answer.cases), int(answer.controls)) : '',
    sentences: (answer: RiskAnswer, about: About): readonly (string | Advice | Rows)[] => {
      const { nothing, cases, controls, against, permutations, globalP, x, higher, blank, places } = answer;
      if (nothing === 'no-others') return [{ says: said.noOthers, settings: [said.settings.against] }];
      if (nothing === 'no-before') return [{ says: said.noBefore, settings: [said.settings.against] }];
      const held = said.against[against](int(cases), int(controls));
      if (isTooFewToCompare(answer)) return [held];
      const overall =
        globalP === null
          ? said.notDealt
          : (isDifferent(answer) ? said.differs : said.chance)(permutations, few(globalP));
      return [
        overall,
        held,
        ...(isDifferent(answer)
          ? places.length > 0
            ? [said.higher(pct(higher / (x.length - blank || 1))), tableOf(answer, about)]
            : [said.none]
          : []),
        ...(blank > 0 ? [said.blank(pct(blank / x.length))] : []),
        said.limits,
      ];
    },
    figures: (answer: RiskAnswer): readonly (readonly [string, string])[] => {
      const few = isTooFewToCompare(answer);
      return [
        [said.figures.cases, int(answer.cases)],
        [said.figures.controls, int(answer.controls)],
        [said.figures.bandwidth, few ? NO_VALUE : metres(Math.round(answer.bandwidthM))],
        [said.figures.square, few ? NO_VALUE : metres(answer.sizeM)],
        ...(few
          ? []
          : ([
              [said.figures.higher, int(answer.higher)],
              [said.figures.lower, int(answer.lower)],
              [said.figures.blank, int(answer.blank)],
            ] as const)),
      ];
    },
    /** Of two tables at places of a third. */
    atPlaces: (
      logRr: readonly (number | null)[],
      { cases, controls }: { readonly cases: number; readonly controls: number },
    ): readonly string[] => [
      said.atPlaces(int(logRr.length), int(logRr.filter((one) => one !== null).length), int(cases), int(controls)),
      ...logRr.map((one) => (one === null ? NO_VALUE : num(one, { maxDecimals: 6 }))),
    ],
  };
};
