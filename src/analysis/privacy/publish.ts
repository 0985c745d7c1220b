import { dayOfIso, isoOfDay } from '../../domain/clock';
import { getResolution } from 'h3-js';
import { part, type Job } from '../../domain/job';
import type { Post } from '../../domain/post';
import type { Precinct } from '../../domain/precinct';
import type { DataStatus } from '../../domain/provenance';
import type { PublishReport } from '../../domain/publication';
import { fault, type Fault } from '../../domain/result';
import {
  SMALLEST_COUNT,
  SNAPSHOT_FORMAT,
  SNAPSHOT_VERSION,
  type Count,
  type SnapshotPost,
} from '../../domain/snapshot';
import type { MipSolver } from '../siting/mip/mip';
import { silentIn } from './absent';
import { attack, type AttackResult } from './attack';
import { keyOf } from './box';
import { FINE } from './cityCells';
import { doubtsOf } from './doubts';
import { completenessOf } from './completeness';
import { boxesOf, mapCounts, places, type CountSet, type Frame } from './countSet';
import { protect, type Protected } from './protect';
import { relaxFirst } from './relaxFirst';
import { reportOf } from './report';
import { rounded, roundingOf } from './rounding';
import { leastOf, USUAL_RULES, type PublishRules, type Disclosed } from './rules';
import { tabulate, type TabulateInput } from './tabulate';
import { disclosedAndAbsent } from './disclosed';

/** What a snapshot says beside its counts, and by which rules. */
export interface PublishAbout {
  /** ISO date. */
  readonly madeOn: string;
  /** The publisher's words; null = not stated. */
  readonly title: string | null;
  readonly source: string | null;
  readonly licence: string | null;
  readonly status: DataStatus;
  readonly posts: readonly Post[];
  readonly precincts: readonly Precinct[];
  /** Absent: the usual ones, and nothing was published before. */
  readonly rules?: PublishRules;
}

export interface Publication {
  /** Still without its sum: `sha256` of `canonicalText` is added by whoever can compute it. */
  readonly snapshot: Disclosed;
  readonly report: PublishReport;
}

/**
 * Counts a dataset, withholds what must not be known beside all that was published before, and tries to find it out
 * again. Nothing of a row but these counts goes into the snapshot. A publication with `check.exposed` above 0 must not
 * be given to anybody.
 */
