import type * as en from '../en/kinds';

/** Kinds of data that can be added, as they stand after “the file holds”. */
export const kindTitles: typeof en.kindTitles = {
  incidents: 'оқиғалар',
  posts: 'полиция посттары',
  areas: 'аумақтар',
  'mobile-points': 'сағаттары бар жылжымалы пункттер',
  precincts: 'полиция учаскелері',
  zones: 'патруль аймақтары',
  grids: 'саны бар тор',
  stretches: 'жол учаскелері',
  streets: 'көшелер',
  accidents: 'жол-көлік оқиғалары',
  interventions: 'іс-шаралар',
};

/** One row of each kind, as its name follows: “patrol zone: 3”. */
export const kindOnes: typeof en.kindOnes = {
  incidents: 'оқиға',
  posts: 'полиция посты',
  areas: 'аумақ',
  'mobile-points': 'жылжымалы пункт',
  precincts: 'полиция учаскесі',
  zones: 'патруль аймағы',
  grids: 'тор ұяшығы',
  stretches: 'жол учаскесі',
  streets: 'көше',
  accidents: 'жол-көлік оқиғасы',
  interventions: 'іс-шара',
};

/** What data of a kind are good for now, in one sentence. */
export const goodFor: typeof en.goodFor = {
  incidents: 'Барлық сұрақтар осылар туралы: тығыздық, салыстыру, қамту, жаңа посттар.',
  posts: 'Олар кіріктірілген посттардың орнына тұрады: қамту мен жаңа посттар осылар бойынша есептеледі.',
  areas: 'Кестелер мен түстер аудандардың орнына осылар бойынша бола алады.',
  'mobile-points':
    'Олар кіріктірілген посттардың орнына тұрады; қамту сағат бойынша сұралғанда апта күндерінің сағаттары ескеріледі.',
  precincts: 'Картада бөлек қабатпен көрінеді; кестелер мен түстер аудандардың орнына осылар бойынша бола алады.',
  zones:
    'Картада бөлек қабатпен көрінеді; кестелер мен түстер аудандардың орнына осылар бойынша бола алады. Сағаттары көрсетіледі, бірақ есепке алынбайды.',
  grids:
    'Картада бөлек қабатпен көрінеді. Адам саны көрсеткіштерге халық саны ретінде кіреді; басқа сандар тек көрсетіледі.',
  stretches: 'Картада «Криминогенді учаскелер» қабатында кіріктірілгендердің орнына көрінеді; есептерге кірмейді.',
  streets: 'Картада бөлек қабатпен, атауларымен көрінеді. Есептерге әзірше қатыспайды.',
  accidents: 'Картада кіріктірілгендердің орнына көрінеді; қылмыс санына ешқашан қосылмайды.',
  interventions:
    'Күндерімен тізімде және картада көрінеді. Орны мен бірінші күні барын «Бұл көмектесті ме?» деген сұрақ бағалайды.',
};

/** What a column can be taken for. */
export const fieldWords: typeof en.fieldWords = {
  lon: 'бойлық',
  lat: 'ендік',
  x: 'x (метр немесе градус)',
  y: 'y (метр немесе градус)',
  point: 'бір бағандағы координаттар',
  date: 'күні',
  time: 'уақыты',
  end: 'аралықтың соңы',
  endTime: 'соңының уақыты',
  article: 'бап',
  category: 'санаты',
  place: 'орын түрі',
  severity: 'ауырлығы',
  public: 'қоғамдық орын',
  street: 'көше',
  fresh: 'ізін суытпай ашылған',
  weight: 'салмағы',
  id: 'сәйкестендіргіш',
  version: 'жолдың нұсқасы',
  shape: 'пішін (WKT)',
  name: 'атауы',
  kind: 'түрі',
  hours: 'жұмыс уақыты',
  opened: 'ашылған күні',
  closed: 'жабылған күні',
  state: 'ашық не жабық',
  population: 'халық саны',
  schedule: 'апта күндерінің сағаттары',
  mon: 'дүйсенбі',
  tue: 'сейсенбі',
  wed: 'сәрсенбі',
  thu: 'бейсенбі',
  fri: 'жұма',
  sat: 'сенбі',
  sun: 'жексенбі',
  number: 'учаске нөмірі',
  unit: 'жасақ',
  shift: 'патруль уақыты',
  count: 'саны',
  counted: 'не саналған',
  year: 'жылы',
  stretch: 'учаске',
  district: 'аудан',
  class: 'көше түрі',
  type: 'түрі',
  dead: 'қайтыс болғандар',
  injured: 'жараланғандар',
  what: 'не істелді',
  from: 'қай күннен',
  to: 'қай күнге дейін',
  where: 'қайда',
};

/** What stands in a column of a choice of words. */
export const choiceWords: typeof en.choiceWords = {
  collision: 'соқтығысу',
  pedestrian: 'жаяу жүргіншіні қағу',
  cyclist: 'велосипедшіні қағу',
  obstacle: 'кедергіге соғылу',
  overturned: 'аударылу',
  passenger: 'жолаушының құлауы',
  other: 'басқа',
};
