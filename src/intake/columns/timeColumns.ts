import { ClockEvidence, readClock } from '../cells/clockTime';
import { dateCell } from '../cells/times';
import { nameWords } from '../text/cellText';

/** Shares of a column's filled cells, by what they are where dates and times are looked for. */
interface Look {
  readonly filled: number;
  readonly days: number;
  /** Days with 00:00 written out. */
  readonly midnights: number;
  readonly moments: number;
  readonly clocks: number;
  /** The clocks may be hours from-to as well. */
  readonly unclear: boolean;
}

/** Columns of a file by their names and first values. */
export interface SeenColumns {
  readonly names: readonly string[];
  readonly values: (column: number) => readonly string[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split('|').flatMap((word) => nameWords(word)));

const DATE_WORDS = words(
  'date|dates|dat|dt|dttm|дата|даты|дате|күні|күн|datetime|timestamp|kuni|moment|когда|when|fecha|data|datum|sana|sanasi|tarih|tarihi|күнү|თარიღი|month|месяц|ай|айы|mes|mois|monat',
);
const TIME_WORDS = words(
  'time|times|tm|hour|hours|hrs|clock|время|времени|час|часы|часов|уақыт|уақыты|сағат|сағаты|vremya|uaqyty|uakyty|hora|horas|franja|heure|uhrzeit|vaqt|vaqti|saat|saati|soat|убакыт|убактысы|დრო',
);
const END_WORDS = words(
  'to|end|ends|ended|until|till|finish|finished|finishing|по|до|конец|конца|окончание|окончания|завершение|завершения|дейін|аяқталу|аяқталуы|аяқталған|соңы|last|fin|final|hasta|fim|bis',
);
/** Of the deed itself. */
const DEED_WORDS = words(
  'fr|occ|occur|occurred|occurrence|occurence|incident|offense|offence|crime|event|start|from|begin|began|committed|соверш|совершения|происшествия|события|преступления|правонарушения|факта|инцидента|начало|начала|с|жасалған|жасалу|оқиға|қылмыс|болған|бастап|басталу|басталған|sover|soversheniya|first|hecho|hechos|ocurrencia|ocurrido|ocorrencia|ocorrida|suceso|siniestro|fato|tatzeit|tattag|sodir',
);
/** Of the papers about it. */
const PAPER_WORDS = words(
  'rptd|rpt|reported|reporting|report|dispatch|dispatched|registered|registration|created|updated|edited|modified|loaded|entered|closed|решения|регистрации|возбуждения|сообщения|обращения|заявления|ввода|внесения|изменения|обновления|выгрузки|закрытия|тіркелген|тіркеу|өзгертілген|vozb|reg|denuncia|comunicacao|registro|elaboracao|publicacion|carga',
);
/** Of a person. */
const PERSON_WORDS = words(
  'birth|born|dob|birthday|рождения|туған|туылған|др|nacimiento|nascimento|geburt|geburtsdatum',
);

/** A clock that can be nothing else. */
const WRITTEN_CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/;

export const isOfPapers = (name: readonly string[]): boolean => has(name, PAPER_WORDS);
export const isOfTheEnd = (name: readonly string[]): boolean => has(name, END_WORDS);
export const isOfPerson = (name: readonly string[]): boolean => has(name, PERSON_WORDS);

const has = (name: readonly string[], set: ReadonlySet<string>): boolean => name.some((word) => set.has(word));

export class TimeColumns {
  private readonly looks = new Map<number, Look>();
  private readonly seen: SeenColumns;

  constructor(seen: SeenColumns) {
    this.seen = seen;
  }

  private look(column: number): Look {
    const before = this.looks.get(column);
    if (before) return before;
    const cells = this.seen.values(column);
    const evidence = new ClockEvidence();
    for (const cell of cells) evidence.count(cell);
    let [days, midnights, moments, clocks] = [0, 0, 0, 0];
    for (const cell of cells) {
      const kind = dateCell(cell);
      if (kind === 'day') days++;
      else if (kind === 'midnight') midnights++;
      else if (kind === 'moment') moments++;
      else if (!Number.isNaN(readClock(cell, evidence.rules))) clocks++;
    }
    const look = { filled: cells.length, days, midnights, moments, clocks, unclear: evidence.isUnclear };
    this.looks.set(column, look);
    return look;
  }

  /** Most of the cells are times of day. */
  isClock(column: number): boolean {
    const { filled, clocks } = this.look(column);
    return 2 * clocks > filled;
  }

  /** They may be hours from-to instead ("09-18"). */
  isUnclear(column: number): boolean {
    return this.look(column).unclear;
  }

  /** A column that is called as a time of the deed and in whose cells none is found; null where there is none. */
  unread(taken: ReadonlySet<number>): number | null {
    const found = this.seen.names.findIndex((_, i) => {
      const name = this.words(i);
      if (taken.has(i) || !has(name, TIME_WORDS) || has(name, END_WORDS) || has(name, PAPER_WORDS)) return false;
      return this.look(i).filled > 0 && !this.isClock(i) && !this.isDate(i);
    });
    return found < 0 ? null : found;
  }

