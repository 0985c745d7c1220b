import type { Precinct } from '../../domain/precinct';
import { SNAPSHOT_FORMAT, type Snapshot } from '../../domain/snapshot';
import type { Fault, Result } from '../../domain/result';
import type { Locale } from '../../i18n/locale';
import type { ResidentMessages } from '../../i18n/residentMessages';
import { keepPrecincts, keepSnapshot, readWholeSnapshot } from '../../sources/published';

/** Reads a GeoJSON of precincts; handed in by the page's start, for state knows no file formats. */
export type PrecinctReader = (text: string) => Promise<Result<readonly Precinct[], Fault>>;

export type Taken =
  | { readonly kind: 'precincts'; readonly precincts: readonly Precinct[]; readonly text: string }
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string };

/** A file given by hand: what it is is told by what stands in it, not by its name. What is refused changes nothing. */
export async function takeFile(file: File, m: ResidentMessages, locale: Locale, readPrecincts: PrecinctReader): Promise<Taken> {
  const refused = async (fault: Fault): Promise<Taken> => ({ kind: 'refused', text: m.file.failed(file.name, await wordsFor(fault, locale)) });
  const text = await file.text();
  if (text.slice(0, 400).includes(`"${SNAPSHOT_FORMAT}"`)) {
    const read = await readWholeSnapshot(text);
    if (!read.ok) return refused(read.error);
    await keepSnapshot(text);
    return { kind: 'snapshot', snapshot: read.value, text: m.file.snapshot };
  }
  if (!/"(?:FeatureCollection|Feature)"/.test(text)) return { kind: 'refused', text: m.file.failed(file.name, m.file.unknown) };
  const read = await readPrecincts(text);
  if (!read.ok) return refused(read.error);
  await keepPrecincts(read.value);
  return { kind: 'precincts', precincts: read.value, text: m.file.precincts(read.value.length) };
}

/** All the product's sentences about bad files; large, and loaded only for one that is bad. */
async function wordsFor(fault: Fault, locale: Locale): Promise<string> {
  const { faultText, messagesFor } = await import('../../i18n');
  return faultText(messagesFor(locale), fault);
}
