import { formatDate, formatMonth, monthName } from '../../dates';
import { nameIn } from '../../names';
import { weekdayName } from '../../weekdays';
import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { ChangeWords, Verdict } from '../en/resident';
import type { RateWords, residentMore as en } from '../en/residentMore';
import { fieldWords } from './fieldWords';
import { notStated } from './notStated';

const { int, num, pct, signedPct } = numbersOf('ru');
const count = (value: number | null): string => (value === null ? 'не публикуется' : int(value));
/** With its limits as exact as itself. */
const rate = (value: number, of = value): string => num(value, { decimals: of >= 3 ? 1 : 2 });
/** A rate with the limits of its count's chance. */
const limited = ({ rate: { per1000, low, high } }: RateWords, by = ''): string =>
  `${rate(per1000)} (${by}от ${rate(low, per1000)} до ${rate(high, per1000)})`;
/** A reckoned number of people, to hundreds. */
const about = (people: number): string => int(Math.round(people / 100) * 100);
const month = (text: string): string => formatMonth('ru', Number(text.slice(0, 4)), Number(text.slice(5, 7)));
const noun = (value: number, one: string, few: string, many: string): string =>
  plural('ru', value, { one, few, many, other: few });
const yearsBefore = (years: number): string => `${int(years)} ${noun(years, 'году', 'годам', 'годам')} до этого`;
const VERDICTS: Record<Verdict, string> = {
  usual: 'столько же, сколько обычно',
  above: 'больше обычного',
  below: 'меньше обычного',
};
/** How many incidents, and of what kinds they are, with the verb. */
const ofKinds = (value: number): string =>
  `${noun(value, 'зарегистрирован', 'зарегистрировано', 'зарегистрировано')} ${int(value)} ${noun(value, 'случай', 'случая', 'случаев')} восьми видов`;
const WORDS: Record<ChangeWords['word'], string> = { more: 'больше', fewer: 'меньше', unclear: 'ясной разницы нет' };

