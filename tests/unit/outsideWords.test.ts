import { describe, expect, it } from 'vitest';
import { DAY_MS, fromCityClock } from '../../src/domain/clock';
import type { RegisterSpan } from '../../src/domain/register';
import { LOCALES, messagesFor } from '../../src/i18n';
import { words } from '../../src/questions/health/words';
import { outsideWords } from '../../src/questions/health/words/sentences';

const FIRST = fromCityClock(2000, 1, 1);
const FROM = fromCityClock(2018, 12, 1);
const TO = FROM + 11 * DAY_MS;
const register = {
  span: { fromMs: FROM, toMs: TO },
  extent: { fromMs: FIRST, toMs: TO },
  outside: { before: 135, after: 0, undated: 4 },
} as Partial<RegisterSpan> as RegisterSpan;

describe.each(LOCALES)('records outside the covered days (%s)', (locale) => {
  const said = words[locale];
  const t = messagesFor(locale).span;
  const usual = (asked: Parameters<typeof outsideWords>[3]): readonly string[] =>
    outsideWords(said, t, register, asked);

  it('are said to be left out where no period is asked for', () => {
    const [line, ...more] = usual(null);
    expect(more).toEqual([]);
    expect(line).toContain('135');
    expect(line).not.toContain(said.outsideCounted);
    expect(line).not.toContain(said.outsideSpan);
  });

  it('are said to be counted where all that is dated is, and those without a date not to be', () => {
    const [counted, not] = usual(register.extent);
    expect(counted.startsWith(said.outsideCounted)).toBe(true);
    expect(counted).toContain('135');
    expect(not.startsWith(said.notCounted)).toBe(true);
    expect(not).toContain('4');
    expect(not).not.toContain('135');
  });

  it('are said to lie there, and no more, where another period is asked for', () => {
    const [line] = usual({ fromMs: FROM, toMs: TO });
    expect(line.startsWith(said.outsideSpan)).toBe(true);
  });
});
