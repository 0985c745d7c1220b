import { formatDate } from '../../dates';
import { countedSentenceOf } from '../../countedSentence';
import { numbersOf } from '../../numbers';
import type { countedSentence as en } from '../en/countedSentence';

const { int, pct, metres } = numbersOf('ru');

/** Which posts a covered share is made of. */
export const countedSentence: typeof en = countedSentenceOf({
  noneStood: 'Ни один из выбранных постов в этот период ещё не стоял: охваченных случаев нет.',
  ofIncidents: 'случаев',
  marks: {
    stood: 'посты, стоявшие в день случая',
    stoodOpenOrClosed: 'посты, стоявшие в день случая, открытые и закрытые',
    openOrClosed: 'посты открытые и закрытые',
    openingUnknown: (unknown, of) => `день открытия не указан у ${int(unknown)} из ${int(of)}`,
    planned: 'планируемые посты — как если бы они стояли',
  },
  basis: {
    stood: 'Пост считается, только если он стоял в день случая.',
    openingUnknown: (unknown, of) =>
      `День открытия не указан у ${int(unknown)} из ${int(of)}: такие посты считаются всегда.`,
    planned: (count) => `Планируемые посты (${int(count)}) считаются так, как если бы они стояли.`,
    undated: (count) => `Случаи без даты (${int(count)}) сверены со всеми постами.`,
    openThen: 'Выбраны часы: считаются только посты, о которых известно, что в час случая они открыты.',
    openOrClosed: 'Пост считается и открытый, и закрытый; выберите часы, чтобы считать только открытые.',
    unknownHours: (unknown, of, shareAtMost) =>
      `Часы работы не указаны у ${int(unknown)} из ${int(of)}; если они тоже открыты, охвачено до ${pct(shareAtMost)}.`,
    withoutPost: (count) =>
      `Случаев, при которых ни одного такого поста не было: ${int(count)}; в доле они считаются неохваченными, в расстояния не входят.`,
    groundOn: (day, count, of) =>
      `Территория, места и круги — по постам на ${formatDate('ru', day)}, последний день периода: ${int(count)} из ${int(of)}`,
    ground: (count, of) => `Территория, места и круги — по постам: ${int(count)} из ${int(of)}`,
  },
  openLater: (count) => `открылись позже: ${int(count)}`,
  notKnownOpen: (count) => `закрыты в часть этих часов или часы не известны: ${int(count)}`,
  atMost: (share) => `до ${pct(share)}, если посты без указанных часов тоже открыты`,
  lieWithin: (share, of, radiusM, areOpenThen) =>
    `${pct(share)} ${of} находятся в пределах ${metres(radiusM)} по прямой от поста${areOpenThen ? ', заведомо открытого в это время' : ''}`,
});
