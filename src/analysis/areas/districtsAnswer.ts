/** Counts and yearly rates of districts, or of imported areas, and of the city. */
import {
  FEW_FOR_A_RATE,
  HEADS_FOR_A_RATE,
  type AreaRow,
  type DistrictsAnswer,
  type NoChange,
  type PeriodFill,
  type SilentParts,
} from '../../domain/answers';
import { poissonInterval } from '../comparison/tails';
import type { Area } from '../../domain/area';
import { cityPopulation, districtPopulation } from '../../domain/city';
import { OWN_CITY } from '../../domain/ownCity';
import { lengthDays, lengthYears, middleYear, type Period } from '../../domain/period';
import { estimateChange } from '../comparison/estimateChange';
import { countsByRow, type AreaCounts } from './locator';

export interface AreasInput {
  readonly areas: readonly Area[];
  readonly now: AreaCounts;
  /** Counts of the compared period, null when nothing is compared. */
  readonly before: AreaCounts | null;
  readonly cityAreaKm2: number;
  /** The period asked for, else the data's; null when the data have no time. */
  readonly period: Period | null;
  /** How far the register fills it; by default wholly. */
  readonly fill?: PeriodFill | null;
  /**
   * Days of the period, and of the compared one, on which each area fell silent: no data, which is no fall to nothing.
   */
  readonly silent?: readonly { readonly now: number; readonly before: number }[] | null;
  /**
   * Of which areas, and whether of the city, a condition on the ground leaves something out, of which it leaves nothing
   * at all, and which lie in none of the districts asked for; none = of none.
   */
  readonly cut?: {
    readonly areas: readonly boolean[];
    readonly outside: readonly boolean[];
    readonly leftOut: readonly boolean[];
    readonly city: boolean;
  } | null;
  readonly isOfStudied?: boolean;
  /** Days of the two periods when they differ. */
  readonly days?: { readonly now: number; readonly before: number } | undefined;
  /** Why nothing is compared although it was asked for. */
  readonly noChange?: NoChange | null;
  /** The districts or categories that are the reason. */
  readonly silentParts?: SilentParts | null;
  /**
   * Incidents inside the city, for its rates, when `areas` are not its districts; by default those inside any area.
   * `before` is null when nothing is compared.
   */
  readonly inCity?: { readonly now: number; readonly before: number | null };
  /**
   * `share` (the districts): a population is the area's share of all areas' published heads times the city's in the
   * middle of the period, approximate. `own`: the area's own figure as it stands.
   */
  readonly populations?: 'share' | 'own';
  /** False when counts are sums of weights: tests of counts do not hold for them, no `change` is given. */
  readonly countsIncidents?: boolean;
}

/** Heads of a city of the user's own: what its districts' file says, where it says it of every one of them. */
const headsOfAll = ({ areas, inCity }: AreasInput): number | null =>
  inCity !== undefined || areas.some(({ population }) => population === null)
    ? null
    : areas.reduce((sum, { population }) => sum + (population ?? 0), 0);

/**
 * Rates are per year of the days that have data (whole months are twelfths); `per100k` needs a population and a time.
 * An area that is cut by a condition on the ground has none; one wholly outside it has no count and no change either.
 * An area that fell silent has rates of its other days and no change; without any other day it has none. The city's
 * rates leave out incidents outside it; `total` includes them.
 */
