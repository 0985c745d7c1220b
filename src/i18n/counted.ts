import { dayParts, type WallParts } from './dates';

/** Which posts a covered share is made of, as the sentences want it. */
export interface CountedInput {
  readonly posts: number;
  readonly unknownHours: number;
  /** The city's share if posts of unknown hours were open too. */
  readonly shareAtMost: number | null;
  /** Incidents that no counted post stood for. */
  readonly withoutPost: number;
  readonly hours: boolean;
  readonly openingUnknown: number;
  readonly planned: number;
  readonly undated: number;
  /** The day the ground is of; null = no time. */
  readonly groundDay: WallParts | null;
  readonly groundPosts: number;
  readonly notYet: number;
  readonly closed: number;
}

/** Structurally the domain's coverage answer. */
interface AnswerWords {
  readonly posts: number;
  readonly unknownHours: number;
  readonly city: { readonly shareAtMost: number | null };
  readonly distance: { readonly without: number } | null;
  readonly counted: Omit<
    CountedInput,
    'posts' | 'unknownHours' | 'shareAtMost' | 'withoutPost' | 'hours' | 'groundDay'
  > & {
    readonly hours: object | null;
    /** YYYY-MM-DD. */
    readonly groundDay: string | null;
  };
}

export function countedWords({ posts, unknownHours, city, counted, distance }: AnswerWords): CountedInput {
  const { hours, groundDay, ...counts } = counted;
  return {
    ...counts,
    posts,
    unknownHours,
    shareAtMost: city.shareAtMost,
    withoutPost: distance?.without ?? 0,
    hours: hours !== null,
    groundDay: groundDay === null ? null : dayParts(groundDay),
  };
}

/** All the posts open after the period, and nothing without a date is held against them. */
export const noneStood = ({ posts, notYet, undated }: CountedInput): boolean =>
  posts > 0 && notYet === posts && undated === 0;

/** All the posts open after the day that ground and places are of: neither has a share then, not even 0. */
export const noneStands = ({ posts, notYet }: CountedInput): boolean => posts > 0 && notYet === posts;
