import type { Area } from '../../src/domain/area';
import type { LonLat } from '../../src/domain/geometry';
import type { Post, PostKind } from '../../src/domain/post';
import { toPlane } from '../../src/domain/projection';
import type { MapData } from '../../src/map/mapData';
import type { MapProps } from '../../src/map/view';

/** A made-up town of two square districts around the middle of the map; nothing in it is real. */
const ring = (west: number, south: number): LonLat[] => [
  [west, south],
  [west + 0.0625, south],
  [west + 0.0625, south + 0.0625],
  [west, south + 0.0625],
  [west, south],
];
const area = (id: string, outline: LonLat[]): Area => ({
  id,
  names: {
    kk: { nom: `${id} ауданы`, gen: '', dat: '', loc: '', abl: '' },
    ru: { nom: `${id} район`, gen: '', prep: '' },
    en: id,
  },
  geometry: [[outline]],
  areaKm2: 35,
  population: null,
});

const [middleX, middleY] = toPlane(76.9375, 43.25);
const CELL_M = 100;
const SIDE = 60;
const originX = Math.round(middleX - (SIDE / 2) * CELL_M);
const originY = Math.round(middleY - (SIDE / 2) * CELL_M);
/** Middle of the one hot cell, metres. */
export const HOT_AT: readonly [number, number] = [originX + 30.5 * CELL_M, originY + 30.5 * CELL_M];

const values = new Float32Array(SIDE * SIDE);
for (let row = 28; row <= 32; row++) for (let col = 28; col <= 32; col++) values[row * SIDE + col] = 50;

const post = (id: string, kind: PostKind, lon: number, lat: number): Post => {
  const [x, y] = toPlane(lon, lat);
  return { id, kind, lon, lat, x, y, position: 'illustrative', openedOn: null, hours: 'unknown', name: null };
};

export const DATA: MapData = {
  districts: {
    areas: [area('west', ring(76.875, 43.21875)), area('east', ring(76.9375, 43.21875))],
    values: new Map([
      ['west', 3],
      ['east', 9],
    ]),
    scale: { kind: 'sequential', breaks: [0, 5] },
  },
  areas: null,
  density: {
    grid: {
      rows: SIDE,
      cols: SIDE,
      cellM: CELL_M,
      originX,
      originY,
      values,
      inside: new Uint8Array(values.length).fill(1),
    },
    scale: { kind: 'sequential', breaks: [10, 20, 40] },
    facts: { unit: 'per-km2-year', bandwidthM: 300, cellM: CELL_M, incidents: 100, sum: 100, nearM: 300, mostNear: 20 },
  },
  difference: null,
  bins: {
    answer: {
      shape: 'hexagon',
      sizeM: 500,
      centreX: Float64Array.of(middleX),
      centreY: Float64Array.of(middleY),
      counts: Uint32Array.of(7),
      before: null,
    },
    scale: { kind: 'sequential', breaks: [1, 5] },
  },
  points: Float32Array.of(76.93, 43.25),
  posts: [
    post('p1', 'stationary', 76.9, 43.26),
    post('p2', 'planned', 76.96, 43.26),
    post('p3', 'mobile', 76.97, 43.23),
  ],
  stretches: null,
  accidents: null,
  coverage: null,
};

export const PROPS: MapProps = {
  locale: 'kk',
  theme: 'light',
  camera: { lon: 76.9375, lat: 43.25, zoom: 12 },
  drawing: 'cells',
  opacity: null,
  layers: ['density', 'stationary', 'planned', 'mobile'],
  data: DATA,
  base: {
    roads: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { class: 'trunk' },
          geometry: {
            type: 'LineString',
            coordinates: [
              [76.88, 43.22],
              [76.99, 43.28],
            ],
          },
        },
      ],
    },
    places: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { kind: 'metro', nameRu: 'Пример', nameKk: 'Мысал' },
          geometry: { type: 'Point', coordinates: [76.91, 43.23] },
        },
      ],
    },
  },
  watermark: null,
};
