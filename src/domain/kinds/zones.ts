import { ID, NAME, POPULATION } from './fields';
import type { DatasetKind } from './kind';

/** Zones of patrols: who walks or drives where, and in which hours. */
export const zones = {
  id: 'zones',
  geometry: ['area'],
  reader: 'things',
  stands: 'areas',
  called: ['name', 'unit', 'id'],
  rowsCalled:
    'patrol zone|patrol area|patrol sector|patrol unit|patrol route|зона патрулирования|сектор патрулирования|маршрут патрулирования|экипаж|наряд|патруль аймағы|патруль секторы|патруль бағыты|жасақ',
  fields: [
    {
      id: 'unit',
      value: 'text',
      names:
        'unit|patrol unit|patrol|crew|squad|экипаж|наряд|патруль|патрульный наряд|подразделение|патруль жасағы|жасақ|экипажы|бөлімше',
    },
    {
      id: 'shift',
      value: 'week',
      names:
        'shift|shifts|patrol hours|hours|смена|смены|часы патрулирования|время патрулирования|график патрулирования|часы|ауысым|патруль уақыты|патруль сағаттары|сағаттары',
    },
    ID,
    {
      ...NAME,
      names: `${NAME.names}|patrol zone|patrol area|patrol sector|patrol route|зона патрулирования|маршрут патрулирования|сектор патрулирования|патруль аймағы|патруль бағыты`,
    },
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
