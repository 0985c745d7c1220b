import { mount, unmount, type Component } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import Stage from '../../gallery/planner/Stage.svelte';
import type { Open } from '../../gallery/planner/part';
import { answerSummary } from '../../src/analysis/answer/answerSummary';
import type { Study } from '../../src/analysis/answer/study';
import { registerSpan } from '../../src/analysis/span/registerSpan';
import type { City } from '../../src/domain/city';
import { fromCityClock, formatIsoDate } from '../../src/domain/clock';
import { allocateIncidents, packFlags } from '../../src/domain/incident';
import { ok } from '../../src/domain/result';
import { messagesFor } from '../../src/i18n';
import '../../src/ui/theme.css';
import PeriodBar from '../../src/ui/shell/PeriodBar.svelte';
import type { AnalysisApi, DatasetInfo, Query } from '../../src/workers/api';

const t = messagesFor('en');
const day = (n: number, hour: number): number => fromCityClock(2024, 5, 1 + n, hour);

/** Five a day in May 2024, none from the 11th to the 20th, and one dated to 1998. */
const starts = [
  fromCityClock(1998, 3, 4, 10),
  ...Array.from({ length: 31 }, (_, n) => n)
    .filter((n) => n < 10 || n >= 20)
    .flatMap((n) => Array.from({ length: 5 }, (_, k) => day(n, 8 + k))),
];
const table = allocateIncidents(starts.length);
table.startMs.set(starts);
table.flags.fill(packFlags(2, 2, 2, true));
const register = registerSpan(table);
if (!register) throw new Error('no register');

const study: Study = {
  city: { districts: [], areaKm2: 0, places: [], masks: {} } as unknown as City,
  table,
  districtOfRow: new Int16Array(table.count).fill(-1),
  dataPeriod: register.span,
  register,
  posts: [],
};
const INFO: DatasetInfo = {
  id: 'own-0',
  kind: 'incidents',
  title: 'registry.csv',
  provenance: { source: '', licence: '', url: '' } as unknown as DatasetInfo['provenance'],
  status: 'imported',
  rows: table.count,
  bytes: 0,
  period: register.span,
  register,
  has: {
    time: true,
    timeOfDay: true,
    category: false,
    place: false,
    severity: false,
    inPublic: false,
    street: false,
    fresh: false,
  },
  edition: '1',
  kept: true,
};

/** A worker that knows one file and answers how many; all else never comes. */
const api = new Proxy({} as AnalysisApi, {
  get: (_, name) => {
    if (name === 'open') return async () => ok({ datasets: [INFO], fetched: [], repaired: [], faults: [] });
    if (name === 'file') return async () => null;
    if (name === 'storage') return async () => ({ rows: [], memoryOnly: true });
    if (name === 'ask')
      return (id: string, query: Query) =>
        id === 'summary' ? Promise.resolve(answerSummary(study, query)) : new Promise(() => undefined);
    return async () => [];
  },
});

const ended: (() => void)[] = [];
afterEach(() => ended.splice(0).forEach((end) => end()));

async function shown(): Promise<{ readonly box: HTMLElement; readonly open: Open }> {
  const box = document.createElement('div');
  box.style.cssText = 'position: absolute; inset: 300px auto auto 0; width: 800px';
  document.body.append(box);
  let open: Open | undefined;
  const made = mount(Stage, {
    target: box,
    props: {
      look: { locale: 'en', theme: 'light' },
      api,
      view: {},
      part: PeriodBar as unknown as Component<Record<string, unknown>>,
      props: () => ({}),
      layout: 'part',
      onmade: (one: Open) => (open = one),
    },
  });
  ended.push(() => {
    void unmount(made);
    box.remove();
  });
  await expect.poll(() => box.querySelectorAll('rect').length).toBe(31);
  if (!open) throw new Error('not made');
  return { box, open };
}

