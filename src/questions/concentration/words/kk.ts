import { NO_VALUE, numbersOf } from '../../../i18n/numbers';
import { capital } from '../../../i18n/selection';
import { percentEnding } from '../../../i18n/suffix';
import type { en as contract } from './en';
import { sentencesOf } from './sentences';

const { pct, metres } = numbersOf('kk');

/** On how little of the city incidents gather. */
export const kk: typeof contract = {
  title: 'Аз жерде қанша оқиға бар?',
  intro: 'Оқиғалардың белгілі бір үлесі жиналған зерттеу аумағының ең аз үлесі; алдымен ең толы ұяшықтар алынады.',
  incidentsShare: 'Оқиғалар үлесі',
  areaShare: 'Аумақ үлесі',
  chance: 'Кездейсоқ шашылғанда',
  chanceHint:
    'Сонша оқиға кездейсоқ шашылса, аумақтың қандай үлесі керек болар еді: оқиға аз болғанда, ол кездейсоқ та шоғырланғандай көрінеді.',
  settings: { cellM: 'Ұяшық' },
  cellsColumn: 'Ұяшықтар саны',
  cellOf: (sizeM) => `${metres(sizeM)} ұяшықтар`,
  reading: (incidents, area, mask, of = 'оқиғалардың') =>
    `${capital(of)} ${percentEnding(pct(incidents), 'poss')} зерттеу аумағының (${mask}) ${percentEnding(pct(area), 'possDat')} жиналған.`,
  smallerCells:
    'Ұяшық кішірейген сайын үлес те азаяды: тек бір ұяшық өлшемі мен бір зерттеу аумағының сандарын салыстырыңыз.',
  publishedTitle: 'Қала туралы жарияланған',
  published: (areaPct, source) =>
    `Қылмыстардың (онша ауыр емес ұрлықтар мен зорлық-зомбылықтың) жартысынан көбі қала аумағының ${percentEnding(pct(areaPct / 100), 'possDat')} тиесілі; олар вокзалдарда, автокөлікке қызмет көрсету орталығында, базарлар мен демалыс орындарында шоғырланады (${source}).`,
  publishedCaution: (mask) =>
    `Авторлар мұндай шоғырлану кез келген қалаға тән екенін баса айтады. Олардың үлесі бүкіл қаланың аумағынан алынған, біздікі зерттеу аумағынан (${mask}) алынған; ұяшықтар мен қылмыс түрлері де бөлек, сондықтан бұл сандарды тікелей салыстыруға болмайды.`,
  nothing: 'Зерттеу аумағында оқиға жоқ: шоғырланатын ештеңе жоқ.',
  tooFew: 'Шоғырлану туралы айту үшін оқиға тым аз.',
  tableCaption: 'Оқиғалардың 25, 50 және 80 %-ы жиналған зерттеу аумағының үлесі',
  twin: {
    verb: 'оқиғалардың 25, 50 және 80 %-ы аумақтың қанша үлесінде болады',
    options: { cell: 'шаршылардың қабырғасы (әдепкісі 250)' },
  },
  sentences: (answers, { ofThem, maskIn }) => answers.flatMap((answer) => sentencesOf(kk, answer, ofThem, maskIn, pct)),
  caution: (answers) => (answers.some(({ incidents, tooFew }) => incidents > 0 && tooFew) ? kk.tooFew : ''),
  figures: (answers) =>
    answers.flatMap(({ cellM, shares }) =>
      shares.map(
        (share) =>
          [`${kk.cellOf(cellM)}, ${pct(share.incidents)}`, share.area === null ? NO_VALUE : pct(share.area)] as const,
      ),
    ),
};
