import { ID, NAME } from './fields';
import type { DatasetKind } from './kind';

/** Criminogenic stretches of roads, or any stretches where patrols were strengthened. */
export const stretches = {
  id: 'stretches',
  geometry: ['line'],
  reader: 'things',
  layer: 'stretches',
  called: ['stretch', 'name', 'district', 'id'],
  fields: [
    {
      id: 'year',
      value: 'count',
      names: 'year|год|жыл|жылы|year of patrol|год усиления',
      least: 1990,
      most: 2100,
      tells: 'perhaps',
    },
    {
      id: 'stretch',
      value: 'text',
      names:
        'stretch|criminogenic stretch|road stretch|отрезок|отрезок дороги|участок дороги|криминогенный участок|қылмыс көп учаске|криминогендік учаске|жол учаскесі',
      tells: 'surely',
    },
    {
      id: 'district',
      value: 'text',
      names: 'district|район|аудан|ауданы',
    },
    ID,
    NAME,
  ],
} as const satisfies DatasetKind;
