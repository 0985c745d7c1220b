import { isNameOfAnyKind } from '../columns/columnNames';
import { isObject } from '../text/jsonText';

const MAX_NAMES = 300;
/** Names looked at in all: an attack brings more. */
export const MAX_SEEN = 20_000;
const MAX_CELL = 1000;

/**
 * Names of the properties of objects, in the order in which they are met; where there are more than 300, those that
 * name something known are kept before the others.
 */
export function namesOf(objects: readonly unknown[]): string[] {
  const names = new Set<string>();
  for (const one of objects) {
    if (!isObject(one)) continue;
    for (const name of Object.keys(one)) if (names.size < MAX_SEEN) names.add(name);
  }
  return keptNames([...names]);
}

/** Of many names 300, those that name something known before the others, in their order. */
export function keptNames(names: readonly string[]): string[] {
  if (names.length <= MAX_NAMES) return [...names];
  const known = names.filter(isNameOfAnyKind).slice(0, MAX_NAMES);
  const kept = new Set([
    ...known,
    ...names.filter((name) => !isNameOfAnyKind(name)).slice(0, MAX_NAMES - known.length),
  ]);
  return names.filter((name) => kept.has(name));
}

/** A plain value as text; objects and lists are none. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, MAX_CELL);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
