import { noneStood } from '../../counted';
import { formatPeriod } from '../../periods';
import { insideOf, nameIn, placeName, quoted } from '../../names';
import { numbersOf } from '../../numbers';
import {
  LEAST_SHARE_BASE,
  joined,
  roundedDistance,
  type ChangeInput,
  type CountInput,
  type CoverageInput,
  type PlaceInput,
  type PostKindId,
} from '../../sentence';
import { percentEnding } from '../../suffix';
import type { FilterWords } from '../../selection';
import type { sentence as en } from '../en/sentence';
import { countedSentence } from './countedSentence';
import { domain } from './domain';
import { comparison } from './comparison';
import { ground } from './ground';
import { selection } from './selection';

const { int, num, pct, signedPct, metres, distance } = numbersOf('kk');
const OF_POSTS: Record<PostKindId, string> = {
  stationary: 'модульді полиция посттарының',
  planned: 'жоспарланған посттардың',
  mobile: 'жылжымалы полиция пункттерінің',
};

/** ««X» тұсынан солтүстікке қарай 120 м, Алмалы ауданы»: the ending goes to «тұс», never to the name. */
function place({ near, district }: PlaceInput): string {
  const where = district ? nameIn('kk', district) : domain.outsideCity;
  if (!near) return where;
  const name = quoted('kk', placeName('kk', near.place));
  const words = near.direction
    ? `${name} тұсынан ${domain.directions[near.direction]} қарай ${distance(roundedDistance(near.distanceM))}`
    : `${name} тұсында`;
  return `${words}, ${where}`;
}

/** Which incidents, how many, and whether they are real. */
function count({ period, filter, count: total, demo, noData }: CountInput): string {
  const which = [period ? formatPeriod('kk', period) : 'Барлық деректер', filter ? selection.inForce(filter) : '']
    .filter((part) => part !== '')
    .join(', ');
  const what =
    noData && total === 0 ? 'дерек жоқ' : total === 0 ? 'оқиға тіркелмеген' : `${int(total)} оқиға тіркелген`;
  const mark = demo ? ' (демонстрациялық деректер: нақты оқиғалар емес)' : '';
  return `${which}: ${what}${mark}.`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function coverage(
  { share, covered, incidents, counted, radiusM, kinds, illustrative }: CoverageInput,
  filter: FilterWords | null = null,
): string {
  if (kinds.length === 0) return 'Посттың бірде-бір түрі таңдалмаған.';
  if (share === null) return 'Қамтитын оқиға жоқ.';
  if (noneStood(counted)) return countedSentence.noneStood;
  const marks = [
    ...(incidents < LEAST_SHARE_BASE ? [`${int(incidents)} оқиғадан ${int(covered)}: үлес айтуға тым аз`] : []),
    ...countedSentence.marks(counted),
    ...(illustrative ? ['посттардың орны шартты'] : []),
  ];
  const mark = marks.length > 0 ? ` (${marks.join('; ')})` : '';
  const where = `${kinds.map((kind) => OF_POSTS[kind]).join(' немесе ')} ${metres(radiusM)} радиусында`;
  if (!counted.hours)
    return `${capital(filter ? selection.ofThese(filter) : 'оқиғалардың')} ${percentEnding(pct(share), 'poss')} ${where}${mark}.`;
  const more =
    counted.shareAtMost !== null && counted.shareAtMost > share
      ? `; жұмыс уақыты көрсетілмеген посттар да ашық болса, ${percentEnding(pct(counted.shareAtMost), 'dat')} дейін`
      : '';
  return `${capital(filter ? selection.ofThese(filter) : 'оқиғалардың')} ${percentEnding(pct(share), 'poss')} сол уақытта ашық екені мәлім ${where}${more}${mark}.`;
}

function change({ with: kind, change: found, why, parts }: ChangeInput): string {
  if (!found && why && parts) return comparison.noChangeOf(why === 'not-recorded-before' ? why : 'no-data', parts);
  if (!found && why && why !== 'no-data') return comparison.noChange[why];
  const ofBase = kind === 'last-year' ? 'Өткен жылдың сәйкес кезеңі' : 'Алдыңғы кезең';
  if (!found) return `${ofBase} бойынша дерек жоқ, сондықтан салыстыру жасалмады.`;
  const base = kind === 'last-year' ? 'Өткен жылдың сәйкес кезеңімен салыстырғанда' : 'Алдыңғы кезеңмен салыстырғанда';
  const unequal = found.days ? `; ${comparison.unequalDays(found.days.now, found.days.before)}` : '';
  const counts = `бұрын ${int(found.before)} оқиға, енді ${int(found.now)} оқиға`;
  if (found.ratio === null || !found.interval) return `${base}: ${counts}${unequal}; ${comparison.tooFew}.`;
  const [low, high] = found.interval;
  const unclear = low <= 0 && high >= 0 ? `; ${comparison.words.unclear}` : '';
  return `${base}: ${signedPct(found.ratio)} (95 % сенім аралығы ${comparison.intervalRange(low, high)}); ${counts}${unequal}${unclear}.`;
}

/** Whole sentences. */
export const sentence: typeof en = {
  counted: countedSentence,
  place,
  count,
  coverage,
  change,
  densest: (where) => `Ең тығыз орын: ${where}.`,
  topPlace: (input) => `Ең тығыз орын: ${place(input)}.`,
  main: (input) =>
    joined([
      count(input),
      ...(input.steps ?? []).map((step) =>
        step.missing ? selection.missing(step) : step.unknown > 0 ? selection.partly(step) : null,
      ),
      input.place && input.count > 0
        ? input.equals?.length
          ? ground.equallyDense([input.place, ...input.equals].map(place).join('; '))
          : `Ең тығыз орын: ${place(input.place)}.`
        : null,
      input.few && input.count > 0 ? ground.tooFew(input.few.most, input.few.radiusM, input.few.least) : null,
      input.outside ? ground.outside(input.outside, input.count) : null,
      input.coverage && input.count > 0 ? coverage(input.coverage, input.filter) : null,
      input.change ? change(input.change) : null,
    ]),
  inArea: (name, total) =>
    total === 0
      ? `${insideOf('kk', name)} оқиға тіркелмеген.`
      : `${insideOf('kk', name)} ${int(total)} оқиға тіркелген.`,
  densityHere: (value, unit) => `Осы орынның маңында: ${num(value, { significant: 3 })} (${unit}).`,
  nearestPost: (metresAway) => `Ең жақын пост түзу сызықпен ${distance(metresAway)} жерде.`,
  illustrativeNothing: 'Шартты деректер бойынша бұл орын туралы ештеңе айтуға болмайды.',
};
