import { ID, NAME, POPULATION } from './fields';
import type { DatasetKind } from './kind';

/** Precincts: the ground of a district inspector. Names of inspectors tell the kind and are not kept. */
export const precincts = {
  id: 'precincts',
  geometry: ['area'],
  reader: 'things',
  stands: 'areas',
  called: ['name', 'number', 'id'],
  fields: [
    {
      id: 'number',
      value: 'text',
      names:
        'precinct number|precinct no|precinct num|precinct id|номер участка|№ участка|участок №|номер участка полиции|номер упп|№ упп|номер участкового пункта|номер опорного пункта|учаске нөмірі|учаске №|упп нөмірі|утп нөмірі',
      tells: 'perhaps',
    },
    {
      id: 'inspector',
      value: 'text',
      names:
        'inspector|district inspector|precinct inspector|участковый|участковый инспектор|участковый инспектор полиции|уип|инспектор|фио участкового|фио уип|учаскелік инспектор|учаскелік полиция инспекторы|учаскелік|уыи',
      tells: 'surely',
      isLeft: true,
    },
    ID,
    NAME,
    POPULATION,
  ],
} as const satisfies DatasetKind;