export function* publish(input: TabulateInput, about: PublishAbout, solver: MipSolver): Job<Publication> {
  const solve = relaxFirst(solver);
  const rules = about.rules ?? USUAL_RULES;
  const least = leastOf(rules);
  const completeness = completenessOf(input);
  const tabulated = yield* part(tabulate(input, { completeness, previous: rules.previous }), 0, 0.3);
  const { register, ground, periods } = tabulated;
  const whole = withoutYears(tabulated.frame, yearsLeftOutBefore(rules.previous));
  const earlier = rules.previous.map((disclosed) => ({
    counts: disclosedAndAbsent(disclosed),
    silent: silentIn(disclosed),
    roundedTo: disclosed.roundedTo ?? null,
    least: disclosed.smallestCount ?? SMALLEST_COUNT,
  }));
  const looked = function* (frame: Frame): Job<Looked> {
    const current = places(boxesOf(frame)).map(({ value: box, table }) => ({ box, table }));
    const made = yield* part(
      protect(
        { register, ground, frame, least, secret: rules.secret, forbidsTwo: rules.forbidsTwo, current, earlier },
        solve,
      ),
      0,
      0.6,
    );
    return { frame, made, found: yield* part(attack(made, solve), 0.6, 1) };
  };
  const { frame, made, found } = yield* part(firstSafe(framesOf(whole, rules.previous), looked), 0.3, 1);
  const isUnsaid = wordsIn(frame) < wordsIn(tabulated.frame);
  const unsaid = isUnsaid ? completeness.recordedFrom.map(({ category }) => category) : [];
  const counts = publishedCounts(frame, made, rules);
  const posts = about.posts.filter(isPublishable).map(publishedPost);
  const { recent, ...city } = counts.city;
  const cells = frame.cellIds.length > 0 ? tabulated.cells : [];
  const fine = cells.filter(({ id }) => getResolution(id) === FINE).length;
  return {
    snapshot: {
      format: SNAPSHOT_FORMAT,
      version: SNAPSHOT_VERSION,
      madeOn: about.madeOn,
      title: about.title,
      source: about.source,
      licence: about.licence,
      status: about.status,
      from: periods.from,
      through: periods.through,
      completeness: isUnsaid ? { ...completeness, silent: [], recordedFrom: [] } : completeness,
      ...(least > SMALLEST_COUNT ? { smallestCount: least } : {}),
      ...(rules.roundedTo === null ? {} : { roundedTo: rules.roundedTo }),
      years: frame.years,
      months: frame.months,
      city: {
        ...city,
        ...(recent && frame.windows
          ? {
              recent: {
                through: isoOfDay(frame.windows[0].now.to - 1),
                windows: recent.map((window, w) => ({ days: frame.windows?.[w].days ?? 'year', ...window })),
              },
            }
          : {}),
      },
      districts: counts.districts.map((tally, d) => ({ id: frame.districtIds[d], ...tally })),
      cells: {
        ids: cells.map(({ id }) => id),
        areaKm2: cells.map(({ areaKm2 }) => areaKm2),
        land: cells.map(({ land }) => land),
        busy: cells.map(({ busy }) => busy),
        visitors: cells.map(({ visitors }) => visitors),
        yearly: counts.cells,
      },
      posts,
      precincts: about.precincts,
    },
    report: {
      ...reportOf(made, found, rules),
      least,
      tablesLeftOut: leftOutOf(tabulated.frame, frame),
      yearsLeftOut: periods.years.filter((year) => !frame.years.includes(year)),
      unsaid,
      unsaidSilences: isUnsaid ? completeness.silent.map(({ district }) => district) : [],
      cells: { fine, merged: cells.length - fine },
      leftOut: register.leftOut,
      otherKinds: register.otherKinds,
      postsLeftOut: about.posts.length - posts.length,
      doubts: doubtsOf(rules, register),
      rounding: roundingOf(made, rules),
    },
  };
}

/**
 * Why a publication must not be given to anybody: `snapshot-exposed {count, from?}`; null when nothing stands against
 * it. `from` (ISO): the day after the last that was published before; of days from then on nothing was disclosed yet,
 * so that a file that begins there can be made.
 */
export function exposedFault({ snapshot, report }: Publication, previous: readonly Disclosed[]): Fault | null {
  const { exposed } = report.check;
  if (exposed === 0) return null;
  const last = previous
    .map(({ through }) => through)
    .toSorted()
    .at(-1);
  const isLeft = last !== undefined && last < snapshot.through;
  return fault('snapshot-exposed', { count: exposed, ...(isLeft ? { from: isoOfDay(dayOfIso(last) + 1) } : {}) });
}

interface Looked {
  readonly frame: Frame;
  readonly made: Protected;
  readonly found: AttackResult;
}

/**
 * The first of some frames in which nothing is exposed, else the last. Beside earlier publications even a count that is
 * withheld may tell too much: that a window is small, within a month that was published. Nothing withheld mends that;
 * the window is left out.
 */
function* firstSafe(frames: readonly Frame[], look: (frame: Frame) => Job<Looked>): Job<Looked> {
  for (let k = 0; ; k++) {
    const from = 1 - 2 ** -k;
    const looked = yield* part(look(frames[k]), from, 1 - 2 ** -(k + 1));
    if (looked.found.exposed.length === 0 || k === frames.length - 1) return looked;
  }
}

