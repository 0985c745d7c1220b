import { ID, NAME, POPULATION } from './fields';
import type { DatasetKind } from './kind';

/** Areas of any sort: departments, neighbourhoods; read by a reader of their own. */
export const areas = {
  id: 'areas',
  geometry: ['area'],
  reader: 'areas',
  called: ['name'],
  fields: [ID, NAME, POPULATION],
} as const satisfies DatasetKind;
