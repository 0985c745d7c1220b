/**
 * The point of an answer, held for this tab alone while its reader looks at the page of the method: in the tab's own
 * storage, taken out when they come back, and gone with the tab. It stands in no address.
 */
import type { LonLat } from '../../domain/geometry';
import { FOUND_BY, type FoundBy } from '../../i18n/placeKinds';
import type { Locale } from '../../i18n/locale';
import { HELD_POINT } from '../../sources/deviceNotes';
import type { PlaceSpot, PointName } from './chosenPlace';

type Notes = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Without storage the district alone comes back. */
export function holdPoint(notes: Notes, districtId: string | null, spot: PlaceSpot | null, name: PointName): void {
  if (!spot) return;
  const names = name && { kk: name('kk'), ru: name('ru'), en: name('en') };
  notes.setItem(HELD_POINT, JSON.stringify({ districtId, at: spot.at, withinM: spot.withinM, by: spot.by, names }));
}

/** What was held, where it is about the same district; null = nothing was. Held no longer. */
export function takePoint(
  notes: Notes,
  districtId: string | null,
): { readonly spot: PlaceSpot; readonly name: PointName } | null {
  const text = notes.getItem(HELD_POINT);
  notes.removeItem(HELD_POINT);
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null || !('districtId' in value) || value.districtId !== districtId)
      return null;
    const { at, withinM, by, names } = value as Partial<Record<'at' | 'withinM' | 'by' | 'names', unknown>>;
    const spot =
      isPoint(at) && typeof withinM === 'number' && withinM >= 0 && isFoundBy(by) ? { at, withinM, by } : null;
    return spot && { spot, name: nameOf(names) };
  } catch {
    return null;
  }
}

const isPoint = (value: unknown): value is LonLat =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((part) => typeof part === 'number' && Number.isFinite(part));
const isFoundBy = (value: unknown): value is FoundBy => FOUND_BY.some((by) => by === value);

function nameOf(value: unknown): PointName {
  if (typeof value !== 'object' || value === null) return null;
  const { kk, ru, en } = value as Partial<Record<Locale, unknown>>;
  return typeof kk === 'string' && typeof ru === 'string' && typeof en === 'string'
    ? (locale) => ({ kk, ru, en })[locale]
    : null;
}
