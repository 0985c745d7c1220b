import type { HealthAnswer, HealthReason, Lean, SuspectPoint } from '../../domain/answers';
import type { LonLat } from '../../domain/geometry';
import { toPlane } from '../../domain/projection';
import type { Locale } from '../../i18n';
import { words } from '../../questions/health/words';
import { minuteOfDay } from '../../questions/health/words/reason';

/**
 * What must be said beside figures because of the data they stand on: a densest place that rests on an office's
 * coordinate, places or hours that the whole file does not know. Made of Data health; empty when the data are sound or
 * the points excluded.
 */

/** In words what a place mostly rests on; '' when on more than suspect points. */
export const leanWords = (locale: Locale, lean: Lean | null | undefined): string =>
  !lean ? '' : lean.points === 1 ? words[locale].leans(lean.count) : words[locale].leansOnMany(lean.points, lean.count);

/** The health of the data on the screen (null = not known yet), and the points that the filter leaves out. */
export interface Trusted {
  readonly locale: Locale;
  readonly health: HealthAnswer | null;
  readonly excludedPoints: readonly LonLat[];
}

/**
 * Beside the headline: the densest place (`lean` = what it rests on), else places as a whole; hours when the figures
 * are of some hours.
 */
export function headlineCautions(
  trusted: Trusted,
  { lean, isOfHours }: { readonly lean: Lean | null | undefined; readonly isOfHours: boolean },
): readonly string[] {
  const said = leanWords(trusted.locale, lean);
  return [
    said === '' ? placesCaution(trusted) : words[trusted.locale].ofDensest(said),
    isOfHours ? hoursCaution(trusted) : '',
  ].filter((line) => line !== '');
}

/** '' unless a map of places misleads as the filter stands. */
export function placesCaution({ locale, health, excludedPoints }: Trusted): string {
  const t = words[locale];
  if (health?.trust.places !== 'misleading') return '';
  const left = suspectsLeft(health, excludedPoints);
  for (const reason of health.reasons) {
    if (reason.level !== 'misleading') continue;
    if (reason.code === 'suspects' && left.length > 0) return t.placesMark(reason.points, reason.share);
    // Half of the file on a few coordinates is no caution once those are excluded.
    if (reason.code === 'few-points' && (left.length > 0 || health.places.suspects.length === 0))
      return t.fewPointsMark(reason.points);
    if (reason.code === 'rounded') return t.coarseMark(reason.stepM);
  }
  return '';
}

/** '' unless times of the file heap where people put a time they do not know. */
export function hoursCaution({ locale, health }: Pick<Trusted, 'locale' | 'health'>): string {
  const heaps = (health?.reasons ?? []).filter(
    (reason): reason is Extract<HealthReason, { code: 'time-heap' }> => reason.code === 'time-heap',
  );
  const share = heaps.reduce((sum, heap) => sum + heap.share, 0);
  return heaps.length === 0
    ? ''
    : words[locale].timesMark(share, heaps.map(({ minute }) => minuteOfDay(minute)).join(', '));
}

/** The fullest suspect coordinate within the smoothing radius of a place, in words; '' when there is none. */
export function pointCaution(trusted: Trusted, [lon, lat]: LonLat, radiusM: number): string {
  const [x, y] = toPlane(lon, lat);
  return groundCaution(trusted, (suspect) => Math.hypot(suspect.x - x, suspect.y - y) <= radiusM);
}

/** The same of other ground that holds a suspect place. */
export function groundCaution(
  { locale, health, excludedPoints }: Trusted,
  holds: (suspect: Pick<SuspectPoint, 'x' | 'y' | 'point'>) => boolean,
): string {
  const found = health && suspectsLeft(health, excludedPoints).find(holds);
  return found ? words[locale].suspectNear(found.count) : '';
}

/** Suspects that the filter does not exclude. */
function suspectsLeft({ places }: HealthAnswer, excludedPoints: readonly LonLat[]): readonly SuspectPoint[] {
  return places.suspects.filter(
    ({ point }) => !excludedPoints.some((out) => out[0] === point[0] && out[1] === point[1]),
  );
}