export function areasAnswer(input: AreasInput): DistrictsAnswer {
  const { areas, now, before, period, cityAreaKm2 } = input;
  const fill = input.fill ?? (period ? wholeFill(period) : null);
  const years = fill ? fill.years : null;
  const cityHeads = OWN_CITY ? headsOfAll(input) : period ? Math.round(cityPopulation(middleYear(period))) : null;
  const published = areas.reduce((sum, area) => sum + (area.population ?? 0), 0);
  const headsOf = (area: Area): number | null => {
    if (area.population === null) return null;
    if (input.populations === 'own' || OWN_CITY) return area.population;
    return cityHeads === null ? null : districtPopulation(area.population, published, cityHeads);
  };
  const filledDays = (silentDays: number): number | null => fill && Math.max(0, fill.filledDays - silentDays);
  const rates = (
    count: number,
    areaKm2: number,
    heads: number | null,
    isCut: boolean,
    silentDays = 0,
  ): Pick<AreaRow, 'perKm2' | 'per100k' | 'ofFew' | 'isCut'> => {
    if (isCut) return { perKm2: null, per100k: null, isCut: true };
    const days = filledDays(silentDays);
    if (fill && (years === null || !days)) return { perKm2: null, per100k: null };
    const length = fill && years !== null && days ? (years * days) / fill.filledDays : null;
    const perKm2 = (of: number): number => (areaKm2 > 0 ? of / areaKm2 / (length ?? 1) : 0);
    const per100k = (of: number): number | null =>
      heads !== null && heads >= HEADS_FOR_A_RATE && length !== null ? (of / heads / length) * 100_000 : null;
    const few = input.countsIncidents !== false && count < FEW_FOR_A_RATE ? poissonInterval(count) : null;
    const between = (rate: (of: number) => number | null): readonly [number, number] | null => {
      const [low, high] = few?.map(rate) ?? [];
      return low == null || high == null ? null : [low, high];
    };
    return {
      perKm2: perKm2(count),
      per100k: per100k(count),
      ...(few ? { ofFew: { perKm2: between(perKm2), per100k: between(per100k) } } : {}),
    };
  };
  const changeOf = (a: number, b: number | null | undefined): Pick<AreaRow, 'change'> =>
    b === null || b === undefined || input.countsIncidents === false
      ? {}
      : { change: estimateChange(a, b, input.days) };
  const inside = input.inCity ?? {
    now: now.total - now.outside,
    before: before ? before.total - before.outside : null,
  };
  return {
    isOfStudied: input.isOfStudied ?? false,
    total: now.total,
    outside: now.outside,
    overlap: now.overlap,
    years,
    fill,
    noChange: input.noChange ?? null,
    silentParts: input.silentParts ?? null,
    city: {
      count: inside.now,
      areaKm2: cityAreaKm2,
      ...rates(inside.now, cityAreaKm2, cityHeads, input.cut?.city ?? false),
      population: cityHeads,
      ...(input.noChange ? {} : changeOf(inside.now, inside.before)),
    },
    districts: areas.map((area, k) => {
      const population = headsOf(area);
      const silent = input.silent?.[k] ?? { now: 0, before: 0 };
      const isSilent = silent.now > 0 || silent.before > 0;
      const isLeftOut = input.cut?.leftOut[k] ?? false;
      const isOutside = !isLeftOut && (input.cut?.outside[k] ?? false);
      return {
        id: area.id,
        count: isLeftOut || isOutside ? null : now.counts[k],
        areaKm2: area.areaKm2,
        ...rates(now.counts[k], area.areaKm2, population, input.cut?.areas[k] ?? false, silent.now),
        population,
        filledDays: filledDays(silent.now),
        ...(isLeftOut
          ? { isLeftOut: true as const }
          : isOutside
            ? { isOutside: true as const }
            : isSilent && before
              ? { noChange: 'no-data' as const }
              : changeOf(now.counts[k], before?.counts[k])),
      };
    }),
  };
}

const wholeFill = (period: Period): PeriodFill => {
  const days = lengthDays(period);
  return { askedDays: days, filledDays: days, years: lengthYears(period), strayRows: 0, completeToMs: null };
};

export interface DistrictsInput extends Omit<AreasInput, 'now' | 'before' | 'countsIncidents'> {
  readonly rows: Uint32Array;
  readonly rowsBefore: Uint32Array | null;
  /** Index of the area of every row of the table, -1 outside (`areaOfRows`). */
  readonly areaOfRow: Int16Array;
  readonly weight?: Float64Array | null;
}

/**
 * `areasAnswer` where every row belongs to one area at most. Areas that overlap: `countsByArea`, then `areasAnswer`.
 */
export function districtsAnswer(input: DistrictsInput): DistrictsAnswer {
  const { rows, rowsBefore, areaOfRow, areas, weight = null } = input;
  return areasAnswer({
    ...input,
    now: countsByRow(areaOfRow, areas.length, rows, weight),
    before: rowsBefore ? countsByRow(areaOfRow, areas.length, rowsBefore, weight) : null,
    countsIncidents: weight === null,
  });
}
