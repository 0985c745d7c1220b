import type { HealthAnswer } from '../../../domain/answers';
import { wallTime } from '../../../domain/clock';
import type { Period } from '../../../domain/period';
import type { RegisterSpan } from '../../../domain/register';
import { leftOutFacts } from '../../../domain/spanFacts';
import type { Messages } from '../../../i18n';
import { formatDateShort } from '../../../i18n/dates';
import type { Locale } from '../../../i18n/locale';
import { numbersOf } from '../../../i18n/numbers';
import { formatPeriod } from '../../../i18n/periods';
import type { About } from '../../question';
import type { en as contract } from './en';
import { healthReason } from './reason';

/** The whole of the answer in lines: the days covered, the counts, what can be trusted, and why. */
export const sentencesOf =
  (said: typeof contract, locale: Locale) =>
  (answer: HealthAnswer, { t }: About): readonly string[] => {
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
      `${said.rows}: ${int(answer.rows)}`,
      `${said.withCoordinates}: ${of(answer.withCoordinates)}`,
      `${said.outsideCity}: ${of(answer.outsideCity)}`,
      `${said.withoutTimeOfDay}: ${of(answer.withoutTimeOfDay)}`,
      `${said.withoutTime}: ${of(answer.withoutTime)}`,
      ...trust,
      ...answer.reasons.map((reason) => healthReason(said, locale, reason)),
      ...(suspects.length > 0 ? [`${said.repeated}:`, ...suspects] : []),
    ];
  };

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
