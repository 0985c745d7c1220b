/** What was chosen in the search, newest first: ids alone, on this device, until everything is removed. */
import { OWN_CITY } from '../../domain/ownCity';
import { deviceNotes } from '../../sources/deviceNotes';
import type { Findable } from './findable';

const KEY = `qyragy-found${OWN_CITY ? `-${OWN_CITY.id}` : ''}`;
const MOST = 6;

export function chosenBefore(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(deviceNotes.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps the name of what was chosen; of a point that was typed nothing is kept. */
export function keepChosen({ id, group }: Findable): void {
  if (group === 'point') return;
  const others = chosenBefore().filter((other) => other !== id);
  deviceNotes.setItem(KEY, JSON.stringify([id, ...others].slice(0, MOST)));
}
