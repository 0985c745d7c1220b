import type { Field } from '../columns/columnNames';
import type { ColumnMap } from '../columns/columns';
import { ClockCells, IdCells, MomentCells, NumberCells, WordCells, type CellStore } from '../typed/typedRows';
import type { CellKind, TypedTable } from './rawTable';

/** How the column of each field is read into a typed array. */
const KINDS: Partial<Readonly<Record<Field, CellKind>>> = {
  lon: 'number',
  lat: 'number',
  x: 'number',
  y: 'number',
  weight: 'number',
  date: 'moment',
  end: 'moment',
  time: 'clock',
  article: 'word',
  category: 'word',
  place: 'word',
  severity: 'word',
  public: 'word',
  street: 'word',
  fresh: 'word',
  id: 'id',
};
/** Read of a row only when it is looked at as text. */
const AT_LEISURE: ReadonlySet<Field> = new Set(['version']);

/** What is read of each column; null where a field's cells are for text to read. */
export function kindsOf(map: ColumnMap): ReadonlyMap<number, CellKind> | null {
  const kinds = new Map<number, CellKind>();
  for (const [field, column] of map) {
    const kind = KINDS[field];
    if (kind && !kinds.has(column)) kinds.set(column, kind);
    else if (!AT_LEISURE.has(field)) return null;
  }
  return kinds;
}

/** The typed columns of a file of incidents by what they are. */
export class IncidentCells {
  /** Longitude or x, latitude or y. */
  readonly a: NumberCells;
  readonly b: NumberCells;
  readonly weight: NumberCells | null;
  readonly date: MomentCells | null;
  readonly end: MomentCells | null;
  readonly time: ClockCells | null;
  readonly id: IdCells | null;
  readonly words: readonly { readonly column: number; readonly cells: WordCells }[];

  constructor(typed: TypedTable, map: ColumnMap) {
    const store = (field: Field): CellStore | undefined => typed.stores.get(map.get(field) ?? -1);
    const number = (field: Field): NumberCells | null => {
      const cells = store(field);
      return cells instanceof NumberCells ? cells : null;
    };
    const moment = (field: Field): MomentCells | null => {
      const cells = store(field);
      return cells instanceof MomentCells ? cells : null;
    };
    const [a, b] = [number('lon') ?? number('x'), number('lat') ?? number('y')];
    if (!a || !b) throw new Error('no columns of coordinates');
    this.a = a;
    this.b = b;
    this.weight = number('weight');
    this.date = moment('date');
    this.end = moment('end');
    const time = store('time');
    this.time = time instanceof ClockCells ? time : null;
    const id = store('id');
    this.id = id instanceof IdCells ? id : null;
    this.words = [...typed.stores].flatMap(([column, cells]) =>
      cells instanceof WordCells ? [{ column, cells }] : [],
    );
  }
}
