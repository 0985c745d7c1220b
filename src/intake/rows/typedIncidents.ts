import { DAY_MS, fromCityClock, sinceMidnightMs } from '../../domain/clock';
import { atClock } from '../cells/clockTime';
import type { ColumnMap } from '../columns/columns';
import { placeInto } from '../places/coordinates';
import type { Report } from '../report';
import { IN_UTC, NO_CLOCK } from '../typed/byteCells';
import { DayTable } from '../typed/dayTable';
import { dateFirst, dateSecond, dateYear, type MomentCells } from '../typed/typedRows';
import { IncidentCells } from './incidentCells';
import type { IncidentRules } from './incidentRules';
import { MAX_SPAN_MIN, MAX_WEIGHT, writeIncident, type DraftTable } from './incidentTable';
import type { TypedTable } from './rawTable';
import { keyOfBytes } from './rowKey';
import { TypedCodes } from './typedCodes';

const YEAR_2000_MS = fromCityClock(2000, 1, 1);

/** Typed rows as incidents. Whatever is not plainly one is left to the reader of text, which knows why. */
export class TypedIncidents {
  private readonly cells: IncidentCells;
  private readonly codes: TypedCodes;
  private readonly days = new DayTable();
  /** Of the row that is read: a million rows make no objects. */
  private readonly spot = { lon: NaN, lat: NaN };
  private readonly time = { ms: NaN, timeOfDay: false, midnight: false, spanMin: 0 };
  private readonly rules: IncidentRules;
  private readonly bytes: Uint8Array;
  private commas = 0;
  private offsets = 0;

  constructor(typed: TypedTable, map: ColumnMap, rules: IncidentRules) {
    this.cells = new IncidentCells(typed, map);
    this.codes = new TypedCodes(this.cells, map, rules.words);
    this.rules = rules;
    this.bytes = typed.bytes;
  }

  /** Adds a row to the draft; false, and nothing done, where it is for text to judge. */
  read(row: number, draft: DraftTable): boolean {
    const { cells, rules, spot } = this;
    const a = cells.a.values[row];
    const b = cells.b.values[row];
    if (rules.place) {
      if (!placeInto(a, b, rules.place, spot)) return false;
    } else {
      spot.lon = a;
      spot.lat = b;
    }
    if (!this.span(row)) return false;
    const weight = draft.weight ? (cells.weight?.values[row] ?? NaN) : 0;
    if (!(weight >= 0 && weight <= MAX_WEIGHT)) return false;
    const codes = this.codes.of(row);
    if (codes < 0) return false;
    if (draft.weight) draft.weight[draft.count] = weight;
    if (draft.key) draft.key[draft.count] = this.keyAt(row);
    writeIncident(draft, spot.lon, spot.lat, this.time, codes);
    if (cells.a.commas?.[row] || cells.b.commas?.[row]) this.commas++;
    if (cells.date && cells.date.clocks[row] >= IN_UTC) this.offsets++;
    return true;
  }

  /** Tells what was put right in the rows that were read. */
  tell(report: Report): void {
    report.repaired('decimal-comma', this.commas);
    report.repaired('times-with-offset', this.offsets);
    this.codes.tell(report);
  }

  private keyAt(row: number): number {
    const { id } = this.cells;
    return id && id.lengths[row] > 0 ? keyOfBytes(this.bytes, id.place(row), id.lengths[row]) : NaN;
  }

  /** Reads the time of a row into `time`; false where it is for text to judge. */
  private span(row: number): boolean {
    const { date, end } = this.cells;
    const { time } = this;
    time.spanMin = 0;
    if (!date || date.dates[row] === 0) {
      time.ms = NaN;
      time.timeOfDay = false;
      time.midnight = false;
      return true;
    }
    const withEnd = end !== null && end.dates[row] !== 0;
    let stop = NaN;
    let stopKnown = true;
    if (withEnd) {
      if (!this.moment(end, row, false)) return false;
      stop = time.ms;
      stopKnown = time.timeOfDay;
    }
    if (!this.moment(date, row, true)) return false;
    if (!withEnd) return true;
    // An end that is a day ends with that day.
    if (time.timeOfDay && !stopKnown) stop = atClock(stop, DAY_MS);
    if (stop < time.ms) return false;
    time.spanMin = Math.min(MAX_SPAN_MIN, Math.round((stop - time.ms) / 60_000));
    return true;
  }

  private moment(moments: MomentCells, row: number, ofStart: boolean): boolean {
    const { rules, cells, time } = this;
    const date = moments.dates[row];
    const day = this.days.start(date, rules.time.order);
    if (Number.isNaN(day)) return false;
    let seconds = moments.clocks[row];
    let midnight = seconds % IN_UTC === 0;
    let ms = day;
    if (seconds >= IN_UTC) {
      if (ofStart && cells.time) return false;
      seconds -= IN_UTC;
      ms = Date.UTC(dateYear(date), dateFirst(date) - 1, dateSecond(date)) + seconds * 1000;
      midnight ||= sinceMidnightMs(ms) === 0;
    } else if (seconds !== NO_CLOCK) ms = day + seconds * 1000;
    const own = ofStart && cells.time && (seconds === NO_CLOCK || midnight) ? cells.time.values[row] : NO_CLOCK;
    if (own !== NO_CLOCK) {
      seconds = own;
      midnight = own === 0;
      ms = atClock(day, own * 1000);
    }
    if (ms < YEAR_2000_MS || ms > rules.time.nowMs + DAY_MS) return false;
    time.ms = ms;
    time.timeOfDay = seconds !== NO_CLOCK;
    time.midnight = midnight && seconds !== NO_CLOCK;
    return true;
  }
}
