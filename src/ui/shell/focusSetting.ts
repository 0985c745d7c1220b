/** Longest climb from a label to what it names. */
const MOST_STEPS = 4;
const CONTROLS = ':is(input, select, textarea, button, [tabindex="0"]):not(:disabled)';

/** So long a control is waited for in a room that is being loaded. */
const ROOM_COMES_MS = 10_000;

/**
 * Gives the focus, which the room has, to the control with this label as soon as the room holds it: one that was never
 * open is loaded first. Whoever has moved on by then is not taken back.
 */
export function focusWhenThere(room: Element, label: string): void {
  asItGrows(
    room,
    () => focusSetting(room, label),
    () => document.activeElement === room,
  );
}

/** The same of a card that has the focus, and of its button with these words. */
export function focusButtonWhenThere(card: Element, words: string): void {
  asItGrows(
    card,
    () => {
      const button = [...card.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === words);
      button?.focus();
      return button !== undefined;
    },
    () => card.contains(document.activeElement),
  );
}

/** Tries now and whenever more of a part is there, as long as it is waited for. */
function asItGrows(part: Element, isDone: () => boolean, isWaited: () => boolean): void {
  if (isDone()) return;
  const growing = new MutationObserver(() => {
    if (!isWaited() || isDone()) growing.disconnect();
  });
  growing.observe(part, { childList: true, subtree: true });
  setTimeout(() => growing.disconnect(), ROOM_COMES_MS);
}

/**
 * Brings the control with this label into view and gives it the focus; false where the room has none now. Found by the
 * words that a reader sees, so that no room has to know of the search.
 */
export function focusSetting(room: Element, label: string): boolean {
  const texts = document.createTreeWalker(room, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.nodeValue?.trim() !== label) continue;
    // A heading may say the same, and what stands below it is another thing.
    const control = text.parentElement?.closest('h1, h2, h3, h4') ? null : controlBeside(text.parentElement);
    if (!control) continue;
    for (let folded = control.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null)
      folded.open = true;
    control.scrollIntoView({ block: 'center' });
    control.focus();
    return document.activeElement === control;
  }
  return false;
}

function controlBeside(of: Element | null): HTMLElement | null {
  const label = of?.closest('label');
  if (label?.control) return label.control;
  // The button of a heading ("all of them") is not what the heading names.
  const isMeant = (control: HTMLElement): boolean =>
    of !== null &&
    (of.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    !(control.tagName === 'BUTTON' && control.parentElement === of.parentElement);
  let around = of;
  for (let step = 0; around && step < MOST_STEPS; step++) {
    const controls = [...around.querySelectorAll<HTMLElement>(CONTROLS)].filter(isMeant);
    const chosen = controls.find((control) => control.matches(':checked')) ?? controls[0];
    if (chosen) return chosen;
    around = around.parentElement;
  }
  return null;
}
