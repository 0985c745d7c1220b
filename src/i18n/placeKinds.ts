/** By what a place was found; written out again here because i18n imports nothing of the state. */
export type FoundBy = 'crossing' | 'place' | 'middle' | 'street' | 'house' | 'map' | 'position' | 'link' | 'kept';

/** What a question about a place is about. */
export type QuestionAbout = 'line' | 'house' | 'position' | 'border' | 'precinct';
