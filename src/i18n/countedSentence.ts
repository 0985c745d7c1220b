import { noneStood, type CountedInput } from './counted';

/** What the sentences about counted posts are made of, in one language. */
interface CountedWords {
  readonly noneStood: string;
  /** Of incidents, where a share of all is said. */
  readonly ofIncidents: string;
  /** In a few words for a parenthesis. */
  readonly marks: {
    readonly stood: string;
    readonly stoodOpenOrClosed: string;
    readonly openOrClosed: string;
    readonly openingUnknown: (unknown: number, of: number) => string;
    readonly planned: string;
  };
  /** Whole sentences, to stand beside the figures; the last of them with its end left open. */
  readonly basis: {
    readonly stood: string;
    readonly openingUnknown: (unknown: number, of: number) => string;
    readonly planned: (count: number) => string;
    readonly undated: (count: number) => string;
    readonly openThen: string;
    readonly openOrClosed: string;
    readonly unknownHours: (unknown: number, of: number, shareAtMost: number) => string;
    readonly withoutPost: (count: number) => string;
    readonly groundOn: (day: NonNullable<CountedInput['groundDay']>, count: number, of: number) => string;
    readonly ground: (count: number, of: number) => string;
  };
  readonly openLater: (count: number) => string;
  readonly notKnownOpen: (count: number) => string;
  /** The share if posts without known hours are open too. */
  readonly atMost: (share: number) => string;
  /** The share `of` what lies near a post, its end left open. */
  readonly lieWithin: (share: number, of: string, radiusM: number, areOpenThen: boolean) => string;
}

/** Which posts a covered share is made of: one order of parts in every language, its words in each. */
export function countedSentenceOf(words: CountedWords) {
  const { marks, basis } = words;

  function ground({ notYet, closed }: CountedInput): string {
    const out = [...(notYet > 0 ? [words.openLater(notYet)] : []), ...(closed > 0 ? [words.notKnownOpen(closed)] : [])];
    return out.length > 0 ? ` (${out.join(', ')})` : '';
  }

  /** "; up to 40 % if ...", where posts of unknown hours could raise the share; '' where they cannot. */
  function upTo(share: number, { hours, shareAtMost }: CountedInput): string {
    return hours && shareAtMost !== null && shareAtMost > share ? `; ${words.atMost(shareAtMost)}` : '';
  }

  return {
    noneStood: words.noneStood,
    ofIncidents: words.ofIncidents,
    upTo,
    /** Which posts count, in a few words for a parenthesis. */
    marks: ({ posts, hours, openingUnknown, planned }: CountedInput): readonly string[] => [
      ...(openingUnknown + planned < posts
        ? [hours ? marks.stood : marks.stoodOpenOrClosed]
        : hours
          ? []
          : [marks.openOrClosed]),
      ...(openingUnknown > 0 ? [marks.openingUnknown(openingUnknown, posts)] : []),
      ...(planned > 0 ? [marks.planned] : []),
    ],
    /** The same in whole sentences, to stand beside the figures. */
    basis: (counted: CountedInput): readonly string[] => {
      const { posts, hours, openingUnknown, planned, undated, groundDay, groundPosts } = counted;
      const { unknownHours, shareAtMost, withoutPost } = counted;
      return [
        ...(openingUnknown + planned < posts ? [basis.stood] : []),
        ...(openingUnknown > 0 ? [basis.openingUnknown(openingUnknown, posts)] : []),
        ...(planned > 0 ? [basis.planned(planned)] : []),
        ...(undated > 0 ? [basis.undated(undated)] : []),
        hours ? basis.openThen : basis.openOrClosed,
        ...(hours && unknownHours > 0 && shareAtMost !== null
          ? [basis.unknownHours(unknownHours, posts, shareAtMost)]
          : []),
        ...(withoutPost > 0 ? [basis.withoutPost(withoutPost)] : []),
        `${groundDay ? basis.groundOn(groundDay, groundPosts, posts) : basis.ground(groundPosts, posts)}${ground(counted)}.`,
      ];
    },
    /** The share of the whole city in a sentence; `of` = what it is a share of, all incidents if not given. */
    reading: (share: number, radiusM: number, counted: CountedInput, of: string = words.ofIncidents): string =>
      noneStood(counted)
        ? words.noneStood
        : `${words.lieWithin(share, of, radiusM, counted.hours)}${upTo(share, counted)}.`,
  };
}
