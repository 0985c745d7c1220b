import { ID, NAME, POPULATION } from './fields';
import type { DatasetKind } from './kind';

/** Precincts: the ground of a district inspector. Names of inspectors tell the kind and are not kept. */
export const precincts = {
  id: 'precincts',
  geometry: ['area'],
  reader: 'things',
  stands: 'areas',
  called: ['name', 'number', 'id'],
  rowsCalled:
    'precinct|police precinct|участок полиции|участковый пункт|участок №|участок n|уч №|упп|опорный пункт|учаске №|учаскелік пункт|полиция учаскесі',
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
        'inspector|officer|district inspector|precinct inspector|участковый|участковый инспектор|участковый инспектор полиции|уип|инспектор|фио участкового|фио уип|учаскелік инспектор|учаскелік полиция инспекторы|учаскелік|уыи',
      tells: 'surely',
      isLeft: true,
    },
    ID,
    NAME,
    POPULATION,
    {
      id: 'precinct',
      value: 'text',
      names: 'precinct|precinct name|police precinct|участок полиции|полицейский участок|упп|полиция учаскесі',
      tells: 'surely',
      isLeft: true,
    },
  ],
} as const satisfies DatasetKind;
