/** Mobile points of the user's own as the posts that coverage and siting know. */
import type { DatasetKind } from '../../domain/kinds/kind';
import type { Post } from '../../domain/post';
import { toPlane } from '../../domain/projection';
import { nameOfThing, type Thing } from '../../domain/thing';
import { everyDay, type WeekHours } from '../../domain/weekHours';

/** Those that have a place; hours that differ by weekday stand in `week`, which then decides. */
export function postsOfThings(kind: DatasetKind, things: readonly Thing[]): readonly Post[] {
  const field = kind.fields.find(({ value }) => value === 'week');
  return things.flatMap((thing): readonly Post[] => {
    const { id, shape, values } = thing;
    if (shape?.type !== 'Point') return [];
    const [lon, lat] = shape.coordinates;
    const [x, y] = toPlane(lon, lat);
    const week = field ? (values[field.id] as WeekHours | undefined) : undefined;
    const always = week ? everyDay(week) : null;
    const opened = values['opened'];
    return [
      {
        id,
        kind: 'mobile',
        lon,
        lat,
        x,
        y,
        position: 'imported',
        openedOn: typeof opened === 'string' ? opened : null,
        hours: always ?? 'unknown',
        ...(week && !always ? { week } : {}),
        name: nameOfThing(thing, kind.called),
      },
    ];
  });
}
