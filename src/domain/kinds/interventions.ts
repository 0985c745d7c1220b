import { ID } from './fields';
import type { DatasetKind } from './kind';

/** What was done about crime: what, where, from which day and to which. */
export const interventions = {
  id: 'interventions',
  geometry: ['point', 'line', 'area', 'none'],
  reader: 'things',
  called: ['what', 'where', 'id'],
  together: [
    ['what', 'from', 'to'],
    ['what', 'from', 'where'],
  ],
  fields: [
    {
      id: 'what',
      value: 'text',
      names:
        'what|intervention|intervention type|measure|action|activity|operation|мероприятие|вид мероприятия|наименование мероприятия|название мероприятия|мера|вмешательство|операция|что сделано|рейд|омп|іс-шара|іс-шара атауы|іс-шара түрі|шара|операция атауы|не істелді|рейд атауы',
      required: true,
    },
    {
      id: 'from',
      value: 'day',
      names:
        'from|start|start date|date from|begin|began|date|с|дата начала|начало|с даты|дата с|дата проведения|дата|бастап|басталған күні|басталуы|өткізілген күні|күні',
      required: true,
      ahead: true,
    },
    {
      id: 'to',
      value: 'day',
      names:
        'to|end|end date|date to|until|finish|по|дата окончания|окончание|по дату|дата по|конец|дейін|аяқталған күні|аяқталуы',
      ahead: true,
      notBefore: 'from',
    },
    {
      id: 'where',
      value: 'text',
      names:
        'where|place|area name|location name|где|место|место проведения|территория|район|қайда|орны|өткізілген орны',
    },
    ID,
    {
      id: 'intervention',
      value: 'text',
      names:
        'intervention|intervention type|intervention name|мероприятие|мероприятия|вид мероприятия|наименование мероприятия|название мероприятия|рейд|омп|название операции|вид операции|іс-шара|іс-шара атауы|іс-шара түрі|операция атауы|рейд атауы',
      tells: 'surely',
      isLeft: true,
    },
  ],
} as const satisfies DatasetKind;