/** What stands beneath the four lines; loaded after them. */
export const residentMore: typeof en = {
  sections: {
    inspector: 'Мой участковый инспектор',
    post: 'Ближайший пост',
    planned: 'Что планируется рядом',
    visit: 'С прошлого визита',
    act: 'Что можно сделать',
    facts: 'Что опубликовано',
    data: 'О данных',
  },
  exampleMode: {
    show: 'Показать пример',
    what: 'Пример показывает, как страница отвечает, когда числа опубликованы; случаи в нём вымышлены и ничего не говорят о настоящих местах.',
  },
  categories: fieldWords.categories,
  usual: {
    title: 'В районе всё как обычно?',
    titleThen: 'Было ли в районе как обычно?',
    now: (value, district, end) => `В ${district.ru.prep} за 12 месяцев по ${formatDate('ru', end)} ${ofKinds(value)}.`,
    tooWide: (low, high, past) =>
      `Обычно ли это, сказать нельзя: судя по ${yearsBefore(past.length)} (${past.map(([year, value]) => `${year}: ${int(value)}`).join('; ')}), обычным было бы любое число от ${int(low)} до ${int(high)}. Этих лет слишком мало, числа слишком малы или слишком различны: даже вдвое большее не отличить от обычного.`,
    range: (low, high, past) =>
      `Как обычно в районе – это от ${int(low)} до ${int(high)}: рассчитано по ${yearsBefore(past.length)} (${past.map(([year, value]) => `${year}: ${int(value)}`).join('; ')}), с запасом на обычные колебания от года к году (95 %).`,
    before: (value) =>
      `За 12 месяцев до этого в районе ${noun(value, 'был', 'было', 'было')} ${int(value)} ${noun(value, 'случай', 'случая', 'случаев')}.`,
    year: (value, district, year) => `В ${district.ru.prep} за ${year} год ${ofKinds(value)}.`,
    rate: (district, city) =>
      `Это ${limited(district, 'с учётом случайности ')} за год на 1 000 жителей района${city ? `, а во всём городе ${limited(city)}: ${int(city.count)} ${noun(city.count, 'случай', 'случая', 'случаев')}` : ''}.`,
    heads: (district, city, on, isExtrapolated) =>
      `Жителей для этого расчёта – около ${about(district)} в районе${city === null ? '' : ` и ${about(city)} в городе`} на ${formatDate('ru', on)}, середину этих 12 месяцев: оценка по опубликованным числам о городе (P9) и о районах, без даты (P10)${isExtrapolated ? '; этот день вне тех лет, к которым они относятся, поэтому она грубее' : ''}.`,
    holed: 'За часть этих дней данных нет: число занижено, поэтому на 1 000 жителей оно не пересчитано.',
    stillArriving: (day) => `Записи за дни после ${formatDate('ru', day)} поступили не все: их месяц не учтён.`,
    caution: 'Считаются только зарегистрированные случаи, и там, где проходит много людей, их больше.',
    yearsDiffer:
      'Больше или меньше – это в сравнении с одной случайностью; годы отличаются друг от друга сильнее, и в словах «как обычно» это учтено.',
    noDataHow: 'Тот, кто ведёт эту страницу, может опубликовать числа по районам и ячейкам, без отдельных случаев.',
    trend: (district, from, to, low, high, withheld, missing) =>
      `В ${district.ru.prep} по месяцам (${month(from)} – ${month(to)}): от ${int(low)} до ${int(high)} в месяц${withheld === 0 ? '' : ` (месяцев, за которые число не публикуется: ${int(withheld)})`}${missing === 0 ? '' : ` (месяцев, где за часть дней данных нет: ${int(missing)})`}.`,
  },
  tables: {
    months: (district) => `${nameIn('ru', district)}: зарегистрированные случаи по месяцам`,
    monthName: (number) => monthName('ru', number),
    withheld: 'не публикуется',
    noData: 'нет данных',
    by: {
      months: 'по месяцам',
      kinds: 'по видам',
      'city-kinds': 'по видам',
      bands: 'по времени суток',
      weekdays: 'по дням недели',
    },
    empty: (district, own, city) =>
      `За последние годы не публикуется ни одно число: ${[...(own.length > 0 ? [`в ${district.ru.prep} – ${own.join(', ')}`] : []), ...(city.length > 0 ? [`во всём городе – ${city.join(', ')}`] : [])].join('; ')}.`,
    withheldHow: 'Где написано «не публикуется», полосы нет: само число не обязательно мало.',
    missingHow: 'Где написано «нет данных», полосы нет: данные есть не за все дни.',
    kinds: (district, now, before) =>
      `${nameIn('ru', district)} по видам: ${now} год${before === null ? '' : ` в сравнении с ${before}`}`,
    kind: 'Вид',
    change: 'Разница',
    count,
    changed: ({ word, ratio }) =>
      ratio === null ? WORDS[word] : `${signedPct(ratio, { decimals: 0 })}, ${WORDS[word]}`,
    notCompared: {
      withheld: 'не сравнить: число не публикуется',
      'no-data': 'не сравнить: за часть дней данных нет',
      'not-recorded-before': 'не сравнить: раньше не регистрировалось',
      rounded: 'не сравнить: числа округлены',
    },
    kindsCaution:
      'Когда сравнивают несколько видов, примерно в одном сравнении из двадцати разницей окажется простая случайность.',
    cityKinds: (end) => `Весь город по видам: 12 месяцев по ${formatDate('ru', end)} в сравнении с 12 до них`,
    cityKindsOfYear: (year) => `Весь город по видам: ${year} год в сравнении с ${year - 1}`,
    until: (text) => `12 месяцев по ${month(text)}`,
    bands: (district, year) => `${nameIn('ru', district)} по времени суток: ${year} год`,
    cityBands: (year) => `Весь город по времени суток: ${year} год`,
    band: (band) => `${String(band * 3).padStart(2, '0')}–${String(band * 3 + 3).padStart(2, '0')}`,
    weekdays: (district, year) => `${nameIn('ru', district)} по дням недели: ${year} год`,
    cityWeekdays: (year) => `Весь город по дням недели: ${year} год`,
    weekday: (number) => weekdayName('ru', number),
    timesHow: 'Только случаи, часы которых известны; время алматинское.',
    unknownTime: (value) =>
      `Во всём городе не вошли ${int(value)} ${noun(value, 'случай', 'случая', 'случаев')}: время не записано, проставлено потому, что его не знали, или указан промежуток, заходящий в другие часы.`,
    unknownTimeWithheld: 'Сколько случаев не вошло, потому что их часы неизвестны, и есть ли такие, не публикуется.',
  },
  cell: {
    title: 'Совсем рядом',
    verdict: (verdict, areaKm2, year, hidesHalf) =>
      `За ${year} год вокруг этого места (шестиугольник в ${num(areaKm2, { maxDecimals: 1 })} км²) зарегистрированных случаев было ${VERDICTS[verdict]}${hidesHalf && verdict === 'usual' ? ' (вдвое меньше тоже было бы обычно)' : ''}.`,
    area: (areaKm2) => `Вокруг этого места: шестиугольник в ${num(areaKm2, { maxDecimals: 1 })} км².`,
    years: (years) =>
      `Зарегистрировано вокруг этого места: ${years.map(({ year, count: value }) => `${year} год – ${count(value)}`).join('; ')}.`,
    range: (low, high, years) =>
      `Как обычно вокруг этого места – это от ${int(low)} до ${int(high)} в год: рассчитано по ${yearsBefore(years)}, с запасом на обычные колебания от года к году (95 %).`,
    perKm2: (value, year) =>
      value === null
        ? `Сколько случаев зарегистрировано вокруг этого места в ${year} году, не публикуется.`
        : `Вокруг этого места в ${year} году это ${num(value, { decimals: 0 })} на км².`,
    noPopulation: 'Сколько людей живёт на такой малой площади, не опубликовано, поэтому числа на жителя нет.',
    comparable: (places, low, high) =>
      `В ${int(places)} сравнимых местах (такая же застройка, столько же остановок и перекрёстков) у средней половины – ${low === null ? 'не больше' : `от ${num(low, { decimals: 0 })} до`} ${num(high, { decimals: 0 })} на км² в год.`,
    visitors:
      'Много приезжих: здесь рынок, торговый центр или вокзал, и многие из тех, кого касаются случаи, здесь не живут.',
  },
  inspector: {
    name: 'Инспектор',
    phone: 'Телефон',
    hours: 'Часы приёма',
    address: 'Участковый пункт полиции',
    photo: (name) => `Фотография: ${name}`,
    fact: 'Каждый взрослый житель должен знать своего участкового инспектора (F9).',
    how: 'Тот, у кого есть список, может его добавить: файл GeoJSON с границами, номером, инспектором, телефоном, часами и адресом.',
  },
  post: {
    near: (what) => `Ближайший ${what}.`,
    hours: (hours) => `Часы работы: ${hours}.`,
    onPaper: 'Посты рядом',
    withHours: (what, hours) => `${what}; часы работы: ${hours}.`,
    walk: 'Расстояние – по прямой; минуты – при 4,8 км/ч и пути в 1,3 раза длиннее прямой.',
    facts: ({ year, value, fact }) =>
      `С ${year} года в городе ${plural('ru', value, { one: 'стоит', other: 'стоят' })} ${int(value)} ${plural('ru', value, { one: 'новый модульный пост', few: 'новых модульных поста', many: 'новых модульных постов', other: 'нового модульного поста' })} полиции (${fact}).`,
  },
  planned: {
    notPublished: 'Что планируется рядом, не опубликовано.',
    none: 'В пределах 1,5 км планируемых постов не опубликовано.',
    fact: ({ year, value, fact }) =>
      `В ${year} году планировалось открыть ещё ${int(value)} ${plural('ru', value, { one: 'модульный пост', few: 'модульных поста', many: 'модульных постов', other: 'модульного поста' })} (${fact}).`,
  },
  visit: {
    forget: 'Забыть мои визиты',
    first: 'Это ваш первый визит с этого устройства: в следующий раз здесь будет написано, что изменилось.',
    other: 'Это устройство помнит визит о другом районе: в следующий раз здесь будет написано, что изменилось в этом.',
    same: (then) => `С вашего визита (${formatDate('ru', then)}) ничего нового.`,
    newer: (then, before, now) =>
      `С вашего визита (${formatDate('ru', then)}) появились новые данные: теперь они по ${formatDate('ru', now)}, а были по ${formatDate('ru', before)}`,
    replaced: (then, before, now) =>
      `С вашего визита (${formatDate('ru', then)}) данные заменены другими: теперь они по ${formatDate('ru', now)}, а были по ${formatDate('ru', before)}`,
    gone: (then, before) =>
      `В ваш визит (${formatDate('ru', then)}) были данные по ${formatDate('ru', before)}; теперь прочитать их не удалось.`,
    counts: (before, now) =>
      `Случаев в районе за 12 месяцев: тогда – ${before === null ? 'число не публиковалось' : int(before)}, теперь – ${now === null ? 'число не публикуется' : int(now)}.`,
  },
  act: [
    'В опасности или если видите правонарушение, звоните 102.',
    'Скажите, что произошло, где (дом или перекрёсток) и когда.',
    'Познакомьтесь со своим участковым инспектором: приходите в часы приёма или на отчётную встречу.',
  ],
  facts: {
    population: (district, people, atLeast) =>
      `В ${district.ru.prep} ${atLeast ? 'больше' : 'около'} ${int(people)} жителей (P10; без даты, примерно).`,
    crime: (figures) =>
      `Зарегистрированных преступлений на 100 тысяч населения во всём городе: ${figures.map(({ year, value }) => `${num(value)} в ${year} году`).join(' и ')} (${figures[0]?.fact}).`,
    confounding: (year, facts) =>
      `В ${year} году был ещё и карантин, и зарегистрированных преступлений стало меньше по всей стране (${facts}): снижение нельзя объяснить одной причиной.`,
    posts: ({ year, value, fact }) =>
      `В ${year} году в городе ${plural('ru', value, { one: 'был', other: 'было' })} ${int(value)} ${plural('ru', value, { one: 'стационарный пост', few: 'стационарных поста', many: 'стационарных постов', other: 'стационарного поста' })} (${fact}).`,
    points: ({ value, fact }) => `Участковый пункт полиции планируется на ${int(value)} человек (${fact}).`,
    sourcesTitle: 'Источники',
    sources: {
      F: 'обращение акима об общественной безопасности, на казахском языке, весна 2021 г.',
      P3: 'полиция о том, почему зарегистрированных преступлений стало меньше, начало 2021 г.',
      P4: 'участковые пункты полиции, 2021 г.',
      P5: 'маршруты патрулей и посты, 19 июля 2023 г.',
      P9: 'население города по данным бюро статистики',
      P10: 'население районов, страницы акимата, без даты',
      P15: 'правонарушения в Казахстане, 2019–2022 гг.',
      P16: 'преступность в карантин весной 2020 г.',
    },
    site: (publisher) => `${publisher} (сайт издателя)`,
  },
  data: {
    notStated,
    source: (title, source) => `Опубликовано: ${title}; источник: ${source}.`,
    period: (from, through) =>
      `С ${formatDate('ru', from)} по ${formatDate('ru', through)}: зарегистрированные случаи.`,
    small: (least) => `Числа меньше ${int(least)} не публикуются, а где сумма выдала бы такое число, скрыто больше.`,
    otherKinds: (other) => {
      const left =
        'Числа здесь – по восьми видам. Случаи других видов или без указанного вида и вред здоровью в жилье в них не входят';
      if (other === null) return `${left}; сколько таких случаев, не опубликовано.`;
      const { year, count: value, share } = other;
      return value === null
        ? `${left}; сколько их было в ${year} году, не публикуется.`
        : `${left}: в ${year} году во всём городе их было ${int(value)}${share === null ? '' : `, это ${pct(share, { significant: 2 })} всех зарегистрированных`}.`;
    },
    rounded: (base) => `Числа округлены до кратных ${int(base)}, вверх или вниз.`,
    rhythm: (days) =>
      `Новые числа обещаны не позже чем через ${int(days)} ${noun(days, 'день', 'дня', 'дней')} после последнего дня этих.`,
    cells: 'Шестиугольник – ячейка сетки H3; её годы – целые календарные.',
    none: 'На этой странице нет случаев: только опубликованные факты, каждый с источником.',
  },
  share: {
    title: 'Сохранить и поделиться',
    copy: 'Скопировать ссылку',
    copied: 'Ссылка скопирована: в ней назван только район.',
    copiedPoint: 'Ссылка скопирована: в ней точное место.',
    withPoint: 'Добавить в ссылку точное место',
    print: 'Напечатать карточку',
    install: 'Добавить на главный экран',
    failed: 'Скопировать ссылку не удалось: она в адресной строке браузера.',
  },
  file: {
    add: 'Добавить файл (административные участки, snapshot.json)',
    precincts: (kept) => `На этом устройстве хранится участков: ${int(kept)}.`,
    snapshot: 'Числа из этого файла хранятся на этом устройстве.',
    remove: 'Убрать с этого устройства',
    failed: (name, why) => `${name}: ${why}`,
    large: (limitMb) => `файл больше ${int(limitMb)} МБ: это не файл участков и не файл с числами.`,
    unknown: 'это не GeoJSON участков и не snapshot.json этого продукта.',
    damaged: (at) => `файл повреждён или сделан иначе (${at}).`,
  },
  planner: 'Планировщику',
  meeting: {
    next: (day) => `Следующая отчётная встреча: ${formatDate('ru', day)}`,
    past: (day) =>
      `Последняя опубликованная отчётная встреча прошла ${formatDate('ru', day)}; более поздняя не опубликована`,
    none: 'Отчётная встреча: не опубликована',
    asPublished: 'Отчётная встреча, как опубликовано',
  },
  printed: (day) => `Напечатано ${formatDate('ru', day)}`,
};
