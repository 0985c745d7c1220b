import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { StyleSpecification } from 'maplibre-gl';
import type { DistrictsAnswer } from '../../src/domain/answers';
import type { Area } from '../../src/domain/area';
import type { LonLat } from '../../src/domain/geometry';
import { LOCALES, messagesFor } from '../../src/i18n';
import { borderLines } from '../../src/map/borders';
import { postFeatures } from '../../src/map/features';
import { FONT_FACES } from '../../src/map/fonts';
import { labelPoint } from '../../src/map/labelPoint';
import { OVER_FIGURES } from '../../src/map/overFigures';
import { loadBaseStyle, type Surroundings } from '../../src/map/loadBaseStyle';
import { originsFromList } from '../../src/map/origins';
import { parsePlaceImage, placeImage } from '../../src/map/placeIcons';
import { Drawer, styleWith } from '../../src/map/drawing';
import { layersOf } from '../../src/map/layers';
import type { MapName, Picture } from '../../src/map/layer';
import { NO_DATA, type MapData } from '../../src/map/mapData';
import { withWholeDistricts } from '../../src/map/wholeDistricts';
import { metresPerPixelAt, scaleBar } from '../../src/map/scaleBar';
import { baseStyle } from '../../src/map/style';
import { drawLegendMark, type LegendMark } from '../../src/map/symbols';
import { districtValues } from '../../src/state/map/scales';
import { PLANNERS_ORDER } from '../fixtures/mapOrder';
import { given } from '../fixtures/given';

const square = (west: number, south: number): LonLat[] => [
  [west, south],
  [west + 0.25, south],
  [west + 0.25, south + 0.25],
  [west, south + 0.25],
  [west, south],
];
const area = (id: string, ring: LonLat[]): Area => ({
  id,
  names: {
    kk: { nom: `${id} ауданы`, gen: '', dat: '', loc: '', abl: '' },
    ru: { nom: `${id} район`, gen: '', prep: '' },
    en: id,
  },
  geometry: [[ring]],
  areaKm2: 90,
  population: null,
});
const pair = [area('west', square(76.75, 43.25)), area('east', square(77, 43.25))];
const style = (
  foreign: StyleSpecification | null = null,
  locale: (typeof LOCALES)[number] = 'kk',
  theme: 'light' | 'dark' = 'light',
) => baseStyle({ theme, locale, districts: pair, base: { roads: null, places: null }, fontFaces: FONT_FACES, foreign });

const picture = (map: MapName, theme: 'light' | 'dark', data: Partial<MapData> = {}): Picture => ({
  look: { map, theme, locale: 'kk', opacity: 1, weight: 1, textPx: 20 },
  data: { ...NO_DATA, ...data },
  layers: layersOf(map).map(({ id }) => id),
  selection: null,
  selectedArea: null,
});
const drawnOn = (base: StyleSpecification, given: Picture): StyleSpecification =>
  styleWith(base, new Drawer(layersOf(given.look.map)).draw(given));

/** True when those of `ids` that are ours stand in the app's order; ids of a foreign base style are passed over. */
function inOrder(ids: readonly string[]): boolean {
  const ranks = ids.map((id) => PLANNERS_ORDER.indexOf(id)).filter((rank) => rank >= 0);
  return ranks.every((value, i) => i === 0 || ranks[i - 1] < value);
}

