import { ID } from './fields';
import type { DatasetKind } from './kind';

/** Streets with their names. */
export const streets = {
  id: 'streets',
  geometry: ['line'],
  reader: 'things',
  called: ['name', 'id'],
  fields: [
    {
      id: 'name',
      value: 'text',
      names:
        'name|street name|street|st name|full name|название улицы|наименование улицы|улица|название|наименование|көше атауы|көше|атауы|name ru|name kk|name en|highway name|road name|road',
      required: true,
    },
    {
      id: 'class',
      value: 'text',
      names:
        'class|highway|road class|fclass|street type|type|категория дороги|тип улицы|тип|класс|көше түрі|жол санаты',
      tells: 'perhaps',
    },
    ID,
    {
      id: 'way',
      value: 'text',
      names: 'highway|fclass|street type|тип улицы|көше түрі',
      tells: 'surely',
      isLeft: true,
    },
  ],
} as const satisfies DatasetKind;
