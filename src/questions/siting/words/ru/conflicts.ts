import type { OutOfReach, SitingConflicts } from '../../../../domain/sitingConflict';
import { paramsOf, placesIn, type WordsOf } from '../../../../i18n/params';

const { text, share, has } = paramsOf('ru');

/** Why no plan meets the rules. Keys are the codes of `SitingConflicts`. */
export const conflicts = {
  'too-few-incidents': (p) =>
    p.of === 'places'
      ? `Слишком мало, чтобы планировать: мест под защитой ${text(p, 'incidents')}, нужно не менее ${text(p, 'least')}.`
      : `Слишком мало, чтобы планировать: случаев в выборке ${text(p, 'incidents')}, нужно не менее ${text(p, 'least')}.`,
  'no-candidates': () => 'Возможных мест нет: выбирать не из чего.',
  'too-few-candidates': (p) =>
    `Новых постов нужно: ${text(p, 'count')}; возможных мест, которые разрешены: только ${text(p, 'free')}.`,
  'must-forbidden': (p) => `Место «${text(p, 'site')}» сразу и обязательное, и исключённое.`,
  'must-too-many': (p) => `Обязательных мест: ${text(p, 'must')}, больше, чем новых постов: ${text(p, 'count')}.`,
  'must-too-near': (p) =>
    `Между обязательными местами «${text(p, 'a')}» и «${text(p, 'b')}» меньше ${text(p, 'separationM')} м.`,
  'must-near-kept': (p) =>
    `От обязательного места «${text(p, 'site')}» до сохраняемого поста меньше ${text(p, 'separationM')} м.`,
  'district-min-free': (p) =>
    `${text(p, 'district')}: нужно новых постов не меньше ${text(p, 'min')}; возможных мест, которые там разрешены: ${text(p, 'free')}.`,
  'district-min-total': (p) =>
    `Наименьшие числа по районам дают вместе ${text(p, 'needed')}, больше, чем новых постов: ${text(p, 'count')}.`,
  'district-max-total': (p) =>
    `Все районы вместе допускают ${text(p, 'allowed')}, меньше, чем нужно новых постов: ${text(p, 'count')}.`,
  'district-max-must': (p) =>
    `${text(p, 'district')}: обязательных мест ${text(p, 'must')}, допускается не больше ${text(p, 'max')}.`,
  'district-min-max': (p) => `Наименьшее число на район (${text(p, 'min')}) больше наибольшего (${text(p, 'max')}).`,
  separation: (p) =>
    `Мест не ближе ${text(p, 'separationM')} м друг от друга при этих условиях не набрать: нужно ${text(p, 'count')}.`,
  'target-out-of-reach': (p) => {
    const served = `Все возможные места вместе с сохраняемыми постами охватывают ${share(p, 'reachable')}; цель — ${share(p, 'target')}.`;
    const missed = `Точек, до которых не достаёт ни одно место: ${text(p, 'unreached')} (вес ${text(p, 'unreachedWeight')})${placesOf(p, (more) => `и ещё ${more}`)}.`;
    return [served, ...(has(p, 'unreached') ? [missed, ...radii(p)] : [])].join(' ');
  },
  'pcenter-out-of-reach': () => 'При этих условиях до части точек не добраться ни от одного места.',
  together: () => 'Каждое условие выполнимо само по себе, все вместе — нет. Смягчите одно из них.',
} satisfies WordsOf<SitingConflicts>;

/** The smallest radii that would do. */
function radii(p: Readonly<OutOfReach>): readonly string[] {
  if (!has(p, 'radiusM')) return has(p, 'allRadiusM') ? [] : ['При каком радиусе цель достижима, неизвестно.'];
  const target = `Наименьший радиус, при котором цель достижима: ${text(p, 'radiusM')} м`;
  if (p.allRadiusM === p.radiusM) return [`${target}; он охватывает все точки.`];
  return [has(p, 'allRadiusM') ? `${target}; для всех точек: ${text(p, 'allRadiusM')} м.` : `${target}.`];
}

/** The places named, and how many are not. */
function placesOf(p: Readonly<OutOfReach>, more: (count: string) => string): string {
  const named = placesIn(p);
  const left = p.unreached - named.length;
  return named.length > 0 ? `: ${[...named, ...(left > 0 ? [more(text({ left }, 'left'))] : [])].join('; ')}` : '';
}