describe.each(['light', 'dark'] as const)('on the resident’s map, %s,', (theme) => {
  const precincts = pair.map(({ geometry }, k) => ({
    number: String(k),
    inspector: null,
    middle: [76.8, 43.3] as const,
    geometry,
  }));
  const drawn = drawnOn(withWholeDistricts(style(null, 'kk', theme)), picture('resident', theme, { precincts }));
  const lineOf = (id: string) => {
    const layer = drawn.layers.find((one) => one.id === id);
    if (layer?.type !== 'line') throw new Error(`${id} is no line`);
    return layer.paint ?? {};
  };
  /** What a legend's pen was told. */
  const drawnMark = (mark: LegendMark) => {
    const said = { dashed: false, colour: '' };
    const nothing = (): void => undefined;
    drawLegendMark(
      {
        save: nothing,
        restore: nothing,
        translate: nothing,
        scale: nothing,
        beginPath: nothing,
        moveTo: nothing,
        lineTo: nothing,
        stroke: nothing,
        setLineDash: (dash: number[]) => void (said.dashed = dash.length > 0),
        set strokeStyle(colour: string) {
          said.colour = colour;
        },
      } as unknown as CanvasRenderingContext2D,
      mark,
      theme,
      0,
      0,
      22,
    );
    return said;
  };

  it('borders of districts are whole and those of precincts dashed, and the legend draws each as the map does', () => {
    for (const [layer, mark, dashed] of [
      ['districts-line', 'whole-districts', false],
      ['precincts', 'precincts', true],
    ] as const) {
      const { 'line-dasharray': dash, 'line-color': colour } = lineOf(layer);
      expect([layer, dash !== undefined, drawnMark(mark)]).toEqual([layer, dashed, { dashed, colour }]);
    }
    expect(lineOf('districts-line')['line-color']).not.toBe(lineOf('precincts')['line-color']);
  });

  it('a border that two precincts share is drawn once, else the dashes of one fill the gaps of the other', () => {
    const source = drawn.sources['precincts'];
    if (source.type !== 'geojson' || typeof source.data === 'string' || source.data.type !== 'FeatureCollection')
      throw new Error('no features');
    const edges = source.data.features.flatMap(({ geometry }) => {
      if (geometry.type !== 'LineString') throw new Error(geometry.type);
      return geometry.coordinates.slice(1).map((to, k) => [to.join(), geometry.coordinates[k].join()].sort().join(' '));
    });
    expect(edges).toHaveLength(7);
    expect(new Set(edges).size).toBe(7);
  });
});

describe('the catalogue of layers', () => {
  it('names every layer, every part of one and every source once', () => {
    const all = layersOf('planner').concat(layersOf('wall'), layersOf('resident'));
    const layers = [...new Set(all)];
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
    const parts = layers.flatMap((layer) => layer.parts(picture('planner', 'light'), true).map(({ id }) => id));
    expect(new Set(parts).size).toBe(parts.length);
    const sources = layers.flatMap((layer) => Object.keys(layer.sources ?? {}));
    expect(new Set(sources).size).toBe(sources.length);
  });

  it('puts the planner’s figures under roads, roads under names, names under posts: each where it has always been', () => {
    const ids = drawnOn(style(), picture('planner', 'light')).layers.map(({ id }) => id);
    expect(ids, 'as in tests/fixtures/mapOrder.ts, where a new layer puts its parts').toEqual(PLANNERS_ORDER);
  });

  it.each(['planner', 'wall', 'resident'] as const)('draws on the %s’s map from sources that are there', (map) => {
    const { layers, sources } = drawnOn(style(), picture(map, 'dark'));
    for (const layer of layers)
      if ('source' in layer && typeof layer.source === 'string')
        expect(sources, layer.id).toHaveProperty([layer.source]);
  });

  it('hides what is switched off, and what comes with it', () => {
    const { parts } = new Drawer(layersOf('planner')).draw({ ...picture('planner', 'light'), layers: ['density'] });
    const isOn = (id: string): boolean => parts.find((part) => part.id === id)?.layout?.visibility !== 'none';
    expect(['veto-fill', 'sites', 'stationary', 'selection'].map(isOn)).toEqual([false, false, false, true]);
  });

  it('says of a layer what its symbols mean and what lies under the pointer', () => {
    const t = messagesFor('en');
    const say = { t, locale: 'en' as const };
    const layer = (id: string) => layersOf('planner').find((one) => one.id === id);
    const at = { lon: 76.9, lat: 43.2, position: 'illustrative' as const };
    const posts = [
      { id: 'p1', kind: 'stationary' as const, name: null, ...at },
      { id: 'p2', kind: 'mobile' as const, name: 'Own', ...at },
    ];
    const data = { ...NO_DATA, posts, postsNotYet: new Set(['p1']) };
    expect(layer('planned')?.marks?.(data, say)).toEqual([]);
    expect(layer('stationary')?.marks?.(data, say)).toEqual([
      { kind: 'stationary', label: `${t.layers.names.stationary}: illustrative; ${t.layers.notYetStanding(1, 1)}` },
    ]);
    expect(layer('mobile')?.answers?.words('p2', data, say)).toBe(`Own: ${t.domain.positions.illustrative}`);
    expect(layer('mobile')?.answers?.words('gone', data, say)).toBeNull();
  });

  it('names a post on the map by its name, else by its number, before it says how exact its position is', () => {
    const at = { kind: 'stationary', lon: 76.9, lat: 43.2, position: 'illustrative' } as const;
    const posts = [
      { id: 'post-07', name: null, ...at },
      { id: 'x', name: 'Own', ...at },
      { id: 'x', name: null, ...at },
    ];
    const words = (locale: 'ru' | 'en') =>
      postFeatures(posts, 'stationary', locale).features.map(({ properties }) => properties?.['word'] as unknown);
    expect(words('ru')).toEqual(['7\nусловно', 'Own\nусловно', 'x\nусловно']);
    expect(words('en')[0]).toBe('7\nillustrative');
  });

  it('gives a district that the filter leaves out no colour and no figure, and says that it is left out', () => {
    const t = messagesFor('en');
    const answer = {
      districts: [
        { id: 'a', count: 3, areaKm2: 1, perKm2: 3, per100k: null, population: null, filledDays: null },
        { id: 'b', count: null, areaKm2: 1, perKm2: null, per100k: null, population: null, filledDays: null },
      ],
    } as unknown as DistrictsAnswer;
    const values = districtValues(answer, 'count');
    expect([...values]).toEqual([['a', 3]]);
    const areas = ['a', 'b'].map((id) => area(id, square(76.8, 43.2)));
    const data = { ...NO_DATA, districts: { areas, values, scale: null, measure: 'count' as const } };
    const said = (id: string) =>
      layersOf('planner')
        .find((one) => one.id === 'districts')
        ?.answers?.words(id, data, { t, locale: 'en' });
    expect(said('a')).toMatch(/: 3$/);
    expect(said('b')).toMatch(/: left out by the filter$/);
  });

  it('makes a source anew only when something it is made from is another', () => {
    const drawer = new Drawer(layersOf('planner'));
    const shapesIn = (given: Picture, id: string): unknown => {
      const held = drawer.draw(given).sources.get(id);
      return held?.kind === 'shapes' ? held.data : null;
    };
    const bins = {
      answer: {
        shape: 'square' as const,
        sizeM: 500,
        centreX: Float64Array.of(654_000),
        centreY: Float64Array.of(4_790_000),
        counts: Uint32Array.of(7),
        before: null,
      },
      scale: { kind: 'sequential' as const, breaks: [1, 5] },
    };
    const first = shapesIn(picture('planner', 'light', { bins }), 'squares');
    const other = { bins: { ...bins, scale: { ...bins.scale } }, points: Float32Array.of(76.9, 43.2) };
    expect(shapesIn(picture('planner', 'dark', other), 'squares')).toBe(first);
    const finer = { bins: { ...bins, scale: { kind: 'sequential' as const, breaks: [1, 9] } } };
    expect(shapesIn(picture('planner', 'dark', finer), 'squares')).not.toBe(first);
  });
});

