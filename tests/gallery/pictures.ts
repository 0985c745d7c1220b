/** Pictures of the gallery's entries, held against those that are kept. */
import { describe, expect, inject, it } from 'vitest';
import { commands, page as screen } from 'vitest/browser';
import { looksOf, pictureHeight, pictureName, WINDOW_PX, type Entry, type Look, type Page } from '../../gallery/entry';
import { letMapsBeDrawn, watchMaps } from '../../gallery/stillMaps';
import { holdStill, settled } from '../../gallery/stillPage';
import type { Taken } from './heldAgainstKept';

declare module 'vitest' {
  interface ProvidedContext {
    /** All kept pictures are compared, not one of each entry's states. */
    readonly isProof: boolean;
    /** The day, or another number: decides which one. */
    readonly seed: number;
  }
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    readonly heldAgainstKept: (name: string, taken: Taken, isLast: boolean) => Promise<string>;
    readonly keptBeside: (page: string, names: readonly string[]) => Promise<readonly string[]>;
  }
}

holdStill();
watchMaps();

/** Whose pictures are kept. */
const MADE_BY = 'Chrome/150.';
/** Another version draws letters and controls otherwise: none of the pictures would be as it is kept. */
export const IS_COMPARED = navigator.userAgent.includes(MADE_BY);
const UNCOMPARED = IS_COMPARED ? '' : `, not compared: the pictures are of ${MADE_BY}, this is ${navigator.userAgent}`;

/** What Svelte writes on an element while the product is being worked on: its place, and those that it came through. */
interface Place {
  readonly file: string;
  readonly parent: Place | null;
}
type Marked = Element & {
  readonly __svelte_meta?: { readonly loc: { readonly file: string }; readonly parent: Place | null };
};

/** The components of which something is on the screen, as paths from the root. */
function onScreen(): readonly string[] {
  const files = new Set<string>();
  for (const { __svelte_meta: meta } of document.body.querySelectorAll<Marked>('*')) {
    if (meta) files.add(meta.loc.file);
    for (let place = meta?.parent; place; place = place.parent) files.add(place.file);
  }
  return [...files].map((file) => file.replace(/^.*?\/?(?=src\/)/, ''));
}

/** What has not come so long after everything seemed to be there does not come. */
const LATE_MS = 600;

/** Draws a state of an entry; while it is there, `looking` is given its box and what holds it to its picture. */
export async function look(
  page: Page,
  entry: Entry,
  state: string,
  at: Look,
  looking: (compare: () => Promise<string>, box: HTMLElement) => Promise<void>,
): Promise<void> {
  await screen.viewport(entry.width, entry.isScreen ? entry.height : WINDOW_PX);
  letMapsBeDrawn(entry.hasLivingMap);
  const box = document.createElement('div');
  box.id = 'app';
  document.body.replaceChildren(box);
  const drawn = await entry.show(state, at, box);
  try {
    const height = pictureHeight(entry, state, at, box.scrollHeight);
    if (!entry.isScreen && height > WINDOW_PX) await screen.viewport(entry.width, height);
    await looking(async () => {
      const name = pictureName(page, entry, state, at);
      const taken: Taken = { width: entry.width, height, isMap: entry.hasLivingMap };
      await settled();
      if ((await commands.heldAgainstKept(name, taken, false)) === '') return '';
      await new Promise((done) => setTimeout(done, LATE_MS));
      await settled();
      return commands.heldAgainstKept(name, taken, true);
    }, box);
  } finally {
    drawn.end();
  }
}

/** What a file of tests looks at, of one page. */
interface Looked {
  /** Groups of entries, as the part of their names before the stroke. */
  readonly groups: readonly string[];
  /** Paths of components of which something must be in a picture of these. */
  readonly components: readonly string[];
  /** Those that are in none, with the reason. */
  readonly elsewhere: Readonly<Record<string, string>>;
}

/** Compares the pictures of a page's entries: of each state the one whose turn it is today, or all of them. */
export function picturesOf(page: Page, entries: readonly Entry[], { groups, components, elsewhere }: Looked): void {
  const states = (of: readonly Entry[]) =>
    of.flatMap((entry) => entry.states.map((state) => ({ id: entry.id, entry, state })));
  const looked = states(entries.filter(({ id }) => groups.includes(id.slice(0, id.indexOf('/')))));
  const [isProof, seed] = [inject('isProof'), inject('seed')];
  /** Components seen so far, by what showed them. */
  const seen = new Map<string, readonly string[]>();

  describe(`the ${page}${UNCOMPARED}`, () => {
    it.skipIf(!IS_COMPARED).each(looked)('$id, $state', async ({ entry, state }) => {
      const looks = looksOf(entry, state);
      for (const at of isProof ? looks : [looks[seed % looks.length]])
        await look(page, entry, state, at, async (compare) => {
          seen.set(`${entry.id} ${state}`, onScreen());
          const fault = await compare();
          if (fault !== '') expect.fail(fault);
        });
    });

    it('has each of its components in a picture', async () => {
      for (const { id, entry, state } of looked)
        if (!seen.has(`${id} ${state}`))
          await look(page, entry, state, looksOf(entry, state)[0], () => {
            seen.set(`${id} ${state}`, onScreen());
            return Promise.resolve();
          });
      const shown = new Set([...seen.values()].flat());
      expect(components.filter((path) => !shown.has(path)).toSorted()).toEqual(Object.keys(elsewhere).toSorted());
    });

    it('keeps no picture of what is no more', async () => {
      const named = states(entries).flatMap(({ entry, state }) =>
        looksOf(entry, state).map((at) => pictureName(page, entry, state, at)),
      );
      expect(await commands.keptBeside(page, named)).toEqual([]);
    });
  });
}
