/** Rows of every kind that has no reader of its own, as things: by the fields and rules of the kind alone. */
import type { Job } from '../../domain/job';
import { geodesicAreaKm2 } from '../../domain/parse/geodesicArea';
import type { DatasetKind, KindField } from '../../domain/kinds/kind';
import type { HourRange } from '../../domain/hourRange';
import { fault, type Fault } from '../../domain/result';
import { geometryOf, middleOfShape, type Thing, type ThingShape, type ThingValue } from '../../domain/thing';
import { atClock, readClock, type ClockRules } from '../cells/clockTime';
import { momentText, readCell, readMoment } from '../cells/kindCells';
import { isMissing } from '../cells/missing';
import type { TimeRules } from '../cells/times';
import type { KindMap } from '../columns/fieldColumns';
import { convert, inBox, positionOf, readPair, type CoordinateRule } from '../places/coordinates';
import { readMultiLine } from '../places/lines';
import { sensible } from '../places/polygonSense';
import { readMultiPolygon } from '../places/polygons';
import type { Report } from '../report';
import { cleanText } from '../text/cellText';
import { isObject } from '../text/jsonText';
import { quoted } from '../text/personalData';
import { settlePopulation, type PopulationCell } from './population';
import { cellsOfPoints } from './gridCells';
import type { RawRow, RawTable } from './rawTable';
import type { RowIds } from './rowIds';

export interface ThingRules {
  readonly time: TimeRules;
  readonly clock: ClockRules;
  /** null = no row has a place. */
  readonly place: CoordinateRule | null;
}

const DAY_CELL = /^\d{4}-\d{2}-\d{2}/;

/**
 * Second pass over a file: what a row says by the fields of the kind, and where it is. A row that breaks a rule is set
 * aside with its column; hours by weekday that cannot be read count as not known, and that is said.
 */
