import { describe, expect, it } from 'vitest';
import { daylightAt, daylightOf, lightMinutes } from '../../src/analysis/time/daylight';
import { dayOfIso } from '../../src/domain/clock';

const minutes = (clock: string): number => {
  const [hour, minute] = clock.split(':').map(Number);
  return 60 * hour + minute;
};
const CITY = [76.93, 43.245] as const;

describe('daylight', () => {
  it('is that of the tables of Astro::Sunrise (Schlyter’s program, sun’s middle at −0.833°, 2013) to a minute', () => {
    for (const [date, lon, lat, offset, rise, set] of [
      ['2013-01-01', 0, 51 + 28 / 60, 0, '8:05', '16:02'],
      ['2013-03-21', 0, 51 + 28 / 60, 0, '6:00', '18:15'],
      ['2013-06-21', 0, 51 + 28 / 60, 0, '3:43', '20:21'],
      ['2013-01-01', -(78 + 35 / 60), -0.25, -5, '6:14', '18:22'],
      ['2013-03-21', -(18 + 3 / 60), 27 + 44 / 60, -1, '6:15', '18:24'],
      ['2013-03-21', -(21 + 58 / 60), 64 + 4 / 60, -1, '6:24', '18:46'],
      ['2013-06-21', -(21 + 58 / 60), 64 + 4 / 60, -1, '1:57', '23:02'],
    ] as const) {
      const { riseMin, setMin } = daylightAt(dayOfIso(date), lon, lat, 60 * offset);
      expect(Math.abs(riseMin - minutes(rise))).toBeLessThan(1);
      expect(Math.abs(setMin - minutes(set))).toBeLessThan(1);
    }
  });

  it('is that of Luther College’s table for Decorah, Iowa, on the latitude of Almaty, to two minutes', () => {
    for (const [date, rise, set] of [
      ['2023-09-01', '6:32', '19:41'],
      ['2023-09-15', '6:47', '19:16'],
      ['2023-09-30', '7:04', '18:49'],
    ] as const) {
      const { riseMin, setMin } = daylightAt(dayOfIso(date), -91.79, 43.3, -300);
      expect(Math.abs(riseMin - minutes(rise))).toBeLessThan(2);
      expect(Math.abs(setMin - minutes(set))).toBeLessThan(2);
    }
  });

  it('is told by the clock of the city, which was set back an hour on 1 March 2024', () => {
    const [before, after] = ['2024-02-29', '2024-03-01'].map((date) => daylightOf(dayOfIso(date), ...CITY));
    expect(before.riseMin - after.riseMin).toBeGreaterThan(60);
    expect(before.riseMin - after.riseMin).toBeLessThan(63);
    expect(before.setMin - after.setMin).toBeGreaterThan(57);
    expect(before.setMin - after.setMin).toBeLessThan(60);
  });

  it('is none, or all day, where the sun does not rise or set', () => {
    expect(daylightAt(dayOfIso('2023-12-21'), 20, 75, 60)).toEqual({ riseMin: 0, setMin: 0 });
    expect(daylightAt(dayOfIso('2023-06-21'), 20, 75, 60)).toEqual({ riseMin: 0, setMin: 1440 });
  });

  it('counts the minutes of a stretch that are light, over several days too', () => {
    const day = { riseMin: 360, setMin: 1080 };
    expect(lightMinutes(day, 300, 120)).toBe(60);
    expect(lightMinutes(day, 1080, 720)).toBe(0);
    expect(lightMinutes(day, 0, 3 * 1440)).toBe(3 * 720);
    expect(lightMinutes(day, 1000, 1440)).toBe(720);
  });
});
