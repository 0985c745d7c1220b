import type { NearbyName } from '../../domain/answers';
import type { ChangeAnswer } from '../../domain/change';
import { EMERGING_CLASSES, familyOf, isUntold, type EmergingAnswer } from '../../domain/emerging';
import type { CompareWith, IncidentFilter } from '../../domain/filter';
import type { FirstPlacesAnswer } from '../../domain/firstPlaces';
import type { LonLat } from '../../domain/geometry';
import type { KnoxAnswer } from '../../domain/knox';
import { shiftDate, shiftDays, type Period } from '../../domain/period';
import { toLonLat } from '../../domain/projection';
import type { RegisterSpan } from '../../domain/register';
import { isDrawnMask } from '../../domain/studyMask';
import type { StudyMask } from '../../domain/area';
import { USUAL_SETTINGS, type QuestionOf } from '../../questions';
import type { AnswerOf } from '../../questions/answers';

/** What a bulletin is made of; equal inputs make equal ones, on the page and by the twin. */
export interface BulletinInput {
  readonly filter: IncidentFilter;
  readonly mask: StudyMask;
  /** Id of areas of the user's own in place of the districts. */
  readonly areas: string | null;
  /** What the data cover; null = nothing has a date. */
  readonly register: RegisterSpan | null;
  /** False where the file says months alone. */
  readonly knowsDays: boolean;
}

type AskedId = 'change' | 'firstPlaces' | 'emerging' | 'knox';

/** Answers one question of the list, however it is asked; `span` says from where to where it brings the bulletin. */
export type Ask = <Id extends AskedId>(
  id: Id,
  question: { readonly filter: IncidentFilter; readonly compare: CompareWith } & QuestionOf<Id>,
  span: readonly [from: number, to: number],
) => Promise<AnswerOf<Id>>;

/** What a point (degrees) is near to. */
export type NameAt = (lon: number, lat: number) => Promise<NearbyName | null>;

/** A stretch of last days, held against the days before it and the same days a year earlier. */
interface Change {
  readonly days: number;
  readonly period: Period;
  readonly previous: ChangeAnswer;
  readonly lastYear: ChangeAnswer;
}

/** A cell that became a hot spot lately. */
interface FreshCell {
  readonly at: LonLat;
  readonly x: number;
  readonly y: number;
  readonly near: NearbyName | null;
  /** What it holds in all bins, and in the last. */
  readonly count: number;
  readonly last: number;
}

export interface Bulletin {
  readonly input: BulletinInput;
  /** Last days that are left out, since their records are still arriving; null = none. */
  readonly late: { readonly days: number; readonly fromMs: number } | null;
  /** Whole days up to here; null = nothing has a date. */
  readonly endMs: number | null;
  /** Empty where no week can be told. */
  readonly changes: readonly Change[];
  /** Of places, new hot spots and repeats; null = of all rows, which have no date. */
  readonly period: Period | null;
  readonly places: FirstPlacesAnswer;
  readonly emerging: EmergingAnswer;
  /** Those with the most incidents of late first. */
  readonly fresh: readonly FreshCell[];
  readonly knox: KnoxAnswer;
}

const LAST_DAYS = [7, 28] as const;
/** So many top places have room on one page. */
const PLACES = 8;
/** So many new hot spots are named. */
export const FRESH_NAMED = 5;
/** Where no period is chosen, places and repeats are of so many last years. */
const YEARS = 1;

/**
 * One week's bulletin: the last 7 and 28 complete days held against the days before and the same days a year earlier,
 * then places, new hot spots and repeats of the period of the filter, or of the last year of the data. Every figure is
 * that of the question itself by its usual settings, so that one week's sheet can be laid beside another's.
 */
export async function askBulletin(input: BulletinInput, ask: Ask, nameAt: NameAt): Promise<Bulletin> {
  const { filter, mask, register, areas, knowsDays } = input;
  const endMs = register ? Math.min(register.completeToMs, filter.period?.toMs ?? Infinity) : null;
  const lateFrom = register ? Math.max(register.completeToMs, filter.period?.fromMs ?? -Infinity) : 0;
  const lateTo = register ? Math.min(register.span.toMs, filter.period?.toMs ?? Infinity) : 0;
  const period = register && endMs !== null ? patternPeriod(filter, register, endMs) : filter.period;
  const changes: Change[] = [];
  if (endMs !== null && knowsDays) {
    const counted = isDrawnMask(mask) ? { ...filter, studied: mask } : filter;
    for (const days of LAST_DAYS) {
      const last = { fromMs: shiftDays(endMs, -days), toMs: endMs };
      const against = (compare: CompareWith): Promise<ChangeAnswer> =>
        ask('change', { filter: { ...counted, period: last }, compare, method: USUAL_SETTINGS.change, mask, areas }, [
          changes.length / 50,
          (changes.length + 1) / 50,
        ]);
      changes.push({ days, period: last, previous: await against('previous'), lastYear: await against('last-year') });
    }
  }
  const query = { filter: { ...filter, period }, compare: 'none' as const, mask };
  const places = await ask(
    'firstPlaces',
    { ...query, set: { ...USUAL_SETTINGS.firstPlaces, count: PLACES } },
    [0.05, 0.25],
  );
  const emerging = await ask('emerging', { ...query, method: USUAL_SETTINGS.emerging }, [0.25, 0.35]);
  const knox = await ask('knox', { ...query, method: USUAL_SETTINGS.knox }, [0.35, 1]);
  return {
    input,
    late: lateTo > lateFrom ? { days: daysBetween(lateFrom, lateTo), fromMs: lateFrom } : null,
    endMs,
    changes,
    period,
    places,
    emerging,
    fresh: await freshCells(emerging, nameAt),
    knox,
  };
}

function daysBetween(fromMs: number, toMs: number): number {
  let days = 0;
  while (shiftDays(fromMs, days) < toMs) days++;
  return days;
}

function patternPeriod({ period }: IncidentFilter, { span }: RegisterSpan, endMs: number): Period | null {
  const fromMs = period ? period.fromMs : Math.max(span.fromMs, shiftDate(endMs, -YEARS, 0));
  // Days that are all still arriving stand as they were asked for.
  return fromMs < endMs ? { fromMs, toMs: endMs } : period;
}

async function freshCells(answer: EmergingAnswer, nameAt: NameAt): Promise<readonly FreshCell[]> {
  if (isUntold(answer)) return [];
  const { held, x, y, counts, last } = answer;
  const cells = Array.from(held, (found, cell) => ({ of: familyOf(EMERGING_CLASSES[found]), cell }))
    .filter(({ of }) => of?.family === 'new' && of.side > 0)
    .map(({ cell }) => cell)
    .sort((a, b) => last[b] - last[a] || counts[b] - counts[a] || a - b);
  return Promise.all(
    cells.map(async (cell, k): Promise<FreshCell> => {
      const at = toLonLat(x[cell], y[cell]);
      return {
        at,
        x: x[cell],
        y: y[cell],
        near: k < FRESH_NAMED ? await nameAt(...at) : null,
        count: counts[cell],
        last: last[cell],
      };
    }),
  );
}
