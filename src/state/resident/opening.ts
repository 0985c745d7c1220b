/**
 * What a person opens by hand (the example, a file of their own) and how they leave it again; loaded with the first
 * press.
 */
import type { Snapshot } from '../../domain/snapshot';
import type { Locale } from '../../i18n/locale';
import type { Trust } from '../../sources/operatorFile';
import { findExample } from '../../sources/published';
import { takeFile, type PrecinctReader } from './takeFile';
import type { TrustState } from './trustState.svelte';

/** What opening needs of the page. */
export interface Opener {
  readonly base: string;
  readonly trust: TrustState;
  readonly trusted: Promise<Trust>;
  readonly readPrecincts: PrecinctReader;
  locale(): Locale;
  /**
   * Shows the example, or none; `isLeft` = the person has left it, so that an example among their own files is not
   * shown either.
   */
  example(snapshot: Snapshot | null, isLeft: boolean): void;
  /** Other files stand behind the answer: what was made of those before is made anew. */
  turned(): Promise<void>;
  /** The same, which the address tells too. */
  moved(isStep: boolean): Promise<void>;
  tell(notice: { readonly kind: 'example-failed' } | { readonly kind: 'file'; readonly text: string } | null): void;
}

/** False where the example is not to be had, and the page says so. */
export async function openExample(page: Opener): Promise<boolean> {
  const snapshot = await findExample(`${page.base}geo/example-snapshot.json`);
  if (snapshot) page.example(snapshot, false);
  else page.tell({ kind: 'example-failed' });
  return snapshot !== null;
}

export async function showExample(page: Opener): Promise<void> {
  if (await openExample(page)) await page.moved(true);
}

export async function leaveExample(page: Opener): Promise<void> {
  page.example(null, true);
  await page.moved(true);
}

/** A file dropped on the page or chosen: precincts or a snapshot; kept on this device. */
export async function addFile(page: Opener, file: File): Promise<void> {
  const { trust } = page;
  const taken = await takeFile(file, page.locale(), page.readPrecincts, page.trusted);
  if (taken.kind !== 'refused') {
    page.example(null, false);
    await trust.take({
      own: {
        ...trust.own,
        isUnused: false,
        ...(taken.kind === 'snapshot' ? { snapshot: taken.snapshot } : { precincts: taken.precincts }),
      },
    });
    await page.turned();
  }
  page.tell({
    kind: 'file',
    text: taken.kind !== 'refused' && !taken.isKept ? (trust.words?.notKept ?? taken.text) : taken.text,
  });
}

export async function forgetFiles(page: Opener): Promise<void> {
  await page.trust.forget();
  await backToFiles(page);
}

/** Back to what is published, or again to the person's own file. */
export async function useOwn(page: Opener, isUnused: boolean): Promise<void> {
  await page.trust.use(isUnused);
  await backToFiles(page);
}

async function backToFiles(page: Opener): Promise<void> {
  page.example(null, false);
  page.tell(null);
  await page.turned();
  await page.moved(false);
}
