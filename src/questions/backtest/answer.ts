import { registerOf, maskOf, type StudyQuery } from '../../analysis/answer/study';
import type { StudyMemory } from '../../analysis/answer/studyMemory';
import { timedEvents } from '../../analysis/answer/timedEvents';
import { rollingTest } from '../../analysis/backtest/rollingTest';
import { testWindows, type Days, type TrainTest } from '../../analysis/backtest/windows';
import { boxOfPoints, studyLattice } from '../../analysis/lattice/studyLattice';
import { silentDays } from '../../analysis/span/periodFill';
import type { BacktestAnswer } from '../../domain/backtest';
import { dayOf, midnightOfDay } from '../../domain/clock';
import { part } from '../../domain/job';
import { answering } from '../answering';
import type { BacktestQuestion } from './question';

export const backtest = answering({
  *answer(memory, { set, ...q }: StudyQuery & BacktestQuestion): Generator<number, BacktestAnswer, void> {
    const isPlane = memory.study.isPlane ?? false;
    const found = yield* part(timedEvents(memory, q), 0, 0.05);
    const { outside, undated, area } = found;
    const points = { x: found.x, y: found.y, weight: null, rows: null };
    const lattice = studyLattice(
      maskOf(memory.study, q.mask)?.shape ?? boxOfPoints(points, set.sizeM),
      set.shape,
      set.sizeM,
    );
    yield 0.1;
    const byDay = Uint32Array.from(found.days, (_, i) => i).sort((a, b) => found.days[a] - found.days[b]);
    const cells = Int32Array.from(byDay, (i) => lattice.cellOf(found.x[i], found.y[i]));
    const order = byDay.filter((_, k) => cells[k] >= 0);
    const events = {
      x: Float64Array.from(order, (i) => found.x[i]),
      y: Float64Array.from(order, (i) => found.y[i]),
      days: Float64Array.from(order, (i) => found.days[i]),
      cell: cells.filter((cell) => cell >= 0),
    };
    yield 0.15;
    const days = daysOf(memory, q, events.days);
    const all = days ? testWindows(days, set.train, set.test, !isPlane) : [];
    const windows = all.filter((window) => !isMissing(memory, window, isPlane));
    const tested = yield* part(
      rollingTest(events, lattice, days ?? { from: 0, to: 0 }, !isPlane, windows, set),
      0.15,
      1,
    );
    return {
      ...set,
      ...tested,
      mask: q.mask,
      area,
      incidents: events.days.length,
      outside,
      undated,
      cells: lattice.count,
      days,
      leftOut: all.length - windows.length,
      isPlane,
    };
  },
});

/** The days there are to learn from and to test on: those of the filter that the register covers whole. */
function daysOf(memory: StudyMemory, q: StudyQuery, ascending: Float64Array): Days | null {
  if (ascending.length === 0) return null;
  if (memory.study.isPlane)
    return { from: Math.floor(ascending[0]), to: Math.floor(ascending[ascending.length - 1]) + 1 };
  const { period } = memory.selection(q);
  const register = registerOf(memory.study);
  if (!period || !register) return null;
  const from = dayOf(Math.max(period.fromMs, register.span.fromMs));
  const to = dayOf(Math.min(period.toMs, register.span.toMs, register.completeToMs));
  return to > from ? { from, to } : null;
}

/** Most of a test's days are days without data: what it would count is not what happened. */
function isMissing(memory: StudyMemory, { from, to }: TrainTest, isPlane: boolean): boolean {
  const gaps = isPlane ? [] : (registerOf(memory.study)?.gaps ?? []);
  return silentDays(gaps, { fromMs: midnightOfDay(from), toMs: midnightOfDay(to) }) > (to - from) / 2;
}
