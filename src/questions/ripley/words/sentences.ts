import { LEAST_TAKEN, type RipleyAnswer, type RipleyMethod } from '../../../domain/ripley';
import type { Locale } from '../../../i18n/locale';
import { numbersOf, NO_VALUE } from '../../../i18n/numbers';
import type { Rows } from '../../question';

/** What is said of Ripley's L, with the values put in. */
export interface Said {
  readonly title: string;
  readonly intro: string;
  readonly settings: { readonly [K in keyof RipleyMethod]: string };
  readonly choices: { readonly [K in 'r' | 'edge']: Readonly<Record<string, string>> };
  readonly method: { readonly name: string; readonly formula: string; readonly held: string; readonly source: string };
  readonly twin: { readonly verb: string; readonly options: Readonly<Record<string, string>> };
  readonly tooFew: string;
  readonly nothing: string;
  readonly noArea: string;
  readonly cannotSay: string;
  readonly times: (within: string, times: string) => string;
  readonly gather: (scatters: number, p: string) => string;
  readonly apart: (scatters: number, p: string) => string;
  readonly chance: (scatters: number, p: string) => string;
  readonly notDrawn: string;
  /** What is beyond chance is there only by pairs at one coordinate. */
  readonly onlySame: string;
  readonly samePlace: (within: string, share: string) => string;
  readonly nearest: (index: string) => string;
  readonly taken: (taken: string, incidents: string) => string;
  readonly limits: string;
  readonly caption: string;
  readonly curve: string;
  readonly even: string;
  readonly band: string;
  readonly columns: { readonly [K in 'within' | 'times' | 'l' | 'band']: string };
}

/** From this share of near pairs on, those of one coordinate are named. */
const LEAST_SHARE = 0.01;

export const wordsOf = (locale: Locale, said: Said) => {
  const { num, int, pct, metres } = numbersOf(locale);
  const times = (ratio: number): string => num(ratio, { decimals: ratio < 10 ? 2 : 0 });
  const few = (p: number): string => num(p, { significant: 2 });
  const ratioAt = ({ r, k }: RipleyAnswer, at: number): number | null => {
    const value = k[at];
    return value === null || r[at] === 0 ? null : value / (Math.PI * r[at] ** 2);
  };
  const bandAt = ({ r, envelope }: RipleyAnswer, at: number): string =>
    envelope
      ? `${num(Math.max(0, r[at] - envelope.widthM), { maxDecimals: 0 })}–${num(r[at] + envelope.widthM, { maxDecimals: 0 })}`
      : NO_VALUE;
  const verdict = (answer: RipleyAnswer): readonly string[] => {
    const { r, k, l, envelope, simulations, samePlaceK } = answer;
    if (envelope === null) return [said.notDrawn];
    if (envelope.at < 0) return [said.cannotSay];
    const { at, p, level, widthM } = envelope;
    const [ratio, value, length] = [ratioAt(answer, at), k[at], l[at]];
    const share = samePlaceK !== null && value !== null && value > 0 ? samePlaceK / value : 0;
    const without = Math.sqrt(Math.max(0, (value ?? 0) - (samePlaceK ?? 0)) / Math.PI);
    const told =
      p > level
        ? said.chance(simulations, few(p))
        : length !== null && length < r[at]
          ? said.apart(simulations, few(p))
          : without > r[at] + widthM
            ? said.gather(simulations, few(p))
            : said.onlySame;
    return [
      told,
      ...(ratio === null ? [] : [said.times(metres(r[at]), times(ratio))]),
      ...(share >= LEAST_SHARE ? [said.samePlace(metres(r[at]), pct(share))] : []),
    ];
  };
  const tableOf = (answer: RipleyAnswer): Rows => ({
    columns: [said.columns.within, said.columns.times, said.columns.l, ...(answer.envelope ? [said.columns.band] : [])],
    rows: answer.r.map((r, at) => {
      const [ratio, l] = [ratioAt(answer, at), answer.l[at]];
      return [
        metres(r),
        ratio === null ? NO_VALUE : times(ratio),
        l === null ? NO_VALUE : num(l, { maxDecimals: 0 }),
        ...(answer.envelope ? [bandAt(answer, at)] : []),
      ];
    }),
  });
  return {
    title: said.title,
    intro: said.intro,
    settings: said.settings,
    choices: said.choices,
    methods: { ripley: said.method },
    twin: said.twin,
    caution: ({ taken }: RipleyAnswer): string => (taken > 1 && taken < LEAST_TAKEN ? said.tooFew : ''),
    sentences: (answer: RipleyAnswer): readonly (string | Rows)[] => {
      const { incidents, taken, areaM2, nearest } = answer;
      if (incidents < 2) return [said.nothing];
      if (areaM2 === null) return [said.noArea];
      return [
        ...(taken < LEAST_TAKEN ? [] : verdict(answer)),
        ...(taken < LEAST_TAKEN || nearest === null ? [] : [said.nearest(num(nearest.index, { decimals: 2 }))]),
        ...(taken < incidents ? [said.taken(int(taken), int(incidents))] : []),
        tableOf(answer),
        said.limits,
      ];
    },
    curves: ({ r, l, envelope, taken }: RipleyAnswer) => {
      const known = r.flatMap((at, k): readonly (readonly [number, number])[] => {
        const value = l[k];
        return value === null ? [] : [[at, value]];
      });
      if (known.length < 2 || taken < LEAST_TAKEN) return null;
      const last = r[r.length - 1];
      const top = Math.max(...known.map(([, value]) => value), last + (envelope?.widthM ?? 0));
      const along = (by: number): readonly (readonly [number, number])[] =>
        [0, ...r].map((at): readonly [number, number] => [at, Math.max(0, at + by)]);
      return {
        caption: said.caption,
        curves: [
          { label: said.curve, points: known, as: 'first' as const },
          { label: said.even, points: along(0), as: 'base' as const },
          ...(envelope
            ? ([envelope.widthM, -envelope.widthM] as const).map((by) => ({
                label: by > 0 ? said.band : '',
                points: along(by),
                as: 'bound' as const,
              }))
            : []),
        ],
        across: [0, last / 2, last].map((at) => ({ at, text: metres(at) })),
        up: [0, top / 2, top].map((at) => ({ at, text: num(at, { maxDecimals: 0 }) })),
      };
    },
  };
};
