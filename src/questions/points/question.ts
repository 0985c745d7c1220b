import type { Box } from '../../domain/geometry';
import { NO_SETTINGS, question } from '../question';

/** More points than this in one frame are a blur: the map then says so instead of drawing them. */
const POINTS_LIMIT = 20_000;

export interface PointsQuestion {
  /** Degrees. */
  readonly box: Box;
  readonly limit: number;
}

/** Single incidents of the part of the city that the map shows. */
export const points = question({
  id: 'points',
  isCutByStudy: true,
  settings: NO_SETTINGS,
  asks: ({ shows, box }): PointsQuestion | null => (shows('incidents') && box ? { box, limit: POINTS_LIMIT } : null),
});
