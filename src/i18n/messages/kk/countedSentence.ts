import { noneStood, type CountedInput } from '../../counted';
import { formatDate } from '../../dates';
import { numbersOf } from '../../numbers';
import { capital } from '../../selection';
import { percentEnding } from '../../suffix';
import type { countedSentence as en } from '../en/countedSentence';

const { int, pct, metres } = numbersOf('kk');
const NONE_STOOD = 'Бұл кезеңде таңдалған посттардың бірде-бірі әлі тұрмаған: қамтылған оқиға жоқ.';

function marks({ posts, hours, openingUnknown, planned }: CountedInput): string[] {
  return [
    ...(openingUnknown + planned < posts
      ? [hours ? 'оқиға күні тұрған посттар' : 'оқиға күні тұрған посттар, ашығы да, жабығы да']
      : hours
        ? []
        : ['посттардың ашығы да, жабығы да']),
    ...(openingUnknown > 0 ? [`${int(posts)} посттың ${int(openingUnknown)} постында ашылған күні көрсетілмеген`] : []),
    ...(planned > 0 ? ['жоспарланған посттар тұрғандай есептелді'] : []),
  ];
}

function basis(counted: CountedInput): string[] {
  const {
    posts,
    hours,
    openingUnknown,
    planned,
    undated,
    groundDay,
    groundPosts,
    notYet,
    closed,
    unknownHours,
    shareAtMost,
    withoutPost,
  } = counted;
  return [
    ...(openingUnknown + planned < posts ? ['Пост оқиға болған күні тұрған болса ғана есепке алынады.'] : []),
    ...(openingUnknown > 0
      ? [
          `${int(posts)} посттың ${int(openingUnknown)} постында ашылған күні көрсетілмеген: олар әрдайым есепке алынады.`,
        ]
      : []),
    ...(planned > 0 ? [`Жоспарланған ${int(planned)} пост тұрғандай есептеледі.`] : []),
    ...(undated > 0 ? [`Күні көрсетілмеген ${int(undated)} оқиға барлық постпен салыстырылды.`] : []),
    hours
      ? 'Сағат таңдалған: оқиға болған сағатта ашық екені мәлім посттар ғана есепке алынады.'
      : 'Посттың ашығы да, жабығы да есепке алынады; ашықтарын ғана санау үшін сағатты таңдаңыз.',
    ...(hours && unknownHours > 0 && shareAtMost !== null
      ? [
          `${int(posts)} посттың ${int(unknownHours)} постында жұмыс уақыты көрсетілмеген; олар да ашық болса, оқиғалардың ${percentEnding(pct(shareAtMost), 'possDat')} дейін қамтылады.`,
        ]
      : []),
    ...(withoutPost > 0
      ? [
          `${int(withoutPost)} оқиға кезінде есепке алынатын пост болмаған: үлесте олар қамтылмаған болып саналады, қашықтыққа кірмейді.`,
        ]
      : []),
    groundDay
      ? `Аумақ, орындар және шеңберлер кезеңнің соңғы күніндегі (${formatDate('kk', groundDay)}) посттар бойынша: ${int(posts)} посттың ${int(groundPosts)} посты${ground(notYet, closed)}.`
      : `Аумақ, орындар және шеңберлер: ${int(posts)} посттың ${int(groundPosts)} посты${ground(notYet, closed)}.`,
  ];
}

function ground(notYet: number, closed: number): string {
  const out = [
    ...(notYet > 0 ? [`кейін ашылғаны: ${int(notYet)}`] : []),
    ...(closed > 0 ? [`осы сағаттардың бәрінде ашық екені мәлім емесі: ${int(closed)}`] : []),
  ];
  return out.length > 0 ? ` (${out.join(', ')})` : '';
}

/** The share of the whole city in a sentence. */
function reading(share: number, radiusM: number, counted: CountedInput, of = 'оқиғалардың'): string {
  if (noneStood(counted)) return NONE_STOOD;
  const more =
    counted.hours && counted.shareAtMost !== null && counted.shareAtMost > share
      ? `; жұмыс уақыты көрсетілмеген посттар да ашық болса, ${percentEnding(pct(counted.shareAtMost), 'dat')} дейін`
      : '';
  return `${capital(of)} ${percentEnding(pct(share), 'poss')} түзу сызықпен ${counted.hours ? 'сол уақытта ашық екені мәлім ' : ''}посттан ${metres(radiusM)} радиуста${more}.`;
}

/** Which posts a covered share is made of. */
export const countedSentence: typeof en = { basis, marks, reading, noneStood: NONE_STOOD };
