import { keyOf, seriesOf, type Box } from './box';
import type { TableName } from './countSet';

/** What is known to add up: the parts make the total. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

export interface Entry {
  readonly box: Box;
  readonly table: TableName;
}

/** Counts as they are gathered: a box that is named twice is one entry. */
export class Boxes {
  readonly #entries: Entry[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #series = new Map<string, { readonly of: Box; readonly spans: Map<string, number> }>();

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** The number of a box; one that stands in no published table is a `part`. */
  add(box: Box, table: TableName = 'part'): number {
    const key = keyOf(box);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#entries.push({ box, table }) - 1;
    this.#numbers.set(key, number);
    const name = seriesOf(box);
    const series = this.#series.get(name) ?? { of: box, spans: new Map<string, number>() };
    series.spans.set(`${box.from}|${box.to}`, number);
    this.#series.set(name, series);
    return number;
  }

  numberOf(box: Box): number | undefined {
    return this.#numbers.get(keyOf(box));
  }

  /** The boxes of every series that `isWanted`, a list a series. */
  series(isWanted: (of: Box) => boolean): readonly (readonly Box[])[] {
    return [...this.#series.values()]
      .filter(({ of }) => isWanted(of))
      .map(({ spans }) => [...spans.values()].map((entry) => this.#entries[entry].box));
  }
}
