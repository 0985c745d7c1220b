/** Three kinds of people use the product, each by a page of its own; the address says which (`mode=`). */
const MODES = ['planner', 'resident', 'wall'] as const;
export type ModeId = (typeof MODES)[number];

/** The mode an address asks for, else the usual one of this edition. The public edition has no planner. */
export function modeOf(search: string, edition: 'full' | 'public'): ModeId {
  const usual: ModeId = edition === 'public' ? 'resident' : 'planner';
  const asked = MODES.find((mode) => mode === new URLSearchParams(search).get('mode'));
  return asked === undefined || (edition === 'public' && asked === 'planner') ? usual : asked;
}

/**
 * Path of the folder the app lies in, with a slash at its end: addresses under it mean the same in the page and in a
 * worker.
 */
export const appBase = (): string => new URL(import.meta.env.BASE_URL, location.href).pathname;
