import { describe, expect, it } from 'vitest';
import { LOCALES, messagesFor } from '../../src/i18n';
import { capital } from '../../src/i18n/selection';
import type { MapLayer } from '../../src/map/layer';
import { LAYERS } from '../../src/map/layers';
import { legendRows } from '../../src/map/legend';
import { NO_DATA, type MapData } from '../../src/map/mapData';
import { scaleFor } from '../../src/state/map/scales';

const say = { t: messagesFor('en'), locale: 'en' } as const;
const layers: readonly MapLayer[] = LAYERS;
const of = (id: string, data: Partial<MapData>) =>
  layers.find((layer) => layer.id === id)?.classes?.({ ...NO_DATA, ...data }, say) ?? null;
const asSentence = (words: string): string => `${capital(words)}.`;
const scale = { kind: 'sequential', breaks: [5, 10, 20] } as const;
const facts = {
  unit: 'per-km2-year',
  bandwidthM: 300,
  cellM: 50,
  incidents: 100,
  sum: 100,
  nearM: 300,
  mostNear: 40,
} as const;
const grid = {
  rows: 1,
  cols: 2,
  cellM: 50,
  originX: 0,
  originY: 0,
  values: new Float32Array([30, 1]),
  inside: new Uint8Array([1, 1]),
  near: new Uint16Array([40, 1]),
};

describe('the legend of a layer’s colours', () => {
  it('is given by every layer that fills the ground with figures, and by none that has nothing to show', () => {
    const surfaces = layers.filter(({ surface }) => surface);
    expect(surfaces.length).toBeGreaterThan(3);
    for (const { id, classes, named } of surfaces) expect([id, classes ?? named]).not.toContain(undefined);
    for (const locale of LOCALES)
      for (const { classes } of layers)
        expect(classes?.(NO_DATA, { t: messagesFor(locale), locale }) ?? null).toBeNull();
    for (const { named } of layers) expect(named?.(NO_DATA) ?? null).toBeNull();
  });

  it('names the unit and the smoothing radius of a density, and what is not coloured', () => {
    const legend = of('density', { density: { grid, scale, facts } });
    expect(legend?.of).toBe('density');
    expect(legend?.title).toContain('300');
    expect(legend?.note).toBe(asSentence(say.t.layers.breaks.below('5')));
  });

  it('says the bounds of too few days in counts over these days, by steps of 1, 2, 5', () => {
    const years = 9 / 365;
    const fresh = scaleFor({ breaks: {} }, 'density', { values: [10, 400, 9000], floor: 0, times: years });
    const short = { ...facts, days: 9, periodYears: years };
    const legend = of('density', { density: { grid, scale: fresh, facts: short } });
    if (!legend) throw new Error('no legend');
    expect(legend.title).toContain(say.t.desk.unitInDays(9));
    expect(legend.title).not.toContain(say.t.ground.units['per-km2-year']);
    expect(legend.note).not.toContain(say.t.desk.yearly(9));
    const labels = legendRows(legend.scale, 'light', 'en', legend).map(({ label }) => label);
    expect(labels).toEqual(['from 200', '100–200', '50–100', '20–50', '10–20']);
    // Of days that the data do not cover nothing is called "in nine days".
    const beyond = of('density', { density: { grid, scale: fresh, facts: { ...short, days: undefined } } });
    expect(beyond?.title).toContain(say.t.desk.unitInDays(null));
    expect(beyond && legendRows(beyond.scale, 'light', 'en', beyond).map(({ label }) => label)).toEqual(labels);
  });

  it('says where only the palest colour is drawn: in all of it, in parts, or not at all', () => {
    const { weak, weakInParts } = say.t.ground;
    const few = of('density', { density: { grid, scale, facts: { ...facts, mostNear: 4 } } });
    expect(few?.note).toContain(weak(4, 300, 10));
    const lone = { ...grid, values: new Float32Array([30, 30]) };
    expect(of('density', { density: { grid: lone, scale, facts } })?.note).toContain(weakInParts(300, 10));
    const firm = { ...lone, near: new Uint16Array([40, 40]) };
    expect(of('density', { density: { grid: firm, scale, facts } })?.note).toBe(
      asSentence(say.t.layers.breaks.below('5')),
    );
  });

  it('is of the cells’ own shape alone', () => {
    const counts = Uint32Array.from([30]);
    const answer = {
      shape: 'square' as const,
      sizeM: 500,
      centreX: new Float64Array(1),
      centreY: new Float64Array(1),
      counts,
      before: null,
    };
    expect(of('squares', { bins: { answer, scale } })?.whole).toBe(true);
    expect(of('hexagons', { bins: { answer, scale } })).toBeNull();
  });

  it('calls a rate a year’s only where the data have a time, and says where an area has no figure', () => {
    const { units } = say.t.domain;
    const filled = (measure: 'perKm2' | 'change', perYear: boolean) =>
      of('districts', { districts: { areas: [], values: new Map([['a', null]]), scale, measure, perYear } });
    expect(filled('perKm2', true)?.title).toContain(units.perKm2Year);
    expect(filled('perKm2', false)?.title).not.toContain(units.perKm2Year);
    expect(filled('change', true)?.note).toBe(asSentence(say.t.comparison.tooFew));
    expect(filled('perKm2', true)?.note).toContain(say.t.desk.wholeArea);
    expect(of('districts', { districts: { areas: [], values: null, scale, measure: 'count' } })).toBeNull();
  });
});
