/** Parts of the page that an answer is read from, found in it. */
type Page = Pick<Document, 'querySelector'>;

const ANSWER = '#answer';
const VERDICT = '#answer .lines .labelled';
/** What was chosen, then how it is there: on a small or much enlarged screen the later one wins. */
const READ_FIRST = ['#answer .where', VERDICT];

/**
 * Brings what was chosen and the first of the four lines into view, and the focus to the answer for whoever hears the
 * page. After a touch on the map (`isTouch`) the line itself has the focus: the map was left, and nothing else was
 * typed or pressed to come from.
 */
export function showAnswer(page: Page, isTouch: boolean): void {
  const verdict = page.querySelector<HTMLElement>(VERDICT);
  const target = (isTouch ? verdict : null) ?? page.querySelector<HTMLElement>(ANSWER);
  if (target && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target?.focus({ preventScroll: true });
  for (const selector of READ_FIRST) page.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
}

/** Brings a question, or an option among several, into view: its beginning where it is larger than the screen. */
export const showPart = (page: Page, id: string, isFocused: boolean): void => {
  const part = page.querySelector<HTMLElement>(`#${id}`);
  if (isFocused) part?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'nearest' });
};
