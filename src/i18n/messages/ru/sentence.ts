import { mainSentenceOf } from '../../mainSentence';
import { nameIn } from '../../names';
import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { sentence as en } from '../en/sentence';
import { comparison } from './comparison';
import { countedSentence } from './countedSentence';
import { domain } from './domain';
import { ground } from './ground';
import { selection } from './selection';

const { int, pct, signedPct, metres, distance } = numbersOf('ru');

/** Whole sentences. */
export const sentence: typeof en = {
  counted: countedSentence,
  ...mainSentenceOf({
    locale: 'ru',
    counted: countedSentence,
    comparison,
    ground,
    selection,
    outsideCity: domain.outsideCity,
    district: (name) => nameIn('ru', name),
    // «Ориентир» takes the case, the name stays as it is.
    beside: (metresAway, direction, name) =>
      `${distance(metresAway)} ${domain.directions[direction]} ориентира ${name}`,
    at: (name) => `у ориентира ${name}`,
    densest: (where) => `Плотнее всего: ${where}.`,
    allData: 'Все данные',
    noData: 'данных нет',
    recorded: (count) =>
      count === 0
        ? 'случаев не зарегистрировано'
        : `${plural('ru', count, { one: 'зарегистрирован', other: 'зарегистрировано' })} ${int(count)} ${plural('ru', count, { one: 'случай', few: 'случая', many: 'случаев', other: 'случая' })}`,
    invented: 'демонстрационные данные: события вымышлены',
    tooFewForShare: (covered, of) => `${int(covered)} из ${int(of)}: для доли слишком мало`,
    illustrative: 'места постов условные',
    noKind: 'Не выбран ни один вид постов.',
    noneToCover: 'Охватывать нечего: случаев нет.',
    posts: {
      stationary: 'модульного поста полиции',
      planned: 'планируемого поста',
      mobile: 'мобильного пункта полиции',
    },
    or: 'или',
    lieWithin: (share, of, radiusM, posts, areOpenThen) =>
      `В пределах ${metres(radiusM)} от ${posts}${areOpenThen ? ', заведомо открытого в это время,' : ''} — ${pct(share)} ${of}`,
    against: {
      'last-year': 'К аналогичному периоду прошлого года (АППГ)',
      previous: 'К предыдущему периоду',
    },
    noDataFor: {
      'last-year': 'За аналогичный период прошлого года данных нет, поэтому сравнения нет.',
      previous: 'За предыдущий период данных нет, поэтому сравнения нет.',
    },
    counts: (now, before) => `${int(now)} против ${int(before)}`,
    changed: (ratio, [low, high], counts) =>
      `${signedPct(ratio)} (95-процентный интервал от ${signedPct(low)} до ${signedPct(high)}), ${counts}`,
  }),
  densityHere: (density) => `Сглаженная плотность в этой точке: ${density}.`,
};
