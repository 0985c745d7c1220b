/** What the page says of where its answer comes from: once, above it, and before every sentence made of a file that is not the publisher's. */
import { isOwn, type Origin } from '../../domain/origin';
import type { Precinct } from '../../domain/precinct';
import { dayParts } from '../../i18n/dates';
import type { ResidentTrustMessages } from '../../i18n/residentMessages';
import type { Trouble } from '../../sources/keptFile';
import type { OwnFiles } from '../../sources/ownFiles';
import type { Published, SourcedSnapshot } from '../../sources/published';

/** Files of which an answer is made, and whose they are. */
export interface Sources {
  readonly snapshot: SourcedSnapshot | null;
  readonly precincts: readonly Precinct[];
  readonly precinctsOrigin: Origin;
  /** Something of the person's own is shown. */
  readonly usesOwn: boolean;
}

/**
 * The files in force: the person's own while they are in use, else the publisher's. A file of one's own that is the published one is no other:
 * it is taken for the publisher's.
 */
export function sourcesOf({ found }: Published, own: OwnFiles): Sources {
  const isSame = own.snapshot !== null && own.snapshot.snapshot.sha256 === found?.snapshot.sha256;
  const ownSnapshot = own.isUnused || isSame ? null : own.snapshot;
  const ownPrecincts = own.isUnused ? null : own.precincts;
  const snapshot = ownSnapshot ?? found;
  return {
    snapshot,
    precincts: ownPrecincts?.precincts ?? snapshot?.snapshot.precincts ?? [],
    precinctsOrigin: ownPrecincts?.origin ?? snapshot?.origin ?? 'publisher',
    usesOwn: ownSnapshot !== null || ownPrecincts !== null,
  };
}

/** Puts the word for an origin before a sentence; the publisher's own needs none. */
export const sentenceOf = (t: ResidentTrustMessages | null, origin: Origin): ((sentence: string) => string) =>
  (sentence) => (t && origin !== 'publisher' ? t.of[origin](sentence) : sentence);

export interface TrustNotes {
  readonly lines: readonly string[];
  /** One press changes between the publisher's and one's own; null = there is nothing to change to. */
  readonly change: 'back' | 'forward' | null;
}

/** Whether anything has to be said, so that the words for it are worth loading. */
export const needsTrustWords = (published: Published, own: OwnFiles): boolean => {
  const { snapshot, precinctsOrigin, usesOwn } = sourcesOf(published, own);
  return usesOwn || own.isRefused || own.isUnused || precinctsOrigin !== 'publisher' || (snapshot !== null && snapshot.origin !== 'publisher') || isTold(published);
};

/** A host that never had the file is no trouble: nothing is published. */
const isTold = ({ found, trouble }: Published): boolean => trouble !== null && (found !== null || trouble.kind !== 'gone');

/** The lines above the answer. */
export function trustNotes(t: ResidentTrustMessages, published: Published, own: OwnFiles): TrustNotes {
  const sources = sourcesOf(published, own);
  const { found, trouble } = published;
  const origins = [...new Set([...(sources.snapshot ? [sources.snapshot.origin] : []), ...(sources.precincts.length > 0 ? [sources.precinctsOrigin] : [])])];
  const shown = sources.snapshot?.snapshot;
  const lines = origins.flatMap((origin) => (origin === 'publisher' ? [] : [t.note[origin]]));
  const isOther = found !== null && shown !== undefined && found.snapshot.sha256 !== shown.sha256;
  if (isOther) lines.push((found.snapshot.through > shown.through ? t.newer : t.other)(dayParts(found.snapshot.through)));
  if (own.isRefused) lines.push(t.ownRefused);
  if (trouble && isTold(published)) lines.push(found ? t.stillShown(whyText(t, trouble), dayParts(found.snapshot.through)) : t.nothing(whyText(t, trouble)));
  const canGoBack = sources.usesOwn && (isOther || (found !== null && origins.some(isOwn)));
  return { lines, change: canGoBack ? 'back' : own.isUnused && (own.snapshot !== null || own.precincts !== null) ? 'forward' : null };
}

function whyText({ why }: ResidentTrustMessages, trouble: Trouble): string {
  if (trouble.kind !== 'unreadable') return why[trouble.kind];
  const { code } = trouble.fault;
  return code === 'snapshot-newer' ? why.newer : code.startsWith('signature-') ? why.unsigned : why.damaged;
}
