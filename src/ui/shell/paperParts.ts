const PARTS = 'table, figure';

/**
 * Tables and charts of an open room as still pictures for paper, in their order: what is pressed on the screen is plain
 * text there. What is folded, or holds a picture that cannot be copied or a field to fill in, is left out.
 */
export function paperParts(room: Element | null): readonly Element[] {
  return [...(room?.querySelectorAll(PARTS) ?? [])].filter(isShown).map(still);
}

const isShown = (part: Element): boolean =>
  part.parentElement?.closest(PARTS) === null &&
  part.querySelector('canvas, input, select, textarea') === null &&
  part.checkVisibility();

function still(part: Element): Element {
  const copy = part.cloneNode(true) as Element;
  for (const node of [copy, ...copy.querySelectorAll('[id], [tabindex]')]) {
    node.removeAttribute('id');
    node.removeAttribute('tabindex');
  }
  for (const button of copy.querySelectorAll('button')) {
    const text = document.createElement('span');
    text.className = button.className;
    text.style.cssText = button.style.cssText;
    text.append(...button.childNodes);
    button.replaceWith(text);
  }
  return copy;
}
