import type { Lean, SuspectPoint } from '../../domain/answers';
import type { IncidentTable } from '../../domain/incident';
import { pointCount, type PlanarPoints } from '../../domain/points';
import { judgePlaces, type JudgedPlaces } from './judgePlaces';

/** A place leans on suspect coordinates when they hold at least this part of what lies around it. */
const LEANS_FROM = 0.5;

const judged = new WeakMap<IncidentTable, JudgedPlaces>();

/** The places of a table, judged once for all questions of it. */
export function judgedPlaces(table: IncidentTable): JudgedPlaces {
  const known = judged.get(table) ?? judgePlaces(table);
  judged.set(table, known);
  return known;
}

/**
 * For each place (metres) what it leans on: the suspects within `radiusM` that hold at least half of the weight there,
 * and the weight at them; null when it stands on more than that.
 */
export function leansAt(
  points: PlanarPoints,
  suspects: readonly SuspectPoint[],
  places: readonly { readonly x: number; readonly y: number }[],
  radiusM: number,
): readonly (Lean | null)[] {
  if (suspects.length === 0) return places.map(() => null);
  const { x, y, weight, rows } = points;
  const n = pointCount(points);
  return places.map((place) => {
    const near = suspects.filter((suspect) => Math.hypot(suspect.x - place.x, suspect.y - place.y) <= radiusM);
    if (near.length === 0) return null;
    const at = near.map(() => 0);
    let all = 0;
    for (let k = 0; k < n; k++) {
      const i = rows ? rows[k] : k;
      if (Math.hypot(x[i] - place.x, y[i] - place.y) > radiusM) continue;
      const w = weight ? weight[i] : 1;
      all += w;
      const suspect = near.findIndex((one) => one.x === x[i] && one.y === y[i]);
      if (suspect >= 0) at[suspect] += w;
    }
    const count = at.reduce((sum, w) => sum + w, 0);
    return all > 0 && count >= LEANS_FROM * all
      ? { points: at.filter((w) => w > 0).length, count: Math.round(count) }
      : null;
  });
}
