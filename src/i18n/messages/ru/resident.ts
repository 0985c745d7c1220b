import { formatDate, formatMonth } from '../../dates';
import { nameIn, quoted } from '../../names';
import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
import type { NearPost, resident as en, Verdict } from '../en/resident';
import { fieldWords } from './fieldWords';

const { int, num, distance } = numbersOf('ru');
const count = (value: number | null): string => (value === null ? 'не публикуется' : int(value));
/** A reckoned number of people, to hundreds. */
const about = (people: number): string => int(Math.round(people / 100) * 100);
const month = (text: string): string => formatMonth('ru', Number(text.slice(0, 4)), Number(text.slice(5, 7)));
const noun = (value: number, one: string, few: string, many: string): string => plural('ru', value, { one, few, many, other: few });
/** With its limits as exact as itself. */
const rate = (value: number, of = value): string => num(value, { decimals: of >= 3 ? 1 : 2 });
const VERDICTS: Record<Verdict, string> = { usual: 'столько же, сколько обычно', above: 'больше обычного', below: 'меньше обычного' };
const POST_KINDS: Record<NearPost['kind'], string> = { stationary: 'стационарный пост полиции', mobile: 'мобильный пункт полиции', planned: 'планируемый пост' };
const TOWARDS: Record<NonNullable<NearPost['direction']>, string> = {
  n: 'к северу', ne: 'к северо-востоку', e: 'к востоку', se: 'к юго-востоку', s: 'к югу', sw: 'к юго-западу', w: 'к западу', nw: 'к северо-западу',
};
const yearsBefore = (years: number): string => `${int(years)} ${noun(years, 'год', 'года', 'лет')} до этого`;

