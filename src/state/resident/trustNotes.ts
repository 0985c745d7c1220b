/** What the page says above its answer of where that comes from; loaded only where there is something to say. */
import { isOwn } from '../../domain/origin';
import { dayParts } from '../../i18n/dates';
import type { ResidentTrustMessages } from '../../i18n/residentMessages';
import type { Trouble } from '../../sources/keptFile';
import type { OwnFiles } from '../../sources/ownFiles';
import type { Published } from '../../sources/published';
import { hasTrouble, sourcesOf } from './inForce';

export interface TrustNotes {
  readonly lines: readonly string[];
  /** One press changes between the publisher's and one's own; null = there is nothing to change to. */
  readonly change: 'back' | 'forward' | null;
}

/** The lines above the answer. */
export function trustNotes(t: ResidentTrustMessages, published: Published, own: OwnFiles): TrustNotes {
  const sources = sourcesOf(published, own);
  const { found, trouble } = published;
  const origins = [
    ...new Set([
      ...(sources.snapshot ? [sources.snapshot.origin] : []),
      ...(sources.precincts.length > 0 ? [sources.precinctsOrigin] : []),
    ]),
  ];
  const shown = sources.snapshot?.snapshot;
  const lines = origins.flatMap((origin) => (origin === 'publisher' ? [] : [t.note[origin]]));
  const isOther = found !== null && shown !== undefined && found.snapshot.sha256 !== shown.sha256;
  if (isOther)
    lines.push((found.snapshot.through > shown.through ? t.newer : t.other)(dayParts(found.snapshot.through)));
  if (own.isRefused) lines.push(t.ownRefused);
  if (trouble && hasTrouble(published))
    lines.push(
      found ? t.stillShown(whyText(t, trouble), dayParts(found.snapshot.through)) : t.nothing(whyText(t, trouble)),
    );
  const canGoBack = sources.usesOwn && (isOther || (found !== null && origins.some(isOwn)));
  return {
    lines,
    change: canGoBack ? 'back' : own.isUnused && (own.snapshot !== null || own.precincts !== null) ? 'forward' : null,
  };
}

function whyText({ why }: ResidentTrustMessages, trouble: Trouble): string {
  if (trouble.kind !== 'unreadable') return why[trouble.kind];
  const { code } = trouble.fault;
  return code === 'snapshot-newer' ? why.newer : code.startsWith('signature-') ? why.unsigned : why.damaged;
}
