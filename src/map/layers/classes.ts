/**
 * What the legends of colour classes say beside their rows: what is not coloured, and where only the palest colour is
 * drawn.
 */
import type { BinsAnswer, DensityGrid } from '../../domain/answers';
import { coarseGrid, LEAST_NEAR } from '../../domain/density';
import { formatNumber, type Messages } from '../../i18n';
import { capital } from '../../i18n/selection';
import type { Classes, Say } from '../layer';
import type { AreaPicture, GridPicture, MapData } from '../mapData';
import { classOf, type Scale } from '../scales';

/** The sentence of a grid whose cell is too large for its smoothing radius; null when it is not. */
export function coarseWords(
  t: Messages,
  grid: Pick<DensityGrid, 'cellM' | 'nearM' | 'sum' | 'incidents'>,
): string | null {
  const found = coarseGrid(grid);
  return found && grid.incidents > 0
    ? `${t.ground.coarse(grid.cellM, found.radiusM, found.mostM)} ${t.ground.sum(grid.sum, grid.incidents)}`
    : null;
}

/** Legend of a density surface or of the difference of two. */
export function gridClasses(
  of: 'density' | 'difference',
  picture: GridPicture | null,
  { t, locale }: Say,
): Classes | null {
  if (!picture) return null;
  const { scale, facts } = picture;
  const { periodYears: times, days } = facts;
  const isShort = times !== undefined;
  const unit = isShort ? t.desk.unitInDays(days ?? null) : t.ground.units[facts.unit];
  const { density, difference } = t.layers.legendTitles;
  return {
    of,
    title: of === 'density' ? density(unit, facts.bandwidthM) : difference(unit),
    scale,
    whole: false,
    percent: false,
    times,
    note: joined([
      facts.unit === 'per-km2-year' && !isShort ? projected(t, days) : null,
      of === 'density' ? below({ t, locale }, scale, times) : null,
      weakGrid(t, picture),
      coarseWords(t, facts),
    ]),
  };
}

/** Legend of counts in cells of this shape. */
export function binClasses(shape: BinsAnswer['shape'], { bins }: MapData, say: Say): Classes | null {
  if (bins?.answer.shape !== shape) return null;
  const most = bins.answer.counts.reduce((best, count) => Math.max(best, count), 0);
  return {
    of: 'bins',
    title: say.t.layers.legendTitles.bins(bins.answer.sizeM),
    scale: bins.scale,
    whole: true,
    percent: false,
    note: joined([
      below(say, bins.scale),
      most > 0 && most < LEAST_NEAR ? say.t.ground.weakBins(most, LEAST_NEAR) : null,
    ]),
  };
}

/** Legend of areas filled by a figure; null where they are outlines. */
export function areaClasses(
  of: 'districts' | 'areas',
  { values, scale, measure, perYear, days, periodYears }: AreaPicture,
  { t }: Say,
): Classes | null {
  if (!values || !scale || !measure) return null;
  // An area without a figure stays unfilled, and the legend says why.
  const hasGap = [...values.values()].includes(null);
  const { units } = t.domain;
  const isRate = measure === 'perKm2' || measure === 'per100k';
  const times = isRate ? periodYears : undefined;
  const isShort = times !== undefined;
  const what =
    measure === 'change'
      ? t.layers.districtMeasures.change
      : isShort
        ? t.desk[measure === 'perKm2' ? 'unitInDays' : 'per100kInDays'](days ?? null)
        : measure === 'perKm2' && perYear
          ? units.perKm2Year
          : units[measure];
  const notes = [
    isRate && perYear && !isShort ? projected(t, days) : null,
    measure === 'perKm2' && of === 'districts' ? t.desk.wholeArea : null,
    measure === 'per100k' ? t.domain.populationApproximate : null,
    measure === 'change' && hasGap ? t.comparison.tooFew : null,
  ];
  return {
    of: measure,
    title: t.layers.legendTitles[of](what),
    scale,
    whole: measure === 'count',
    percent: measure === 'change',
    times,
    note: joined(notes),
  };
}

/** The reason why a surface keeps to its palest colour, where it does. */
function weakGrid(t: Messages, { facts, grid: { values, inside, near }, scale }: GridPicture): string | null {
  if (facts.incidents === 0 || !near || coarseGrid(facts)) return null;
  if (facts.mostNear < LEAST_NEAR) return t.ground.weak(facts.mostNear, facts.nearM, LEAST_NEAR);
  const plain = scale.kind === 'sequential' ? -1 : 0;
  const isPale = (cell: number): boolean =>
    inside[cell] === 1 && near[cell] < LEAST_NEAR && classOf(scale, values[cell]) !== plain;
  for (let at = 0; at < values.length; at++) if (isPale(at)) return t.ground.weakInParts(facts.nearM, LEAST_NEAR);
  return null;
}

/** From how few days a yearly rate is projected. */
const projected = (t: Messages, days: number | undefined): string | null =>
  days === undefined ? null : t.desk.yearly(days);

const joined = (notes: readonly (string | null)[]): string | null =>
  notes
    .filter((note) => note !== null)
    .map(asSentence)
    .join('\n') || null;

const asSentence = (note: string): string => `${capital(note)}${/[.!?…]$/u.test(note) ? '' : '.'}`;

/** What is under the first class is not coloured, and the legend says so; a scale from 0 on leaves nothing out. */
export function below({ t, locale }: Say, { breaks }: Scale, times = 1): string | null {
  const first = (breaks[0] ?? 0) * times;
  return first > (Number.isInteger(first) ? 1 : 0)
    ? t.layers.breaks.below(formatNumber(locale, first, { significant: 3 }))
    : null;
}
