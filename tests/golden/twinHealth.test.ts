import { describe, expect, test } from 'vitest';
import type { HealthAnswer, HealthReason } from '../../src/domain/answers';
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
const head = 'дата;статья;долгота;широта\n';
const folder = folderWith({ 'snapped.csv': head + snapped.join('\n'), 'rounded.csv': head + rounded.join('\n') });

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
