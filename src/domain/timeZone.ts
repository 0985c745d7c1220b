/** Clocks of the world by the names of their zones, from what the browser or Node knows of them. */
import type { ClockOffset } from './ownCity';

/** Instants between which changes of a clock are looked for: no register begins before, no plan goes beyond. */
const FROM_MS = Date.UTC(1900, 0, 1);
const TO_MS = Date.UTC(2100, 0, 1);
/**
 * Between two changes lie at least some weeks: summer time is broken off for a month in some years in some countries.
 */
const STEP_MS = 14 * 86_400_000;

/** Whether a clock of that name is known here. */
export function isTimeZone(name: string): boolean {
  try {
    return name !== '' && new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * Every offset of a clock from UTC between 1900 and 2100 with the instant from which it holds, to the second; the first
 * holds since ever, the last for ever. Throws a RangeError for a name that is not known (`isTimeZone`).
 */
export function offsetsOf(timeZone: string): readonly ClockOffset[] {
  const offsetAt = offsetReader(timeZone);
  const found: ClockOffset[] = [{ fromMs: -8.64e15, offsetMs: offsetAt(FROM_MS) }];
  for (let at = FROM_MS, offset = found[0].offsetMs; at < TO_MS; at += STEP_MS) {
    const next = offsetAt(at + STEP_MS);
    if (next === offset) continue;
    let [before, after] = [at, at + STEP_MS];
    while (after - before > 1000) {
      const middle = before + Math.floor((after - before) / 2000) * 1000;
      if (offsetAt(middle) === offset) before = middle;
      else after = middle;
    }
    offset = next;
    found.push({ fromMs: after, offsetMs: next });
  }
  return found;
}

/** Reads a clock's offset at a whole second. */
function offsetReader(timeZone: string): (utcMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (utcMs) => {
    const [month, day, year, hour, minute, second] = (format.format(utcMs).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - utcMs;
  };
}
