import type { HealthAnswer, HealthReason, Lean, SuspectPoint } from '../../domain/answers';
import type { LonLat } from '../../domain/geometry';
import { toPlane } from '../../domain/projection';
import type { Locale } from '../../i18n';
import { words } from '../../questions/health/words';
import { minuteOfDay } from '../../questions/health/words/reason';
import type { Session } from '../session.svelte';

/**
 * What must be said beside figures because of the data they stand on: a densest place that rests on an office's
 * coordinate, places or hours that the whole file does not know. Made of Data health; empty when the data are sound or
 * the points excluded.
 */

/** In words what a place mostly rests on; '' when on more than suspect points. */
export const leanWords = (locale: Locale, lean: Lean | null | undefined): string =>
  !lean ? '' : lean.points === 1 ? words[locale].leans(lean.count) : words[locale].leansOnMany(lean.points, lean.count);

/** Beside the headline: the densest place, else places as a whole; hours when the filter uses them. */
export function headlineCautions(session: Session): readonly string[] {
  const lean = leanWords(session.view.locale, session.current(session.answers.density)?.leans[0]);
  const hours =
    (session.answers.summary.answered?.filter ?? session.view.filter).hours === null ? '' : hoursCaution(session);
  return [lean === '' ? placesCaution(session) : words[session.view.locale].ofDensest(lean), hours].filter(
    (line) => line !== '',
  );
}

/** '' unless a map of places misleads as the filter stands. */
function placesCaution(session: Session): string {
  const health = session.current(session.answers.health);
  const t = words[session.view.locale];
  if (health?.trust.places !== 'misleading') return '';
  const left = suspectsLeft(session, health);
  for (const reason of health.reasons) {
    if (reason.level !== 'misleading') continue;
    if (reason.code === 'suspects' && left.length > 0) return t.placesMark(reason.points, reason.share);
    if (reason.code === 'few-points') return t.fewPointsMark(reason.points);
    if (reason.code === 'rounded') return t.coarseMark(reason.stepM);
  }
  return '';
}

/** '' unless times of the file heap where people put a time they do not know. */
export function hoursCaution(session: Session): string {
  const heaps = (session.current(session.answers.health)?.reasons ?? []).filter(
    (reason): reason is Extract<HealthReason, { code: 'time-heap' }> => reason.code === 'time-heap',
  );
  const share = heaps.reduce((sum, heap) => sum + heap.share, 0);
  return heaps.length === 0
    ? ''
    : words[session.view.locale].timesMark(share, heaps.map(({ minute }) => minuteOfDay(minute)).join(', '));
}

/** The fullest suspect coordinate within the smoothing radius of a place, in words; '' when there is none. */
export function pointCaution(session: Session, [lon, lat]: LonLat, radiusM: number): string {
  const health = session.current(session.answers.health);
  if (!health) return '';
  const [x, y] = toPlane(lon, lat);
  const near = suspectsLeft(session, health).find((suspect) => Math.hypot(suspect.x - x, suspect.y - y) <= radiusM);
  return near ? words[session.view.locale].suspectNear(near.count) : '';
}

/** Suspects that the filter does not exclude. */
function suspectsLeft(session: Session, { places }: HealthAnswer): readonly SuspectPoint[] {
  const { excludedPoints } = session.view.filter;
  return places.suspects.filter(
    ({ point }) => !excludedPoints.some((out) => out[0] === point[0] && out[1] === point[1]),
  );
}
