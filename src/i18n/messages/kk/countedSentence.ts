import { formatDate } from '../../dates';
import { countedSentenceOf } from '../../countedSentence';
import { numbersOf } from '../../numbers';
import { capital } from '../../selection';
import { percentEnding } from '../../suffix';
import type { countedSentence as en } from '../en/countedSentence';

const { int, pct, metres } = numbersOf('kk');

/** Which posts a covered share is made of. */
export const countedSentence: typeof en = countedSentenceOf({
  noneStood: 'Бұл кезеңде таңдалған посттардың бірде-бірі әлі тұрмаған: қамтылған оқиға жоқ.',
  ofIncidents: 'оқиғалардың',
  marks: {
    stood: 'оқиға күні тұрған посттар',
    stoodOpenOrClosed: 'оқиға күні тұрған посттар, ашығы да, жабығы да',
    openOrClosed: 'посттардың ашығы да, жабығы да',
    openingUnknown: (unknown, of) => `${int(of)} посттың ${int(unknown)} постында ашылған күні көрсетілмеген`,
    planned: 'жоспарланған посттар тұрғандай есептелді',
  },
  basis: {
    stood: 'Пост оқиға болған күні тұрған болса ғана есепке алынады.',
    openingUnknown: (unknown, of) =>
      `${int(of)} посттың ${int(unknown)} постында ашылған күні көрсетілмеген: олар әрдайым есепке алынады.`,
    planned: (count) => `Жоспарланған ${int(count)} пост тұрғандай есептеледі.`,
    undated: (count) => `Күні көрсетілмеген ${int(count)} оқиға барлық постпен салыстырылды.`,
    openThen: 'Сағат таңдалған: оқиға болған сағатта ашық екені мәлім посттар ғана есепке алынады.',
    openOrClosed: 'Посттың ашығы да, жабығы да есепке алынады; ашықтарын ғана санау үшін сағатты таңдаңыз.',
    unknownHours: (unknown, of, shareAtMost) =>
      `${int(of)} посттың ${int(unknown)} постында жұмыс уақыты көрсетілмеген; олар да ашық болса, оқиғалардың ${percentEnding(pct(shareAtMost), 'possDat')} дейін қамтылады.`,
    withoutPost: (count) =>
      `${int(count)} оқиға кезінде есепке алынатын пост болмаған: үлесте олар қамтылмаған болып саналады, қашықтыққа кірмейді.`,
    groundOn: (day, count, of) =>
      `Аумақ, орындар және шеңберлер кезеңнің соңғы күніндегі (${formatDate('kk', day)}) посттар бойынша: ${int(of)} посттың ${int(count)} посты`,
    ground: (count, of) => `Аумақ, орындар және шеңберлер: ${int(of)} посттың ${int(count)} посты`,
  },
  openLater: (count) => `кейін ашылғаны: ${int(count)}`,
  notKnownOpen: (count) => `осы сағаттардың кейбірінде жабық немесе сағаты мәлім емесі: ${int(count)}`,
  atMost: (share) => `жұмыс уақыты көрсетілмеген посттар да ашық болса, ${percentEnding(pct(share), 'dat')} дейін`,
  lieWithin: (share, of, radiusM, areOpenThen) =>
    `${capital(of)} ${percentEnding(pct(share), 'poss')} түзу сызықпен ${areOpenThen ? 'сол уақытта ашық екені мәлім ' : ''}посттан ${metres(radiusM)} радиуста`,
});
