import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import type { Cell, Table } from '../../domain/table';
import type { Bytes } from './format';

/** A table as Parquet: a column of numbers alone as DOUBLE, of yes and no as BOOLEAN, any other as text. */
export const write = ({ header, rows }: Table): Bytes =>
  packed(
    header.map((name, i) =>
      columnOf(
        name,
        rows.map((row) => row[i]),
      ),
    ),
  );

/** Columns as a file, with what is said of it beside them. */
export const packed = (columns: ColumnSource[], about: Readonly<Record<string, string>> = {}): Bytes =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: columns,
      kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    }),
  );

export function columnOf(name: string, cells: readonly Cell[]): ColumnSource {
  const data = cells.map((cell) => (cell === undefined || Number.isNaN(cell) ? null : cell));
  const said = data.filter((cell) => cell !== null);
  const isAll = (type: string): boolean => said.length > 0 && said.every((cell) => typeof cell === type);
  if (isAll('number')) return { name, data, type: 'DOUBLE', nullable: true };
  if (isAll('boolean')) return { name, data, type: 'BOOLEAN', nullable: true };
  return { name, data: data.map((cell) => (cell === null ? null : String(cell))), type: 'STRING', nullable: true };
}