describe('the base style', () => {
  it('asks no other origin, and has neither glyphs nor sprite', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const locale of LOCALES) {
        const made = style(null, locale, theme);
        expect(JSON.stringify(made)).not.toMatch(/https?:|\/\//);
        expect(made.glyphs).toBeUndefined();
        expect(made.sprite).toBeUndefined();
      }
    }
  });

  it('holds its layers in the app’s order, slots included', () => {
    const ids = style().layers.map((layer) => layer.id);
    expect(inOrder(ids)).toBe(true);
    for (const slot of ['slot-fills', 'slot-lines', 'slot-labels']) expect(ids).toContain(slot);
    for (const id of ids) expect(PLANNERS_ORDER).toContain(id);
  });

  it('names no place that bears a street’s name alone, and a crossing under its sign', () => {
    const named = style().layers.flatMap((layer) =>
      layer.type === 'symbol' && layer.source === 'places' ? [layer] : [],
    );
    expect(named.length).toBeGreaterThan(0);
    for (const { filter, layout } of named) {
      expect(filter).toEqual(['all', ['!=', ['get', 'kind'], 'street'], expect.anything()]);
      const signs: unknown = layout?.['icon-image'];
      expect(signs).toEqual(expect.arrayContaining(['crossing', placeImage('crossing', 'light')]));
    }
    expect(parsePlaceImage(placeImage('crossing', 'light'))).toEqual({ kind: 'crossing', theme: 'light' });
  });

  it('names districts in the chosen language', () => {
    const names = LOCALES.map((locale) => JSON.stringify(style(null, locale).sources['district-names']));
    expect(names[0]).toContain('west ауданы');
    expect(names[1]).toContain('west район');
    expect(names[2]).toContain('"name":"west"');
  });

  it('covers every letter of the three alphabets with the fonts it ships', () => {
    const letters = 'AZaz09«»–’АЯаяЁёӘәҒғҚқҢңӨөҰұҮүҺһІі№';
    for (const faces of Object.values(FONT_FACES)) {
      const ranges = (Array.isArray(faces) ? faces : []).flatMap((face) =>
        typeof face === 'string' ? [] : (face['unicode-range'] ?? []),
      );
      const bounds = ranges.map((range) =>
        range
          .slice(2)
          .split('-')
          .map((hex) => Number.parseInt(hex, 16)),
      );
      for (const letter of letters) {
        const code = letter.codePointAt(0) ?? 0;
        expect(
          bounds.filter(([from, to]) => code >= from && code <= (to ?? from)),
          letter,
        ).toHaveLength(1);
      }
    }
  });

  it('claims for each font file only ranges that the file has', () => {
    const file = new URL('../../node_modules/@fontsource/noto-sans/unicode.json', import.meta.url);
    const own = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
      .join()
      .split(',');
    const codes = own.map((range) =>
      range
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16)),
    );
    const has = (code: number): boolean => codes.some(([from, to]) => code >= from && code <= (to ?? from));
    for (const letter of 'ӘәҒғҚқҢңӨөҰұҮүҺһ') expect(has(letter.codePointAt(0) ?? 0), letter).toBe(true);
  });

  it('lets another style take the ground and the roads but keeps our order around it', () => {
    const foreign: StyleSpecification = {
      version: 8,
      sources: { tiles: { type: 'vector', tiles: ['/tiles/{z}/{x}/{y}.pbf'] } },
      layers: [
        { id: 'water', type: 'fill', source: 'tiles', 'source-layer': 'water' },
        { id: 'street', type: 'line', source: 'tiles', 'source-layer': 'roads', metadata: OVER_FIGURES },
        { id: 'words', type: 'symbol', source: 'tiles', 'source-layer': 'place' },
      ],
    };
    const ids = style(foreign).layers.map((layer) => layer.id);
    expect(ids).not.toContain('roads-trunk');
    expect(ids.indexOf('water')).toBeLessThan(ids.indexOf('slot-fills'));
    // A street that is marked lies over the figures' fills, as ours do.
    expect(ids.indexOf('street')).toBe(ids.indexOf('slot-fills') + 1);
    expect(ids.indexOf('words')).toBeGreaterThan(ids.indexOf('slot-lines'));
    expect(ids.indexOf('words')).toBeLessThan(ids.indexOf('slot-labels'));
    expect(inOrder(ids)).toBe(true);
  });
});

