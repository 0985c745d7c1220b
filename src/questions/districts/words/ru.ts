import type { en as contract } from './en';

/** How many in each district, and how many that is per km² and per inhabitant. */
export const ru: typeof contract = {
  title: 'Районы',
  settings: {},
  columns: {
    areaKm2: 'Площадь, км²',
    perKm2: 'На км² в год',
    perKm2Whole: 'На км²',
    per100k: 'На 100 тыс. жителей в год',
    population: 'Население (примерно)',
    change: 'Изменение',
  },
  perKm2InDays: (days) => (days === null ? 'На км² за период' : `На км² за ${days} дн.`),
  per100kInDays: (days) => (days === null ? 'На 100 тыс. жителей за период' : `На 100 тыс. жителей за ${days} дн.`),
  outsideAreas: 'Вне территорий',
  overlap: 'Больше чем в одной территории',
  ratesOfFew: (few) =>
    `Под показателем, в котором меньше ${few} случаев, стоит его 95-процентный доверительный интервал: при таком числе он мог бы выйти и другим.`,
  ratesOfFewPeople: (people) =>
    `Где живёт меньше ${people} человек, показателя на 100 тыс. нет: один случай менял бы его на сотни.`,
  populationExtrapolated: (from, to) =>
    `Население экстраполировано: период лежит вне опубликованных данных (${from} — ${to}).`,
  /** Beside the name of an area of which only a part is asked about. */
  cut: 'внутри не целиком',
  cutHint:
    'Что помечено «внутри не целиком», разрезано фигурой анализа или местом из фильтра: считается только то, что внутри, а показателей нет – они относились бы и к площади, и к жителям снаружи.',
  outside: 'целиком снаружи',
  outsideHint:
    'Что помечено «целиком снаружи», с этой фигурой или местом не пересекается: о нём не спрошено, поэтому прочерк, а не ноль случаев.',
  twin: { verb: 'случаи по районам: сколько, на км² и на 100 000 жителей в год', options: {} },
};
