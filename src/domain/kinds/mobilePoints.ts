import { ID, NAME } from './fields';
import type { DatasetKind, KindField } from './kind';

/** The column of one weekday's hours (0 = Monday). */
const day = <const Id extends string>(id: Id, weekday: number, names: string) =>
  ({
    id,
    value: 'hours',
    names,
    dayOf: { field: 'schedule', weekday },
    tells: 'surely',
  }) as const satisfies KindField;

/** Mobile police points with their hours by weekday. */
export const mobilePoints = {
  id: 'mobile-points',
  geometry: ['point'],
  reader: 'things',
  stands: 'posts',
  called: ['name', 'id'],
  fields: [
    ID,
    {
      ...NAME,
      names: `${NAME.names}|пост|название поста|наименование поста|мобильный пост|post|post name|бекет|бекет атауы`,
    },
    {
      id: 'schedule',
      value: 'week',
      names:
        'schedule|hours|opening hours|working hours|график работы|график|расписание|режим работы|часы работы|время работы|время|дни и часы|жұмыс кестесі|кесте|жұмыс уақыты|жұмыс сағаттары|тұру уақыты',
      tells: 'by-values',
    },
    day('mon', 0, 'monday|пн|понедельник|дс|дүйсенбі'),
    day('tue', 1, 'tuesday|вт|вторник|сс|сейсенбі'),
    day('wed', 2, 'wednesday|ср|среда|сәрсенбі'),
    day('thu', 3, 'thursday|чт|четверг|бс|бейсенбі'),
    day('fri', 4, 'friday|пт|пятница|жм|жұма'),
    day('sat', 5, 'saturday|сб|суббота|сн|сенбі'),
    day('sun', 6, 'sunday|вс|воскресенье|жс|жексенбі'),
    {
      id: 'opened',
      value: 'day',
      names: 'opened|since|from|start|дата открытия|с|с какого дня|начало|ашылған күні|бастап',
      ahead: true,
    },
    {
      id: 'state',
      value: 'open',
      names: 'state|status|статус|состояние|active|действует|күйі|мәртебесі|жұмыс істейді',
    },
  ],
} as const satisfies DatasetKind;
