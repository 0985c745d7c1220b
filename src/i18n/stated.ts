/** What versions before wrote into a file for a source or licence that nobody stated. */
const NOT_STATED_BEFORE = 'Not stated';

/**
 * Whether whoever published said this of the file: its title, source or licence. Null is the file's way to say that
 * nobody did.
 */
export const isStated = (words: string | null): words is string => words !== null && words !== NOT_STATED_BEFORE;

/** The publisher's own words, or in the reader's language that there are none. */
export const stated = <T>(words: string | null, instead: T): string | T => (isStated(words) ? words : instead);
