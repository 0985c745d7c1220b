import { numbersOf } from '../../numbers';
import { plural } from '../../plural';

const { num, int, metres } = numbersOf('en');
const squares = (count: number): string => `${int(count)} ${plural('en', count, { one: 'square', other: 'squares' })}`;

/** Relative risk on the map, in its legend and under the pointer. */
export const riskCells = {
  title: (sizeM: number) => `Times as dense as elsewhere; squares ${metres(sizeM)}`,
  row: (from: number, to: number | null, count: number) =>
    `${to === null ? `${num(from)} and more` : from === 0 ? `under ${num(to)}` : `${num(from)}–${num(to)}`}: ${squares(count)}`,
  lines:
    'Thin line: chance alone puts a place so high in 1 of 20, thick in 1 of 100. Without colour: about as elsewhere, or too few of both.',
  byChance:
    'By chance alone it may look so over all: no lines are drawn. Without colour: about as elsewhere, or too few of both.',
  tooFew: 'Too few to compare: nothing is coloured.',
  times: (times: number) => `${num(times, { decimals: 2 })} times as dense as elsewhere`,
  chance: (p: number) => `Chance of so high by itself: ${p < 0.001 ? 'under 0.001' : num(p, { significant: 2 })}`,
  blank: 'Too few of both here: nothing can be said',
};
