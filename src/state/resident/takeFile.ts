import { SIGNATURE_MEMBER, signatureIn } from '../../domain/signature';
import { SNAPSHOT_FORMAT } from '../../domain/snapshot';
import type { Precinct } from '../../domain/precinct';
import type { Fault, Result } from '../../domain/result';
import type { Locale } from '../../i18n/locale';
import { residentMore } from '../../i18n/residentLater';
import { jsonObject } from '../../sources/jsonObject';
import type { Trust } from '../../sources/operatorFile';
import { keepPrecincts, keepSnapshot } from '../../sources/keepOwnFiles';
import type { SourcedPrecincts } from '../../sources/keptPrecincts';
import { readSourced, type SourcedSnapshot } from '../../sources/published';
import { originIn } from '../../sources/trusted';

/** Reads a GeoJSON of precincts; handed in by the page's start, for state knows no file formats. */
export type PrecinctReader = (text: string) => Promise<Result<readonly Precinct[], Fault>>;

/** 340 precincts with a photo each are 45 MB; a phone must not hang on a film taken for a file of precincts. */
const LARGEST_BYTES = 100_000_000;

export type Taken =
  | {
      readonly kind: 'precincts';
      readonly precincts: SourcedPrecincts;
      readonly text: string;
      readonly isKept: boolean;
    }
  | { readonly kind: 'snapshot'; readonly snapshot: SourcedSnapshot; readonly text: string; readonly isKept: boolean }
  | { readonly kind: 'refused'; readonly text: string };

/**
 * A file given by hand: what it is is told by what stands in it, not by its name. What is refused, by its content or by
 * the operator's rule on signatures, changes nothing.
 */
export async function takeFile(
  file: File,
  locale: Locale,
  readPrecincts: PrecinctReader,
  trust: Promise<Trust>,
): Promise<Taken> {
  const m = await residentMore(locale);
  const refused = async (fault: Fault): Promise<Taken> => ({
    kind: 'refused',
    text: m.file.failed(file.name, await wordsFor(fault, locale)),
  });
  if (file.size > LARGEST_BYTES)
    return { kind: 'refused', text: m.file.failed(file.name, m.file.large(LARGEST_BYTES / 1e6)) };
  const text = await file.text().catch(() => '');
  const value = jsonObject(text);
  if (value?.['format'] === SNAPSHOT_FORMAT) {
    const read = await readSourced(text, trust, true);
    if (!read.ok) return refused(read.error);
    return { kind: 'snapshot', snapshot: read.value, text: m.file.snapshot, isKept: await keepSnapshot(text) };
  }
  if (value?.['type'] !== 'FeatureCollection' && value?.['type'] !== 'Feature')
    return { kind: 'refused', text: m.file.failed(file.name, m.file.unknown) };
  const read = await readPrecincts(text);
  if (!read.ok) return refused(read.error);
  const origin = await originIn('precincts', value, true, await trust);
  if (!origin.ok) return refused(origin.error);
  const precincts: SourcedPrecincts = { precincts: read.value, origin: origin.value };
  const signedBy = origin.value === 'own-signed' ? (signatureIn(value, SIGNATURE_MEMBER)?.key ?? null) : null;
  return {
    kind: 'precincts',
    precincts,
    text: m.file.precincts(read.value.length),
    isKept: await keepPrecincts(precincts, signedBy),
  };
}

/** All the product's sentences about bad files; large, and loaded only for one that is bad. */
async function wordsFor(fault: Fault, locale: Locale): Promise<string> {
  const { faultText, messagesFor, speak } = await import('../../i18n');
  await speak(locale);
  return faultText(messagesFor(locale), fault);
}
