import { SNAPSHOT_FORMAT } from '../../domain/snapshot';
import type { Precinct } from '../../domain/precinct';
import type { Fault, Result } from '../../domain/result';
import type { Locale } from '../../i18n/locale';
import { residentMore } from '../../i18n/residentLater';
import type { Trust } from '../../sources/operatorFile';
import { keepPrecincts, keepSnapshot } from '../../sources/keepOwnFiles';
import type { SourcedPrecincts } from '../../sources/ownFiles';
import { readSourced, type SourcedSnapshot } from '../../sources/published';
import { originIn } from '../../sources/trusted';

/** Reads a GeoJSON of precincts; handed in by the page's start, for state knows no file formats. */
export type PrecinctReader = (text: string) => Promise<Result<readonly Precinct[], Fault>>;

export type Taken =
  | { readonly kind: 'precincts'; readonly precincts: SourcedPrecincts; readonly text: string; readonly isKept: boolean }
  | { readonly kind: 'snapshot'; readonly snapshot: SourcedSnapshot; readonly text: string; readonly isKept: boolean }
  | { readonly kind: 'refused'; readonly text: string };

/**
 * A file given by hand: what it is is told by what stands in it, not by its name. What is refused, by its content or by the operator's
 * rule on signatures, changes nothing.
 */
export async function takeFile(file: File, locale: Locale, readPrecincts: PrecinctReader, trust: Promise<Trust>): Promise<Taken> {
  const m = await residentMore(locale);
  const refused = async (fault: Fault): Promise<Taken> => ({ kind: 'refused', text: m.file.failed(file.name, await wordsFor(fault, locale)) });
  const text = await file.text().catch(() => '');
  if (text.slice(0, 400).includes(`"${SNAPSHOT_FORMAT}"`)) {
    const read = await readSourced(text, trust, true);
    if (!read.ok) return refused(read.error);
    return { kind: 'snapshot', snapshot: read.value, text: m.file.snapshot, isKept: await keepSnapshot(text) };
  }
  if (!/"(?:FeatureCollection|Feature)"/.test(text)) return { kind: 'refused', text: m.file.failed(file.name, m.file.unknown) };
  const read = await readPrecincts(text);
  if (!read.ok) return refused(read.error);
  const origin = await originIn('precincts', JSON.parse(text.replace(/^\ufeff/, '')) as object, true, await trust);
  if (!origin.ok) return refused(origin.error);
  const precincts: SourcedPrecincts = { precincts: read.value, origin: origin.value };
  return { kind: 'precincts', precincts, text: m.file.precincts(read.value.length), isKept: await keepPrecincts(precincts) };
}

/** All the product's sentences about bad files; large, and loaded only for one that is bad. */
async function wordsFor(fault: Fault, locale: Locale): Promise<string> {
  const { faultText, messagesFor } = await import('../../i18n');
  return faultText(messagesFor(locale), fault);
}
