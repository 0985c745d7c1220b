import { numbersOf } from '../../../../i18n/numbers';
import { plural } from '../../../../i18n/plural';
import type { doubts as en } from '../en/doubts';

const { int, pct, metres } = numbersOf('ru');
const posts = (count: number): string =>
  `${int(count)} ${plural('ru', count, { one: 'пост', few: 'поста', many: 'постов', other: 'поста' })}`;

/** What else can be asked about a plan for new posts. Each section says what its figures mean. */
export const doubts: typeof en = {
  compute: 'Рассчитать',
  again: 'Рассчитать заново',
  working: 'Идёт расчёт',
  old: 'Это ответ на прежний вопрос: цифры ниже уже не верны.',
  anyPlace: 'Любое место на карте',
  anyPlaceMeaning:
    'Сколько самое большее может охватить лучший план, если один из постов обязательно стоит в выбранном месте.',
  anyPlaceFirst: 'Выберите место на карте.',
  anyPlaceAsk: 'А если один пост обязательно поставить здесь?',
  anyPlaceAnswer: {
    mclp: (bound) => `План с этим местом охватывает не более ${bound}.`,
    decay: (bound) => `План с этим местом охватывает не более ${bound} (ближнее важнее).`,
    pmedian: (bound) => `В плане с этим местом среднее расстояние не менее ${bound}.`,
    pcenter: (bound) => `В плане с этим местом наибольшее расстояние не менее ${bound}.`,
    lscp: (bound) => `Плану с этим местом нужно не менее: ${bound}.`,
  },
  anyPlaceBest: (best) => `Лучший известный план: ${best}.`,
  curve: 'Сколько постов имеет смысл ставить',
  curveMeaning: (radiusM) =>
    `Лучший план для каждого числа новых постов от 1 до 25 по тому, сколько случаев или мест в пределах ${metres(radiusM)} от поста. Где линия становится пологой, ещё один пост даёт мало.`,
  curveAxis: 'Новых постов',
  curveLine: 'лучший найденный план',
  curveBound: 'верхняя граница: лучше плана нет',
  curvePoint: (count, value, bound) => `${posts(count)}: ${value}; лучше, чем ${bound}, плана нет`,
  curveHint: 'Стрелки двигают вдоль линии.',
  curveTable: 'То же таблицей',
  curveColumns: { count: 'Постов', value: 'Лучший план', more: 'Ещё один даёт', bound: 'Верхняя граница' },
  standing: 'Нынешние посты',
  standingMeaning: (radiusM) =>
    `Считается то, что в пределах ${metres(radiusM)} от поста: что будет потеряно, если пост убрать, и что он даст, если перенести его на лучшее возможное место. Малая потеря значит, что то же охватывают другие посты; о других задачах поста это не говорит.`,
  standingColumns: {
    post: 'Пост',
    loss: 'Потеря при исключении',
    gain: 'Прирост при переносе',
    to: 'Лучшее место для него',
  },
  standingNone: 'остаётся на месте',
  showMore: (count) => `Показать все (${int(count)})`,
  backTest: 'Проверка на прошлых данных',
  backTestMeaning: 'Каждый план составлен по более ранней части периода и измерен по более поздней.',
  provedNotRight:
    '«Доказано» не значит «верно»: доказательство касается данных, которые были, а будущее не обязано на них походить.',
  // In brackets, since a period of months ends with the full stop of «г.».
  backTestPeriods: (made, measured) =>
    `Планы составлены по одной части периода (${made}), измерены по другой (${measured}).`,
  backTestMeasure: (radiusM) =>
    `У каждого плана измерена доля в пределах ${metres(radiusM)} от поста, какой бы ни была цель.`,
  backTestKept: (share) => `Только остающиеся посты: ${pct(share)}.`,
  backTestPlans: {
    suggested: 'предложенный план',
    greedy: 'по одному месту, каждый раз лучшее',
    busiest: 'ячейки, где случаев больше всего',
    own: 'ваши места',
  },
  backTestColumns: { plan: 'План', made: 'При составлении', after: 'Позднее' },
  backTestNone: 'Период слишком короткий, чтобы разделить его надвое.',
  survival: 'Насколько устойчиво каждое место',
  survivalMeaning:
    'План составлен заново для радиусов 200, 300, 500 и 800 м, для всего периода и для его частей; место сохраняется, если в новом плане рядом с ним тоже есть место.',
  survivalPeriods:
    'При этой цели радиус ничего не меняет. План составлен заново для всего периода и для его частей; место сохраняется, если в новом плане рядом с ним тоже есть место.',
  survivalCases: (cases, withinM) =>
    `Планов составлено заново: ${int(cases)}; рядом значит не дальше ${metres(withinM)}.`,
  survivalOf: (survived, cases) => `${int(survived)} из ${int(cases)}`,
  survivalColumns: { site: 'Место', of: 'Сохраняется', where: 'Радиус' },
  equity: 'Справедливость и отдача',
  equityMeaning:
    'Во что обходится одинаковое отношение к районам: лучший план с одним условием для каждого района по сравнению с планом без этого условия.',
  equityLeast: (district, share) => `Меньше всех охвачен с планом: ${district}, ${pct(share)}.`,
  equityRules: {
    min: (count) => `не менее ${int(count)} в каждом районе`,
    max: (count) => `не более ${int(count)} в каждом районе`,
  },
  equityCount: (count) => `нужно новых постов: ${int(count)}; цена – против лучшего плана с тем же числом`,
  equityColumns: { rule: 'Условие', value: 'Лучший план', cost: 'Цена' },
  equityNone: 'такого плана нет',
  notProved: 'не доказано',
  countedIn: (unit) => `Единица счёта: ${unit}.`,
};
