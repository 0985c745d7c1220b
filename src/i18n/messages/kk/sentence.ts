import { mainSentenceOf } from '../../mainSentence';
import { nameIn } from '../../names';
import { numbersOf } from '../../numbers';
import { capital } from '../../selection';
import { percentEnding } from '../../suffix';
import type { sentence as en } from '../en/sentence';
import { comparison } from './comparison';
import { countedSentence } from './countedSentence';
import { domain } from './domain';
import { ground } from './ground';
import { selection } from './selection';

const { int, pct, signedPct, metres, distance } = numbersOf('kk');

/** Whole sentences. */
export const sentence: typeof en = {
  counted: countedSentence,
  ...mainSentenceOf({
    locale: 'kk',
    counted: countedSentence,
    comparison,
    ground,
    selection,
    outsideCity: domain.outsideCity,
    district: (name) => nameIn('kk', name),
    // The ending goes to «тұс», never to the name.
    beside: (metresAway, direction, name) =>
      `${name} тұсынан ${domain.directions[direction]} қарай ${distance(metresAway)}`,
    at: (name) => `${name} тұсында`,
    densest: (where) => `Оқиғалар ең көп шоғырланған орын: ${where}.`,
    allData: 'Барлық деректер',
    noData: 'дерек жоқ',
    recorded: (count) => (count === 0 ? 'оқиға тіркелмеген' : `${int(count)} оқиға тіркелген`),
    invented: 'демонстрациялық деректер: нақты оқиғалар емес',
    tooFewForShare: (covered, of) => `${int(of)} оқиғадан ${int(covered)}: үлес айтуға тым аз`,
    illustrative: 'посттардың орны шартты',
    noKind: 'Посттың бірде-бір түрі таңдалмаған.',
    noneToCover: 'Қамтитын оқиға жоқ.',
    posts: {
      stationary: 'модульді полиция посттарының',
      planned: 'жоспарланған посттардың',
      mobile: 'жылжымалы полиция пункттерінің',
    },
    or: 'немесе',
    lieWithin: (share, of, radiusM, posts, areOpenThen) =>
      `${capital(of)} ${percentEnding(pct(share), 'poss')} ${areOpenThen ? 'сол уақытта ашық екені мәлім ' : ''}${posts} ${metres(radiusM)} радиусында`,
    against: {
      'last-year': 'Өткен жылдың сәйкес кезеңімен салыстырғанда',
      previous: 'Алдыңғы кезеңмен салыстырғанда',
    },
    noDataFor: {
      'last-year': 'Өткен жылдың сәйкес кезеңі бойынша дерек жоқ, сондықтан салыстыру жасалмады.',
      previous: 'Алдыңғы кезең бойынша дерек жоқ, сондықтан салыстыру жасалмады.',
    },
    counts: (now, before) => `бұрын ${int(before)} оқиға, енді ${int(now)} оқиға`,
    changed: (ratio, [low, high], counts) =>
      `${signedPct(ratio)} (95 % сенім аралығы ${comparison.intervalRange(low, high)}); ${counts}`,
  }),
  densityHere: (density) => `Осы нүктедегі тегістелген тығыздық: ${density}.`,
};
