/** Which files an answer is made of, and how a sentence made of them begins. */
import type { Origin } from '../../domain/origin';
import type { Precinct } from '../../domain/precinct';
import type { ResidentTrustMessages } from '../../i18n/residentMessages';
import type { OwnFiles } from '../../sources/ownFiles';
import type { Published, SourcedSnapshot } from '../../sources/published';

export const NO_OWN_FILES: OwnFiles = { snapshot: null, precincts: null, isRefused: false, isUnused: false };

/** Files of which an answer is made, and whose they are. */
export interface Sources {
  readonly snapshot: SourcedSnapshot | null;
  readonly precincts: readonly Precinct[];
  readonly precinctsOrigin: Origin;
  /** Something of the person's own is shown. */
  readonly usesOwn: boolean;
}

/**
 * The files in force: the person's own while they are in use, else the publisher's. A file of one's own that is the
 * published one is no other: it is taken for the publisher's.
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
export const sentenceOf =
  (t: ResidentTrustMessages | null, origin: Origin): ((sentence: string) => string) =>
  (sentence) =>
    t && origin !== 'publisher' ? t.of[origin](sentence) : sentence;

/** Whether anything has to be said, so that the words for it are worth loading. */
export const needsTrustWords = (published: Published, own: OwnFiles): boolean => {
  const { snapshot, precinctsOrigin, usesOwn } = sourcesOf(published, own);
  return (
    usesOwn ||
    own.isRefused ||
    own.isUnused ||
    precinctsOrigin !== 'publisher' ||
    (snapshot !== null && snapshot.origin !== 'publisher') ||
    hasTrouble(published)
  );
};

/** A host that never had the file is no trouble: nothing is published. */
export const hasTrouble = ({ found, trouble }: Published): boolean =>
  trouble !== null && (found !== null || trouble.kind !== 'gone');
