import { formatMonth, monthName } from '../../dates';
import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { indicators as en } from '../en/indicators';

const { int, num, signedPct } = numbersOf('ru');

/** Published figures: what is measured, in what unit, how an unclear source is read. Facts: data/facts. */
export const indicators: typeof en = {
  title: 'Показатели',
  intro: 'Цифры так, как опубликованы, каждая с источником. Что не опубликовано, то не показано.',
  kinds: {
    target: 'целевой показатель',
    actual: 'фактический показатель',
    change: 'изменение',
    claim: 'утверждение источника',
  },
  kindHints: {
    target: 'Задан в плане города.',
    actual: 'Сообщён как измеренный.',
    change: 'К предыдущему году, если не сказано иное.',
    claim: 'Сказано должностным лицом; здесь не проверено.',
  },
  measures: {
    'crime-level': 'Уровень преступности',
    'fatal-accidents': 'ДТП со смертельным исходом (число ДТП, а не людей)',
    'crime-change': 'Преступность в городе',
    'public-places-change': 'Правонарушения в общественных местах',
    'street-crime-change': 'Уличная преступность',
    'fresh-clearance-change': 'Раскрыто по горячим следам',
    'patrol-officers-a-day': 'Полицейских на патрулировании в сутки',
    'national-guard-a-day': 'Военнослужащих Национальной гвардии в сутки',
    'hardest-routes': 'Маршруты патрулирования на самых сложных участках',
    'criminogenic-stretches': 'Самые криминогенные участки',
    'stretch-patrol-officers': 'Людей в патрулях на самых криминогенных участках',
    'stretch-crime-change': 'Преступность на самых криминогенных участках',
    'stretch-clearance-change': 'Раскрыто по горячим следам на самых криминогенных участках',
    'modular-posts': 'Модульные посты полиции',
    'modular-posts-planned': 'Ещё модульных постов, как объявлено',
    'people-per-precinct-point': 'На сколько жителей планируется участковый пункт полиции',
    'mobile-points': 'Открыто мобильных пунктов полиции',
    'patrol-routes': 'Маршруты патрулирования',
    'patrol-routes-by-car': 'Автомобильные маршруты',
    'patrol-routes-on-foot': 'Пешие маршруты',
    'patrol-zones': 'Зоны патрулирования',
    'stationary-posts': 'Стационарные посты',
    'offences-stopped-by-posts': 'Правонарушения, пресечённые модульными постами',
    'crimes-a-day': 'Преступлений в сутки',
    'theft-share': 'Доля краж среди всех преступлений',
    'area-share-of-half-of-crimes': 'Доля площади, на которую приходится половина преступлений',
    population: 'Население города',
    'country-offences': 'Зарегистрировано правонарушений в Казахстане',
    'country-offences-change': 'Зарегистрировано правонарушений в Казахстане',
    'quarantine-crime-change': 'Преступность в карантин',
    'quarantine-thefts-change': 'Кражи в карантин',
    'quarantine-street-crime-change': 'Уличная преступность в карантин',
    'quarantine-road-accidents-change': 'ДТП в карантин',
    'quarantine-vehicles-change': 'Автомобилей в карантин',
    'hardest-routes-crime-change': 'Преступность на самых криминогенных маршрутах',
  },
  units: {
    'per-100k': 'на 100 тысяч населения',
    percent: '%',
    times: 'раза',
    count: '',
    thousand: 'тысяч',
    'per-day': 'в сутки',
  },
  fellTimes: (factor) => `снижение в ${factor} раза`,
  fellByFactor: (factor, percent) => `снижение в ${factor} раза (${percent})`,
  readings: {
    'includes-petty-theft':
      'Мы понимаем так, что сюда входит и мелкое хищение; по закону это уголовный проступок, а не преступление (P19).',
    ceiling: ({ value }) =>
      `В источнике сказано «не менее ${num(value)}»; мы читаем это как верхний предел (не более ${num(value)}).`,
    'target-met-before': ({ metIn, year }) =>
      `Фактический показатель ${metIn} года уже был ниже целевого на ${year} год.`,
    'source-rounding': ({ times, fell, change }) =>
      `«В ${num(times)} ${plural('ru', times, { one: 'раз', few: 'раза', many: 'раз', other: 'раза' })}» — округление источника: на деле ${num(fell, { maxDecimals: 1 })} (${signedPct(change)}).`,
    'may-include-administrative': 'Могут входить административные правонарушения.',
    'share-factor': ({ change }) =>
      `Мы читаем так: доля выросла в ${num(1 + change, { maxDecimals: 3 })} раза; исходная величина не опубликована.`,
    'base-same-months': ({ year, months: [first, last] }) =>
      `База понимается как ${monthName('ru', first)} – ${monthName('ru', last)} ${year - 1} года; это не весь год.`,
    'local-not-comparable':
      'Только по участкам или маршрутам с патрулями и за другой период: с городом напрямую не сравнивать.',
    about: 'В источнике: «около».',
    since: ({ year }) => `В источнике: «с ${year} года».`,
    'more-than': 'В источнике: «более».',
    nearly: 'В источнике: «почти».',
    'parts-do-not-sum': 'В источнике автомобильные и пешие маршруты не складываются в общее число.',
    'posts-sum': ({ value, parts }) => `${int(value)} как ${parts.map(int).join(' + ')} — наше прочтение.`,
    'more-than-half': ({ year }) =>
      `Более половины нетяжких краж и насилия, опубликовано в ${year} году; авторы подчёркивают, что такая концентрация обычна для любого города.`,
    quarantine: ({ year }) => `В карантин весны ${year} года.`,
    'strict-lockdown': ({ year }) => `По словам начальника полиции, ${year} год прошёл при строгих ограничениях.`,
    'whole-country': 'Вся страна, а не город.',
    'since-foot-patrols': ({ year, months: [first] }) =>
      `С начала пешего патрулирования; сказано: ${formatMonth('ru', year, first)}.`,
    'claim-posts-moved': 'Источник рассказывает об этом рядом с переносом части постов; причина не показана.',
  },
  /** Where each fact comes from, by its number. */
  sources: {
    F: 'Almaty.tv, весна 2021 г.: выступление акима города об общественной безопасности',
    P1: 'tengrinews.kz, 2019 г.',
    P3: 'polisia.kz, начало 2021 г.',
    P4: 'krisha.kz, 2021 г.',
    P5: 'almaty.tv, 19 июля 2023 г.',
    P6: 'caravan.kz со ссылкой на polisia.kz, 2023 г.',
    P7: 'informburo.kz со ссылкой на полицию города, 2019 г.',
    P8: 'MIND / Университет имени Максута Нарикбаева, Серебренников и Кусманова, февраль 2024 г.; liter.kz, 4 марта 2024 г.',
    P9: 'Бюро статистики, по locman.kz, tengrinews.kz, khabar.kz',
    P15: 'newsroom.kz со ссылкой на energyprom.kz',
    P16: 'vlast.kz со ссылкой на акимат',
    P17: 'mail.kz со ссылкой на zakon.kz и polisia.kz, 22 мая 2020 г.',
    P18: 'almatydc.kz, 8 апреля 2022 г.',
  },
  confounding: (year) =>
    `Снижение ${year} года нельзя объяснить одними постами: среди причин полиция первой называет карантин, затем модульные посты и пешие патрули, и в том же году правонарушений стало меньше по всей стране.`,
  baseNotPublished: 'исходная величина не опубликована',
  yearNotPublished: (year) => `${year}: не опубликовано`,
  monthsOf: (months) => `только ${months}`,
  charts: {
    level: 'Уровень преступности на 100 тысяч населения: целевые и фактические показатели',
    accidents: 'ДТП со смертельным исходом на 100 тысяч населения',
    changes: 'Изменение к предыдущему году',
    country: 'Зарегистрировано правонарушений в Казахстане, тысяч',
    quarantine: 'Город в карантин, изменение',
    patrols: 'Патрули и посты',
  },
};
