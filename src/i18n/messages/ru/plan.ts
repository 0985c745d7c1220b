import { numbersOf } from '../../numbers';
import type { plan as en } from '../en/plan';

const { int, pct, metres } = numbersOf('ru');

/** A plan of new posts, as its question, the map and the wall say it. */
export const plan: typeof en = {
  statuses: {
    proved: 'лучшее для этих данных и условий (доказано)',
    gap: (share) => `не более чем на ${pct(share, { maxDecimals: 2 })} хуже лучшего возможного`,
    stopped: 'остановлено (не доказано)',
    infeasible: 'по этим условиям плана нет',
    'too-few': 'слишком мало, чтобы планировать',
    nothing: 'не найдено места, которое что-то добавит',
    own: 'ваш собственный план',
  },
  replans: {
    working: 'Составляем планы по заново выбранным случаям',
    unknown: 'Сколько из этого сохранится при другой выборке случаев, пока не известно.',
    known: ({ cases, from, withinM, steady, sites }) =>
      `Планов, составленных заново по случайным выборкам тех же случаев: ${int(cases)}. Мест, которые повторяются (${withinM === null ? 'одно из новых охватывает не меньше половины их собственных случаев' : `не дальше ${metres(withinM)}`}) не менее чем в ${int(from)} из них: ${int(steady)} из ${int(sites)}.`,
    weak: (number, survived, cases) => `Место ${int(number)}: в ${int(survived)} из ${int(cases)}, под вопросом.`,
    small: (sites) => `Прирост меньше 10 случаев, под вопросом: ${sites}.`,
    came: (survived, cases) =>
      `Повторилось в ${int(survived)} из ${int(cases)} планов, составленных заново по случайным выборкам случаев.`,
    uncertain: 'под вопросом',
  },
  siteNumber: (number) => `Место ${int(number)}`,
  states: { proposed: 'предложено', checked: 'проверено: обязательное', impossible: 'невозможно' },
  byHand: 'поставлено вручную',
  unjudged: 'при этом вопросе ещё не проверено',
  impossibleSites: 'Невозможные места',
  isCandidate: 'Возможное место',
  legend: {
    gained: 'теперь в охвате',
    lost: 'больше не в охвате',
    reach: (radiusM) => `Зона охвата новых постов: ${metres(radiusM)}`,
    veto: (reachM) => `Исключено: ближе ${metres(reachM)} новых постов нет`,
  },
};
