/**
 * What was published from this browser, so that the next publication can reckon with it: kept on this device, taken
 * along as a file.
 */
import type { FaultInFile } from '../domain/inFile';
import { get, set, update } from './smallStore';
import { publicationsIn } from '../domain/publicationLedger';
import { err, ok, type Result } from '../domain/result';
import type { Snapshot } from '../domain/snapshot';
import { readWholeSnapshot } from './published';

const KEPT = { publications: 'qyragy-publications', secret: 'qyragy-publish-secret' } as const;
/** A storage that says nothing must not keep the dialog from opening. */
const PATIENCE_MS = 3000;

/** A publication with the text of its file. */
export interface KeptPublication {
  readonly snapshot: Snapshot;
  readonly text: string;
}

/** Publications and the operator's secret. */
export interface PublicationList {
  readonly list: readonly KeptPublication[];
  readonly secret: string | null;
}

/** The publications in a file: a snapshot, or a ledger of several. The first that is not whole refuses the file. */
export async function readPublications(text: string): Promise<Result<PublicationList, FaultInFile>> {
  const texts = publicationsIn(text);
  if (!texts.ok) return texts;
  const list: KeptPublication[] = [];
  for (const one of texts.value.publications) {
    const read = await readWholeSnapshot(one);
    if (!read.ok) return err(read.error);
    list.push({ snapshot: read.value, text: one });
  }
  return ok({ list, secret: texts.value.secret });
}

/**
 * What this browser keeps; null where it keeps nothing, or does not answer. A publication that is damaged is left out.
 */
export async function keptPublications(): Promise<PublicationList | null> {
  const kept = await patiently(() => Promise.all([get<unknown>(KEPT.publications), get<unknown>(KEPT.secret)]));
  if (!kept) return null;
  const [texts, secret] = kept.value;
  const read = await Promise.all(textsOf(texts).map(readPublications));
  return {
    list: read.flatMap((one) => (one.ok ? one.value.list : [])),
    secret: typeof secret === 'string' ? secret : null,
  };
}

/** Adds publications to what is kept; one that is there already is not added again. False where nothing can be kept. */
export const keepPublications = async (added: readonly KeptPublication[]): Promise<boolean> =>
  (await patiently(() =>
    update<unknown>(KEPT.publications, (kept) => [...new Set([...textsOf(kept), ...added.map(({ text }) => text)])]),
  )) !== null;

/** Takes one off. */
export const forgetPublication = async ({ text }: KeptPublication): Promise<boolean> =>
  (await patiently(() => update<unknown>(KEPT.publications, (kept) => textsOf(kept).filter((one) => one !== text)))) !==
  null;

export const keepSecret = async (secret: string): Promise<boolean> =>
  (await patiently(() => set(KEPT.secret, secret))) !== null;

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

async function patiently<T>(work: () => Promise<T>): Promise<{ readonly value: T } | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), PATIENCE_MS)));
  try {
    return await Promise.race([work().then((value) => ({ value })), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
