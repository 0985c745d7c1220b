import type { FileReading } from './fileReading.svelte';

/** Of a file's rows more set aside than this are something to look at first. */
const MOST_SET_ASIDE = 0.05;

/**
 * Whether a file may be added without being looked at: read to its end by what is found in it, nothing asked, nothing
 * warned of, every word known, hardly a row set aside or repeated, and none of it here already.
 */
export function isPlain({ preview, fault, isReading, isDraft, isRemembered }: FileReading): boolean {
  if (!preview || fault !== null || isReading || isDraft || isRemembered) return false;
  const { questions, warnings, unknownWords, meets, rowsIn, accepted } = preview;
  return (
    questions.length + warnings.length + unknownWords.length + (meets?.length ?? 0) === 0 &&
    accepted > 0 &&
    rowsIn - accepted <= MOST_SET_ASIDE * rowsIn
  );
}
