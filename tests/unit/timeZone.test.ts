import { describe, expect, it } from 'vitest';
import { isTimeZone, offsetsOf } from '../../src/domain/timeZone';

/** What the list of time zones itself says, by another of its words than the product reads. */
function saidOffsetMs(timeZone: string, utcMs: number): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(utcMs)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1000 : 1000) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

const ZONES = [
  'America/Chicago',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Lisbon',
  'Africa/Casablanca',
  'Asia/Almaty',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Antarctica/Troll',
  'UTC',
];

describe('a clock by the name of its zone', () => {
  it.each(ZONES)('%s: its offset is that of the list at every hour of a year and in every month since 1900', (zone) => {
    const offsets = offsetsOf(zone);
    const at = (utcMs: number): number => offsets.findLast(({ fromMs }) => fromMs <= utcMs)!.offsetMs;
    const year = Date.UTC(2023, 0, 1);
    for (let hour = 0; hour < 8760; hour += 5)
      expect(at(year + hour * 3_600_000)).toBe(saidOffsetMs(zone, year + hour * 3_600_000));
    for (let month = 0; month < 12 * 180; month++) {
      const ms = Date.UTC(1900, month, 11, 7);
      expect(at(ms), new Date(ms).toISOString()).toBe(saidOffsetMs(zone, ms));
    }
  });

  it.each(ZONES)('%s: changes on the very second on which the list changes', (zone) => {
    for (const { fromMs, offsetMs } of offsetsOf(zone).slice(1).slice(-40)) {
      expect(saidOffsetMs(zone, fromMs)).toBe(offsetMs);
      expect(saidOffsetMs(zone, fromMs - 1000)).not.toBe(offsetMs);
    }
  });

  it('knows names of zones from words that are none', () => {
    expect(['Europe/London', 'UTC', 'Mars/Olympus', '', 'qyragy'].map(isTimeZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
