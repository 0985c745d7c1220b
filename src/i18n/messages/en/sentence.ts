import { noneStood } from '../../counted';
import { formatPeriod } from '../../periods';
import type { NameForms } from '../../../domain/area';
import { nameIn, placeName, quoted } from '../../names';
import { numbersOf } from '../../numbers';
import {
  LEAST_SHARE_BASE,
  joined,
  roundedDistance,
  type ChangeInput,
  type CountInput,
  type CoverageInput,
  type MainInput,
  type PlaceInput,
  type PostKindId,
} from '../../sentence';
import type { FilterWords } from '../../selection';
import { countedSentence } from './countedSentence';
import { domain } from './domain';
import { comparison } from './comparison';
import { ground } from './ground';
import { selection } from './selection';

const { int, num, pct, signedPct, metres, distance } = numbersOf('en');
const A_POST: Record<PostKindId, string> = {
  stationary: 'a modular police post',
  planned: 'a planned post',
  mobile: 'a mobile police point',
};
const district = (name: NameForms): string => (/district$/i.test(name.en) ? name.en : `${name.en} district`);

/** "120 m north of “X”, Almaly district"; only the district where nothing named is near. */
function place({ near, district: area }: PlaceInput): string {
  const where = area ? district(area) : domain.outsideCity;
  if (!near) return where;
  const name = quoted('en', placeName('en', near.place));
  const words = near.direction
    ? `${distance(roundedDistance(near.distanceM))} ${domain.directions[near.direction]} of ${name}`
    : `at ${name}`;
  return `${words}, ${where}`;
}

/** Which incidents, how many, and whether they are real. */
function count({ period, filter, count: total, demo, noData }: CountInput): string {
  const which = [period ? formatPeriod('en', period) : 'All the data', filter ? selection.inForce(filter) : '']
    .filter((part) => part !== '')
    .join(', ');
  const what = noData && total === 0 ? 'no data' : total === 0 ? 'no recorded incidents' : domain.incidents(total);
  const mark = demo ? ' (demonstration data: not real incidents)' : '';
  return `${which}: ${what}${mark}.`;
}

function coverage(
  { share, covered, incidents, counted, radiusM, kinds, illustrative }: CoverageInput,
  filter: FilterWords | null = null,
): string {
  if (kinds.length === 0) return 'No kind of post is chosen.';
  if (share === null) return 'There is no incident to cover.';
  if (noneStood(counted)) return countedSentence.noneStood;
  const marks = [
    ...(incidents < LEAST_SHARE_BASE ? [`${int(covered)} of ${int(incidents)}: too few for a share`] : []),
    ...countedSentence.marks(counted),
    ...(illustrative ? ['positions of posts are illustrative'] : []),
  ];
  const mark = marks.length > 0 ? ` (${marks.join('; ')})` : '';
  const post = kinds.map((kind) => A_POST[kind]).join(' or ');
  if (!counted.hours)
    return `${pct(share)} ${filter ? selection.ofThese(filter) : 'of incidents'} lie within ${metres(radiusM)} of ${post}${mark}.`;
  const more =
    counted.shareAtMost !== null && counted.shareAtMost > share
      ? `; up to ${pct(counted.shareAtMost)} if posts without known hours are open too`
      : '';
  return `${pct(share)} ${filter ? selection.ofThese(filter) : 'of incidents'} lie within ${metres(radiusM)} of ${post} known to be open then${more}${mark}.`;
}

function change({ with: kind, change: found, why, parts }: ChangeInput): string {
  if (!found && why && parts) return comparison.noChangeOf(why === 'not-recorded-before' ? why : 'no-data', parts);
  if (!found && why && why !== 'no-data') return comparison.noChange[why];
  const base = kind === 'last-year' ? 'the same period last year' : 'the previous period';
  if (!found) return `There are no data for ${base}, so no comparison is made.`;
  const unequal = found.days ? `; ${comparison.unequalDays(found.days.now, found.days.before)}` : '';
  const counts = `${int(found.now)} instead of ${int(found.before)}`;
  if (found.ratio === null || !found.interval) return `Against ${base}: ${counts}${unequal}; ${comparison.tooFew}.`;
  const [low, high] = found.interval;
  const unclear = low <= 0 && high >= 0 ? `; ${comparison.words.unclear}` : '';
  return `Against ${base}: ${signedPct(found.ratio)} (95% interval from ${signedPct(low)} to ${signedPct(high)}), ${counts}${unequal}${unclear}.`;
}

/** Whole sentences. */
export const sentence = {
  counted: countedSentence,
  place,
  count,
  coverage,
  change,
  densest: (where: string) => `Densest place: ${where}.`,
  topPlace: (input: PlaceInput) => `Densest place: ${place(input)}.`,
  main: (input: MainInput) =>
    joined([
      count(input),
      ...(input.steps ?? []).map((step) =>
        step.missing ? selection.missing(step) : step.unknown > 0 ? selection.partly(step) : null,
      ),
      input.place && input.count > 0
        ? input.equals?.length
          ? ground.equallyDense([input.place, ...input.equals].map(place).join('; '))
          : `Densest place: ${place(input.place)}.`
        : null,
      input.few && input.count > 0 ? ground.tooFew(input.few.most, input.few.radiusM, input.few.least) : null,
      input.outside ? ground.outside(input.outside, input.count) : null,
      input.coverage && input.count > 0 ? coverage(input.coverage, input.filter) : null,
      input.change ? change(input.change) : null,
    ]),
  /** In one district; the name comes with its case forms. */
  inArea: (name: NameForms, total: number) => `${nameIn('en', name)}: ${domain.incidents(total)}.`,
  densityHere: (value: number, unit: string) => `Around this place: ${num(value, { significant: 3 })} ${unit}.`,
  nearestPost: (metresAway: number) => `The nearest post is ${distance(metresAway)} away in a straight line.`,
  illustrativeNothing: 'From illustrative data nothing can be said about this place.',
};
