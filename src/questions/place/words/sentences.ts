import { LEAST_NEAR } from '../../../domain/density';
import { CATEGORIES } from '../../../domain/incident';
import { rateDays, type RateDays } from '../../../domain/rateDays';
import type { PlaceAnswer } from '../../../domain/placeAnswer';
import type { Locale } from '../../../i18n/locale';
import { nameIn } from '../../../i18n/names';
import { capital } from '../../../i18n/selection';
import { numbersOf } from '../../../i18n/numbers';
import type { About, Rows } from '../../question';
import type { en as contract } from './en';

/**
 * The yearly rate and from how few days it is made, or why there is none. `from` = those days, null = a year or more.
 */
export function rateWords(
  said: typeof contract,
  { count, fill, perYear, isCut }: PlaceAnswer,
  from: RateDays | null = rateDays(fill, null, null, null),
): string {
  if (fill === null) return said.noTime;
  if (perYear === null) return said.noDays;
  if (count === 0) return isCut ? said.noneLeft : said.none;
  if (count < LEAST_NEAR) return said.tooFew(LEAST_NEAR);
  if (from?.isShort) return said.shortPeriod(from.days);
  return capital(
    `${said.perYear(perYear.value, ...perYear.interval)}${from && from.said !== null ? said.fromDays(from.said) : ''}.`,
  );
}

/** Whether an empty ground lies outside the city: of it nothing could be counted. */
export const isOutside = ({ count, districtId, ground }: PlaceAnswer): boolean =>
  count === 0 && districtId === null && !('area' in ground);

export function groundWords(said: typeof contract, { ground }: Pick<PlaceAnswer, 'ground'>): string {
  if ('area' in ground) return said.inBorder;
  if ('radiusM' in ground) return said.within(ground.radiusM);
  if (!('drawn' in ground)) return said.inCell(ground.sizeM);
  const { drawn } = ground;
  if (drawn.kind === 'strip') return said.along(drawn.radiusM);
  return drawn.kind === 'cell' ? said.inCell(drawn.sizeM) : said.inDrawn;
}

/** How many, how many a year, how that changed, and of what kind. */
export const sentencesOf =
  (said: typeof contract, locale: Locale) =>
  (answer: PlaceAnswer, { t, compare, areas, isPlane }: About): readonly (string | Rows)[] => {
    const { count, change, noChange, byCategory } = answer;
    const { int } = numbersOf(locale);
    const { ground } = answer;
    const area = 'area' in ground && areas.find(({ id }) => id === ground.area);
    const named = area ? [nameIn(locale, area.names)] : [];
    const found = `${t.domain.incidents(count)}. ${rateWords(said, answer)}`;
    const isNowhere = !isPlane && isOutside(answer);
    const words = answer.isLeftOut ? said.leftOut : isNowhere ? said.outside : found;
    return [
      `${capital([...named, groundWords(said, answer)].join(', '))}: ${words}`,
      ...(answer.isCut && !answer.isLeftOut ? [said.cut] : []),
      ...(answer.isLeftOut || compare === 'none' || (!change && !noChange)
        ? []
        : [t.sentence.change({ with: compare, change, why: noChange })]),
      ...(count === 0
        ? []
        : [
            {
              columns: [said.columns.what, said.columns.count],
              rows: CATEGORIES.filter((id) => (byCategory[id] ?? 0) > 0).map((id) => [
                t.domain.categories[id],
                int(byCategory[id] ?? 0),
              ]),
            },
          ]),
    ];
  };
