import { finish, type Job } from '../../domain/job';
import type { Listed } from '../../domain/table';
import { concat, type Bytes } from './concat';
import type { FileKind } from '../../domain/fileKind';

export type { Bytes };

/** A file in the making: its bytes in pieces, so that one of a million rows can be told of and stopped. */
export type Writing = Job<readonly Bytes[]>;

/** A kind of file that leaves, with the code that writes it, loaded when one is wanted. */
export interface FileFormat<What> extends FileKind {
  readonly load: () => Promise<{ readonly write: (what: What) => Writing }>;
}

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** A file written in one go. */
export const written = (writing: Writing): Bytes => concat(finish(writing));

const PIECE = 2000;

/** Text of listed things, some thousands a piece: one text of a million of them would be longer than a text can be. */
export function* piecesOf<T>(of: Listed<T>, text: (one: T, index: number) => string): Job<Bytes[]> {
  const pieces: Bytes[] = [];
  for (let from = 0; from < of.length; from += PIECE) {
    let piece = '';
    for (let i = from; i < Math.min(of.length, from + PIECE); i++) {
      const one = of.at(i);
      if (one !== undefined) piece += text(one, i);
    }
    pieces.push(utf8(piece));
    yield Math.min(1, (from + PIECE) / of.length);
  }
  return pieces;
}