const find = (box: HTMLElement, selector: string): HTMLElement => {
  const found = box.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const press = (at: HTMLElement, key: string): boolean =>
  at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const days = ({ session }: Open): readonly string[] | null => {
  const { period } = session.view.filter;
  return period && [formatIsoDate(period.fromMs), formatIsoDate(period.toMs)];
};
const tip = (box: HTMLElement): string => find(box, '.tip').innerText.replaceAll(/\s+/g, ' ');

describe('the bar of the period', () => {
  it('draws a month by its days, tells those without data from none, and leaves one old date at its edge', async () => {
    const { box, open } = await shown();
    expect(box.querySelectorAll('.lacking').length).toBe(1);
    const [lacking, track] = ['.lacking', '.track'].map((one) => find(box, one).getBoundingClientRect());
    expect(lacking.width / track.width).toBeCloseTo(10 / 31, 2);
    const edge = find(box, '.edge');
    expect(edge.innerText).toContain('1');
    expect(edge.getAttribute('aria-label')).toBe(t.when.outside.before(1, '1998-03-04'));
    edge.click();
    await expect.poll(() => days(open)).toEqual(['1998-03-04', '2024-05-01']);
    // The bar is as it was: one date of 1998 does not make it a quarter of a century long.
    await expect.poll(() => edge.getAttribute('aria-pressed')).toBe('true');
    expect(box.querySelectorAll('rect').length).toBe(31);
    expect(box.querySelector('.window')).toBeNull();
    edge.click();
    await expect.poll(() => days(open)).toBeNull();
    // Asked for together with the days that the data cover it is drawn, and the window lies where its words say.
    const { register } = open.session.dataset ?? {};
    open.session.store.change({ filter: { ...open.session.view.filter, period: register?.extent ?? null } });
    await expect.poll(() => box.querySelectorAll('rect').length).toBeGreaterThan(300);
    const [window, whole] = ['.window', '.track'].map((one) => find(box, one).getBoundingClientRect());
    expect(window.width).toBeCloseTo(whole.width, 0);
    expect(box.querySelector('.edge')).toBeNull();
    // The last of hundreds of bars is seen, and the handle stands beside it.
    const last = [...box.querySelectorAll('rect')].at(-1)?.getBoundingClientRect();
    expect(last?.width).toBeGreaterThan(2.9);
    expect(Math.abs((last?.right ?? 0) - whole.right)).toBeLessThan(1);
    const [from, to] = ['.end.from', '.end.to'].map((one) => {
      const end = find(box, one);
      const { left, right } = end.getBoundingClientRect();
      const inset = getComputedStyle(end, '::after');
      return { left: left + parseFloat(inset.left), right: right - parseFloat(inset.right) };
    });
    expect(to.left).toBeGreaterThanOrEqual(whole.right - 0.5);
    expect(from.right).toBeLessThanOrEqual(whole.left + 0.5);
  });

  it('is read by arrow keys in words, and Enter takes that day alone', async () => {
    const { box, open } = await shown();
    const reader = find(box, '.reader');
    reader.focus();
    await expect.poll(() => tip(box)).toBe(`1 May 2024 ${t.when.count(5)}`);
    for (let k = 0; k < 12; k++) press(reader, 'ArrowRight');
    await expect.poll(() => tip(box)).toBe(`13 May 2024 ${t.when.noData}`);
    expect(reader.getAttribute('aria-valuetext')?.replaceAll('\u00a0', ' ')).toBe(`13 May 2024; ${t.when.noData}`);
    press(reader, 'Home');
    press(reader, 'Enter');
    await expect.poll(() => days(open)).toEqual(['2024-05-01', '2024-05-02']);
    press(find(box, '.end.to'), 'PageUp');
    await expect.poll(() => days(open)).toEqual(['2024-05-01', '2024-05-09']);
    open.session.store.undo();
    await expect.poll(() => days(open)).toBeNull();
  });

  it('takes a bar at a press, and draws a window under a drag, by whole days', async () => {
    const { box, open } = await shown();
    const track = find(box, '.track');
    const { left, top, width } = track.getBoundingClientRect();
    const send = (type: string, part: number): void =>
      void find(box, '.window').dispatchEvent(
        new PointerEvent(type, {
          clientX: left + part * width,
          clientY: top + 20,
          button: 0,
          buttons: 1,
          pointerId: 1,
          bubbles: true,
          cancelable: true,
        }),
      );
    find(box, '.window').setPointerCapture = () => undefined;
    send('pointerdown', 2.5 / 31);
    send('pointerup', 2.5 / 31);
    await expect.poll(() => days(open)).toEqual(['2024-05-03', '2024-05-04']);
    open.session.store.undo();
    await expect.poll(() => days(open)).toBeNull();
    find(box, '.window').setPointerCapture = () => undefined;
    send('pointerdown', 4.1 / 31);
    send('pointermove', 9.2 / 31);
    send('pointerup', 9.2 / 31);
    await expect.poll(() => days(open)).toEqual(['2024-05-05', '2024-05-10']);
  });

  it('offers periods by one press, and says of what the data cannot fill why', async () => {
    const { box, open } = await shown();
    find(box, '[popovertarget]').click();
    const menu = find(box, '[popover]');
    await expect.poll(() => menu.innerText).toContain(t.when.presets['last-7']);
    const button = (name: string): HTMLButtonElement | undefined =>
      [...menu.querySelectorAll('button')].find((one) => one.innerText.includes(name));
    expect(button(t.when.presets['last-28'])?.disabled).toBe(true);
    expect(button(t.when.presets['last-28'])?.innerText).toContain(t.when.whyNot['no-data']);
    expect(button(t.when.presets.year)?.innerText.replaceAll('\u00a0', ' ')).toContain('1 May 2024');
    expect(menu.querySelector<HTMLButtonElement>('.pair')?.disabled).toBe(true);
    button(t.when.presets['last-7'])?.click();
    await expect.poll(() => days(open)).toEqual(['2024-05-25', '2024-06-01']);
  });
});
