import type { BinsAnswer, DensityGrid } from '../../domain/answers';
import { coarseGrid } from '../../domain/density';
import { LEAST_NEAR } from '../../domain/smallNumbers';
import { withFilter } from '../../state/words/filter';
import type { Session } from '../../state/session.svelte';
import type { BreaksOf, DistrictMeasure } from '../../state/view/view';
import { coarseWords } from '../../state/words/cautions';
import type { GridPicture, MapData } from '../../map/mapData';
import { classOf, weakClass, type Scale } from '../../map/scales';
import { isShown, type MarkRow } from '../../map/layer';
import { layersOf } from '../../map/layers';
import { formatNumber } from '../../i18n/numbers';

/** One legend of the map: the classes of one surface, the same on the screen and in the exported picture. */
export interface LegendEntry {
  readonly of: BreaksOf;
  readonly title: string;
  readonly scale: Scale;
  readonly whole: boolean;
  readonly percent: boolean;
  readonly note: string | null;
}

/** Legends of the surfaces that are on the map now. */
export function legendsOf(session: Session, data: MapData): readonly LegendEntry[] {
  const { view, t } = session;
  const entries: LegendEntry[] = [];
  const grid = session.current(session.answers.density)?.grid;
  if (data.density && session.shows('density') && grid) {
    entries.push({
      of: 'density',
      title: t.layers.legendTitles.density(t.method.units[grid.unit], grid.bandwidthM),
      scale: data.density.scale,
      whole: false,
      percent: false,
      note: joined([
        below(session, data.density.scale),
        weak(session, grid, data.density),
        coarseWords(session.t, grid),
      ]),
    });
  }
  if (data.difference && session.shows('difference') && grid) {
    entries.push({
      of: 'difference',
      title: t.layers.legendTitles.difference(t.method.units[grid.unit]),
      scale: data.difference.scale,
      whole: false,
      percent: false,
      note: joined([weak(session, grid, data.difference), coarseWords(session.t, grid)]),
    });
  }
  if (data.bins && (session.shows('hexagons') || session.shows('squares'))) {
    entries.push({
      of: 'bins',
      title: t.layers.legendTitles.bins(data.bins.answer.sizeM),
      scale: data.bins.scale,
      whole: true,
      percent: false,
      note: joined([below(session, data.bins.scale), weakBins(session, data.bins.answer)]),
    });
  }
  const measure = view.districtMeasure;
  const areas = data.areas?.scale ? data.areas : data.districts;
  if (measure !== 'outline' && areas.scale && (session.shows('districts') || session.shows('areas'))) {
    const change = measure === 'change';
    entries.push({
      of: measure,
      title: t.layers.legendTitles[view.areas === null ? 'districts' : 'areas'](measureUnit(session, measure)),
      scale: areas.scale,
      whole: measure === 'count',
      percent: change,
      note: change
        ? hasGap(areas.values)
          ? t.comparison.tooFew
          : null
        : measure === 'per100k'
          ? t.domain.populationApproximate
          : null,
    });
  }
  return entries.map((entry) => ({ ...entry, title: withFilter(session, entry.title) }));
}

/** The reasons why a surface keeps to its pale colours, where it does. */
function weak(
  { t }: Session,
  grid: DensityGrid,
  { grid: { values, inside, near }, scale }: GridPicture,
): string | null {
  if (grid.incidents === 0 || !near || coarseGrid(grid)) return null;
  if (grid.mostNear < LEAST_NEAR) return t.ground.weak(grid.mostNear, grid.nearM, LEAST_NEAR);
  const kept = (cell: number): boolean =>
    inside[cell] === 1 &&
    near[cell] < LEAST_NEAR &&
    weakClass(scale, classOf(scale, values[cell])) !== classOf(scale, values[cell]);
  for (let cell = 0; cell < values.length; cell++) if (kept(cell)) return t.ground.weakInParts(grid.nearM, LEAST_NEAR);
  return null;
}

function weakBins({ t }: Session, { counts }: BinsAnswer): string | null {
  const most = counts.reduce((best, count) => Math.max(best, count), 0);
  return most > 0 && most < LEAST_NEAR ? t.ground.weakBins(most, LEAST_NEAR) : null;
}

const joined = (notes: readonly (string | null)[]): string | null =>
  notes.filter((note) => note !== null).join('\n') || null;

/**
 * What is under the first class is not coloured, and the legend says so; a scale that starts at 0 leaves nothing out.
 */
function below({ t, view }: Session, { breaks }: Scale): string | null {
  const first = breaks[0] ?? 0;
  return first > (Number.isInteger(first) ? 1 : 0)
    ? t.layers.breaks.below(formatNumber(view.locale, first, { significant: 3 }))
    : null;
}

/** The measure with its unit in full: rates are per year unless the data have no time. */
function measureUnit(session: Session, measure: Exclude<DistrictMeasure, 'outline'>): string {
  const { units } = session.t.domain;
  if (measure === 'change') return session.t.layers.districtMeasures.change;
  if (measure === 'perKm2')
    return session.current(session.answers.districts)?.years === null ? units.perKm2 : units.perKm2Year;
  return units[measure];
}

/** An area without a figure stays unfilled, and the legend says why. */
const hasGap = (values: ReadonlyMap<string, number | null> | null): boolean =>
  [...(values?.values() ?? [])].includes(null);

/** Symbols, lines and rings of the layers that are on, each with the word for how exact its positions are. */
export const symbolsOf = ({ view, t }: Session, data: MapData): readonly MarkRow[] =>
  LEGEND.flatMap((layer) => (isShown(layer, view) ? (layer.marks?.(data, { t, locale: view.locale }) ?? []) : []));

/** What lies on top comes first. */
const LEGEND = layersOf('planner').toReversed();
