import { formatNumber, formatPercent, formatSigned, formatSignedPercent, messagesFor, type Locale } from '../i18n';
import { overGround } from './colour';
import { INK } from './ink';
import type { NamedClasses } from './mapData';
import { classesOf, colourOf, rampOf, type Scale, type Theme } from './scales';

/** One row of a legend: a colour and what it stands for. */
export interface LegendRow {
  readonly id: number;
  readonly colour: string;
  readonly label: string;
}

export interface LegendFigures {
  /** Counts are whole: "3–5" instead of "3–6". */
  readonly whole?: boolean;
  /** Shares are shown as per cent. */
  readonly percent?: boolean;
  /** What is said of a bound is the bound times this. */
  readonly times?: number | undefined;
  /** How much of the colour lies over the ground, 0 to 1: the row looks as the map does. */
  readonly opacity?: number;
}

/**
 * The rows of a scale in words, high values first: what the legend on the screen and the one in the exported picture
 * both show. A class is [low, high); its upper bound is the next one's lower, so neighbouring rows share a number.
 */
export function legendRows(
  scale: Scale,
  theme: Theme,
  locale: Locale,
  figures: LegendFigures = {},
): readonly LegendRow[] {
  const t = messagesFor(locale).layers;
  const colours = rampOf(scale, theme).map((colour) => overGround(colour, INK[theme].ground, figures.opacity ?? 1));
  const { times = 1, percent = false } = figures;
  const sayPlain = sayer(scale, locale, percent);
  const say = (bound: number): string => sayPlain(bound * times);
  return classesOf(scale)
    .map(({ id, from, to }, index) => {
      const last = figures.whole && scale.kind === 'sequential' && to !== null ? to - 1 : to;
      let label: string;
      if (scale.kind === 'diverging' && id === 0) label = t.difference.same;
      else if (last === null) label = t.breaks.from(say(from ?? 0));
      else if (from === null) label = t.breaks.under(say(last));
      else if (scale.kind === 'diverging') label = `${say(from)} … ${say(last)}`;
      else label = from === last ? say(from) : t.breaks.range(say(from), say(last));
      return { id, colour: colours[index], label };
    })
    .reverse();
}

/** Differences carry their sign. */
function sayer(scale: Scale, locale: Locale, percent: boolean): (value: number) => string {
  const whole = { maxDecimals: 0 };
  const short = { significant: 3 };
  if (scale.kind === 'diverging') {
    return (value) => (percent ? formatSignedPercent(locale, value, whole) : formatSigned(locale, value, short));
  }
  return (value) => (percent ? formatPercent(locale, value, whole) : formatNumber(locale, value, short));
}

/** The rows of classes that have names; `opacity` as in `legendRows`. */
export const namedRows = ({ rows, scale }: NamedClasses, theme: Theme, opacity: number): readonly LegendRow[] =>
  rows.map(({ k, label }) => {
    const { ground } = INK[theme];
    return { id: k, colour: overGround(colourOf(scale, k, theme) ?? ground, ground, opacity), label };
  });
