/** Pictures of the gallery's entries, held against those that are kept. */
import { describe, expect, inject, it } from 'vitest';
import { page as screen } from 'vitest/browser';
import { settled } from '../../gallery/stillPage';
import { looksOf, pictureHeight, pictureName, type Entry, type Look, type Page } from '../../gallery/entry';

declare module 'vitest' {
  interface ProvidedContext {
    /** All kept pictures are compared, not one of each entry's states. */
    readonly isProof: boolean;
  }
}

const KEPT = Object.keys(import.meta.glob('./pictures/**/*.png', { query: '?url' })).map((path) =>
  path.slice('./pictures/'.length, -'.png'.length),
);

/** Whose pictures are kept: another version may draw letters and controls otherwise. */
const MADE_BY = 'Chrome/150.';
const OTHER_BROWSER = navigator.userAgent.includes(MADE_BY)
  ? ''
  : `The pictures were made by ${MADE_BY} and this is ${navigator.userAgent}: look at them, then npm run gallery:renew. `;

/** What Svelte writes on an element while the product is being worked on: the component it is from. */
type Marked = Element & { readonly __svelte_meta?: { readonly loc: { readonly file: string } } };

/** The components that are on the screen, as paths from the root. */
const onScreen = (): readonly string[] =>
  [...document.body.querySelectorAll<Marked>('*')].flatMap(
    ({ __svelte_meta: meta }) => meta?.loc.file.replace(/^.*?\/?(?=src\/)/, '') ?? [],
  );

/**
 * Compares the pictures of a page's entries. `components`: paths of those of which something must be in one of them;
 * `elsewhere`: those that are not, with the reason.
 */
export function picturesOf(
  page: Page,
  entries: readonly Entry[],
  components: readonly string[],
  elsewhere: Readonly<Record<string, string>>,
): void {
  const all = entries.flatMap((entry) => entry.states.map((state) => ({ id: entry.id, entry, state })));
  /** Components seen so far, by what showed them. */
  const seen = new Map<string, readonly string[]>();

  async function look(entry: Entry, state: string, at: Look, looking: () => Promise<void>): Promise<void> {
    await screen.viewport(entry.width, entry.height);
    const box = document.createElement('div');
    box.id = 'app';
    document.body.replaceChildren(box);
    const drawn = await entry.show(state, at, box);
    try {
      await screen.viewport(entry.width, pictureHeight(entry, state, box.scrollHeight));
      await settled();
      seen.set(`${entry.id} ${state}`, onScreen());
      await looking();
    } finally {
      drawn.end();
    }
  }

  describe(`the ${page}`, () => {
    it.each(all)('$id, $state', async ({ entry, state }) => {
      const looks = looksOf(entry, state);
      for (const at of inject('isProof') ? looks : looks.slice(0, 1))
        await look(entry, state, at, () =>
          expect(screen.elementLocator(document.body), OTHER_BROWSER).toMatchScreenshot(
            pictureName(page, entry, state, at),
          ),
        );
    });

    it('has each of its components in a picture', async () => {
      for (const { id, entry, state } of all)
        if (!seen.has(`${id} ${state}`)) await look(entry, state, looksOf(entry, state)[0], () => Promise.resolve());
      const shown = new Set([...seen.values()].flat());
      expect(components.filter((path) => !shown.has(path)).toSorted()).toEqual(Object.keys(elsewhere).toSorted());
    });

    it('keeps no picture of what is no more', () => {
      const named = new Set(
        all.flatMap(({ entry, state }) => looksOf(entry, state).map((at) => pictureName(page, entry, state, at))),
      );
      expect(KEPT.filter((name) => name.startsWith(`${page}/`) && !named.has(name))).toEqual([]);
    });
  });
}