describe('borders', () => {
  it('draw a shared border once and tell it from the edge of the whole', () => {
    const { features } = borderLines(pair);
    const inner = features.filter((f) => f.properties?.['outer'] === false);
    expect(inner).toHaveLength(1);
    expect(inner[0].geometry.coordinates).toHaveLength(2);
    const pieces = features.reduce((sum, f) => sum + f.geometry.coordinates.length - 1, 0);
    expect(pieces).toBe(7);
  });
});

describe('a name’s place', () => {
  it('lies inside its area even where the middle does not', () => {
    const crescent: LonLat[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 9],
      [9, 9],
      [9, 1],
      [0, 1],
      [0, 0],
    ];
    const [lon, lat] = labelPoint([[crescent]]) ?? [NaN, NaN];
    expect(lon > 9 || lat < 1 || lat > 9).toBe(true);
  });

  it('is as far from the border as any point of a raster over the districts, a place inside them at that', () => {
    const { features } = JSON.parse(
      readFileSync(new URL('../../static/geo/districts.geojson', import.meta.url), 'utf8'),
    ) as { features: { geometry: { type: string; coordinates: LonLat[][] } }[] };
    const whole = features.filter(({ geometry }) => geometry.type === 'Polygon');
    expect(whole.length).toBeGreaterThan(5);
    for (const { geometry } of whole) {
      const [ring] = geometry.coordinates;
      const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
      const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
      const shorten = Math.cos((((south + north) / 2) * Math.PI) / 180);
      /** From the border, degrees of latitude; below zero outside. */
      const depth = ([x, y]: LonLat): number => {
        const edges = ring.slice(1).map((to, k) => [ring[k], to] as const);
        const crossed = edges.filter(
          ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax,
        );
        const distances = edges.map(([[ax, ay], [bx, by]]) => {
          const [dx, dy, px, py] = [(bx - ax) * shorten, by - ay, (x - ax) * shorten, y - ay];
          const t = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
          return Math.hypot(px - t * dx, py - t * dy);
        });
        return (crossed.length % 2 === 1 ? 1 : -1) * Math.min(...distances);
      };
      const places = Array.from({ length: 12 }, (_, i) => i).flatMap((i) =>
        Array.from({ length: 12 }, (_, j): LonLat => [
          west + ((east - west) * (2 * i + 0.5)) / 24,
          south + ((north - south) * (2 * j + 0.5)) / 24,
        ]),
      );
      const at = depth(labelPoint([[ring]]) ?? [NaN, NaN]);
      expect(at).toBeGreaterThan(0);
      expect(at).toBeGreaterThanOrEqual(Math.max(...places.map(depth)) - 1e-12);
    }
  });

  it('is on the largest part', () => {
    const [lon] = labelPoint([
      [square(70, 40)],
      [
        [
          [80, 40],
          [82, 40],
          [82, 42],
          [80, 42],
          [80, 40],
        ],
      ],
    ]) ?? [NaN, NaN];
    expect(lon).toBeGreaterThan(80);
    expect(labelPoint([])).toBeNull();
  });
});