  isDate(column: number): boolean {
    const { filled, days, midnights, moments } = this.look(column);
    return 2 * (days + midnights + moments) > filled;
  }

  /** Most are moments: where a tenth of them have an hour, those at 00:00 have theirs. */
  isMoment(column: number): boolean {
    const { filled, midnights, moments } = this.look(column);
    return 2 * (moments + midnights) > filled && 10 * moments > moments + midnights;
  }

  private words(column: number): readonly string[] {
    return nameWords(this.seen.names[column]);
  }

  /**
   * Columns that may be the date where no name is known: of those whose name has the word and whose values are
   * dates, the ones that speak of the deed before those of its papers; else, `named` false, all whose values are
   * dates.
   */
  dates(taken: ReadonlySet<number>): { readonly columns: readonly number[]; readonly named: boolean } {
    const free = this.seen.names.flatMap((_, i) => {
      const name = this.words(i);
      return taken.has(i) || has(name, PERSON_WORDS) || !this.isDate(i) ? [] : [i];
    });
    const rank = (column: number): number => {
      const name = this.words(column);
      return has(name, END_WORDS) ? 0 : has(name, PAPER_WORDS) ? 1 : has(name, DEED_WORDS) ? 3 : 2;
    };
    const named = free.filter((i) => has(this.words(i), DATE_WORDS) || has(this.words(i), TIME_WORDS));
    const pool = named.length > 0 ? named : free;
    const best = Math.max(...pool.map(rank));
    const columns = pool.filter((i) => rank(i) === best);
    return { columns: columns.filter((i) => !this.isPartOfAnother(i, columns)), named: named.length > 0 };
  }

  /** Another column of the same name with a word more ("dispatch_date_time") says the hour too. */
  private isPartOfAnother(column: number, among: readonly number[]): boolean {
    const name = this.words(column);
    return among.some(
      (other) => other !== column && this.isMoment(other) && name.every((word) => this.words(other).includes(word)),
    );
  }

  /** Of a date of papers about the deed, the dates of the deed itself, if there are any. */
  deedInsteadOf(date: number, taken: ReadonlySet<number>): readonly number[] {
    if (!has(this.words(date), PAPER_WORDS)) return [];
    const { columns, named } = this.dates(taken);
    return named && columns.every((column) => has(this.words(column), DEED_WORDS)) ? columns : [];
  }

  /** Columns of dates that end the span which begins in another, those first whose names share most with its name. */
  endsOf(date: number, taken: ReadonlySet<number>): readonly number[] {
    const dateName = this.words(date);
    const fits = this.seen.names.flatMap((_, i) => {
      const name = this.words(i);
      if (taken.has(i) || !has(name, END_WORDS) || !has(name, DATE_WORDS)) return [];
      if (has(name, PERSON_WORDS) || has(name, PAPER_WORDS)) return [];
      if (!this.isDate(i)) return [];
      return [{ i, shared: name.filter((word) => dateName.includes(word) && !DATE_WORDS.has(word)).length }];
    });
    const best = Math.max(...fits.map(({ shared }) => shared));
    return fits.filter(({ shared }) => shared === best).map(({ i }) => i);
  }

  /** Whether some column speaks of the day of a deed. */
  get hasDeed(): boolean {
    const { columns, named } = this.dates(new Set());
    return named && columns.some((i) => has(this.words(i), DEED_WORDS));
  }

  /** Columns of times of day that go with a column of dates, those first whose names share most with its name. */
  clocksOf(date: number, taken: ReadonlySet<number>, ofEnd: boolean): readonly number[] {
    const dateName = this.words(date);
    const fits = this.seen.names.flatMap((_, i) => {
      const name = this.words(i);
      if (taken.has(i) || !has(name, TIME_WORDS) || !this.isClock(i)) return [];
      if (has(name, END_WORDS) !== ofEnd) return [];
      const shared = name.filter((word) => dateName.includes(word) && !DATE_WORDS.has(word)).length;
      return [{ i, score: 4 * shared + (has(name, DEED_WORDS) ? 2 : 0) - (has(name, PAPER_WORDS) ? 3 : 0) }];
    });
    const best = Math.max(...fits.map(({ score }) => score));
    return fits.filter(({ score }) => score === best).map(({ i }) => i);
  }

  /** Columns under names that say nothing in which clocks are written out ("21:30"). */
  unnamedClocks(taken: ReadonlySet<number>): readonly number[] {
    return this.seen.names.flatMap((_, i) => {
      if (taken.has(i)) return [];
      const cells = this.seen.values(i);
      return cells.length > 0 && cells.every((cell) => WRITTEN_CLOCK.test(cell.trim())) ? [i] : [];
    });
  }
}
