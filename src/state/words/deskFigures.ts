import { missingDays } from '../../analysis/comparison/whyNoChange';
import type { DensityGrid, HealthAnswer, SummaryAnswer } from '../../domain/answers';
import type { LonLat } from '../../domain/geometry';
import { noneStood, countedWords } from '../../i18n/counted';
import { formatNumber, formatPercent } from '../../i18n/numbers';
import { LEAST_SHARE_BASE } from '../../i18n/sentence';
import { standsFromMs } from '../../domain/standing';
import { isMadePosition } from '../../domain/madePosition';
import { dateFigures, periodWords } from './dates';
import { placeName, quoted } from '../../i18n/names';
import { roundedDistance } from '../../i18n/sentence';
import { daysWithData } from '../../domain/rateDays';
import { placeByDegrees } from './names';
import { uncertainPlace } from './uncertain';
import { daysOfRates } from './rateDays';
import { isPlanning } from '../../questions';
import type { Session } from '../session.svelte';
import type { Period } from '../../domain/period';
import type { SelectionStep } from '../../domain/selection';
import type { PlannerRoom } from '../view/rooms';

/** One figure over the map: what it is, the figure, what stands beside it, and where it comes from. */
export interface DeskFigure {
  readonly id: 'count' | 'covered' | 'densest' | 'date';
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly leads: { readonly room: PlannerRoom } | { readonly place: LonLat };
  /** A newer answer is under way. */
  readonly busy: boolean;
}

/** The answer of the screen in four figures, of the newest answers; [] before the first. */
export function deskFigures(session: Session): readonly DeskFigure[] {
  return [countFigure(session), coveredFigure(session), densestFigure(session), dateFigure(session)].filter(
    (figure) => figure !== null,
  );
}

function countFigure(session: Session): DeskFigure | null {
  const { summary: asked } = session.answers;
  const summary = session.current(asked);
  if (!summary) return null;
  const { desk, comparison } = session.t;
  const { locale } = session.view;
  const { change, noChange, period } = summary;
  const compare = asked.answered?.compare ?? 'none';
  const whole = period ? periodWords(locale, period) : desk.noDates;
  function compared(): string {
    if (!change) return desk.noComparison(comparison.noChangeShort[noChange ?? 'no-data']);
    const { before, ratio, interval, word } = change;
    if (ratio === null || !interval) return desk.instead(before);
    return word === 'unclear' ? desk.unclear(before, ...interval) : desk.change(before, ratio, ...interval);
  }
  const noData = summary.fill?.filledDays === 0 && summary.count === 0;
  const studied = studiedStep(summary);
  const inside = studied && !noData ? session.t.draw.insideOf(studied.after, studied.before) : '';
  return {
    id: 'count',
    label: compare === 'none' || !period ? desk.count : `${desk.count}, ${whole}`,
    value: noData ? comparison.noChangeShort['no-data'] : formatNumber(locale, summary.count),
    note: [inside, compare === 'none' ? whole : compared()].filter(Boolean).join('; '),
    leads: { room: 'when' },
    busy: !asked.isCurrent,
  };
}

function coveredFigure(session: Session): DeskFigure | null {
  const { coverage: asked } = session.answers;
  const coverage = session.current(asked);
  if (!coverage) return null;
  const { desk } = session.t;
  const { locale } = session.view;
  const { kinds, radiusM } = asked.answered ?? session.view.settings.coverage;
  const posts = session.posts.filter(({ kind }) => kinds.includes(kind));
  const { share, shareAtMost, covered, incidents } = coverage.city;
  const counted = countedWords(coverage);
  // A plan counts some of them: its own share stands in the room.
  const ofThem = (isPlanning(session.view.mode.room) ? desk.coveredOfShown : desk.coveredOf)(covered, incidents);
  const made = posts.some(isMadePosition) && !session.isDemo;
  // At night few posts stand open, and the share falls by that alone.
  const within = (counted.hours ? desk.coveredOpen : desk.covered)(radiusM);
  const shown = {
    id: 'covered',
    label: coverage.isOfStudied ? `${within}, ${session.t.draw.inShape.toLocaleLowerCase()}` : within,
    leads: { room: 'coverage' },
    busy: !asked.isCurrent,
  } as const;
  if (posts.length === 0) return { ...shown, value: desk.none, note: desk.noPosts };
  if (share === null) return { ...shown, value: desk.none, note: desk.noIncidents };
  if (noneStood(counted)) return { ...shown, value: desk.none, note: desk.noneStood };
  if (incidents < LEAST_SHARE_BASE) return { ...shown, value: ofThem, note: made ? desk.madePosts : '' };
  const atMost = shareAtMost !== null && shareAtMost > share ? shareAtMost : null;
  const { period } = session;
  // What stands a few metres off and opened late explains a small share.
  const isSince = period !== null && posts.some((post) => standsFromMs(post) > period.fromMs);
  return {
    ...shown,
    value: `${formatPercent(locale, share)}${atMost === null ? '' : `–${formatPercent(locale, atMost)}`}`,
    note: [
      ofThem,
      ...(atMost === null ? [] : [desk.coveredAtMost]),
      ...(isSince ? [desk.sinceOpened] : []),
      ...(made ? [desk.madePosts] : []),
    ].join('; '),
  };
}