describe('the scale bar', () => {
  it('is a round length that fits', () => {
    for (let zoom = 8; zoom < 19; zoom += 0.3) {
      const perPixel = metresPerPixelAt(43.25, zoom);
      const { lengthM, widthPx } = scaleBar(perPixel, 110);
      expect(['1', '2', '5']).toContain(String(lengthM)[0]);
      expect(widthPx).toBeLessThanOrEqual(110);
      expect(widthPx).toBeGreaterThan(110 / 2.6);
      expect(lengthM / widthPx).toBeCloseTo(perPixel, 9);
    }
  });
});

describe('a base style of the operator', () => {
  const answer = (style: unknown): Surroundings => ({
    base: 'https://map.example/app/',
    allowed: ['https://tiles.example'],
    fetch: () => Promise.resolve(new Response(JSON.stringify(style))),
  });
  const bare = { version: 8, sources: {}, layers: [] };

  it('is not asked for when config.json names none', async () => {
    expect(await loadBaseStyle(null, answer(bare))).toEqual({ ok: true, value: { style: null, otherHosts: [] } });
  });

  it('may come from our own origin, with addresses relative to itself', async () => {
    const read = await loadBaseStyle(
      'base/style.json',
      answer({ ...bare, sources: { s: { type: 'vector', tiles: ['t/{z}/{x}/{y}.pbf'] } } }),
    );
    expect(read.ok && read.value.otherHosts).toEqual([]);
    expect(read.ok && JSON.stringify(read.value.style)).toContain('https://map.example/app/base/t/{z}/{x}/{y}.pbf');
  });

  it('is refused when it, its tiles, glyphs, sprite or fonts lie on an origin the operator did not list', async () => {
    const elsewhere = 'https://other.example/x';
    const styles = [
      { ...bare, glyphs: `${elsewhere}/{fontstack}/{range}.pbf` },
      { ...bare, sprite: [{ id: 'a', url: elsewhere }] },
      { ...bare, sources: { s: { type: 'geojson', data: elsewhere } } },
      { ...bare, sources: { s: { type: 'raster', url: `pmtiles://${elsewhere}` } } },
      { ...bare, sources: { s: { type: 'vector', tiles: ['//other.example/{z}'] } } },
      { ...bare, 'font-faces': { Any: [{ url: elsewhere }] } },
    ];
    for (const style of styles) {
      const read = await loadBaseStyle('style.json', answer(style));
      expect(read.ok, JSON.stringify(style)).toBe(false);
      if (!read.ok) expect(given(read.error)['reason']).toBe('https://other.example');
    }
    expect((await loadBaseStyle(elsewhere, answer(bare))).ok).toBe(false);
    expect((await loadBaseStyle('javascript:alert(1)', answer(bare))).ok).toBe(false);
  });

  it('names the listed origin it uses, so that the interface can say so', async () => {
    const read = await loadBaseStyle(
      'style.json',
      answer({ ...bare, sources: { s: { type: 'raster', tiles: ['https://tiles.example/{z}/{x}/{y}.png'] } } }),
    );
    expect(read.ok && read.value.otherHosts).toEqual(['tiles.example']);
    expect(originsFromList(' https://tiles.example/, https://b.example:8080 ,nonsense:')).toEqual([
      'https://tiles.example',
      'https://b.example:8080',
    ]);
  });

  it('is refused when it is no style or cannot be read', async () => {
    expect((await loadBaseStyle('style.json', answer({ hello: 1 }))).ok).toBe(false);
    const broken: Surroundings = { ...answer(bare), fetch: () => Promise.resolve(new Response('', { status: 404 })) };
    expect((await loadBaseStyle('style.json', broken)).ok).toBe(false);
  });
});
