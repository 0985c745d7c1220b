import { formatNumber, formatSigned } from '../../i18n/numbers';
import type { Say } from '../../map/layer';
import type { AnsweredPicture } from '../map/painting/paintedGrid.svelte';
import { gridValueAt } from '../map/valueAt';

/**
 * What the difference of two densities says at a point of the plane, metres: the change with its unit, both values it
 * is of, and how many incidents of both periods lie near; null outside the study area. Of too few days for a yearly
 * rate the figures are of the period, as in the legend.
 */
export function changeHere(
  { t, locale }: Say,
  { grid, answer, facts }: Pick<AnsweredPicture, 'grid' | 'answer' | 'facts'>,
  [x, y]: readonly [number, number],
): string | null {
  const change = gridValueAt({ ...grid, near: grid.near ?? answer.near }, x, y);
  if (!change) return null;
  const now = gridValueAt(answer, x, y)?.value ?? 0;
  const { periodYears: times = 1, days } = facts;
  const unit = facts.periodYears === undefined ? t.ground.units[facts.unit] : t.desk.unitInDays(days ?? null);
  const digits = { significant: 3 };
  const said = (value: number): string => formatNumber(locale, Math.max(0, value) * times, digits);
  return [
    `${t.layers.legendTitles.difference(unit)}: ${formatSigned(locale, change.value * times, digits)}`,
    `${t.when.now}: ${said(now)}`,
    `${t.when.before}: ${said(now - change.value)}`,
    t.ground.near(change.near, answer.nearM),
  ].join('\n');
}
