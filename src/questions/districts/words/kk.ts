import type { en as contract } from './en';

/** How many in each district, and how many that is per km² and per inhabitant. */
export const kk: typeof contract = {
  title: 'Аудандар',
  settings: {},
  columns: {
    areaKm2: 'Көлемі, км²',
    perKm2: '1 км²-ге жылына',
    perKm2Whole: '1 км²-ге',
    per100k: '100 мың адамға шаққанда жылына',
    population: 'Халық саны (шамамен)',
    change: 'Өзгеріс',
  },
  perKm2InDays: (days) => (days === null ? '1 км²-ге шаққанда, осы кезеңде' : `1 км²-ге, ${days} күнде`),
  per100kInDays: (days) =>
    days === null ? '100 мың адамға шаққанда, осы кезеңде' : `100 мың адамға шаққанда, ${days} күнде`,
  outsideAreas: 'Аумақтардан тыс',
  overlap: 'Бірнеше аумаққа ортақ',
  ratesOfFew: (few) =>
    `Оқиға ${few}-дан аз болса, көрсеткіштің астында оның 95 %-дық сенім аралығы тұр: сан аз болғанда көрсеткіш басқаша да шығуы мүмкін еді.`,
  ratesOfFewPeople: (people) =>
    `Тұрғыны ${people} адамнан аз жерде 100 мың адамға шаққандағы көрсеткіш берілмейді: бір оқиға оны жүздеген бірлікке өзгертер еді.`,
  populationExtrapolated: (from, to) =>
    `Халық саны экстраполяцияланған: кезең жарияланған деректерден (${from} – ${to}) тыс жатыр.`,
  twin: { verb: 'аудандар бойынша оқиғалар: саны, бір км²-ге және жылына 100 000 тұрғынға шаққанда', options: {} },
};
