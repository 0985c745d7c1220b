import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { cellToBoundary, cellToLatLng, gridDisk, latLngToCell } from 'h3-js';
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../src/domain/area';
import type { Count, Snapshot } from '../../src/domain/snapshot';
import { LOCALES, messagesFor } from '../../src/i18n';
import { NOTHING } from '../../src/map/features';
import { UNPUBLISHED_CLASS } from '../../src/map/cellClass';
import { snapshotCellFeatures } from '../../src/map/snapshotCells';
import { Drawer, styleWith } from '../../src/map/drawing';
import { layersOf } from '../../src/map/layers';
import { NO_DATA, type CellsPicture } from '../../src/map/mapData';
import { cellPieces, type CellPiece } from '../../src/state/wall/scenes/cellGround';
import { cellScaleOf } from '../../src/state/wall/scenes/cellsPicture';
import { lowestClass, marksOf } from '../../src/state/wall/scenes/legendMarks';
import { usualScene } from '../../src/state/wall/scene';
import { shownAt } from '../../src/state/wall/scenes/shown';
import { wallData } from '../fixtures/wallData';
import { wallSnapshot } from '../fixtures/wallSnapshot';

const { districts } = wallData();
const areaOf = (id: string): Area => districts.filter((area) => area.id === id)[0];
const isIn = (id: string, [lon, lat]: readonly number[]): boolean =>
  booleanPointInPolygon([lon, lat], {
    type: 'MultiPolygon',
    coordinates: areaOf(id).geometry.map((polygon) => polygon.map((ring) => ring.map((point) => [...point]))),
  });
/** Cells on both sides of the border of Nauryzbay and Auezov: every one of them has the same count. */
const ids = gridDisk(latLngToCell(43.2105, 76.8275, 8), 3);
const COUNT = 40;
const nauryzbay = (yearly: readonly Count[], change: Partial<Snapshot> = {}): Snapshot => {
  const plain = wallSnapshot();
  return {
    ...plain,
    sha256: '0'.repeat(64),
    districts: plain.districts.map((one) => (one.id === 'nauryzbay' ? { ...one, yearly } : one)),
    cells: {
      ids,
      areaKm2: ids.map(() => 0.7),
      land: ids.map(() => 0),
      busy: ids.map(() => 0),
      visitors: ids.map(() => 0),
      yearly: [ids.map(() => COUNT), ids.map(() => COUNT)],
    },
    ...change,
  };
};
/** What the map shows at a place. */
const valueAt = (pieces: readonly CellPiece[], at: readonly number[], year: number): number | null | undefined =>
  pieces.find(({ rings }) => booleanPointInPolygon([...at], { type: 'MultiPolygon', coordinates: rings }))?.values[
    year
  ];
/** Places all over a cell. */
const placesIn = (id: string): readonly (readonly number[])[] => {
  const [lat, lon] = cellToLatLng(id);
  return cellToBoundary(id, true).flatMap(([x, y]) =>
    [0.1, 0.4, 0.7, 0.9].map((part) => [lon + (x - lon) * part, lat + (y - lat) * part]),
  );
};
const bare = (ids: readonly string[]): StyleSpecification => ({
  version: 8,
  sources: {},
  layers: ids.map((id) => ({ id, type: 'background' })),
});
/** The wall's picture of these cells. */
const wallOf = (base: StyleSpecification, cells: CellsPicture): StyleSpecification =>
  styleWith(
    base,
    new Drawer(layersOf('wall')).draw({
      look: { map: 'wall', theme: 'light', locale: 'kk', opacity: 1, weight: 1, textPx: 20 },
      data: { ...NO_DATA, cells, outside: NOTHING },
      layers: [],
      selection: null,
      selectedArea: null,
    }),
  );
