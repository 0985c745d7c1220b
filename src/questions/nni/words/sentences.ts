import type { Locale } from '../../../i18n/locale';
import { NO_VALUE, numbersOf } from '../../../i18n/numbers';
import type { NniAnswer } from '../table';

/** Under so many incidents a few pairs decide the mean: no conclusion is drawn. */
const LEAST = 50;
/** From this share of shared coordinates on, rounded places may make an index under 1 by themselves. */
const MANY_TOGETHER = 0.05;
/** Standard errors beyond which chance alone comes in one case of twenty. */
const BEYOND_CHANCE = 1.96;

interface Said {
  readonly title: string;
  readonly intro: string;
  readonly area: string;
  readonly perimeter: string;
  readonly tooFew: string;
  readonly nothing: string;
  readonly noArea: string;
  readonly reading: (meanM: string, expectedM: string, index: string) => string;
  readonly closer: string;
  readonly apart: string;
  readonly chance: string;
  readonly cannotTell: string;
  readonly together: (share: string) => string;
  readonly noEdge: string;
  readonly edge: string;
  readonly limits: string;
  readonly figures: {
    readonly index: string;
    readonly mean: string;
    readonly expected: string;
    readonly z: string;
    readonly incidents: string;
    readonly together: string;
    readonly area: string;
    readonly perimeter: string;
  };
  readonly caption: string;
  readonly method: { readonly name: string; readonly formula: string; readonly source: string };
  readonly verb: string;
  readonly options: { readonly area: string; readonly perimeter: string };
}

/** What each language says, put together in the same order. */
export function wordsOf(locale: Locale, said: Said) {
  const { num, int, pct } = numbersOf(locale);
  const fine = (value: number): string => num(value, { decimals: 2 });
  const distance = (valueM: number | null): string =>
    valueM === null
      ? NO_VALUE
      : `${num(valueM, { decimals: valueM < 100 ? 1 : 0 })}\u00a0${locale === 'en' ? 'm' : 'м'}`;
  return {
    title: said.title,
    intro: said.intro,
    settings: { areaM2: said.area, perimeterM: said.perimeter },
    caution: ({ incidents }: NniAnswer) => (incidents > 1 && incidents < LEAST ? said.tooFew : ''),
    sentences: (answer: NniAnswer): readonly string[] => {
      const { incidents, meanM, expectedM, index, z, together, perimeterM } = answer;
      if (incidents < 2 || meanM === null) return [said.nothing];
      if (expectedM === null || index === null || z === null) return [said.noArea];
      const isRounded = index < 1 && together / incidents >= MANY_TOGETHER;
      const verdict = isRounded
        ? said.cannotTell
        : Math.abs(z) < BEYOND_CHANCE
          ? said.chance
          : z < 0
            ? said.closer
            : said.apart;
      return [
        said.reading(distance(meanM), distance(expectedM), fine(index)),
        ...(incidents < LEAST ? [] : [verdict]),
        ...(together > 0 ? [said.together(pct(together / incidents))] : []),
        perimeterM === null ? said.noEdge : said.edge,
        said.limits,
      ];
    },
    figures: (answer: NniAnswer) => {
      const { figures } = said;
      const number = (value: number | null): string => (value === null ? NO_VALUE : fine(value));
      return [
        [figures.index, number(answer.index)],
        [figures.mean, distance(answer.meanM)],
        [figures.expected, distance(answer.expectedM)],
        ...(answer.incidents < LEAST ? [] : [[figures.z, number(answer.z)] as const]),
        [figures.incidents, int(answer.incidents)],
        [figures.together, int(answer.together)],
        [figures.area, answer.areaM2 === null ? NO_VALUE : int(answer.areaM2)],
        [figures.perimeter, answer.perimeterM === null ? NO_VALUE : int(answer.perimeterM)],
      ] as const;
    },
    bars: ({ incidents, meanM, expectedM }: NniAnswer) =>
      incidents < LEAST || meanM === null || expectedM === null
        ? null
        : {
            caption: said.caption,
            bars: [
              { label: said.figures.mean, value: meanM, text: distance(meanM) },
              { label: said.figures.expected, value: expectedM, text: distance(expectedM), hollow: true },
            ],
          },
    methods: { nni: said.method },
    twin: { verb: said.verb, options: said.options },
  };
}
