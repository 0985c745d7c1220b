/** Precincts, zones and cells of a grid as the areas that tables and questions know. */
import type { Area } from '../../domain/area';
import { ownNames } from '../../domain/area';
import type { DatasetKind } from '../../domain/kinds/kind';
import { geodesicAreaKm2 } from '../../domain/parse/geodesicArea';
import { nameOfThing, type Thing } from '../../domain/thing';

/** Those that have an outline; a population only where heads were counted. */
export function areasOfThings(kind: DatasetKind, things: readonly Thing[]): readonly Area[] {
  const people = kind.fields.find(({ value }) => value === 'people');
  return things.flatMap((thing): readonly Area[] => {
    const { id, shape, values } = thing;
    if (shape?.type !== 'MultiPolygon') return [];
    const heads = people ? values[people.id] : undefined;
    return [
      {
        id,
        names: ownNames(nameOfThing(thing, kind.called) ?? id),
        geometry: shape.coordinates,
        areaKm2: geodesicAreaKm2(shape.coordinates),
        population: typeof heads === 'number' ? heads : null,
      },
    ];
  });
}