export function* readThings(
  table: RawTable,
  kind: DatasetKind,
  map: KindMap,
  rules: ThingRules,
  ids: RowIds,
  report: Report,
): Job<{ things: readonly Thing[]; withCoordinates: number }> {
  const things: Thing[] = [];
  const people: PopulationCell[] = [];
  const taken = new Set<string>();
  const unread = { count: 0, line: 0, column: '', value: '' };
  const blank = { count: 0, line: 0, column: '' };
  let withCoordinates = 0;
  let n = -1;
  const fields = kind.fields.filter(({ id, isLeft }) => !isLeft && map.fields.has(id) && id !== 'id');
  const peopleField = fields.find(({ value }) => value === 'people');
  yield* table.scan((row) => {
    n++;
    report.rowsRead++;
    if (row.quoteAsText) report.repairedLine('quote-as-text', row.line);
    const isPlaceless = row.reason?.code === 'no-geometry' && kind.geometry.includes('none');
    const reason = (isPlaceless ? null : row.reason) ?? addRow(row);
    if (reason === 'duplicate') report.duplicates++;
    else if (reason) report.reject(row, reason, table);
  });
  report.repaired('trailing-empty', table.blanks());
  if (unread.count > 0) report.warn(fault('schedules-unread', unread));
  if (blank.count > 0) report.warn(fault('blank-days', blank));
  squarePoints();
  if (!peopleField) return { things, withCoordinates };
  const column = table.columns[map.fields.get(peopleField.id) ?? 0];
  const populationOf = settlePopulation(column, people, report);
  const whole = things.map((thing, i): Thing => {
    const heads = populationOf(people[i].text);
    return heads === null ? thing : { ...thing, values: { ...thing.values, [peopleField.id]: heads } };
  });
  return { things: whole, withCoordinates };

  /** Points of a grid become its cells where they stand at equal steps; else they stay points, and that is said. */
  function squarePoints(): void {
    if (kind.isRegular !== true || things.length === 0 || !things.every(({ shape }) => shape?.type === 'Point')) return;
    const made = cellsOfPoints(things);
    if (!made) return report.warn(fault('points-no-cells', { count: things.length }));
    report.warn(fault('cells-of-points', { count: things.length, width: made.width, height: made.height }));
    made.cells.forEach((cell, i) => {
      things[i] = cell;
      const areaKm2 = cell.shape?.type === 'MultiPolygon' ? geodesicAreaKm2(cell.shape.coordinates) : 0;
      people[i] = { ...people[i], areaKm2 };
    });
  }

  function addRow(row: RawRow): Fault | 'duplicate' | null {
    const verdict = ids.verdict(n);
    if (verdict === 'superseded') report.repaired('superseded-rows');
    const repairs: [code: string, count: number][] = [];
    const shape = shapeOf(row, (code, count) => void repairs.push([code, count]));
    if (shape && 'code' in shape) {
      if (shape.code === 'outside-area') withCoordinates++;
      return shape;
    }
    if (shape) withCoordinates++;
    const { values, reason } = valuesOf(row);
    if (reason) return reason;
    if (verdict !== null) return 'duplicate';
    const day = blankDayOf(row, values);
    if (day && blank.count++ === 0) Object.assign(blank, { line: row.line, column: columnOf(day) });
    for (const [code, count] of repairs) report.repaired(code, count);
    things.push({ id: freeId(row), shape, values });
    const areaKm2 = shape?.type === 'MultiPolygon' ? geodesicAreaKm2(shape.coordinates) : 0;
    people.push({ text: peopleField ? cellOf(row, peopleField) : '', areaKm2 });
    return null;
  }

  function cellOf(row: RawRow, { id }: Pick<KindField, 'id'>): string {
    return cleanText(row.cells[map.fields.get(id) ?? -1] ?? '').trim();
  }

  function columnOf({ id }: Pick<KindField, 'id'>): string {
    return table.columns[map.fields.get(id) ?? 0];
  }

  /** What a row says, or why it cannot be taken. */
  function valuesOf(row: RawRow): { readonly values: Thing['values']; readonly reason: Fault | null } {
    const values: Record<string, ThingValue> = {};
    const spoilt = new Set<string>();
    const days: { readonly field: string; readonly weekday: number; readonly hours: readonly HourRange[] }[] = [];
    for (const field of fields) {
      const cell = cellOf(row, field);
      if (field.value === 'people' || field.clockOf !== undefined) continue;
      const value = readCell(cell, { field, column: columnOf(field), time: rules.time, report });
      if (value !== null && typeof value === 'object' && 'code' in value) {
        if (value.code !== 'bad-hours') return { values, reason: value };
        if (field.dayOf) spoilt.add(field.dayOf.field);
        if (unread.count++ === 0)
          Object.assign(unread, { line: row.line, column: columnOf(field), value: quoted(cell) });
      } else if (value === null) continue;
      else if (field.dayOf) days.push({ ...field.dayOf, hours: value as readonly HourRange[] });
      else values[field.id] = value;
    }
    for (const field of fields) {
      if (field.clockOf === undefined) continue;
      const joined = withClock(row, field, values[field.clockOf]);
      if (joined !== null && typeof joined === 'object') return { values, reason: joined };
      if (joined !== null) values[field.clockOf] = joined;
    }
    for (const { field, weekday, hours } of days) {
      const week = (values[field] ?? Array.from({ length: 7 }, () => [])) as readonly (readonly HourRange[])[];
      values[field] = week.map((day, k) => (k === weekday ? hours : day));
    }
    // A day that cannot be read is not a day that is closed: then nothing is known of the week.
    for (const field of spoilt) delete values[field];
    return { values, reason: lacking(row, values) };
  }

  /** The moment of a day and of a time of day in a column of its own; null = nothing to add. */
  function withClock(row: RawRow, field: KindField, day: ThingValue | undefined): string | Fault | null {
    const cell = cellOf(row, field);
    if (cell === '' || typeof day !== 'string' || !DAY_CELL.test(day)) return null;
    const moment = kind.fields.find(({ id }) => id === field.clockOf);
    if (!moment) return null;
    const of = { field: moment, column: columnOf(moment), time: rules.time, report };
    const reading = readMoment(cellOf(row, moment), of);
    if ('code' in reading || (reading.timeOfDay && !reading.midnight)) return null;
    const clock = readClock(cell, rules.clock);
    if (Number.isNaN(clock))
      return isMissing(cell, rules.time.missing)
        ? null
        : fault('bad-time', { column: columnOf(field), value: quoted(cell) });
    return momentText({ ms: atClock(reading.ms, clock), timeOfDay: true });
  }

  /** The first rule of the kind that a row breaks. */
  function lacking(row: RawRow, values: Readonly<Record<string, ThingValue>>): Fault | null {
    for (const field of kind.fields) {
      const value = values[field.id];
      if (field.required && value === undefined) return fault('value-missing', { column: columnNameOf(field) });
      const before = field.notBefore === undefined ? undefined : values[field.notBefore];
      if (typeof value === 'string' && typeof before === 'string' && value < before)
        return fault('negative-span', { start: before, end: value });
    }
    const { oneOf = [] } = kind;
    const says = (id: string): boolean =>
      values[id] !== undefined || (id === peopleField?.id && cellOf(row, peopleField) !== '');
    if (oneOf.length > 0 && !oneOf.some(says)) {
      const field = kind.fields.find(({ id }) => id === oneOf.find((one) => map.fields.has(one))) ?? kind.fields[0];
      return fault('value-missing', { column: columnNameOf(field) });
    }
    return null;
  }

  /** A weekday without a word in a week of which others are known: it counts as closed. */
  function blankDayOf(row: RawRow, values: Thing['values']): KindField | undefined {
    return fields.find(
      (field) =>
        field.dayOf && values[field.dayOf.field] !== undefined && isMissing(cellOf(row, field), rules.time.missing),
    );
  }

  function columnNameOf(field: KindField): string {
    return map.fields.has(field.id) ? columnOf(field) : field.id;
  }

  function freeId(row: RawRow): string {
    const own = report.hidden(cellOf(row, { id: 'id' })).slice(0, 200);
    const wanted = own || `${kind.id}-${things.length + 1}`;
    let id = wanted;
    for (let k = 2; taken.has(id); k++) id = `${wanted}-${k}`;
    taken.add(id);
    return id;
  }

  function shapeOf(row: RawRow, note: (code: string, count: number) => void): ThingShape | Fault | null {
    const shape = row.shape === undefined ? pointOf(row) : shapeIn(row.shape, note);
    const isBlank =
      shape === null || ('code' in shape && (shape.code === 'no-coordinates' || shape.code === 'no-geometry'));
    if (isBlank) return kind.geometry.includes('none') ? null : (shape ?? fault('no-geometry'));
    if ('code' in shape) return shape;
    return kind.geometry.includes(geometryOf(shape)) ? shape : wrong(shape.type);
  }

  function wrong(type: string): Fault {
    const expected = kind.geometry.flatMap((one) => (one === 'none' ? [] : [NAMES[one]])).join(', ');
    return fault('wrong-geometry', { type: quoted(type), expected });
  }

  function pointOf(row: RawRow): ThingShape | Fault | null {
    if (!rules.place || map.position.size === 0) return null;
    const pair = readPair(row, map.position);
    if (pair.comma) report.repaired('decimal-comma');
    if (pair.dms) report.repaired('dms');
    const position = positionOf(pair, row, map.position, table.columns, rules.place);
    return 'code' in position ? position : { type: 'Point', coordinates: [position[0], position[1]] };
  }

  function shapeIn(value: unknown, note: (code: string, count: number) => void): ThingShape | Fault | null {
    if (!isObject(value) || !rules.place) return null;
    const { place } = rules;
    const type = String(value['type']);
    const coordinates = value['coordinates'];
    const toDegrees = (a: number, b: number): readonly [number, number] => convert(a, b, place);
    let shape: ThingShape | Fault;
    if (type === 'Point' || (type === 'MultiPoint' && Array.isArray(coordinates) && coordinates.length === 1)) {
      const at: unknown = type === 'Point' ? coordinates : (coordinates as readonly unknown[])[0];
      if (!Array.isArray(at) || typeof at[0] !== 'number' || typeof at[1] !== 'number')
        return fault('bad-coordinates', { column: 'coordinates', value: quoted(JSON.stringify(at ?? null)) });
      const [lon, lat] = toDegrees(at[0], at[1]);
      if ((at[0] === 0 && at[1] === 0) || !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
        return fault('bad-coordinates', { column: 'coordinates', value: quoted(JSON.stringify(at)) });
      shape = { type: 'Point', coordinates: [lon, lat] };
    } else if (type === 'LineString' || type === 'MultiLineString') {
      const lines = readMultiLine(type === 'LineString' ? [coordinates] : coordinates, toDegrees, note);
      shape = 'code' in lines ? lines : { type: 'MultiLineString', coordinates: lines };
    } else if (type === 'Polygon' || type === 'MultiPolygon') {
      const read = readMultiPolygon(type === 'Polygon' ? [coordinates] : coordinates, toDegrees, note);
      const polygons = 'code' in read ? read : sensible(read, note);
      shape = 'code' in polygons ? polygons : { type: 'MultiPolygon', coordinates: polygons };
    } else return wrong(type);
    if ('code' in shape) return shape;
    const [lon, lat] = middleOfShape(shape);
    if (place.isUntold) return fault('system-untold', { a: lon, b: lat });
    return place.bounds && !inBox(lon, lat, place.bounds) ? fault('outside-area', { lon, lat }) : shape;
  }
}

const NAMES = { point: 'Point', line: 'LineString', area: 'Polygon' } as const;
