/** What else stands near a place: the user's own things, stretches and accidents, each in words. */
import { distanceToShape } from '../../analysis/place/distanceToShape';
import type { LonLat } from '../../domain/geometry';
import { thingWords } from '../map/ownPicture';
import type { Session } from '../session.svelte';

export interface NearThing {
  readonly words: string;
  readonly distanceM: number;
}

/** Nearest first. The user's own stretches and accidents stand in place of the built-in ones, as on the map. */
export function thingsNear(session: Session, at: LonLat, reachM: number): readonly NearThing[] {
  const { t, mapFiles, ownRows } = session;
  const { locale } = session.view;
  const found: NearThing[] = [];
  const add = (shape: Parameters<typeof distanceToShape>[1], words: () => string): void => {
    const distanceM = distanceToShape(at, shape, reachM);
    if (distanceM !== null) found.push({ words: words(), distanceM });
  };
  for (const { kind, things } of ownRows)
    // Posts of the user's own are named among the posts.
    if (kind.stands !== 'posts')
      for (const thing of things) if (thing.shape) add(thing.shape, () => thingWords(t, locale, kind, thing));
  const isOwn = (layer: string): boolean => ownRows.some(({ kind }) => kind.layer === layer);
  if (!isOwn('stretches'))
    for (const { line, year } of mapFiles.stretches ?? [])
      add({ type: 'MultiLineString', coordinates: [line] }, () => stretchWords(t, year));
  if (!isOwn('accidents'))
    for (const { lon, lat } of mapFiles.accidents ?? [])
      add(
        { type: 'Point', coordinates: [lon, lat] },
        () => `${t.layers.names.accidents}: ${t.domain.positionsShort.illustrative}`,
      );
  return found.sort((a, b) => a.distanceM - b.distanceM);
}

const stretchWords = (t: Session['t'], year: number): string =>
  `${t.layers.stretch} (${year}): ${t.domain.positionsShort.illustrative}`;
