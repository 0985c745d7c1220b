import type { NameForms } from '../domain/area';
import type { Locale } from './locale';
import type { comparison } from './messages/en/comparison';
import type { countedSentence } from './messages/en/countedSentence';
import type { ground } from './messages/en/ground';
import type { selection } from './messages/en/selection';
import { noneStood } from './counted';
import { nameIn, placeName, quoted } from './names';
import { formatPeriod } from './periods';
import { capital, type FilterWords } from './selection';
import {
  LEAST_SHARE_BASE,
  joined,
  roundedDistance,
  type ChangeInput,
  type CountInput,
  type CoverageInput,
  type MainInput,
  type NearWords,
  type PlaceInput,
  type PostKindId,
} from './sentence';

/** What the headline's sentences are made of, in one language. */
interface MainWords {
  readonly locale: Locale;
  readonly counted: typeof countedSentence;
  readonly comparison: typeof comparison;
  readonly ground: typeof ground;
  readonly selection: typeof selection;
  readonly outsideCity: string;
  readonly district: (name: NameForms) => string;
  /** `name` stands in quotation marks. */
  readonly beside: (metres: number, direction: NonNullable<NearWords['direction']>, name: string) => string;
  readonly at: (name: string) => string;
  readonly densest: (where: string) => string;
  readonly allData: string;
  readonly noData: string;
  readonly recorded: (count: number) => string;
  /** For a parenthesis, as the next three. */
  readonly invented: string;
  readonly tooFewForShare: (covered: number, of: number) => string;
  readonly illustrative: string;
  readonly noKind: string;
  readonly noneToCover: string;
  readonly posts: Readonly<Record<PostKindId, string>>;
  readonly or: string;
  /** The share `of` what lies near the posts, its end left open. */
  readonly lieWithin: (share: number, of: string, radiusM: number, posts: string, areOpenThen: boolean) => string;
  /** Against which period; the colon and the figures follow. */
  readonly against: Readonly<Record<ChangeInput['with'], string>>;
  readonly noDataFor: Readonly<Record<ChangeInput['with'], string>>;
  readonly counts: (now: number, before: number) => string;
  readonly changed: (ratio: number, interval: readonly [low: number, high: number], counts: string) => string;
}

/** The headline and its parts: one order in every language, its words in each. */
export function mainSentenceOf(words: MainWords) {
  const { locale, counted: ofCounted, comparison, ground, selection } = words;

  /** "120 m north of “X”, Almaly district"; else its degrees, or only the district. */
  function place({ near, district, at }: PlaceInput): string {
    if (!near && at) {
      const degrees = `${at.lat.toFixed(4)}, ${at.lon.toFixed(4)}`;
      return district ? `${degrees}, ${nameIn(locale, district)}` : degrees;
    }
    const where = district ? words.district(district) : words.outsideCity;
    if (!near) return where;
    const name = quoted(locale, placeName(locale, near.place));
    const beside = near.direction
      ? words.beside(roundedDistance(near.distanceM), near.direction, name)
      : words.at(name);
    return `${beside}, ${where}`;
  }

  /** Which incidents, how many, and whether they are real. */
  function count({ period, filter, count: total, demo, noData }: CountInput): string {
    const which = [
      period ? capital(formatPeriod(locale, period)) : words.allData,
      filter ? selection.inForce(filter) : '',
    ].filter((part) => part !== '');
    const what = noData && total === 0 ? words.noData : words.recorded(total);
    return `${which.join(', ')}: ${what}${demo ? ` (${words.invented})` : ''}.`;
  }

  function coverage(
    { share, covered, incidents, counted, radiusM, kinds, illustrative }: CoverageInput,
    filter: FilterWords | null = null,
  ): string {
    if (kinds.length === 0) return words.noKind;
    if (share === null) return words.noneToCover;
    if (noneStood(counted)) return ofCounted.noneStood;
    const marks = [
      ...(incidents < LEAST_SHARE_BASE ? [words.tooFewForShare(covered, incidents)] : []),
      ...ofCounted.marks(counted),
      ...(illustrative ? [words.illustrative] : []),
    ];
    const of = filter ? selection.ofThese(filter) : ofCounted.ofIncidents;
    const posts = kinds.map((kind) => words.posts[kind]).join(` ${words.or} `);
    const lie = words.lieWithin(share, of, radiusM, posts, counted.hours);
    return `${lie}${ofCounted.upTo(share, counted)}${marks.length > 0 ? ` (${marks.join('; ')})` : ''}.`;
  }

  function change({ with: kind, change: found, why, parts }: ChangeInput): string {
    if (!found && why && parts) return comparison.noChangeOf(why === 'not-recorded-before' ? why : 'no-data', parts);
    if (!found && why && why !== 'none-before') return comparison.noChange[why];
    if (!found) return words.noDataFor[kind];
    const unequal = found.days ? `; ${comparison.unequalDays(found.days.now, found.days.before)}` : '';
    const counts = `${words.counts(found.now, found.before)}${unequal}`;
    if (found.ratio === null || !found.interval) return `${words.against[kind]}: ${counts}; ${comparison.tooFew}.`;
    const [low, high] = found.interval;
    const unclear = low <= 0 && high >= 0 ? `; ${comparison.words.unclear}` : '';
    return `${words.against[kind]}: ${words.changed(found.ratio, found.interval, counts)}${unclear}.`;
  }

  return {
    place,
    count,
    coverage,
    change,
    densest: words.densest,
    main: (input: MainInput): string =>
      joined([
        count(input),
        ...(input.steps ?? []).map((step) =>
          step.missing ? selection.missing(step) : step.unknown > 0 ? selection.partly(step) : null,
        ),
        input.place && input.count > 0
          ? input.equals?.length
            ? ground.equallyDense([input.place, ...input.equals].map(place).join('; '))
            : words.densest(place(input.place))
          : null,
        input.few && input.count > 0 ? ground.tooFew(input.few.most, input.few.radiusM, input.few.least) : null,
        input.outside ? ground.outside(input.outside, input.count) : null,
        input.coverage && input.count > 0 ? coverage(input.coverage, input.filter) : null,
        input.change ? change(input.change) : null,
      ]),
  };
}
