import { ID, NAME, POSITION } from './fields';
import type { DatasetKind } from './kind';

/** Police posts of any kind; read by a reader of their own. */
export const posts = {
  id: 'posts',
  geometry: ['point'],
  reader: 'posts',
  called: ['name'],
  fields: [
    ...POSITION,
    ID,
    NAME,
    {
      id: 'kind',
      value: 'text',
      names: 'kind|вид поста|тип поста|пост түрі|post type|вид|тип|түрі|type',
    },
    {
      id: 'hours',
      value: 'hours',
      names:
        'hours|opening hours|часы работы|время работы|режим работы|график работы|режим|жұмыс уақыты|жұмыс кестесі|жұмыс сағаттары|часы',
    },
    {
      id: 'opened',
      value: 'day',
      names: 'opened|opened on|openedon|open date|opening date|дата открытия|открыт|открыто|ашылған күні|ашылған',
    },
    {
      id: 'closed',
      value: 'day',
      names:
        'closed|closed on|close date|closing date|дата закрытия|закрыт|закрыто|жабылған күні|жабылған|ликвидирован|дата ликвидации|упразднён|упразднен|removed|removed on|decommissioned',
    },
    {
      id: 'state',
      value: 'text',
      names:
        'status|статус|state|состояние|күйі|мәртебесі|жағдайы|действует|работает|active|жұмыс істейді|жұмыс істеп тұр',
    },
  ],
} as const satisfies DatasetKind;
