import { ID, POSITION } from './fields';
import type { DatasetKind } from './kind';

/** Incidents of a register; read by a reader of their own, row by row into columns. */
export const incidents = {
  id: 'incidents',
  geometry: ['point'],
  reader: 'incidents',
  called: [],
  fields: [
    ...POSITION,
    {
      id: 'date',
      value: 'moment',
      names:
        'dat sover str|dat sover|start|startms|start ms|startedat|start date|start time|started at|start at|date from|from date|datetime from|date time from|time from|date start|дата с|с даты|дата и время с|время с|дата и время начала|время начала|бастап|басталу күні|басталу уақыты|күні бастап|дата совершения|дата и время совершения|время совершения|жасалған күні|жасалған уақыты|occurred|occurred at|occurred on|incident date|date of incident|дата происшествия|дата события|оқиға күні|дата и время|дата время|datetime|date time|timestamp|дата|date|күні|күн|мерзімі|дата начала|начало|басталуы|басталған күні|басталған уақыты|from|с|когда|when|dat vozb str|dat vozb|дата регистрации|дата возбуждения|тіркелген күні|registered|registered at|reported|reported at|report date',
    },
    {
      id: 'time',
      value: 'clock',
      names: 'time|время|уақыты|уақыт|час и минуты|time of day|сағаты',
    },
    {
      id: 'end',
      value: 'moment',
      names:
        'end|endms|end ms|end date|end time|ended at|endedat|end at|finished at|date to|to date|datetime to|date time to|time to|date end|date until|по дату|время по|дата и время по|дата и время окончания|дата конца|время конца|завершение|дейін|күні дейін|аяқталу күні|аяқталу уақыты|дата окончания|время окончания|окончание|конец|по|аяқталуы|аяқталған күні|аяқталған уақыты|to|until|дата по',
    },
    {
      id: 'endTime',
      value: 'clock',
      names: '',
    },
    {
      id: 'article',
      value: 'text',
      names:
        'article|статья|бап|бабы|ук бабы|қк бабы|статья ук|статья ук рк|ст ук|ст|код статьи|crime code|article code|код ст|stat',
    },
    {
      id: 'category',
      value: 'text',
      names:
        'category|категория|санат|санаты|категория преступления|вид преступления|вид правонарушения|тип преступления|қылмыс түрі|құқық бұзушылық түрі|crime type|offence type|offense type|primary type|crm cd desc|offence description|offense description|crime description|offence group|offense group|major category|ofns desc|highest offense description|text general code|offense type id|offense category id|incident category|mci category|csi category|offense type|crime category|incident type|event type|delito|tipo de delito|tipo delito|delit|delikt|straftat|natureza apurada|natureza da ocorrencia|natureza|categorie|jinoyat turi|jinoyat|suç türü|suç|დანაშაული|вид злочину|злочин|кылмыш түрү|incident description|offense type desc|type|вид|тип|түрі|crime|offence|offense|преступление|правонарушение|қылмыс|құқық бұзушылық|состав|деяние|оқиға түрі|tipo',
    },
    {
      id: 'place',
      value: 'text',
      names:
        'place|место|место совершения|тип места|вид места|орын|орны|орын түрі|жасалған орны|place type|location type|premises',
    },
    {
      id: 'severity',
      value: 'text',
      names: 'severity|тяжесть|степень тяжести|категория тяжести|ауырлығы|ауырлық дәрежесі|hard code|gravity',
    },
    {
      id: 'public',
      value: 'answer',
      names:
        'public|in public|inpublic|public place|общественное место|в общественном месте|общественные места|қоғамдық орын|қоғамдық орында',
    },
    {
      id: 'street',
      value: 'answer',
      names: 'street|street crime|уличное|уличная|уличная преступность|на улице|улица|көшеде|көше|көше қылмысы',
    },
    {
      id: 'fresh',
      value: 'answer',
      names:
        'fresh|solved fresh|solved while the trail was fresh|по горячим следам|раскрыто по горячим следам|ізін суытпай|ізін суытпай ашылған|hot pursuit',
    },
    {
      id: 'weight',
      value: 'number',
      names: 'weight|вес|салмақ|салмағы|w',
    },
    ID,
    {
      id: 'version',
      value: 'text',
      names:
        'version|версия|нұсқа|нұсқасы|rev|revision|ревизия|редакция|updated|updated at|updated on|update date|last update|last updated|last edited date|editdate|edit date|modified|modified at|modified on|last modified|дата изменения|дата обновления|дата корректировки|дата редактирования|изменено|обновлено|өзгертілген күні|жаңартылған күні|жаңартылған',
    },
  ],
} as const satisfies DatasetKind;
