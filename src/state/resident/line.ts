/** Lines of the resident's answer: sentences, and what in them is a telephone or an operator's own word. */

export type SectionId = 'lines' | 'usual' | 'inspector' | 'post' | 'planned' | 'visit' | 'act' | 'facts' | 'data';

/** A piece of a line. Pieces joined are its text. */
export interface Part {
  readonly text: string;
  /** Of a telephone, or of the page of a published fact. */
  readonly href?: string;
  /** As the operator wrote it, in a language of its own. */
  readonly isOwn?: true;
}

export interface Line {
  readonly text: string;
  readonly parts: readonly Part[];
  /**
   * lead: the answer in one sentence; head: a title inside the section; item: one of a list; quiet: how to read it;
   * note: a warning.
   */
  readonly kind: 'lead' | 'plain' | 'head' | 'item' | 'quiet' | 'note';
  /** What the line answers, above it. */
  readonly label?: string;
  /** Beside it: the data it is made of speak of the past. */
  readonly mark?: string;
  /** It stands on the printed card although it is quiet; `only` there; false: on the screen alone. */
  readonly isPrinted?: boolean | 'only';
}

/** A count in a table: a bar from zero as long as its share of the largest one, or a word why there is none. */
export interface Cell {
  readonly text: string;
  /** 0 to 1; null = no count. */
  readonly share: number | null;
  readonly why: 'withheld' | 'no-data' | null;
}

export interface CountTable {
  readonly id: 'months' | 'kinds' | 'city-kinds' | 'bands' | 'weekdays';
  /** Of the whole city, not of the district. */
  readonly isCity: boolean;
  readonly title: string;
  /** Over the column of labels and over those of counts; none where there is one of these. */
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly group?: string;
    readonly label: string;
    readonly cells: readonly Cell[];
    readonly note?: string;
  }[];
  readonly notes: readonly string[];
}

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly tables?: readonly CountTable[];
  readonly photo?: { readonly src: string; readonly alt: string };
}

/** Marks of no script (Unicode's private use), so that an operator's word is known again inside a sentence of ours. */
const OWN = '\ue000';
const PHONE = '\ue001';
const END = '\ue002';
const MARKS = /[\ue000-\ue002]/g;
/** A number to call: three digits at least. */
const NUMBER = /\+?\d(?:[\d\s()\u2011\u2013-]*\d)/g;
const PIECE = /\ue000([^\ue002]*)\ue002|\ue001([^\ue002]*)\ue002/g;

/** An operator's word, to be put into a sentence. */
export const own = (text: string): string => `${OWN}${text.replace(MARKS, '')}${END}`;

/** An operator's telephones, each to be called by a touch. */
export const ownPhones = (text: string): string =>
  text
    .replace(MARKS, '')
    .split(new RegExp(`(${NUMBER.source})`, 'g'))
    .map((piece) => (piece.replace(/\D/g, '').length >= 3 ? `${PHONE}${piece}${END}` : piece === '' ? '' : own(piece)))
    .join('');

/** A line of a sentence in which operator's words stand. */
export function line(kind: Line['kind'], marked: string, more: Pick<Line, 'label' | 'mark' | 'isPrinted'> = {}): Line {
  return { kind, text: marked.replace(MARKS, ''), parts: partsOf(marked), ...more };
}

function partsOf(marked: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of marked.matchAll(PIECE)) {
    if (match.index > at) parts.push({ text: marked.slice(at, match.index) });
    at = match.index + match[0].length;
    parts.push(partOf(match));
  }
  if (at < marked.length) parts.push({ text: marked.slice(at) });
  return parts;
}

const partOf = ([, word, phone = '']: RegExpExecArray): Part =>
  word === undefined ? { text: phone, href: `tel:${phone.replace(/[^+\d]/g, '')}` } : { text: word, isOwn: true };
