import { numbersOf } from '../../numbers';
import { percentEnding } from '../../suffix';
import type { plan as en } from '../en/plan';

const { int, pct, metres } = numbersOf('kk');

/** A plan of new posts, as its question, the map and the wall say it. */
export const plan: typeof en = {
  statuses: {
    proved: 'осы деректер мен шарттар үшін ең жақсысы (дәлелденген)',
    gap: (share) => `ең жақсыдан ең көбі ${percentEnding(pct(share, { maxDecimals: 2 }), 'dat')} кем`,
    stopped: 'тоқтатылды (дәлелденген жоқ)',
    infeasible: 'бұл шарттарға сай жоспар жоқ',
    'too-few': 'жоспарлауға тым аз',
    nothing: 'бірдеңе қосатын орын табылмады',
    own: 'өз жоспарыңыз',
  },
  replans: {
    working: 'Қайта іріктелген оқиғалар бойынша жоспар жасалуда',
    unknown: 'Оқиғалар басқаша іріктелсе, мұның қаншасы сақталатыны әзірге анықталмаған.',
    known: ({ cases, from, withinM, steady, sites }) =>
      `Оқиғалар кездейсоқ қайта іріктеліп жасалған жоспар саны: ${int(cases)}. Кемінде ${int(from)} жоспарда қайталанған (${withinM === null ? 'жаңа орындардың бірі өз оқиғаларының кемінде жартысын қамтитын' : `${metres(withinM)} шегінде`}) орын саны: ${int(steady)} / ${int(sites)}.`,
    weak: (number, survived, cases) => `${int(number)}-орын: ${int(survived)} / ${int(cases)}, күмәнді.`,
    small: (sites) => `10 оқиғадан аз қосады, күмәнді: ${sites}.`,
    came: (survived, cases) =>
      `Оқиғалар қайта іріктеліп жасалған жоспарларда қайталануы: ${int(survived)} / ${int(cases)}.`,
    uncertain: 'күмәнді',
  },
  siteNumber: (number) => `${int(number)}-орын`,
  states: { proposed: 'ұсынылған', checked: 'тексерілген: міндетті', impossible: 'мүмкін емес' },
  byHand: 'қолмен қойылған',
  unjudged: 'бұл сұрақ бойынша әлі тексерілмеген',
  impossibleSites: 'Мүмкін емес орындар',
  isCandidate: 'Ықтимал орын',
  legend: {
    gained: 'жаңадан қамтылған',
    lost: 'енді қамтылмайды',
    reach: (radiusM) => `Жаңа посттардың қамту аймағы: ${metres(radiusM)}`,
    veto: (reachM) => `Алынып тасталған: ${metres(reachM)} радиуста жаңа пост жоқ`,
  },
};
