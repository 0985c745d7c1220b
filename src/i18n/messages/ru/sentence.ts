import { noneStood } from '../../counted';
import { formatPeriod } from '../../periods';
import { insideOf, nameIn, placeName, quoted } from '../../names';
import { numbersOf } from '../../numbers';
import { plural } from '../../plural';
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
import type { FilterWords } from '../../selection';
import type { sentence as en } from '../en/sentence';
import { countedSentence } from './countedSentence';
import { domain } from './domain';
import { comparison } from './comparison';
import { ground } from './ground';
import { selection } from './selection';

const { int, num, pct, signedPct, metres, distance } = numbersOf('ru');
const OF_POST: Record<PostKindId, string> = {
  stationary: 'модульного поста полиции',
  planned: 'планируемого поста',
  mobile: 'мобильного пункта полиции',
};
const registered = (total: number): string =>
  total === 0
    ? 'случаев не зарегистрировано'
    : `${plural('ru', total, { one: 'зарегистрирован', other: 'зарегистрировано' })} ${int(total)} ${plural('ru', total, { one: 'случай', few: 'случая', many: 'случаев', other: 'случая' })}`;

/** «120 м севернее ориентира «X», Алмалинский район»: «ориентир» takes the case, the name stays as it is. */
function place({ near, district }: PlaceInput): string {
  const where = district ? nameIn('ru', district) : domain.outsideCity;
  if (!near) return where;
  const name = quoted('ru', placeName('ru', near.place));
  const words = near.direction
    ? `${distance(roundedDistance(near.distanceM))} ${domain.directions[near.direction]} ориентира ${name}`
    : `у ориентира ${name}`;
  return `${words}, ${where}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Which incidents, how many, and whether they are real. */
function count({ period, filter, count: total, demo, noData }: CountInput): string {
  const which = [period ? capital(formatPeriod('ru', period)) : 'Все данные', filter ? selection.inForce(filter) : '']
    .filter((part) => part !== '')
    .join(', ');
  const mark = demo ? ' (демонстрационные данные: события вымышлены)' : '';
  return `${which}: ${noData && total === 0 ? 'данных нет' : registered(total)}${mark}.`;
}

function coverage(
  { share, covered, incidents, counted, radiusM, kinds, illustrative }: CoverageInput,
  filter: FilterWords | null = null,
): string {
  if (kinds.length === 0) return 'Не выбран ни один вид постов.';
  if (share === null) return 'Охватывать нечего: случаев нет.';
  if (noneStood(counted)) return countedSentence.noneStood;
  const marks = [
    ...(incidents < LEAST_SHARE_BASE ? [`${int(covered)} из ${int(incidents)}: для доли слишком мало`] : []),
    ...countedSentence.marks(counted),
    ...(illustrative ? ['места постов условные'] : []),
  ];
  const mark = marks.length > 0 ? ` (${marks.join('; ')})` : '';
  const where = `В пределах ${metres(radiusM)} от ${kinds.map((kind) => OF_POST[kind]).join(' или ')}`;
  if (!counted.hours) return `${where} — ${pct(share)} ${filter ? selection.ofThese(filter) : 'случаев'}${mark}.`;
  const more =
    counted.shareAtMost !== null && counted.shareAtMost > share
      ? `; до ${pct(counted.shareAtMost)}, если посты без указанных часов тоже открыты`
      : '';
  return `${where}, заведомо открытого в это время, — ${pct(share)} ${filter ? selection.ofThese(filter) : 'случаев'}${more}${mark}.`;
}

function change({ with: kind, change: found, why, parts }: ChangeInput): string {
  if (!found && why && parts) return comparison.noChangeOf(why === 'not-recorded-before' ? why : 'no-data', parts);
  if (!found && why && why !== 'no-data') return comparison.noChange[why];
  if (!found) {
    const missing = kind === 'last-year' ? 'аналогичный период прошлого года' : 'предыдущий период';
    return `За ${missing} данных нет, поэтому сравнения нет.`;
  }
  const base = kind === 'last-year' ? 'К аналогичному периоду прошлого года (АППГ)' : 'К предыдущему периоду';
  const unequal = found.days ? `; ${comparison.unequalDays(found.days.now, found.days.before)}` : '';
  const counts = `${int(found.now)} против ${int(found.before)}`;
  if (found.ratio === null || !found.interval) return `${base}: ${counts}${unequal}; ${comparison.tooFew}.`;
  const [low, high] = found.interval;
  const unclear = low <= 0 && high >= 0 ? `; ${comparison.words.unclear}` : '';
  return `${base}: ${signedPct(found.ratio)} (95-процентный интервал от ${signedPct(low)} до ${signedPct(high)}), ${counts}${unequal}${unclear}.`;
}

/** Whole sentences. */
export const sentence: typeof en = {
  counted: countedSentence,
  place,
  count,
  coverage,
  change,
  densest: (where) => `Плотнее всего: ${where}.`,
  topPlace: (input) => `Плотнее всего: ${place(input)}.`,
  main: (input) =>
    joined([
      count(input),
      ...(input.steps ?? []).map((step) =>
        step.missing ? selection.missing(step) : step.unknown > 0 ? selection.partly(step) : null,
      ),
      input.place && input.count > 0
        ? input.equals?.length
          ? ground.equallyDense([input.place, ...input.equals].map(place).join('; '))
          : `Плотнее всего: ${place(input.place)}.`
        : null,
      input.few && input.count > 0 ? ground.tooFew(input.few.most, input.few.radiusM, input.few.least) : null,
      input.outside ? ground.outside(input.outside, input.count) : null,
      input.coverage && input.count > 0 ? coverage(input.coverage, input.filter) : null,
      input.change ? change(input.change) : null,
    ]),
  inArea: (name, total) => {
    return `${capital(insideOf('ru', name))} ${registered(total)}.`;
  },
  densityHere: (value, unit) => `Вокруг этого места: ${num(value, { significant: 3 })} ${unit}.`,
  nearestPost: (metresAway) => `Ближайший пост — ${distance(metresAway)} по прямой.`,
  illustrativeNothing: 'По условным данным об этом месте ничего сказать нельзя.',
};
