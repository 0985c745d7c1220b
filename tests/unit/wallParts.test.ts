import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/domain/scenario';
import { cellScaleOf } from '../../src/state/wall/scenes/cellsPicture';
import { frameAt, frameMiddle, framesOf } from '../../src/state/wall/scenes/cellYears';
import { commandOf, type KeyPress } from '../../src/state/wall/keys';
import { planOf } from '../../src/state/wall/planOf';
import { arcMinutes, textHeight, WALL_TEXT } from '../../src/state/wall/sizes';
import { offlineFile } from '../../src/ui/wall/export/offlineFile';
import { wallData } from '../fixtures/wallData';
import { SCENARIO } from './scenarioFixture';

const press = (key: string, code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

describe('keys', () => {
  it('serve a presenter’s remote and every layout', () => {
    expect(['PageDown', 'PageUp', 'Home', 'End'].map((key) => commandOf(press(key, key))?.type)).toEqual([
      'next',
      'previous',
      'first',
      'last',
    ]);
    // A Kazakh layout has letters where the digits are, a Russian one has other letters on F, B, E and its question
    // mark on 7.
    expect(commandOf(press('ә', 'Digit2'))).toEqual({ type: 'spotlight', place: 1 });
    expect(commandOf(press('а', 'KeyF'))).toEqual({ type: 'full' });
    expect(commandOf(press('и', 'KeyB'))).toEqual({ type: 'blank' });
    expect(commandOf(press('?', 'Digit7', { shiftKey: true }))).toEqual({ type: 'help' });
    expect(commandOf(press('.', 'Period'))).toEqual({ type: 'blank' });
    expect(commandOf(press(' ', 'Space'))).toEqual({ type: 'pause' });
  });

  it('leave the browser its own', () => {
    expect(commandOf(press('f', 'KeyF', { ctrlKey: true }))).toBeNull();
    expect(commandOf(press('9', 'Digit9'))).toBeNull();
    expect(commandOf(press('Tab', 'Tab'))).toBeNull();
    expect(commandOf(press('constructor', 'toString'))).toBeNull();
  });
});

describe('sizes', () => {
  it('are legible at 6 m: twice what an eye of acuity 1.0 just reads, and 16 minutes of arc for sentences', () => {
    expect(arcMinutes(WALL_TEXT.smallest)).toBeGreaterThan(10);
    expect(arcMinutes(WALL_TEXT.sentence)).toBeGreaterThanOrEqual(16);
    expect(WALL_TEXT.smallest).toBeGreaterThanOrEqual(0.022);
  });

  it('go by the height of 16:9, so that a narrow window does not overflow', () => {
    expect(textHeight(1920, 1080)).toBe(1080);
    expect(textHeight(3840, 2160)).toBe(2160);
    expect(textHeight(1080, 1920)).toBe(607.5);
  });
});

describe('the cells through the years', () => {
  const { indicators, snapshot } = wallData();
  const frames = framesOf(snapshot.years, indicators);

  it('pause on published facts of their own year, never on a target', () => {
    expect(frames.filter(({ fact }) => fact === null).map(({ year }) => year)).toEqual([...snapshot.years]);
    const facts = frames.flatMap(({ fact, year }) => (fact ? [{ fact, year }] : []));
    expect(facts.length).toBeGreaterThan(2);
    for (const { fact, year } of facts) expect([fact.year, fact.kind === 'target']).toEqual([year, false]);
  });

  it('come one after another and all within the scene’s time', () => {
    const seen = Array.from({ length: 1001 }, (_, k) => frameAt(frames, k / 1000));
    expect([...new Set(seen)]).toEqual(frames.map((_, k) => k));
    expect(frames.map((_, k) => frameAt(frames, frameMiddle(frames, k)))).toEqual(frames.map((_, k) => k));
    expect(frameAt([], 0.5)).toBe(-1);
  });

  it('colour every published count above nothing', () => {
    const { breaks } = cellScaleOf(snapshot);
    const least = Math.min(
      ...snapshot.cells.yearly.flatMap((counts) =>
        counts.flatMap((count, k) => (count ? [count / snapshot.cells.areaKm2[k]] : [])),
      ),
    );
    expect(breaks[0]).toBeLessThanOrEqual(least);
    for (let k = 1; k < breaks.length; k++) expect(breaks[k]).toBeGreaterThan(breaks[k - 1]);
  });
});

describe('a planner’s scenario on the wall', () => {
  it('is its plan, its figures and its words alone', () => {
    const scenario: Scenario = SCENARIO;
    const plan = planOf(scenario);
    expect(plan).toMatchObject({ name: scenario.name, data: scenario.dataset.title });
    expect(plan.sites.length).toBeLessThanOrEqual(scenario.sites.length);
    expect(Object.keys(plan).sort()).toEqual([
      'changedAtMs',
      'coveredAfter',
      'coveredBefore',
      'data',
      'illustrative',
      'name',
      'note',
      'radiusM',
      'shortBy',
      'sites',
      'status',
    ]);
    expect(planOf({ ...scenario, answer: null, dataset: { ...scenario.dataset, id: 'demo-incidents' } })).toMatchObject(
      { illustrative: true, coveredAfter: null },
    );
  });
});

describe('the offline file', () => {
  const words = { lang: 'kk', title: 'Қырағы', hint: '', saved: '', previous: '‹', next: '›' };

  it('lets nothing in a title or a line become a tag, and asks for nothing', () => {
    const page = {
      title: '<script>alert(1)</script>',
      picture: 'data:image/png;base64,AA==',
      alt: '" onerror="alert(1)',
      lines: ['</p><img src=https://example.org/x>', 'Ә & Б'],
    };
    const html = offlineFile([page], words);
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(html).not.toContain('<img src=https');
    expect(html).not.toContain('" onerror="');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('Ә &amp; Б');
  });
});
