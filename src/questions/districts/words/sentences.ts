import { districtsWithHoles, type AreaRow, type DistrictsAnswer, type NoChange } from '../../../domain/answers';
import { POPULATION_MONTHS, populationIsExtrapolated } from '../../../domain/city';
import { OWN_CITY } from '../../../domain/ownCity';
import { middleYear } from '../../../domain/period';
import { formatMonth } from '../../../i18n/dates';
import type { Locale } from '../../../i18n/locale';
import { nameIn } from '../../../i18n/names';
import { NO_VALUE, numbersOf } from '../../../i18n/numbers';
import type { About, Rows } from '../../question';
import type { en as contract } from './en';

/** What stands beside the name of an area that is not asked about whole. */
type AreaMark = 'cut' | 'outside' | 'leftOut';

export const markOf = ({ isCut, isOutside, isLeftOut }: Omit<AreaRow, 'id'>): AreaMark | null =>
  isLeftOut ? 'leftOut' : isOutside ? 'outside' : isCut ? 'cut' : null;

/** The marks of a table, each to be told of once. */
export const marksOf = ({ districts }: DistrictsAnswer): readonly AreaMark[] =>
  (['cut', 'outside', 'leftOut'] as const).filter((mark) => districts.some((row) => markOf(row) === mark));

/** A table of the districts (or areas) with the total last, and what its rates lack. */
export const sentencesOf =
  (said: typeof contract, locale: Locale) =>
  (answer: DistrictsAnswer, { t, areas, areAreasOwn, compare, period }: About): readonly (string | Rows)[] => {
    const { num: number, int, signedPct } = numbersOf(locale);
    const { columns } = said;
    const shared = t.table.columns;
    const num = (value: number | null): string => (value === null ? NO_VALUE : number(value, { maxDecimals: 1 }));
    const isCompared = compare !== 'none';
    const changeOf = (change: DistrictsAnswer['city']['change'], why: NoChange | null = answer.noChange): string[] => {
      if (!isCompared) return [];
      if (!change && why) return [NO_VALUE, t.comparison.noChangeShort[why]];
      return change
        ? [int(change.before), change.ratio === null ? NO_VALUE : signedPct(change.ratio)]
        : [NO_VALUE, NO_VALUE];
    };
    const marked = (name: string, mark: AreaMark | null): string => (mark ? `${name} (${said[mark]})` : name);
    const rows = answer.districts.map((row, k) => [
      marked(nameIn(locale, areas[k].names), markOf(row)),
      row.count === null ? NO_VALUE : row.filledDays === 0 && row.count === 0 ? t.span.noData : int(row.count),
      num(row.areaKm2),
      num(row.perKm2),
      num(row.per100k),
      ...changeOf(row.change, row.count === null ? null : (row.noChange ?? answer.noChange)),
    ]);
    const { city } = answer;
    const blank = ['', '', '', ...(isCompared ? ['', ''] : [])];
    rows.push([areAreasOwn ? said.outsideAreas : t.table.outside, int(answer.outside), ...blank]);
    if (answer.overlap > 0) rows.push([said.overlap, int(answer.overlap), ...blank]);
    const rates = [
      num(city.isCut ? null : city.areaKm2),
      num(city.perKm2),
      num(city.per100k),
      ...changeOf(city.change),
    ];
    if (city.count !== answer.total)
      rows.push([answer.isOfStudied ? t.draw.inShape : t.domain.city, int(city.count), ...rates]);
    const total = answer.fill?.filledDays === 0 && answer.total === 0 ? t.span.noData : int(answer.total);
    rows.push([t.table.total, total, ...(city.count === answer.total ? rates : blank)]);
    const holes = districtsWithHoles(answer);
    const lacking = areas
      .filter((_, k) => holes.includes(answer.districts[k].id))
      .map(({ names }) => nameIn(locale, names))
      .join(', ');
    const [first, last] = POPULATION_MONTHS.map(({ year, month }) => formatMonth(locale, year, month));
    return [
      {
        columns: [
          areAreasOwn ? shared.area : shared.district,
          shared.count,
          columns.areaKm2,
          answer.years === null ? columns.perKm2Whole : columns.perKm2,
          columns.per100k,
          ...(isCompared ? [shared.before, columns.change] : []),
        ],
        rows,
      },
      ...marksOf(answer).map((mark) => said[`${mark}Hint`]),
      ...(period && populationIsExtrapolated(middleYear(period)) ? [said.populationExtrapolated(first, last)] : []),
      ...(OWN_CITY?.districts === null && !areAreasOwn ? [t.cities.hullRates] : []),
      ...(lacking === '' ? [] : [t.span.cityRateLacks(lacking)]),
    ];
  };
