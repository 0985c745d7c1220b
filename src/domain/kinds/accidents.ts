import { ID } from './fields';
import type { DatasetKind } from './kind';

/** Road accidents: a dataset of its own, in no count of crimes. */
export const accidents = {
  id: 'accidents',
  geometry: ['point'],
  reader: 'things',
  layer: 'accidents',
  called: ['type', 'id'],
  fields: [
    {
      id: 'date',
      value: 'moment',
      names:
        'date|crash date|accident date|collision date|дата дтп|дата и время дтп|дата и время|дата|datetime|date time|crash datetime|occurred|time of accident|жко күні|жол-көлік оқиғасының күні|күні',
    },
    {
      id: 'time',
      value: 'clock',
      names: 'time|crash time|accident time|время дтп|время|уақыты|жко уақыты',
      clockOf: 'date',
    },
    {
      id: 'type',
      value: 'choice',
      names:
        'type|accident type|crash type|first crash type|collision type|type of collision|вид дтп|тип дтп|вид происшествия|жко түрі|апат түрі|category|категория|вид|тип|түрі',
      choices: [
        {
          id: 'collision',
          names:
            'collision|столкновение|соқтығысу|соқтығыс|rear end|sideswipe|angle|head on|turning|sideswipe same direction|sideswipe opposite direction|vehicle collision',
        },
        {
          id: 'pedestrian',
          names:
            'pedestrian|наезд на пешехода|жаяу жүргіншіні қағу|жаяу жүргіншіні қағып кету|hit pedestrian|pedestrian hit',
        },
        {
          id: 'cyclist',
          names: 'cyclist|наезд на велосипедиста|велосипедшіні қағу|pedalcyclist|bicycle|hit cyclist',
        },
        {
          id: 'obstacle',
          names:
            'obstacle|наезд на препятствие|наезд на стоящее тс|наезд на стоящее транспортное средство|кедергіге соғылу|тұрған көлікке соғылу|fixed object|parked motor vehicle|other object|hit object',
        },
        {
          id: 'overturned',
          names: 'overturned|опрокидывание|аударылу|overturn|rollover|съезд с дороги',
        },
        {
          id: 'passenger',
          names: 'passenger|падение пассажира|жолаушының құлауы|passenger fall',
        },
        {
          id: 'other',
          names: 'other|иной вид дтп|иное дтп|прочее|иной|өзге|басқа',
        },
      ],
    },
    {
      id: 'dead',
      value: 'count',
      names:
        'dead|deaths|dead count|killed|fatalities|number of persons killed|number of fatalities|injuries fatal|погибло|погибших|погибшие|число погибших|погибло человек|қаза тапқандар|қаза тапқандар саны|қаза болғандар',
      least: 0,
      most: 1000,
      tells: 'perhaps',
    },
    {
      id: 'injured',
      value: 'count',
      names:
        'injured|injured count|injuries|number of persons injured|injuries total|number of casualties|casualties|ранено|раненых|раненые|число раненых|пострадало|пострадавших|жараланғандар|зардап шеккендер|жараланғандар саны',
      least: 0,
      most: 10_000,
      tells: 'perhaps',
    },
    {
      id: 'crash',
      value: 'text',
      names:
        'crash|accident index|crash id|crash record id|collision id|accident number|number of vehicles|num units|вид дтп|тип дтп|дата дтп|номер дтп|дтп|схема дтп|количество тс|участники дтп|жко нөмірі|жко түрі|жко күні|crash date|crash type|accident type|first crash type|collision type|accident severity|crash severity|тяжесть дтп',
      tells: 'surely',
      isLeft: true,
    },
    ID,
  ],
} as const satisfies DatasetKind;
