import { SMALLEST_COUNT, type Snapshot } from '../../../domain/snapshot';
import { messagesFor } from '../../../i18n';
import { breaksFor, stepBelow, type Scale } from '../../../map/scales';
import type { Moment, WallData, WallPicture } from './sheet';

const CLASSES = 5;

/** Incidents per km² of a cell in a year; null = withheld. */
export function cellDensity({ cells }: Pick<Snapshot, 'cells'>, year: number, cell: number): number | null {
  const count = cells.yearly[year]?.[cell] ?? null;
  return count === null || !(cells.areaKm2[cell] > 0) ? null : count / cells.areaKm2[cell];
}

/** One scale for all years, so that two of them compare; every published count above nothing has a colour. */
export function cellScaleOf(snapshot: Snapshot): Scale {
  const values = snapshot.years.flatMap((_, year) =>
    snapshot.cells.ids.flatMap((_, cell) => {
      const value = cellDensity(snapshot, year, cell);
      return value !== null && value > 0 ? [value] : [];
    }),
  );
  const { kind, breaks } = breaksFor(values, CLASSES, { kind: 'density' });
  const least = values.reduce((low, value) => Math.min(low, value), breaks[0]);
  return { kind, breaks: [stepBelow(least), ...breaks.slice(1)] };
}

/**
 * The map with the cells of a year of the snapshot, by default the newest; without cells where no year or no count of
 * any cell is published.
 */
export function cellsPicture(
  { snapshot, cellScale }: WallData,
  { slide, locale }: Moment,
  year = snapshot.years.length - 1,
): WallPicture {
  const t = messagesFor(locale).wall;
  const isPublished = year >= 0 && snapshot.cells.yearly.flat().some((count) => count !== null);
  const cells = !isPublished
    ? null
    : {
        year,
        scale: cellScale,
        legend: t.district.cells(String(snapshot.years[year])),
        note: slide.district === null ? '' : t.cells.acrossBorder,
        least: snapshot.smallestCount ?? SMALLEST_COUNT,
      };
  return { cells, focus: slide.district, posts: [], cover: null, sites: [], reachM: null };
}
