import type { Attachment } from 'svelte/attachments';

/** What Tab stops at: where a box holds such a thing, it is scrolled from there. */
const STOPS = 'a[href], button:not(:disabled), input:not(:disabled), select, summary, [tabindex="0"]';

/**
 * A box that scrolls is a stop of Tab, with a name, while it holds more than it shows and nothing else to stop at.
 * @param name What it holds, in words; absent = as its table's caption, else the head of its room says.
 */
export const scrollsByKeys =
  (name?: string): Attachment<HTMLElement> =>
  (box) => {
    const follow = (): void => {
      const isStop =
        (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) && !box.querySelector(STOPS);
      if (isStop) {
        box.tabIndex = 0;
        // An article is called by its own role.
        if (box instanceof HTMLDivElement) box.setAttribute('role', 'group');
        const head = box.querySelector('caption') ?? document.querySelector('#room-title');
        box.setAttribute('aria-label', name ?? head?.textContent.trim() ?? '');
      } else for (const attribute of ['tabindex', 'role', 'aria-label']) box.removeAttribute(attribute);
    };
    const observer = new ResizeObserver(follow);
    for (const node of [box, ...box.children]) observer.observe(node);
    return () => observer.disconnect();
  };