describe('the ground of the wall’s cells', () => {
  it('keeps the colour of a cell across a border off a district whose own count is smaller or withheld', () => {
    // Withheld in the first year, fewer than the cell's in the second.
    const pieces = cellPieces(nauryzbay([null, COUNT - 1]), districts);
    const crossing = ids.filter((id) =>
      ['nauryzbay', 'auezov'].every((district) => placesIn(id).some((at) => isIn(district, at))),
    );
    expect(crossing.length).toBeGreaterThan(2);
    for (const year of [0, 1]) {
      for (const at of crossing.flatMap(placesIn))
        expect(valueAt(pieces, at, year)).toBe(
          isIn('nauryzbay', at) ? null : isIn('auezov', at) ? COUNT / 0.7 : valueAt(pieces, at, year),
        );
      // The count of a cell that lies in one district alone is that district's.
      const inner = ids.filter((id) =>
        gridDisk(id, 1).every((near) => placesIn(near).every((at) => isIn('nauryzbay', at))),
      );
      expect(inner.length).toBeGreaterThan(0);
      for (const id of inner) expect(valueAt(pieces, [...cellToLatLng(id)].reverse(), year)).toBe(COUNT / 0.7);
    }
  });

  it('leaves every cell whole and coloured where each district’s count could hold it', () => {
    const pieces = cellPieces(nauryzbay([COUNT, 5000]), districts);
    expect(pieces).toHaveLength(ids.length);
    expect(pieces.flatMap(({ values }) => values).every((value) => value === COUNT / 0.7)).toBe(true);
  });

  it('is hatched where a count is withheld, and left plain only where none was counted', () => {
    const yearly = [ids.map((_, k) => (k === 0 ? null : k === 1 ? 0 : COUNT)), ids.map(() => COUNT)];
    const snapshot = nauryzbay([5000, 5000], { cells: { ...nauryzbay([]).cells, yearly } });
    const scale = cellScaleOf(snapshot);
    const cells = snapshotCellFeatures(cellPieces(snapshot, districts), scale);
    expect(
      cells.features.slice(0, 3).map(({ properties }) => [properties?.['k0'] as number, properties?.['k1'] as number]),
    ).toEqual([
      [UNPUBLISHED_CLASS, 4],
      [-1, 4],
      [4, 4],
    ]);
    const style = wallOf(bare(['slot-fills']), { features: cells, scale, year: 1 });
    const layer = style.layers.find(({ id }) => id === 'cells-unpublished');
    expect(layer).toMatchObject({
      source: 'cells',
      filter: ['==', ['get', 'k1'], UNPUBLISHED_CLASS],
      layout: { visibility: 'visible' },
    });
    expect(layer?.type === 'fill' ? layer.paint?.['fill-pattern'] : null).toBe('qyragy-hatch-light');
    const at = (id: string): number => style.layers.findIndex((one) => one.id === id);
    expect([at('cells') < at('cells-unpublished'), at('cells-unpublished') < at('outside')]).toEqual([true, true]);
  });
});

describe('the cells with most incidents', () => {
  it('are what names step aside from, and are outlined above them', () => {
    const snapshot = nauryzbay([5000, 5000]);
    const scale = cellScaleOf(snapshot);
    const style = wallOf(bare(['district-labels', 'slot-labels']), { features: NOTHING, scale, year: 1 });
    const [room, line] = ['hottest-space', 'hottest-line'].map((id) => style.layers.find((layer) => layer.id === id));
    for (const layer of [room, line])
      expect(layer).toMatchObject({
        source: 'cells',
        filter: ['==', ['get', 'k1'], scale.breaks.length - 1],
        layout: { visibility: 'visible' },
      });
    // Seen by the placing of names alone: it takes room, and has no colour.
    expect(room).toMatchObject({
      type: 'symbol',
      layout: { 'icon-allow-overlap': true },
      paint: { 'icon-opacity': 0 },
    });
    const at = (id: string): number => style.layers.findIndex((one) => one.id === id);
    expect([at('district-labels') < at('hottest-space'), at('district-labels') < at('hottest-line')]).toEqual([
      true,
      true,
    ]);
  });
});

describe.each(LOCALES)('the legend of the wall’s cells (%s)', (locale) => {
  it('names the hatch under the least count that the snapshot holds to, and in a district’s scene what a cell across the border counts', () => {
    const picture = (district: string | null, smallestCount?: number) => {
      const snapshot = nauryzbay([null, null], smallestCount === undefined ? {} : { smallestCount });
      const slide = { key: '', scene: usualScene(district === null ? 'city' : 'district'), district, ms: 1 };
      return shownAt(wallData(snapshot), { slide, share: 0, locale }).picture;
    };
    for (const least of [5, 10]) {
      const shown = picture(null, least);
      const mark = shown && marksOf(shown, [], locale).find((one) => one.mark === 'unstudied');
      expect(mark?.label).toMatch(new RegExp(`(^|\\D)${least}(\\D|$)`));
      expect(shown?.cells?.note).toBe('');
    }
    expect(picture('auezov')?.cells?.note).toBe(messagesFor(locale).wall.cells.acrossBorder);
  });

  it('says the lowest class by where it ends, a rate, and the hatch in incidents, a count: 0.5 beside 5 would read as less', () => {
    const t = messagesFor(locale).wallMore.legend;
    const scale = cellScaleOf(nauryzbay([null, null]));
    expect(lowestClass({ kind: 'sequential', breaks: [0.5, 100, 300] }, locale)).toMatch(
      /^(up to |до )?100(-ге дейін)?$/,
    );
    expect(lowestClass({ ...scale, breaks: [0.5] }, locale)).toBeNull();
    expect(t.unpublished(5)).toMatch(/5 (incidents|случаев|оқиғадан)/);
  });
});