/** The resident's page. Every function gives one whole sentence, so that an example can be named as one in each. */
export const resident: typeof en = {
  title: 'Где я живу',
  lead: 'Всё ли спокойно рядом, кто мой участковый инспектор, где ближайший пост, становится ли лучше?',
  emergency: 'В опасности звоните 102.',
  loading: 'Загрузка …',
  language: 'Язык',
  skip: 'К ответу',
  example: (sentence) => `Пример: ${sentence}`,
  find: {
    title: 'Где это?',
    label: 'Перекрёсток, микрорайон, школа, рынок или район',
    placeholder: 'Абая / Байтурсынова',
    none: (query) => `В нашем списке нет места по запросу ${quoted('ru', query)}: попробуйте перекрёсток рядом или выберите район.`,
    found: (places) => `${int(places)} ${noun(places, 'место', 'места', 'мест')}`,
    districts: 'Или выберите район',
    position: 'Моё местоположение',
    positionNote: 'Местоположение остаётся на этом устройстве и не попадает в адрес страницы.',
    locating: 'Определяем местоположение …',
    denied: 'Браузер не дал местоположение: разрешите его в настройках браузера или введите место.',
    failed: 'Местоположение определить не удалось: введите место или выберите район.',
    outside: 'Эта точка вне границ Алматы: выберите место в городе.',
    map: 'Выбрать на карте',
    closeMap: 'Закрыть карту',
    mapHint: 'Коснитесь места на карте.',
    noMap: 'Сейчас это устройство не может нарисовать живую карту, вместо неё – неподвижное изображение. Коснитесь места на нём, введите место или выберите район.',
    here: 'Выбранная точка',
    another: 'Выбрать другое место',
    placesFailed: 'Список мест не загрузился: проверьте связь или выберите район.',
  },
  kinds: { district: 'район', precinct: 'административный участок' },
  categories: fieldWords.categories,
  hours: fieldWords.hours,
  sections: {
    usual: 'Как обычно ли здесь?',
    inspector: 'Мой участковый инспектор',
    post: 'Ближайший пост',
    planned: 'Что планируется рядом',
    visit: 'С прошлого визита',
    act: 'Что можно сделать',
    facts: 'Что опубликовано',
    data: 'О данных',
  },
  where: (district, place) => (place === null ? nameIn('ru', district) : `${place}, ${nameIn('ru', district)}`),
  city: 'Алматы',
  notPublished: 'не опубликовано',
  choose: 'Выберите выше место или район: ответ появится здесь.',
  usual: {
    verdict: (verdict, district) => `В ${district.ru.prep} зарегистрированных случаев ${VERDICTS[verdict]}.`,
    now: (value, last) => `За 12 месяцев (последний – ${month(last)}) ${noun(value, 'зарегистрирован', 'зарегистрировано', 'зарегистрировано')} ${int(value)} ${noun(value, 'случай', 'случая', 'случаев')}.`,
    range: (low, high, periods) => `Обычно бывает от ${int(low)} до ${int(high)}: столько было за ${yearsBefore(periods)}, с поправкой на обычные колебания от года к году (95 %).`,
    before: (value) => `За 12 месяцев до этого ${noun(value, 'был', 'было', 'было')} ${int(value)} ${noun(value, 'случай', 'случая', 'случаев')}.`,
    year: (value, year) => `За ${year} год ${noun(value, 'зарегистрирован', 'зарегистрировано', 'зарегистрировано')} ${int(value)} ${noun(value, 'случай', 'случая', 'случаев')}.`,
    unjudged: {
      'no-period': 'Опубликованных чисел слишком мало, чтобы сказать, что здесь обычно.',
      'one-period': 'Одного года до этого мало, чтобы сказать, что здесь обычно.',
      'no-data': 'Обычно ли это, сказать нельзя: за часть дней данных нет.',
      'still-arriving': 'Обычно ли это, сказать пока нельзя: записи ещё поступают.',
      'not-recorded-before': 'Обычно ли это, сказать нельзя: некоторые виды случаев в прежние годы не регистрировались.',
      withheld: 'Обычно ли это, сказать нельзя: одно из нужных для этого чисел не публикуется.',
    },
    rate: (value, low, high, heads) => `Это ${rate(value)} в год на 1 000 жителей (с учётом случайности – от ${rate(low, value)} до ${rate(high, value)}); жителей примерно ${about(heads)}: доля района (P10, примерно) в населении города (P9).`,
    cityRate: (value, low, high) => `Во всём городе – ${rate(value)} на 1 000 жителей (от ${rate(low, value)} до ${rate(high, value)}; население по P9).`,
    holed: 'За часть дней этих лет данных нет: числа занижены, поэтому на 1 000 жителей они не пересчитаны.',
    stillArriving: (day) => `Записи за дни после ${formatDate('ru', day)} ещё поступают: их месяц пока не учтён.`,
    caution: 'Считаются только зарегистрированные случаи, и там, где проходит много людей, их больше.',
    categories: (year) => `По видам, ${year} год`,
    category: (name, value) => `${name}: ${count(value)}`,
    trend: (from, to, low, high, withheld) =>
      `По месяцам (${month(from)} – ${month(to)}): от ${int(low)} до ${int(high)} в месяц${withheld === 0 ? '' : ` (месяцев, за которые число не публикуется: ${int(withheld)})`}.`,
    trendTitle: 'Зарегистрированные случаи по месяцам',
    month: (text, value) => `${month(text)}: ${count(value)}`,
    peak: (value, hasWithheld) => `самый высокий столбец – ${int(value)} в месяц${hasWithheld ? '; бледные – число не публикуется' : ''}`,
    monthName: (text) => month(text),
    noData: 'Сколько случаев здесь зарегистрировано, не опубликовано.',
    unread: 'Прочитать опубликованное не удалось: проверьте связь и обновите страницу.',
    noDataHow: 'Тот, кто ведёт эту страницу, может опубликовать числа по районам и ячейкам, без отдельных случаев.',
  },
  cell: {
    title: 'Совсем рядом',
    verdict: (verdict, areaKm2) => `Вокруг этого места (шестиугольник в ${num(areaKm2, { maxDecimals: 1 })} км²) зарегистрированных случаев ${VERDICTS[verdict]}.`,
    area: (areaKm2) => `Вокруг этого места: шестиугольник в ${num(areaKm2, { maxDecimals: 1 })} км².`,
    year: (year, value) => `${year} год: ${count(value)}`,
    range: (low, high, years) => `Обычно бывает от ${int(low)} до ${int(high)} в год: столько было за ${yearsBefore(years)}, с поправкой на обычные колебания от года к году (95 %).`,
    perKm2: (value, year) => (value === null ? `Сколько случаев зарегистрировано здесь в ${year} году, не публикуется.` : `В ${year} году это ${num(value, { decimals: 0 })} на км².`),
    noPopulation: 'Сколько людей живёт на такой малой площади, не опубликовано, поэтому числа на жителя нет.',
    comparable: (places, low, high) => `В ${int(places)} сравнимых местах (такая же застройка, столько же остановок и перекрёстков) у средней половины – ${low === null ? 'не больше' : `от ${num(low, { decimals: 0 })} до`} ${num(high, { decimals: 0 })} на км² в год.`,
    visitors: 'Много приезжих: здесь рынок, торговый центр или вокзал, и многие из тех, кого касаются случаи, здесь не живут.',
  },
  inspector: {
    precinct: (number) => `Административный участок ${number}`,
    name: 'Инспектор',
    phone: 'Телефон',
    hours: 'Часы приёма',
    address: 'Участковый пункт полиции',
    meeting: 'Следующая отчётная встреча',
    photo: (name) => `Фотография: ${name}`,
    call: 'Если срочно, звоните 102.',
    notPublished: 'Участок, имя инспектора, телефон и часы приёма не опубликованы.',
    notHere: 'Ни один из опубликованных участков не содержит это место.',
    needsPoint: 'Назовите место, чтобы увидеть его участок: в районе их много.',
    fact: 'Каждый взрослый житель должен знать своего участкового инспектора (F9).',
    how: 'Тот, у кого есть список, может его добавить: файл GeoJSON с границами, номером, инспектором, телефоном, часами и адресом.',
  },
  post: {
    near: ({ kind, name, metres, minutes, direction }) =>
      `Ближайший ${POST_KINDS[kind]}${name === null ? '' : ` (${name})`} – в ${distance(metres)}${direction ? ` ${TOWARDS[direction]}` : ''}, около ${int(minutes)} мин пешком.`,
    hours: (hours) => `Часы работы: ${hours}.`,
    walk: 'Расстояние – по прямой; минуты – при 4,8 км/ч и пути в 1,3 раза длиннее прямой.',
    notPublished: 'Где стоят посты, не опубликовано.',
    needsPoint: 'Назовите место, чтобы увидеть ближайший пост.',
    facts: 'С 2019 года в городе стоят 37 новых модульных постов полиции (F4).',
  },
  planned: {
    notPublished: 'Что планируется рядом, не опубликовано.',
    none: 'В пределах 1,5 км планируемых постов не опубликовано.',
    fact: 'В 2021 году планировалось открыть ещё 7 модульных постов (F5).',
  },
  visit: {
    first: 'Это ваш первый визит с этого устройства: в следующий раз здесь будет написано, что изменилось.',
    other: 'Это устройство помнит визит о другом районе: в следующий раз здесь будет написано, что изменилось в этом.',
    same: (then) => `С вашего визита (${formatDate('ru', then)}) ничего нового.`,
    newer: (then, before, now) => `С вашего визита (${formatDate('ru', then)}) появились новые данные: теперь по ${formatDate('ru', now)}, тогда были по ${formatDate('ru', before)}.`,
    counts: (before, now) => `За 12 месяцев тогда было ${int(before)}, теперь ${int(now)}.`,
    forget: 'Забыть мои визиты',
  },
  act: [
    'В опасности или если видите правонарушение, звоните 102.',
    'Скажите, что произошло, где (дом или перекрёсток) и когда.',
    'Познакомьтесь со своим участковым инспектором: приходите в часы приёма или на отчётную встречу.',
  ],
  facts: {
    population: (district, people, atLeast) => `В ${district.ru.prep} ${atLeast ? 'больше' : 'около'} ${int(people)} жителей (P10; без даты, примерно).`,
    crime: 'Зарегистрированных преступлений на 100 тысяч населения во всём городе: 2 889 в 2019 году и 1 457,9 в 2020 году (F2).',
    confounding: 'В 2020 году был ещё и карантин, и зарегистрированных преступлений стало меньше по всей стране (P3, P15, P16): снижение нельзя объяснить одной причиной.',
    posts: 'В 2023 году в городе было 44 стационарных поста (P5).',
    points: 'Участковый пункт полиции планируется на 3 000 человек (P4).',
    sources: 'Источники: F – almaty.tv, весна 2021 г.; P3, P16 – polisia.kz и vlast.kz, 2020–2021 гг.; P4 – krisha.kz, 2021 г.; P5 – almaty.tv, 19 июля 2023 г.; P9 – бюро статистики через locman.kz, tengrinews.kz и khabar.kz; P10 – страницы районов акимата на gov.kz; P15 – newsroom.kz.',
  },
  data: {
    source: (title, source) => `${title}: ${source}.`,
    period: (from, through) => `С ${formatDate('ru', from)} по ${formatDate('ru', through)}: зарегистрированные случаи.`,
    small: 'Числа меньше 5 не публикуются, а где сумма выдала бы такое число, скрыто больше.',
    cells: 'Шестиугольник – ячейка сетки H3; её годы – целые календарные.',
    none: 'На этой странице нет случаев: только опубликованные факты, каждый с источником.',
  },
  exampleMode: {
    show: 'Показать пример',
    what: 'Пример показывает, как страница отвечает, когда числа опубликованы; случаи в нём вымышлены и ничего не говорят о настоящих местах.',
    on: 'Пример: случаи вымышлены и ничего не говорят о настоящих местах.',
    leave: 'Закрыть пример',
    failed: 'Пример не загрузился: проверьте связь и попробуйте ещё раз.',
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
    unknown: 'это не GeoJSON участков и не snapshot.json этого продукта.',
    damaged: (at) => `файл повреждён или сделан иначе (${at}).`,
  },
  planner: 'Планировщику',
};
