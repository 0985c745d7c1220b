import { formatIsoDate, fromCityClock } from '../../domain/clock';
import type { Job } from '../../domain/job';

import type { Post } from '../../domain/post';
import { toPlane } from '../../domain/projection';
import { NO, YES } from '../../domain/incident';
import { fault, type Fault } from '../../domain/result';
import type { Field } from '../columns/columnNames';
import type { ColumnMap } from '../columns/columns';
import { positionOf, readPair, type CoordinateRule } from '../places/coordinates';
import { cleanText } from '../text/cellText';
import { quoted } from '../text/personalData';
import type { RawRow, RawTable } from './rawTable';
import type { Report } from '../report';
import { readTime, type TimeRules } from '../cells/times';
import { answerOfWord, closedByWord, hoursOfText, postKindOfWord } from '../cells/words';
import { isMissing } from '../cells/missing';
import { everyDay } from '../../domain/weekHours';
import { readWeek } from '../cells/weekHours';

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
  const unread = { count: 0, line: 0, column: '', value: '' };
  let withCoordinates = 0;
  const strange = yield* strangeKinds(table, map);
  const areStationary =
    strange.count === 0 ||
    report.ask('post-kinds', strange, ['posts-stationary', 'posts-left-out']) === 'posts-stationary';
  yield* table.scan((row) => {
    report.rowsRead++;
    if (row.quoteAsText) report.repairedLine('quote-as-text', row.line);
    const post = row.reason ?? readPost(row);
    if (post === 'duplicate') report.duplicates++;
    else if ('code' in post) report.reject(row, post, table);
    else posts.push(post);
  });
  report.repaired('trailing-empty', table.blanks());
  if (unread.count > 0) report.warn(fault('schedules-unread', unread));
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
    if (!isMissing(get('opened'), rules.time.missing)) {
      const reading = readTime(get('opened'), table.columns[map.get('opened') ?? 0], {
        ...rules.time,
        nowMs: FAR_FUTURE_MS,
      });
      if ('code' in reading) return reading;
      opened = formatIsoDate(reading.ms);
    }
    const closed = closedBy(row);
    if (closed) return closed;
    const kindText = kindOf(row, map);
    const kind = kindText === '' ? 'stationary' : postKindOfWord(kindText);
    if (kind === null && !areStationary)
      return fault('post-kind-unknown', { column: table.columns[map.get('kind') ?? 0], value: quoted(kindText) });
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
      ...hoursOf(row, get('hours')),
      name: get('name') || null,
    };
  }

  /** Hours alike on all days, or by weekday; what is not wholly understood is not known, and that is said. */
  function hoursOf(row: RawRow, text: string): Pick<Post, 'hours' | 'week'> {
    const hours = hoursOfText(text);
    if (hours !== 'unknown' || text === '' || isMissing(text, rules.time.missing)) return { hours };
    const week = readWeek(text);
    const always = week && everyDay(week);
    if (!week) {
      const column = table.columns[map.get('hours') ?? 0];
      if (unread.count++ === 0) Object.assign(unread, { line: row.line, column, value: quoted(text) });
    }
    return { hours: always ?? 'unknown', ...(week && !always ? { week } : {}) };
  }

  /** Why a post does not stand any more: a word for it, or a day of closing that has come. null while it stands. */
  function closedBy(row: RawRow): Fault | null {
    for (const field of ['closed', 'state'] as const) {
      const index = map.get(field);
      const text = cleanText(row.cells[index ?? -1] ?? '').trim();
      if (index === undefined || text === '') continue;
      const column = table.columns[index];
      const isClosed = closedByWord(text) ?? answered(text, column);
      if (isClosed === false) continue;
      const closed = fault('post-closed', { column, value: quoted(text) });
      if (isClosed) return closed;
      if (isMissing(text, rules.time.missing)) continue;
      const reading = readTime(text, column, { ...rules.time, nowMs: FAR_FUTURE_MS });
      if (!('code' in reading)) {
        if (reading.ms <= rules.time.nowMs) return closed;
      } else if (field === 'closed') return reading;
      else if (postKindOfWord(text) === null) report.unknownWord('state', text);
    }
    return null;
  }

  /** Yes or no to the question that a column's name asks: "closed?", "active?". null for neither. */
  function answered(text: string, column: string): boolean | null {
    const answer = answerOfWord(text);
    const named = closedByWord(column);
    return named === null || (answer !== YES && answer !== NO) ? null : (answer === YES) === named;
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

/** What a row says of the kind of its post; '' where it says nothing. */
function kindOf(row: RawRow, map: ColumnMap): string {
  const get = (field: Field): string => cleanText(row.cells[map.get(field) ?? -1] ?? '').trim();
  return get('kind') || (postKindOfWord(get('state')) === null ? '' : get('state'));
}

/** Rows that name a kind of post which is not known, and the first of their words. */
function* strangeKinds(table: RawTable, map: ColumnMap): Job<{ count: number; value: string }> {
  const strange = { count: 0, value: '' };
  yield* table.scan((row) => {
    const kind = row.reason ? '' : kindOf(row, map);
    if (kind !== '' && postKindOfWord(kind) === null && strange.count++ === 0) strange.value = quoted(kind);
  });
  return strange;
}
