import { sourceUrl } from '../../domain/sourcePages';
import type { Line, Part, Section } from './line';

const SOURCE = /\b([FP]\d{1,2})\b/;

/**
 * The same sections, the marks of sources in our sentences (F4, P10) made links to where the fact is published. An
 * operator's words are left alone.
 */
export const withSourceLinks = (sections: readonly Section[]): readonly Section[] =>
  sections.map((section) => ({ ...section, lines: section.lines.map(linked) }));

const linked = (line: Line): Line => ({
  ...line,
  parts: line.parts.flatMap((part) => (part.isOwn || part.href ? [part] : split(part.text))),
});

function split(text: string): readonly Part[] {
  return text.split(SOURCE).flatMap((piece, k): readonly Part[] => {
    // Every second piece is a mark.
    const href = k % 2 === 1 ? sourceUrl(piece) : null;
    return piece === '' ? [] : [href === null ? { text: piece } : { text: piece, href }];
  });
}
