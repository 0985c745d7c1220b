import { describe, expect, test } from 'vitest';
import type { DistrictsAnswer, HealthAnswer, HealthReason } from '../../src/domain/answers';
import { DAY_MS } from '../../src/domain/clock';
import { silentDistricts } from '../../src/state/words/deskFigures';
import { answer, folderWith, twin } from './twinRun';

/** Eight coordinates and no other, one time of day: what a register writes that knows neither. */
const snapped = Array.from(
  { length: 240 },
  (_, i) =>
    `${String(1 + (i % 28)).padStart(2, '0')}.${String(1 + (i % 9)).padStart(2, '0')}.2024 ${i % 2 === 0 ? '23:59' : `${String(i % 24).padStart(2, '0')}:${String((i * 7) % 60).padStart(2, '0')}`};1880;${(76.9 + 0.013 * (i % 8)).toFixed(4)};${(43.22 + 0.009 * (i % 8)).toFixed(4)}`,
);
/** Rounded to 100 m: points repeat, and no more than by rounding. */
const rounded = Array.from(
  { length: 300 },
  (_, i) =>
    `${String(1 + (i % 28)).padStart(2, '0')}.03.2024 ${String(i % 24).padStart(2, '0')}:${i % 3 === 0 ? '00' : '30'};1880;${(76.9 + 0.001 * ((i * 7) % 17)).toFixed(3)};${(43.24 + 0.001 * ((i * 5) % 13)).toFixed(3)}`,
);
/** Two districts of four records a day; one of them may fall silent for the whole of April. */
const ofDays = (isSilent: boolean): readonly string[] =>
  Array.from({ length: 91 }, (_, day) => {
    const at = new Date(Date.UTC(2024, 2, 1 + day));
    const date = `${String(at.getUTCDate()).padStart(2, '0')}.${String(at.getUTCMonth() + 1).padStart(2, '0')}.2024`;
    const isQuiet = isSilent && at.getUTCMonth() === 3;
    return [0, 1, 2, 3].flatMap((k) => [
      `${date} 1${k}:17;1880;${(76.88 + 0.0021 * ((day + k) % 7)).toFixed(4)};43.2300`,
      ...(isQuiet ? [] : [`${date} 2${k}:23;1880;${(76.84 + 0.0021 * ((day + k) % 7)).toFixed(4)};43.2200`]),
    ]);
  }).flat();
const head = 'дата;статья;долгота;широта\n';
const folder = folderWith({
  'snapped.csv': head + snapped.join('\n'),
  'rounded.csv': head + rounded.join('\n'),
  'silent.csv': head + ofDays(true).join('\n'),
  'even.csv': head + ofDays(false).join('\n'),
});

describe('the twin on data health', () => {
  test('calls a file of eight coordinates and one time of day misleading, with the figures', () => {
    const health = answer<HealthAnswer>(['health', '--incidents', 'snapped.csv'], folder);
    expect(health.trust).toMatchObject({ places: 'misleading', hours: 'misleading' });
    expect(health.places).toMatchObject({ suspectPoints: 8, suspectRecords: 240 });
    expect(health.times.heaps).toMatchObject([{ minute: 1439, count: 120, share: 0.5 }]);
  });

  test('lists no coordinate of a file rounded to 100 m and says that it is rounded, in three languages', () => {
    const health = answer<HealthAnswer>(['health', '--incidents', 'rounded.csv'], folder);
    expect(health.places).toMatchObject({ suspects: [] });
    for (const [lang, words] of [
      ['en', 'points repeat by rounding'],
      ['ru', 'точки повторяются из-за округления'],
      ['kk', 'нүктелер содан қайталанады'],
    ]) {
      const text = twin(
        ['health', '--incidents', 'rounded.csv', '--format', 'text', '--lang', lang],
        folder,
      ).stdout.replaceAll('\u00a0', ' ');
      expect(text).toContain(words);
      expect(text).not.toMatch(/police station|отделение|полиция бөлімі/);
    }
  });

  test('names a district that fell silent for weeks, as the table of districts does, in three languages', () => {
    const health = answer<HealthAnswer>(['health', '--incidents', 'silent.csv'], folder);
    expect(health.silentDistricts.map(({ id }) => id)).toEqual(['auezov']);
    expect(answer<HealthAnswer>(['health', '--incidents', 'even.csv'], folder).silentDistricts).toEqual([]);
    const { districts } = answer<DistrictsAnswer>(['districts', '--incidents', 'silent.csv'], folder);
    const full = Math.max(...districts.map(({ filledDays }) => filledDays ?? 0));
    expect(districts.filter(({ filledDays }) => (filledDays ?? 0) < full).map(({ id }) => id)).toEqual(['auezov']);
    const [{ periods }] = health.silentDistricts;
    const [period] = periods;
    expect(silentDistricts(health, period)).toBe(1);
    expect(silentDistricts(health, { fromMs: period.toMs, toMs: period.toMs + 28 * DAY_MS })).toBe(0);
    for (const [lang, name] of [
      ['en', 'Auezov'],
      ['ru', 'Ауэзовский'],
      ['kk', 'Әуезов'],
    ]) {
      const text = twin(['health', '--incidents', 'silent.csv', '--format', 'text', '--lang', lang], folder).stdout;
      expect(text.split('\n').filter((line) => line.includes(name))).toHaveLength(1);
    }
  });

  test('says it beside every other answer made of such a file', () => {
    const summary = answer<{ readonly cautions: readonly HealthReason[] }>(
      ['summary', '--incidents', 'snapped.csv'],
      folder,
    );
    expect(summary.cautions.map(({ code }) => code)).toEqual(['suspects', 'time-heap']);
    expect(
      twin(['concentration', '--incidents', 'snapped.csv', '--format', 'text', '--lang', 'en'], folder).stdout,
    ).toContain('23:59');
    expect(answer<object>(['summary', '--incidents', 'rounded.csv'], folder)).not.toHaveProperty('cautions');
  });
});
