import { ByteWriter, ParquetWriter, schemaFromColumnData, type ColumnSource } from 'hyparquet-writer';
import type { Cell, Listed, TableOfRows } from '../../domain/table';
import type { Bytes, Writing } from './format';

/** Rows of a group, which is written in one go. */
const GROUP_ROWS = 20_000;
/** Share of the work that looking through the cells is. */
const LOOK = 0.3;

/** A table as Parquet: a column of numbers alone as DOUBLE, of yes and no as BOOLEAN, any other as text. */
export function* write({ header, rows }: TableOfRows): Writing {
  const kinds = header.map(() => new ColumnKind());
  for (let i = 0; i < rows.length; i++) {
    const row = rows.at(i) ?? [];
    for (let k = 0; k < kinds.length; k++) kinds[k].meets(row[k]);
    if (i % GROUP_ROWS === 0) yield (LOOK * i) / rows.length;
  }
  return yield* packed(rows, (some) =>
    header.map((name, k) =>
      kinds[k].column(
        name,
        some.map((row) => row[k]),
      ),
    ),
  );
}

/** Listed things as a file, some of them at a time as columns, with what is said of the file beside them. */
export function* packed<T>(
  of: Listed<T>,
  columnsOf: (some: readonly T[]) => ColumnSource[],
  about: Readonly<Record<string, string>> = {},
): Writing {
  const writer = new ByteWriter();
  const pieces: Bytes[] = [];
  const take = (): void => {
    pieces.push(writer.getBytes().slice());
    writer.index = 0;
  };
  const kvMetadata = Object.entries(about).map(([key, value]) => ({ key, value }));
  const file = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData: columnsOf([]) }), kvMetadata });
  for (let from = 0; from < of.length; from += GROUP_ROWS) {
    const some: T[] = [];
    for (let i = from; i < Math.min(of.length, from + GROUP_ROWS); i++) {
      const one = of.at(i);
      if (one !== undefined) some.push(one);
    }
    void file.write({ columnData: columnsOf(some), rowGroupSize: GROUP_ROWS });
    take();
    yield LOOK + (1 - LOOK) * Math.min(1, (from + GROUP_ROWS) / of.length);
  }
  void file.finish();
  take();
  return pieces;
}

/** What the cells of a column are, all of them. */
export class ColumnKind {
  private said = 0;
  private numbers = 0;
  private answers = 0;

  meets(cell: Cell): void {
    if (cell === undefined || cell === null || Number.isNaN(cell)) return;
    this.said++;
    if (typeof cell === 'number') this.numbers++;
    else if (typeof cell === 'boolean') this.answers++;
  }

  column(name: string, cells: readonly Cell[]): ColumnSource {
    const data = cells.map((cell) => (cell === undefined || Number.isNaN(cell) ? null : cell));
    if (this.said > 0 && this.numbers === this.said) return { name, data, type: 'DOUBLE', nullable: true };
    if (this.said > 0 && this.answers === this.said) return { name, data, type: 'BOOLEAN', nullable: true };
    return { name, data: data.map((cell) => (cell === null ? null : String(cell))), type: 'STRING', nullable: true };
  }
}