/**
 * What may be published: everything, all but one window, no windows, only what a snapshot must have; and if words tell
 * too much (that a category was not recorded, or that days lack data, beside a sum that was published), all of these
 * without them. Last, all of these beside earlier publications without one of the years that none of them had, then
 * without all of these: months and windows given while a year ran may bound its small counts.
 */
function framesOf(frame: Frame, previous: readonly Disclosed[]): readonly Frame[] {
  const added =
    previous.length === 0 ? [] : frame.years.filter((year) => !previous.some(({ years }) => years.includes(year)));
  const left = [...(added.length > 1 ? added.map((year) => [year]) : []), ...(added.length > 0 ? [added] : [])];
  return [...tablesOf(frame), ...left.flatMap((years) => tablesOf(withoutYears(frame, new Set(years))))];
}

function withoutYears(frame: Frame, years: ReadonlySet<number>): Frame {
  const left = frame.years.filter((year) => !years.has(year));
  return { ...frame, years: left, cellIds: left.length > 0 ? frame.cellIds : [] };
}

/**
 * Whole years of earlier publications that are no years of theirs: they stay out, since what made them tell too much
 * stays public.
 */
function yearsLeftOutBefore(previous: readonly Disclosed[]): ReadonlySet<number> {
  const given = new Set(previous.flatMap(({ years }) => years));
  const covered = previous.flatMap(({ months }) =>
    months.filter((month, k) => month.endsWith('-12') && months[k - 11]?.endsWith('-01')),
  );
  return new Set(covered.map((month) => Number(month.slice(0, 4))).filter((year) => !given.has(year)));
}

function tablesOf(frame: Frame): readonly Frame[] {
  const { windows } = frame;
  const without =
    windows
      ?.map((left) => ({ ...frame, windows: windows.filter((window) => window !== left) }))
      .filter((one) => one.windows.length > 0) ?? [];
  const none = { ...frame, windows: null };
  const frames = [
    frame,
    ...without,
    ...(windows ? [none] : []),
    { ...none, has: { categoryMonths: false, times: false, districtBands: false, districtWeekdays: false } },
  ];
  return wordsIn(frame) > 0 ? [...frames, ...tablesOf({ ...frame, absent: [], silent: [] })] : frames;
}

/** Of how many boxes a publication's words tell something. */
const wordsIn = ({ absent, silent = [] }: Frame): number => absent.length + silent.length;

function leftOutOf(whole: Frame, { windows, has }: Frame): PublishReport['tablesLeftOut'] {
  const gone = (
    is: boolean,
    name: PublishReport['tablesLeftOut'][number],
  ): readonly PublishReport['tablesLeftOut'][number][] => (is ? [name] : []);
  return [
    ...gone((windows?.length ?? 0) < (whole.windows?.length ?? 0), 'city-recent'),
    ...gone(!has.categoryMonths, 'city-category-month'),
    ...gone(!has.times, 'city-time'),
    ...gone(!has.districtBands, 'district-band'),
    ...gone(!has.districtWeekdays, 'district-weekday'),
  ];
}

/** What is put into the places of the snapshot. */
function publishedCounts(
  frame: Frame,
  { joint, withheld }: Protected,
  { roundedTo, secret }: PublishRules,
): CountSet<Count> {
  const numbers = new Map(
    joint.entries.map(({ box }, entry) => [keyOf(box), entry] as const).filter(([, entry]) => joint.open.has(entry)),
  );
  return mapCounts(boxesOf(frame), (box): Count => {
    const entry = numbers.get(keyOf(box));
    if (entry === undefined || withheld.has(entry)) return null;
    return roundedTo === null ? joint.values[entry] : rounded(joint.values[entry], roundedTo, secret, box);
  });
}

/** A position that was made up or guessed would be taken for a real one. */
const isPublishable = ({ position }: Post): boolean => position === 'published' || position === 'imported';

const publishedPost = ({ id, kind, name, lon, lat, hours }: Post): SnapshotPost => ({
  id,
  kind,
  name,
  lon,
  lat,
  hours,
});
