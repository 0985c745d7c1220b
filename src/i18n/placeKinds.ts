/** By what a place was found; written out again here because i18n imports nothing of the state. */
export const FOUND_BY = ['crossing', 'place', 'middle', 'street', 'house', 'map', 'position', 'link', 'kept'] as const;
export type FoundBy = (typeof FOUND_BY)[number];

/** What a question about a place is about. */
export type QuestionAbout = 'line' | 'house' | 'position' | 'border' | 'precinct';
