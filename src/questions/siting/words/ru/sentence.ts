import { OWN_CITY } from '../../../../domain/ownCity';
import { insideOf, quoted } from '../../../../i18n/names';
import { numbersOf } from '../../../../i18n/numbers';
import { plural } from '../../../../i18n/plural';
import type { StepInput } from '../../../../i18n/selection';
import { listed, ownSteps, type SitingSentenceInput } from '../sentenceInput';
import { selection } from '../../../../i18n/messages/ru/selection';

const { int, num, pct, metres } = numbersOf('ru');
const counted = (count: number, one: string, few: string, many: string): string =>
  `${int(count)} ${plural('ru', count, { one, few, many, other: few })}`;
const OF_PLACES = { schools: 'школ', stops: 'вокзалов и станций метро', markets: 'рынков' };

/** What is asked about new posts, in one or two sentences. */
export function sentence(q: SitingSentenceInput): string {
  const { demand } = q;
  const what = demand.kind === 'places' ? demand.places.map((p) => OF_PLACES[p]).join(', ') : 'случаев';
  const line = q.detour === 1 ? 'по прямой' : `по прямой × ${num(q.detour)}`;
  const goal = {
    mclp: `больше всего ${what} в пределах ${metres(q.radiusM)} ${line}`,
    decay: `больше всего ${what} в пределах ${metres(q.radiusM)} ${line}, ближние важнее`,
    pmedian: `наименьшее среднее расстояние ${line} от ${what} до поста`,
    pcenter: `наименьшее расстояние ${line} до самого дальнего из ${what}`,
    lscp: `как можно меньше, чтобы ${pct(q.targetShare)} ${what} были в пределах ${metres(q.radiusM)} ${line}`,
  }[q.objective];
  const where =
    q.districts === null
      ? OWN_CITY
        ? 'в городе'
        : 'на застроенной территории'
      : q.districts.map((name) => insideOf('ru', name)).join(', ') || 'ни в одном районе';
  const first = listed(
    [
      `${q.objective === 'lscp' ? 'Новые посты' : counted(q.count, 'новый пост', 'новых поста', 'новых постов')} ${where}`,
      goal,
      q.kept === 0
        ? 'стоящие посты не учитываются'
        : `${counted(q.kept, 'пост остаётся', 'поста остаются', 'постов остаются')}`,
    ],
    ', ',
  );
  return `${first}; ${listed([demanded(q), candidates(q), ...rules(q)], '; ')}.`;
}

function demanded({ demand }: SitingSentenceInput): string {
  if (demand.kind === 'places') return 'каждое место считается один раз';
  const { counted: served, filter, halfLifeDays } = demand;
  if (!served) return 'что учитывается, пока не известно';
  const inForce = selection.inForce(filter);
  const { applied, silent, undone } = ownSteps(served.steps);
  const what = listed(
    [
      `учитывается ${int(served.points)} из ${int(served.rows)} случаев${inForce === '' ? '' : ` (${inForce})`}`,
      ...applied.map((step) => selection.inSentence(step, halfLifeDays)),
    ],
    ', ',
  );
  const named = (steps: readonly StepInput[]): string =>
    steps.map((step) => quoted('ru', selection.inSentence(step, null))).join(', ');
  return listed(
    [
      what,
      silent.length > 0 ? `не применено, потому что в файле этого нет: ${named(silent)}` : null,
      undone.length > 0 ? `не применено: ${named(undone)}` : null,
    ],
    '; ',
  );
}

function candidates({ candidates: { kind, sizeM, top } }: SitingSentenceInput): string {
  const places = {
    hexagon: `сетка шестиугольников с шагом ${metres(sizeM)}`,
    square: `сетка квадратов с шагом ${metres(sizeM)}`,
    crossings: 'перекрёстки',
    busiest: `${counted(top, 'самое нагруженное место', 'самых нагруженных места', 'самых нагруженных мест')}`,
    dataset: 'точки вашего файла',
  }[kind];
  return `возможные места: ${places}`;
}

function rules(q: SitingSentenceInput): readonly (string | null)[] {
  return [
    q.hasForbidden ? 'вне исключённых территорий' : null,
    q.closed === 0 ? null : `вне территорий, начерченных на карте: ${int(q.closed)}`,
    q.minPerDistrict === null ? null : `не менее ${int(q.minPerDistrict)} в каждом районе`,
    q.maxPerDistrict === null ? null : `не более ${int(q.maxPerDistrict)} в каждом районе`,
    q.separationM === 0 ? null : `не ближе ${metres(q.separationM)} друг от друга`,
    q.backup ? 'считается только то, что охватывают два поста' : null,
    q.must === 0 ? null : `обязательных проверенных мест: ${int(q.must)}`,
    q.impossible === 0
      ? null
      : `исключённых невозможных мест: ${int(q.impossible)}${q.vetoM === 0 ? '' : `, вместе со всем ближе ${metres(q.vetoM)}`}`,
  ];
}