function densestFigure(session: Session): DeskFigure | null {
  const { density: asked } = session.answers;
  const density = session.current(asked);
  if (!density) return null;
  const { desk } = session.t;
  const { locale } = session.view;
  const label = isOfShape(session) ? session.t.draw.densest : desk.densest;
  const shown = { id: 'densest', label, busy: !asked.isCurrent } as const;
  const [first] = density.top;
  if (!first) return { ...shown, value: desk.none, note: desk.tooFewPlaces, leads: { room: 'places' } };
  const { near, lon, lat, value } = first;
  const rate = densityRate(session, value, density.grid);
  const uncertain = uncertainPlace(session, lon, lat);
  const equals = density.tied > 1 ? `; ${desk.equals(density.tied - 1)}` : '';
  return {
    ...shown,
    value: near
      ? quoted(locale, placeName(locale, near.place))
      : session.t.sentence.place(placeByDegrees(lon, lat, session.districts)),
    // What the place leans on comes first: it may be none.
    note: [
      ...(density.leans[0] ? [desk.leans] : []),
      ...(uncertain ? [uncertain.word] : []),
      ...(near?.direction ? [desk.beside(roundedDistance(near.distanceM))] : []),
      `${rate}${equals}`,
    ].join('; '),
    leads: { place: [lon, lat] },
  };
}

/** What a drawn study area left of the selection; undefined = nothing is cut by one. */
const studiedStep = ({ steps }: SummaryAnswer): SelectionStep | undefined =>
  steps.find(({ condition }) => condition === 'studied');

/** Whether the density that is shown is of drawn ground alone: its densest place is none of the city's. */
export const isOfShape = (session: Session): boolean => session.current(session.answers.density)?.grid.mask === 'drawn';

/**
 * A density in words. Of less than a year it is said from how many days a yearly one is projected, and of too few days
 * it is of the period instead: nine days make no year.
 */
export function densityRate(
  session: Session,
  value: number,
  { unit, years }: Pick<DensityGrid, 'unit' | 'years'>,
): string {
  const { desk, ground } = session.t;
  const from = unit === 'per-km2-year' ? daysOfRates(session) : null;
  if (!from || years === null) return desk.rate(value, ground.units[unit]);
  return from.isShort
    ? `${desk.rate(value * years, ground.units['per-km2'])} ${desk.inPeriod(from.said)}`
    : [desk.rate(value, ground.units[unit]), ...(from.said === null ? [] : [desk.fromDays(from.said)])].join(', ');
}

/** How many districts have no data on some days of a period, as the table of districts has it. */
export const silentDistricts = (health: Pick<HealthAnswer, 'silentDistricts'> | null, period: Period | null): number =>
  (health?.silentDistricts ?? []).filter((silence) => period !== null && missingDays(silence, period) > 0).length;

function dateFigure(session: Session): DeskFigure | null {
  const { summary: asked } = session.answers;
  const summary = session.current(asked);
  if (!summary) return null;
  const { desk } = session.t;
  const { locale } = session.view;
  const shown = { id: 'date', label: desk.dataTo, leads: { room: 'health' }, busy: !asked.isCurrent } as const;
  if (!summary.register) return { ...shown, value: desk.none, note: desk.noDates };
  const { fill, register, period } = summary;
  const filled = fill ? Math.round(daysWithData(fill, register, period)) : 0;
  const days = Math.round(fill?.askedDays ?? 0);
  const late = register.completeToMs < register.span.toMs;
  const health = session.current(session.answers.health);
  const silent = silentDistricts(health, period);
  const said = [
    ...(late ? [desk.stillArriving] : filled < days ? [desk.filledDays(filled, days)] : []),
    ...(silent > 0 ? [desk.districtGaps(silent)] : []),
  ];
  return {
    ...shown,
    value: dateFigures(locale, register.span.toMs - 1),
    // That nothing is missing is said once it is known.
    note: said.length > 0 ? said.join('; ') : health ? desk.allDays : '',
  };
}
