import { NAME, POPULATION } from './fields';
import type { DatasetKind } from './kind';

/** A grid, or any cells, with counts: heads where a column says so, else counts of something. */
export const grids = {
  id: 'grids',
  geometry: ['area', 'point'],
  reader: 'things',
  stands: 'areas',
  called: ['name', 'id'],
  oneOf: ['population', 'count'],
  isRegular: true,
  fields: [
    {
      id: 'id',
      value: 'text',
      names:
        'id|cell id|cellid|cell|grid id|gridid|gridcode|grid code|h3|h3 index|h3index|hex id|quadkey|fid|objectid|код ячейки|номер ячейки|ячейка|ид ячейки|ұяшық|ұяшық коды|ұяшық нөмірі',
    },
    POPULATION,
    {
      id: 'count',
      value: 'count',
      names:
        'count|counts|cnt|n|total|value|val|number|quantity|количество|кол во|число|всего|значение|саны|барлығы|мәні',
      least: 0,
    },
    {
      id: 'counted',
      value: 'text',
      names: 'counted|what|of what|measure|indicator|variable|показатель|что считается|чего|көрсеткіш|не саналады',
    },
    NAME,
    {
      id: 'cell',
      value: 'text',
      names:
        'cell|cell id|cellid|grid id|gridid|gridcode|grid code|h3|h3 index|h3index|hex id|quadkey|код ячейки|номер ячейки|ячейка|ид ячейки|ұяшық|ұяшық коды|ұяшық нөмірі',
      tells: 'perhaps',
      isLeft: true,
    },
  ],
} as const satisfies DatasetKind;
