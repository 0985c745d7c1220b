import type { CoverageAnswer, CoverageRow } from '../../../domain/answers';
import { countedWords, noneStands, noneStood } from '../../../i18n/counted';
import type { Locale } from '../../../i18n/locale';
import { nameIn } from '../../../i18n/names';
import { NO_VALUE, numbersOf } from '../../../i18n/numbers';
import type { About, Rows } from '../../question';
import type { en as contract } from './en';

/** The city's share, what it is made of, and a table of the districts (or areas) with the city last. */
export const sentencesOf =
  (said: typeof contract, locale: Locale) =>
  (answer: CoverageAnswer, about: About): readonly (string | Rows)[] => {
    const { t, areas, isPlane } = about;
    const { int, pct } = numbersOf(locale);
    const counted = countedWords(answer);
    const isNone = noneStood(counted);
    const hasMore = answer.city.coveredAtMost > answer.city.covered;
    const share = (value: number | null): string => (value === null ? NO_VALUE : pct(value));
    const cells = (name: string, row: CoverageRow): string[] => [
      name,
      int(row.incidents),
      ...(isNone ? [NO_VALUE, NO_VALUE] : [int(row.covered), share(row.share)]),
      ...(hasMore ? [row.shareAtMost === null ? NO_VALUE : said.atMost(row.shareAtMost)] : []),
      noneStands(counted) ? NO_VALUE : share(row.areaShare),
    ];
    const rows = answer.districts.map((row, k) => cells(nameIn(locale, areas[k].names), row));
    rows.push(cells(isPlane ? t.table.total : answer.isOfStudied ? t.draw.inShape : t.domain.city, answer.city));
    const outside = about.recorded - answer.city.incidents;
    if (outside > 0 && !isPlane) rows.push([t.table.outside, int(outside), ...rows[0].slice(2).map(() => '')]);
    return [
      answer.city.share === null
        ? said.noIncidents
        : t.sentence.counted.reading(answer.city.share, answer.radiusM, counted, about.ofThem),
      said.straightLine,
      ...t.sentence.counted.basis(counted),
      {
        columns: [
          about.areAreasOwn ? t.table.columns.area : t.table.columns.district,
          t.table.columns.count,
          said.covered,
          said.columns.share,
          ...(hasMore ? [said.withUnknown] : []),
          said.columns.areaShare,
        ],
        rows,
      },
    ];
  };
