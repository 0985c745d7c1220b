import { noneStood, type CountedInput } from '../../counted';
import { formatDate } from '../../dates';
import { numbersOf } from '../../numbers';
import type { countedSentence as en } from '../en/countedSentence';

const { int, pct, metres } = numbersOf('ru');
const NONE_STOOD = 'Ни один из выбранных постов в этот период ещё не стоял: охваченных случаев нет.';

function marks({ posts, hours, openingUnknown, planned }: CountedInput): string[] {
  return [
    ...(openingUnknown + planned < posts
      ? [hours ? 'посты, стоявшие в день случая' : 'посты, стоявшие в день случая, открытые и закрытые']
      : hours
        ? []
        : ['посты открытые и закрытые']),
    ...(openingUnknown > 0 ? [`день открытия не указан у ${int(openingUnknown)} из ${int(posts)}`] : []),
    ...(planned > 0 ? ['планируемые посты — как если бы они стояли'] : []),
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
    ...(openingUnknown + planned < posts ? ['Пост считается, только если он стоял в день случая.'] : []),
    ...(openingUnknown > 0
      ? [`День открытия не указан у ${int(openingUnknown)} из ${int(posts)}: такие посты считаются всегда.`]
      : []),
    ...(planned > 0 ? [`Планируемые посты (${int(planned)}) считаются так, как если бы они стояли.`] : []),
    ...(undated > 0 ? [`Случаи без даты (${int(undated)}) сверены со всеми постами.`] : []),
    hours
      ? 'Выбраны часы: считаются только посты, о которых известно, что в час случая они открыты.'
      : 'Пост считается и открытый, и закрытый; выберите часы, чтобы считать только открытые.',
    ...(hours && unknownHours > 0 && shareAtMost !== null
      ? [
          `Часы работы не указаны у ${int(unknownHours)} из ${int(posts)}; если они тоже открыты, охвачено до ${pct(shareAtMost)}.`,
        ]
      : []),
    ...(withoutPost > 0
      ? [
          `Случаев, при которых ни одного такого поста не было: ${int(withoutPost)}; в доле они считаются неохваченными, в расстояния не входят.`,
        ]
      : []),
    groundDay
      ? `Территория, места и круги — по постам на ${formatDate('ru', groundDay)}, последний день периода: ${int(groundPosts)} из ${int(posts)}${ground(notYet, closed)}.`
      : `Территория, места и круги — по постам: ${int(groundPosts)} из ${int(posts)}${ground(notYet, closed)}.`,
  ];
}

function ground(notYet: number, closed: number): string {
  const out = [
    ...(notYet > 0 ? [`открылись позже: ${int(notYet)}`] : []),
    ...(closed > 0 ? [`нет сведений, что открыты во все эти часы: ${int(closed)}`] : []),
  ];
  return out.length > 0 ? ` (${out.join(', ')})` : '';
}

/** The share of the whole city in a sentence. */
function reading(share: number, radiusM: number, counted: CountedInput, of = 'случаев'): string {
  if (noneStood(counted)) return NONE_STOOD;
  const more =
    counted.hours && counted.shareAtMost !== null && counted.shareAtMost > share
      ? `; до ${pct(counted.shareAtMost)}, если посты без указанных часов тоже открыты`
      : '';
  return `${pct(share)} ${of} находятся в пределах ${metres(radiusM)} по прямой от поста${counted.hours ? ', заведомо открытого в это время' : ''}${more}.`;
}

/** Which posts a covered share is made of. */
export const countedSentence: typeof en = { basis, marks, reading, noneStood: NONE_STOOD };
