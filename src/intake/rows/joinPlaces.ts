import type { PlacesJoin } from '../../domain/importPlaces';
import type { Job } from '../../domain/job';
import { fault } from '../../domain/result';
import { nameWords } from '../text/cellText';
import { quoted } from '../text/personalData';
import type { RawRow, RawTable } from './rawTable';

/** Words of names that say only what kind of place it is, and those between the two streets of a crossing. */
const GENERIC = new Set(
  (
    'ул улица пр проспект просп пер переулок мкр микрорайон көше көшесі даңғыл даңғылы шағын аудан ауданы ш а ' +
    'street st avenue ave road rd угол уг пересечение перекресток и мен қиылысы қиылыс and at corner of'
  )
    .split(' ')
    .flatMap((word) => nameWords(word)),
);

/**
 * A name as it is compared: its words whatever their order, case and marks; generic ones only where nothing else is.
 */
function keyOf(name: string): string {
  const words = nameWords(name);
  const own = words.filter((word) => !GENERIC.has(word));
  return (own.length > 0 ? own : words).sort().join(' ');
}

/** How many rows were found among the named places, and how not. */
export interface Joined {
  matched: number;
  unmatched: number;
  ambiguous: number;
}

/** Names of the columns that the joined coordinates stand in. */
const columnsOf = ({ file }: PlacesJoin): readonly [lon: string, lat: string] => [`lon (${file})`, `lat (${file})`];

/**
 * The table with two more columns, the coordinates of the place that a column names. A row whose name is not among the
 * places, or stands at several of them, is set aside with its name.
 */
export function withPlaces(
  table: RawTable,
  join: PlacesJoin,
): { readonly table: RawTable; readonly columns: Readonly<Record<string, string>>; readonly joined: Joined } {
  const on = table.columns.indexOf(join.on);
  const places = new Map<string, { readonly lon: number; readonly lat: number } | null>();
  for (const { name, lon, lat } of join.places) {
    const key = keyOf(name);
    const before = places.get(key);
    const isSame = before === undefined || (before !== null && before.lon === lon && before.lat === lat);
    places.set(key, isSame ? { lon, lat } : null);
  }
  const joined: Joined = { matched: 0, unmatched: 0, ambiguous: 0 };
  const withPlace = (row: RawRow): RawRow => {
    if (row.reason ?? row.cells.length !== table.columns.length) return row;
    const name = row.cells[on] ?? '';
    const place = places.get(keyOf(name));
    if (place) {
      joined.matched++;
      return { ...row, cells: [...row.cells, String(place.lon), String(place.lat)] };
    }
    if (place === null) joined.ambiguous++;
    else joined.unmatched++;
    const params = { column: join.on, value: quoted(name) };
    return { ...row, reason: fault(place === null ? 'join-ambiguous' : 'join-unmatched', params) };
  };
  const [lon, lat] = columnsOf(join);
  const scan = (each: (row: RawRow) => void): Job<null> => {
    Object.assign(joined, { matched: 0, unmatched: 0, ambiguous: 0 });
    return table.scan((row) => each(withPlace(row)));
  };
  return {
    table: {
      columns: [...table.columns, lon, lat],
      separator: table.separator,
      mayLackLetters: table.mayLackLetters,
      scan,
      blanks: table.blanks,
      ...(table.pieces ? { pieces: table.pieces } : {}),
    },
    columns: { lon, lat, x: '', y: '', point: '' },
    joined,
  };
}
