import { ID, NAME, POPULATION } from './fields';
import type { DatasetKind } from './kind';

/** Zones of patrols: who walks or drives where, and in which hours. */
export const zones = {
  id: 'zones',
  geometry: ['area'],
  reader: 'things',
  stands: 'areas',
  called: ['name', 'unit', 'id'],
  fields: [
    {
      id: 'unit',
      value: 'text',
      names:
        'unit|patrol unit|patrol|patrol zone|patrol area|patrol sector|crew|squad|экипаж|наряд|патруль|патрульный наряд|маршрут патрулирования|зона патрулирования|сектор патрулирования|подразделение|патруль жасағы|патруль аймағы|жасақ|экипажы|бөлімше',
    },
    {
      id: 'shift',
      value: 'week',
      names:
        'shift|shifts|patrol hours|hours|смена|смены|часы патрулирования|время патрулирования|график патрулирования|часы|ауысым|патруль уақыты|патруль сағаттары|сағаттары',
    },
    ID,
    NAME,
    POPULATION,
    {
      id: 'patrol',
      value: 'text',
      names:
        'patrol|patrol unit|patrol zone|patrol area|patrol sector|patrol hours|экипаж|наряд|патруль|патрульный наряд|маршрут патрулирования|зона патрулирования|сектор патрулирования|часы патрулирования|время патрулирования|график патрулирования|патруль жасағы|патруль аймағы|патруль уақыты|патруль сағаттары',
      tells: 'surely',
      isLeft: true,
    },
  ],
} as const satisfies DatasetKind;
