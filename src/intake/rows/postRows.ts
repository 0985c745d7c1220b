import { formatIsoDate, fromCityClock } from '../../domain/clock';
import type { Job } from '../../domain/job';

import type { Post } from '../../domain/post';
import { toPlane } from '../../domain/projection';
import { fault, type Fault } from '../../domain/result';
import type { Field } from '../columns/columnNames';
import type { ColumnMap } from '../columns/columns';
import { positionOf, readPair, type CoordinateRule } from '../places/coordinates';
import { cleanText } from '../text/cellText';
import { textOf, type RawRow, type RawTable } from './rawTable';
import type { Report } from '../report';
import { readTime, type TimeRules } from '../cells/times';
import { hoursOfText, postKindOfWord } from '../cells/words';

const FAR_FUTURE_MS = fromCityClock(2100, 1, 1);

/**
 * Second pass over a file of posts. `place` null = the user's own plane in metres. A planned post may open in the
 * future.
 */
export function* readPosts(
  table: RawTable,
  map: ColumnMap,
  rules: { readonly time: TimeRules; readonly place: CoordinateRule | null },
  report: Report,
): Job<{ posts: Post[]; withCoordinates: number }> {
  const posts: Post[] = [];
  const seen = new Map<string, string>();
  const ids = new Set<string>();
  let withCoordinates = 0;
  yield* table.scan((row) => {
    report.rowsRead++;
    if (row.quoteAsText) report.repairedLine('quote-as-text', row.line);
    const post = row.reason ?? readPost(row);
    if (post === 'duplicate') report.duplicates++;
    else if ('code' in post) report.reject(row.line, post, textOf(row, table), row.cells);
    else posts.push(post);
  });
  report.repaired('trailing-empty', table.blanks());
  return { posts, withCoordinates };

  function readPost(row: RawRow): Post | Fault | 'duplicate' {
    const get = (field: Field): string => cleanText(row.cells[map.get(field) ?? -1] ?? '').trim();
    const pair = readPair(row, map);
    if (pair.comma) report.repaired('decimal-comma');
    if (pair.dms) report.repaired('dms');
    const position = rules.place ? positionOf(pair, row, map, table.columns, rules.place) : plain(pair.a, pair.b);
    if ('code' in position) {
      if (position.code === 'outside-area') withCoordinates++;
      return position;
    }
    withCoordinates++;
    const givenId = get('id');
    const text = row.cells.join('\u001f');
    if (givenId !== '' && seen.get(givenId) === text) return 'duplicate';
    if (givenId !== '') seen.set(givenId, text);
    let opened: string | null = null;
    if (get('opened') !== '') {
      const reading = readTime(get('opened'), table.columns[map.get('opened') ?? 0], {
        ...rules.time,
        nowMs: FAR_FUTURE_MS,
      });
      if ('code' in reading) return reading;
      opened = formatIsoDate(reading.ms);
    }
    const kindText = get('kind');
    const kind = kindText === '' ? 'stationary' : postKindOfWord(kindText);
    if (kind === null) report.unknownWord('kind', kindText);
    const [x, y] = rules.place ? toPlane(position[0], position[1]) : position;
    return {
      id: freeId(givenId || `post-${posts.length + 1}`),
      kind: kind ?? 'stationary',
      lon: rules.place ? position[0] : NaN,
      lat: rules.place ? position[1] : NaN,
      x,
      y,
      position: 'imported',
      openedOn: opened,
      hours: hoursOfText(get('hours')),
      name: get('name') || null,
    };
  }

  function freeId(wanted: string): string {
    let id = wanted;
    for (let k = 2; ids.has(id); k++) id = `${wanted}-${k}`;
    ids.add(id);
    return id;
  }
}

const plain = (x: number, y: number): readonly [number, number] | Fault =>
  Number.isNaN(x) || Number.isNaN(y) ? fault('no-coordinates') : [x, y];
