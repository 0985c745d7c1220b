/** How a table is written for people of one language and their spreadsheet; programs take the exact one. */
export interface Spoken {
  readonly separator: ',' | ';';
  readonly decimal: ',' | '.';
  /** How days are written: `dmy` = DD.MM.YYYY, `iso` = YYYY-MM-DD. */
  readonly days: 'dmy' | 'iso';
  /** What columns are called, by their ids; an id without words stands alone. */
  readonly words: Readonly<Record<string, string>>;
}

/** A column's name for people, its id behind it in square brackets, by which programs and our own reader know it. */
export function spokenColumn({ words }: Pick<Spoken, 'words'>, id: string): string {
  return Object.hasOwn(words, id) ? `${words[id]} [${id}]` : id;
}
