/** What all pages' forms and figures are made of, alone; their words are the product's own. */
import { createRawSnippet, type Component } from 'svelte';
import { field } from '../../src/domain/field';
import { CATEGORIES } from '../../src/domain/incident';
import { choice, number } from '../../src/domain/value';
import { formatMetres, formatNumber } from '../../src/i18n';
import BarChoice from '../../src/ui/shared/BarChoice.svelte';
import Bars from '../../src/ui/shared/Bars.svelte';
import Funnel from '../../src/ui/shared/Funnel.svelte';
import Checks from '../../src/ui/shared/Checks.svelte';
import FieldControl from '../../src/ui/shared/FieldControl.svelte';
import Histogram from '../../src/ui/shared/Histogram.svelte';
import Icon from '../../src/ui/shared/Icon.svelte';
import Note from '../../src/ui/shared/Note.svelte';
import Progress from '../../src/ui/shared/Progress.svelte';
import Segmented from '../../src/ui/shared/Segmented.svelte';
import Slider from '../../src/ui/shared/Slider.svelte';
import { words as changeWords } from '../../src/questions/change/words';
import { words } from '../../src/questions/siting/words';
import Tooltip from '../../src/ui/map/Tooltip.svelte';
import type { Entry } from '../entry';
import { part, type Open } from './part';

type Given = Readonly<Record<string, (open: Open) => Record<string, unknown>>>;

const control = (name: string, component: unknown, given: Given): Entry =>
  part({
    id: `controls/${name}`,
    part: component as Component<Record<string, unknown>>,
    props: (open, state) => given[state](open),
    layout: 'room',
    width: 360,
    height: 60,
    states: Object.keys(given),
  });

const nothing = (): void => undefined;
const caution = ({ session }: Open) =>
  createRawSnippet(() => ({ render: () => `<p>${words[session.view.locale].room.caution}</p>` }));
const metres = ({ session }: Open, m: number): string => formatMetres(session.view.locale, m);
const count = ({ session }: Open, n: number): string => formatNumber(session.view.locale, n);
const kinds = ({ session }: Open) =>
  CATEGORIES.slice(0, 4).map((value, k) => ({
    value,
    label: session.t.domain.categories[value],
    count: formatNumber(session.view.locale, 10 ** (k + 1)),
  }));

const bars =
  (values: readonly number[]) =>
  (open: Open): Record<string, unknown> => ({
    caption: open.session.t.table.columns.count,
    bars: kinds(open).flatMap(({ label }, k) =>
      k < values.length ? { label, value: values[k], text: count(open, values[k]), hollow: k % 2 === 1 } : [],
    ),
  });
const hours =
  (of: (hour: number) => number) =>
  (open: Open): Record<string, unknown> => ({
    label: open.session.t.table.columns.count,
    values: Array.from({ length: 24 }, (_, hour) => of(hour)),
    names: Array.from({ length: 24 }, (_, hour) => `${hour}:00`),
    format: (value: number) => count(open, value),
    inside: (hour: number) => hour < 12,
  });

const barChoice = (open: Open, length: number, chosen: readonly number[] | null, times: number | null = 37) => ({
  label: open.session.t.table.columns.count,
  options: Array.from({ length }, (_, k) => ({
    value: k,
    label: open.session.t.domain.categories[CATEGORIES[k % CATEGORIES.length]],
    count: times === null ? null : (k * times) % 101,
  })),
  chosen,
  onchange: nothing,
  format: (value: number) => count(open, value),
  words: { all: open.session.t.shell.words.all, hint: open.session.t.filters.hint, more: open.session.t.filters.more },
});

/** Rows about no change, some beyond the lines. */
const funnel = (of: readonly (readonly [size: number, z: number])[]) => (open: Open) => {
  const words = changeWords[open.session.view.locale];
  const { caption, across, up, hint, beyond } = words.chart;
  return {
    caption,
    across,
    up,
    hint,
    beyond,
    format: (size: number) => count(open, size),
    dots: of.map(([size, z]) => ({ size, z, isNamed: Math.abs(z) > 3, text: count(open, size) })),
  };
};

export const controls: readonly Entry[] = [
  control('bars', Bars, { data: bars([1200, 640, 75, 3]), one: bars([1]), none: bars([]) }),
  control('funnel', Funnel, {
    data: funnel([
      [12, 1.2],
      [40, -0.4],
      [90, 2.4],
      [300, -3.6],
      [800, 0.2],
      [1500, 9.5],
    ]),
    one: funnel([[1, -1.2]]),
  }),
  control('histogram', Histogram, { data: hours((hour) => (hour * 37) % 101), none: hours(() => 0) }),
  control('progress', Progress, {
    computing: ({ session: { t } }) => ({
      busy: true,
      share: 0.4,
      label: t.shell.state.computing,
      stopLabel: t.shell.actions.stop,
      onstop: nothing,
    }),
  }),
  control('note', Note, {
    plain: (open) => ({ children: caution(open) }),
    warn: (open) => ({ tone: 'warn', children: caution(open) }),
    bad: (open) => ({ tone: 'bad', children: caution(open) }),
  }),
  control('tooltip', Tooltip, { data: (open) => ({ x: 10, y: 50, text: open.session.t.ground.masks.city }) }),
  control('icon', Icon, { data: () => ({ name: 'siting', size: 24 }) }),
  control('segmented', Segmented, {
    data: (open) => ({
      label: open.session.t.ground.mask,
      value: 250,
      options: [100, 250, 500].map((value) => ({ value, label: metres(open, value) })),
      onchange: nothing,
    }),
  }),
  control('slider', Slider, {
    data: (open) => ({
      label: open.session.t.ground.mask,
      value: 500,
      min: 100,
      max: 2000,
      step: 50,
      text: metres(open, 500),
      hint: words[open.session.view.locale].room.caution,
      oninput: nothing,
    }),
  }),
  control('checks', Checks, {
    all: (open) => ({
      label: open.session.t.table.columns.count,
      options: kinds(open),
      chosen: null,
      onchange: nothing,
      allLabel: open.session.t.ground.masks.city,
    }),
    some: (open) => ({
      label: open.session.t.table.columns.count,
      options: kinds(open),
      chosen: ['theft'],
      onchange: nothing,
      allLabel: open.session.t.ground.masks.city,
    }),
  }),
  control('bar-choice', BarChoice, {
    all: (open) => barChoice(open, 4, null),
    some: (open) => barChoice(open, 4, [1, 3]),
    long: (open) => barChoice(open, 40, [17]),
    unknown: (open) => ({ ...barChoice(open, 2, null, null), single: true }),
  }),
  control('field', FieldControl, {
    choice: ({ session: { t, view } }) => ({
      label: t.ground.mask,
      locale: view.locale,
      field: field(choice<number>([100, 250, 500], 'm'), { key: 'cell', usual: 250 }),
      value: 250,
      onchange: nothing,
    }),
    number: ({ session: { t, view } }) => ({
      label: t.ground.mask,
      locale: view.locale,
      field: field(number({ min: 0, max: 100, unit: 'm' }), { key: 'cell', usual: 10 }),
      value: 12.5,
      onchange: nothing,
    }),
  }),
];
