import type { HealthAnswer } from '../../../domain/answers';
import type { Area } from '../../../domain/area';
import { wallTime } from '../../../domain/clock';
import type { Period } from '../../../domain/period';
import type { RegisterSpan } from '../../../domain/register';
import { leftOutFacts } from '../../../domain/spanFacts';
import type { Messages } from '../../../i18n';
import { formatDateShort } from '../../../i18n/dates';
import type { Locale } from '../../../i18n/locale';
import { nameIn } from '../../../i18n/names';
import { numbersOf } from '../../../i18n/numbers';
import { formatPeriod } from '../../../i18n/periods';
import type { About } from '../../question';
import type { en as contract } from './en';
import { healthReason } from './reason';

/** The whole of the answer in lines: the days covered, the counts, what can be trusted, and why. */
export const sentencesOf =
  (said: typeof contract, locale: Locale) =>
  (answer: HealthAnswer, { t, areas }: About): readonly string[] => {
    const { int } = numbersOf(locale);
    const of = (count: number): string => (answer.rows > 0 ? said.ofRecords(count, count / answer.rows) : int(count));
    const trust = (['places', 'hours', 'dates'] as const).flatMap((use) => {
      const level = answer.trust[use];
      return level ? [`${said.trust[use]}: ${said.levels[level]}`] : [];
    });
    const suspects = answer.places.suspects.map(
      ({ point, count, share }) => `  ${point[0]}, ${point[1]}  ${said.repeatedCount(count, share)}`,
    );
    return [
      ...spanLines(t.span, locale, answer.span),
      ...[silentWords(said, locale, answer, areas), emptyWords(said, locale, answer, areas)].filter(
        (line) => line !== '',
      ),
      `${said.rows}: ${int(answer.rows)}`,
      `${said.withCoordinates}: ${of(answer.withCoordinates)}`,
      `${said.outsideCity}: ${of(answer.outsideCity)}`,
      `${said.withoutTimeOfDay}: ${of(answer.withoutTimeOfDay)}`,
      `${said.withoutTime}: ${of(answer.withoutTime)}`,
      ...(answer.withoutCategory > 0 ? [`${said.withoutCategory}: ${of(answer.withoutCategory)}`] : []),
      ...trust,
      ...answer.reasons.map((reason) => healthReason(said, locale, reason)),
      ...(suspects.length > 0 ? [`${said.repeated}:`, ...suspects] : []),
    ];
  };

/**
 * What of a file lies outside the days that it covers, and whether that is counted: not unless a period is asked for,
 * all that has a date where the period holds it all, and of another period some may be and some not.
 */
export function outsideWords(
  said: Pick<typeof contract, 'outsideSpan' | 'outsideCounted' | 'notCounted'>,
  t: Pick<Messages['span'], 'leftOut'>,
  register: RegisterSpan,
  asked: Period | null,
): readonly string[] {
  const facts = leftOutFacts(register);
  if (asked === null) return [t.leftOut(facts)];
  if (asked.fromMs > register.extent.fromMs || asked.toMs < register.extent.toMs)
    return [t.leftOut(facts, said.outsideSpan)];
  return [
    t.leftOut({ ...facts, undated: 0 }, said.outsideCounted),
    t.leftOut({ ...facts, before: 0, after: 0 }, said.notCounted),
  ];
}

/** Which districts fell silent and when; '' = none did. */
export function silentWords(
  said: Pick<typeof contract, 'silentDistricts'>,
  locale: Locale,
  { silentDistricts }: HealthAnswer,
  districts: readonly Area[],
): string {
  const parts = silentDistricts.map(({ id, periods }) => {
    const names = districts.find((district) => district.id === id)?.names;
    const days = periods.map((of) => formatPeriod(locale, { from: wallTime(of.fromMs), to: wallTime(of.toMs) }));
    return `${names ? nameIn(locale, names) : id} (${days.join('; ')})`;
  });
  return parts.length === 0 ? '' : said.silentDistricts(parts.join(', '));
}

/** In which districts the file holds nothing at all; '' = in none of them. */
export function emptyWords(
  said: Pick<typeof contract, 'emptyDistricts'>,
  locale: Locale,
  { emptyDistricts }: Pick<HealthAnswer, 'emptyDistricts'>,
  districts: readonly Area[],
): string {
  if (emptyDistricts.length === 0) return '';
  const names = emptyDistricts.map((id) => {
    const found = districts.find((district) => district.id === id)?.names;
    return found ? nameIn(locale, found) : id;
  });
  return said.emptyDistricts(names.join(', '), names.length);
}

/** The days that the data really cover, before anything else is said of them. */
function spanLines(t: Messages['span'], locale: Locale, register: RegisterSpan | null): readonly string[] {
  if (!register) return [];
  const period = (of: Period): string => formatPeriod(locale, { from: wallTime(of.fromMs), to: wallTime(of.toMs) });
  return [
    t.covers(period(register.span)),
    t.leftOut(leftOutFacts(register)),
    register.gaps.length > 0 ? t.gaps(register.gaps.map(period).join('; ')) : '',
    register.completeToMs < register.span.toMs
      ? t.arriving(formatDateShort(locale, wallTime(register.completeToMs - 1)))
      : '',
  ].filter((line) => line !== '');
}
