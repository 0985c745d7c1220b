import { cellToChildren, cellToParent, getResolution } from 'h3-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLocator, areaOfRows } from '../../src/analysis/areas/locator';
import { groundKinds } from '../../src/analysis/privacy/groundKinds';
import { snapshotPeriods } from '../../src/analysis/privacy/snapshotPeriods';
import { tabulate, type Tabulated } from '../../src/analysis/privacy/tabulate';
import { finish } from '../../src/domain/job';
import { parseRoads } from '../../src/domain/parse/roads';
import { parsePeriod } from '../../src/domain/period';
import type { Place } from '../../src/domain/place';
import { toPlane } from '../../src/domain/projection';
import { LAND_KINDS, OPEN_CATEGORIES } from '../../src/domain/snapshot';
import { CATEGORIES, PLACE_KINDS } from '../../src/domain/incident';
import { city, demoIncidents, geoJson, valueOf } from './geoFiles';

const period = (from: string, to: string) => snapshotPeriods(valueOf(parsePeriod(from, to)));

describe('the periods of a snapshot', () => {
  it('are whole: years, months, and days from the first of a month', () => {
    expect(period('2019-01-01', '2021-05-01')).toMatchObject({
      from: '2019-01-01',
      through: '2021-04-30',
      years: [2019, 2020],
    });
    expect(period('2019-01-02', '2021-01-01')).toMatchObject({ years: [2020] });
    expect(period('2023-12-31', '2024-12-31')).toMatchObject({ years: [], from: '2023-12-31', through: '2024-12-30' });
    expect(period('2024-02-10', '2024-04-30').months).toEqual(['2024-03']);
    expect(period('2024-02-10', '2024-04-30').days).toHaveLength(80);
    const long = period('2015-03-07', '2024-08-20');
    expect(long.days.length).toBeLessThanOrEqual(800);
    expect(long.days.length).toBeGreaterThan(768);
    expect([long.days[0].slice(8), long.days[long.days.length - 1]]).toEqual(['01', '2024-08-19']);
  });

  it('hold the day on which Almaty changed its clock once', () => {
    expect(period('2024-02-28', '2024-03-03').days).toEqual(['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02']);
  });
});

describe('the demonstration incidents', () => {
  const table = demoIncidents();
  const { districts, places, areaKm2 } = city();
  const districtOfRow = areaOfRows(buildLocator(districts), table.lon, table.lat);
  let made: Tabulated;
  beforeAll(() => {
    made = finish(
      tabulate(
        {
          table,
          districtOfRow,
          districts,
          places,
          roads: valueOf(parseRoads(geoJson('roads.geojson'))),
          period: valueOf(parsePeriod('2019-01-01', '2021-05-01')),
        },
        { completeness: { completeThrough: '2021-04-30', silent: [], recordedFrom: [] }, previous: [] },
      ),
    );
  });

  it('are counted once each: open ones by cell and district, closed ones for the city alone', () => {
    const { counts, frame } = made;
    const year = (ms: number): number => new Date(ms + 6 * 3_600_000).getUTCFullYear();
    const isClosed = (row: number): boolean =>
      CATEGORIES[table.category[row]] === 'other' ||
      (CATEGORIES[table.category[row]] === 'harm' && PLACE_KINDS[table.place[row]] === 'dwelling');
    frame.years.forEach((y, at) => {
      const rows = [...table.startMs.keys()].filter((row) => year(table.startMs[row]) === y);
      const open = rows.filter((row) => !isClosed(row)).length;
      expect([counts.city.yearly[at], counts.city.closed[at]]).toEqual([open, rows.length - open]);
      expect(counts.cells[at].reduce((sum, count) => sum + count, 0)).toBe(open);
      expect(counts.districts.reduce((sum, { yearly }) => sum + yearly[at], 0)).toBe(open);
    });
    const inside = [...table.startMs.keys()].filter(
      (row) => !Number.isNaN(table.startMs[row]) && districtOfRow[row] >= 0,
    );
    expect(made.register.otherKinds).toEqual({ count: inside.filter(isClosed).length, of: inside.length });
    expect(made.register.otherKinds.count).toBeGreaterThan(0);
    expect(OPEN_CATEGORIES).not.toContain('other');
  });

  it("lie in cells that cover the city once: no cell lies in another, and their ground is the city's", () => {
    const ids = made.cells.map(({ id }) => id);
    const coarse = new Set(ids.filter((id) => getResolution(id) === 7));
    expect(coarse.size).toBeGreaterThan(0);
    expect(ids.filter((id) => getResolution(id) === 8 && coarse.has(cellToParent(id, 7)))).toEqual([]);
    expect(new Set(ids.flatMap((id) => (getResolution(id) === 8 ? [id] : cellToChildren(id, 8)))).size).toBe(
      ids.reduce((sum, id) => sum + (getResolution(id) === 8 ? 1 : 7), 0),
    );
    expect(made.cells.reduce((sum, cell) => sum + cell.areaKm2, 0)).toBeCloseTo(areaKm2, 0);
  });
});

describe('what the ground is like', () => {
  const place = (kind: string, lon: number): Place => {
    const [x, y] = toPlane(lon, 43.25);
    return { kind, nameRu: kind, nameKk: null, lon, lat: 43.25, x, y };
  };
  it('follows from places and roads alone', () => {
    // Three cells side by side, a degree of longitude each.
    const cells = [0, 1, 2].map(() => ({ areaKm2: 0.7, resolution: 8 }));
    const at = (lon: number): number => Math.floor(lon - 76);
    const road = [
      [77.1, 43.25],
      [77.12, 43.25],
    ] as const;
    const kinds = groundKinds(
      cells,
      at,
      [place('market', 76.5), place('metro', 76.6), place('crossing', 76.5), place('school', 77.5)],
      [road],
    );
    expect(kinds.map(({ land }) => LAND_KINDS[land])).toEqual(['hub', 'built', 'edge']);
    expect(kinds.map(({ visitors }) => visitors)).toEqual([1, 0, 0]);
    expect(kinds.map(({ busy }) => busy)).toEqual([2, 1, 0]);
  });
});
