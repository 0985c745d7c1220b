import type { ColumnMetaData, FileMetaData } from 'hyparquet';

/** Unpacked bytes of one page. */
const MAX_PAGE_BYTES = 256 * 1024 * 1024;
const MAX_DEPTH = 8;

/** Numbers of a page's head that say how much is to be unpacked and looped over. */
interface PageHead {
  readonly packed: number;
  readonly unpacked: number;
  readonly values: number;
  readonly isDictionary: boolean;
  readonly end: number;
}

class Damaged extends Error {}

/**
 * Do the heads of all pages of these columns agree with what the file says of them at its end? The reader believes a
 * page: one that claims a thousand million values would hold it up for minutes.
 */
export function pagesAgree(
  bytes: Uint8Array,
  { row_groups: groups }: FileMetaData,
  columns: readonly string[],
): boolean {
  return groups.every((group) =>
    group.columns.every(({ meta_data: meta }) => {
      if (!meta) return false;
      if (meta.path_in_schema.length > 1 || !columns.includes(meta.path_in_schema[0])) return true;
      try {
        return meta.num_values === group.num_rows && columnAgrees(bytes, meta);
      } catch (cause) {
        if (cause instanceof Damaged) return false;
        throw cause;
      }
    }),
  );
}

function columnAgrees(bytes: Uint8Array, meta: ColumnMetaData): boolean {
  const first = Number(meta.dictionary_page_offset ?? 0n);
  let at = first > 0 ? Math.min(first, Number(meta.data_page_offset)) : Number(meta.data_page_offset);
  const end = at + Number(meta.total_compressed_size);
  if (!(at >= 4 && end <= bytes.length)) return false;
  let values = 0;
  while (at < end) {
    const head = readHead(bytes, at);
    const fits = head.packed >= 0 && head.unpacked >= 0 && head.unpacked <= MAX_PAGE_BYTES && head.values >= 0;
    if (!fits || (head.isDictionary && head.values > head.unpacked)) return false;
    if (!head.isDictionary) values += head.values;
    at = head.end + head.packed;
  }
  return at === end && values === Number(meta.num_values);
}

/** A PageHeader in Thrift's compact protocol: 2 and 3 are its sizes, 5, 7 or 8 the head of its kind, whose 1 counts. */
function readHead(bytes: Uint8Array, from: number): PageHead {
  let at = from;
  const byte = (): number => {
    if (at >= bytes.length) throw new Damaged();
    return bytes[at++];
  };
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 63; shift += 7) {
      const next = byte();
      value += (next & 127) * 2 ** shift;
      if (next < 128) return value;
    }
    throw new Damaged();
  };
  const zigzag = (): number => {
    const value = varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  const found = { packed: -1, unpacked: -1, values: -1, isDictionary: false };

  function struct(depth: number, each: (id: number, type: number) => boolean): void {
    if (depth > MAX_DEPTH) throw new Damaged();
    for (let id = 0; ;) {
      const head = byte();
      if (head === 0) return;
      id = head >> 4 === 0 ? zigzag() : id + (head >> 4);
      if (!each(id, head & 15)) skip(head & 15, depth);
    }
  }

  function skip(type: number, depth: number): void {
    if (type === 3) at += 1;
    else if (type >= 4 && type <= 6) varint();
    else if (type === 7) at += 8;
    else if (type === 8) at += varint();
    else if (type === 9 || type === 10) {
      const head = byte();
      const size = head >> 4 === 15 ? varint() : head >> 4;
      if (size > bytes.length) throw new Damaged();
      for (let i = 0; i < size; i++) skip(head & 15, depth + 1);
    } else if (type === 12) struct(depth + 1, () => false);
    else if (type !== 1 && type !== 2) throw new Damaged();
  }

  struct(0, (id, type) => {
    if (type === 5 && id === 2) found.unpacked = zigzag();
    else if (type === 5 && id === 3) found.packed = zigzag();
    else if (type === 12 && (id === 5 || id === 7 || id === 8)) {
      found.isDictionary = id === 7;
      struct(1, (inner, innerType) => {
        if (inner !== 1 || innerType !== 5) return false;
        found.values = zigzag();
        return true;
      });
    } else return false;
    return true;
  });
  return { ...found, end: at };
}
