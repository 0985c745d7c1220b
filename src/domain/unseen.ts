/**
 * Characters that nobody sees: controls but tab and line ends, marks of direction and of byte order, letters of no
 * width, halves of surrogate pairs. They carry no meaning in our texts and hide, or turn round, what stands beside
 * them.
 */
const UNSEEN = /[\p{Cf}\p{Cs}\u2028\u2029]|(?![\t\n\r])\p{Cc}/gu;
/**
 * Those of them that change how other words are read: controls, and marks that set or override a direction until
 * another ends it.
 */
const MISLEADING = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

/** Text of what can be seen. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** Whether a text holds what could turn round or hide the words beside it. */
export const isMisleading = (text: string): boolean => MISLEADING.test(text);
