import { numbersOf } from '../../numbers';
import { capital } from '../../selection';
import { percentEnding } from '../../suffix';
import type { concentration as en } from '../en/concentration';

const { int, pct, metres } = numbersOf('kk');

/** On how little of the city incidents gather. */
export const concentration: typeof en = {
  title: 'Шоғырлану',
  intro: 'Оқиғалардың белгілі бір үлесі жиналған зерттеу аумағының ең аз үлесі; алдымен ең толы ұяшықтар алынады.',
  incidentsShare: 'Оқиғалар үлесі',
  areaShare: 'Аумақ үлесі',
  chance: 'Тек кездейсоқтықта',
  chanceHint: 'Сонша оқиға біркелкі шашылса, аумақтың қандай үлесі керек болар еді: оқиға аз болғанда, ол кездейсоқ та шоғырланғандай көрінеді.',
  cell: 'Ұяшық',
  cells: (count) => `${int(count)} ұяшық`,
  cellOf: (sizeM) => `${metres(sizeM)} ұяшықтар`,
  reading: (incidents, area, mask, of = 'оқиғалардың') =>
    `${capital(of)} ${percentEnding(pct(incidents), 'poss')} зерттеу аумағының (${mask}) ${percentEnding(pct(area), 'possDat')} жиналған.`,
  maskNamed: (mask, area) => `Зерттеу аумағы: ${mask}, ${area}`,
  smallerCells: 'Ұяшық кішірейген сайын үлес те азаяды: тек бір ұяшық өлшемі мен бір зерттеу аумағының сандарын салыстырыңыз.',
  publishedTitle: 'Алматы туралы жарияланған',
  published: 'Қылмыстардың (онша ауыр емес ұрлықтар мен зорлық-зомбылықтың) жартысынан көбі Алматы аумағының 5 %-ына тиесілі; олар вокзалдарда, автокөлікке қызмет көрсету орталығында, базарлар мен демалыс орындарында шоғырланады (MIND / Мақсұт Нәрікбаев университеті, 2024 жылғы ақпан).',
  caution: (mask) => `Авторлар мұндай шоғырлану кез келген қалаға тән екенін баса айтады. Олардың үлесі Алматының аумағынан алынған, біздікі зерттеу аумағынан (${mask}) алынған; ұяшықтар мен қылмыс түрлері де бөлек, сондықтан бұл сандарды тікелей салыстыруға болмайды.`,
  tooFew: 'Шоғырлану туралы айту үшін оқиға тым аз.',
  tableCaption: 'Оқиғалардың 25, 50 және 80 %-ы жиналған зерттеу аумағының үлесі',
};
