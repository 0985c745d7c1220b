import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatIsoDate } from '../../src/domain/clock';
import { messagesFor } from '../../src/i18n';
import { words } from '../../src/questions/coverage/words';
import { filesOf } from './files';
import { districtTable, openTab } from './planner';
import { settled, startApp, visit, type App, type Visit } from './app';
import { readPicture } from './pictures';

const t = messagesFor('en');
const coverage = words.en;
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const { datasets } = JSON.parse(readFileSync(new URL('../../static/geo/manifest.json', import.meta.url), 'utf8')) as {
  datasets: { id: string; sha256: string }[];
};
const sum = (id: string): string | undefined => datasets.find((dataset) => dataset.id === id)?.sha256;

/** What the names of the files say beside what these hold. */
const POSTS_MADE = `2020-01-01_2020-12-31-made-${formatIsoDate(Date.now())}`;
const MADE = `theft+robbery-${POSTS_MADE}`;

interface RunManifest {
  readonly product: string;
  readonly version: string;
  readonly view: string;
  readonly illustrative: boolean;
  readonly data: readonly {
    readonly id: string;
    readonly sha256: string;
    readonly status: string;
    readonly licence: string;
  }[];
  readonly question: {
    readonly filter: { readonly categories: readonly string[] | null };
    readonly method: { readonly bandwidthM: number };
  };
}

describe('exports', () => {
  let app: App;
  let guest: Visit;
  let page: Page;
  let table: Awaited<ReturnType<typeof districtTable>>;

  beforeAll(async () => {
    app = await startApp();
    guest = await visit(app, '?from=2020-01-01&to=2021-01-01&category=robbery,theft&tab=areas&lang=en', {
      sharp: true,
      width: 1100,
      height: 700,
    });
    page = guest.page;
    await settled(page);
    await page.locator('.headline p', { hasText: /^2020, thefts and robberies: / }).waitFor();
    await page.locator('.content table tr', { hasText: t.table.total }).first().waitFor();
    table = await districtTable(page);
    await openTab(page, 'layers');
    await page.getByRole('button', { name: t.shell.regions.export, exact: true }).click();
    await page.getByRole('dialog', { name: t.exporting.title }).waitFor();
    await page.getByText(t.exporting.others).click();
  });
  afterAll(() => app.stop());

  const checkManifest = (bytes: Buffer | string | undefined): void => {
    const manifest = JSON.parse(String(bytes)) as RunManifest;
    expect(manifest).toMatchObject({ product: 'Qyragy', version, illustrative: true });
    expect(manifest.data).toContainEqual(
      expect.objectContaining({ id: 'demo-incidents', sha256: sum('demo-incidents'), status: 'illustrative' }),
    );
    expect(manifest.question.filter.categories).toEqual(['theft', 'robbery']);
    expect(manifest.question.method.bandwidthM).toBe(300);
    expect(Object.fromEntries(new URLSearchParams(manifest.view))).toMatchObject({
      from: '2020-01-01',
      to: '2021-01-01',
      category: 'theft,robbery',
    });
  };

  it('says in the dialog that the data are a demonstration', async () => {
    expect(await page.getByRole('dialog').innerText()).toContain(t.shell.demo.long);
  });

  it('writes the districts’ table with the figures of the screen, the word “illustrative” in every row, and a manifest beside it', async () => {
    const files = await filesOf(page, `${t.layers.names.districts}: ${t.exporting.csv}`, 2);
    const csv = files[`qyragy-districts-${MADE}.csv`]?.toString('utf8') ?? '';
    const [head, ...lines] = csv
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(head.slice(0, 5)).toEqual(['id', 'count', 'area_km2', 'per_km2_year', 'per_100k_year']);
    expect(head.at(-1)).toBe('data_status');
    expect(lines.every((line) => line.at(-1) === 'illustrative')).toBe(true);
    const counts = Object.fromEntries(lines.map((line) => [line[0], Number(line[1])]));
    expect(counts['total']).toBe(table.total);
    expect(table.total).toBeGreaterThan(1000);
    const districts = Object.entries(counts).filter(([id]) => id !== 'total' && id !== 'outside');
    expect(districts).toHaveLength(8);
    expect(districts.reduce((sum, [, n]) => sum + n, 0) + counts['outside']).toBe(table.total);
    checkManifest(files[`qyragy-districts-${MADE}.manifest.json`]);
  });

  it('writes the districts as GeoJSON with the same figures and the manifest inside', async () => {
    const files = await filesOf(page, `${t.layers.names.districts}: ${t.exporting.geojson}`, 1);
    const shapes = JSON.parse(String(files[`qyragy-districts-${MADE}.geojson`])) as {
      type: string;
      qyragy: unknown;
      features: { geometry: { type: string }; properties: { count: number; name_kk: string } }[];
    };
    expect(shapes.type).toBe('FeatureCollection');
    expect(shapes.features).toHaveLength(8);
    for (const { geometry, properties } of shapes.features) {
      expect(geometry.type).toBe('MultiPolygon');
      expect(Object.values(table.rows).map(([count]) => Number(count.replace(/,/g, '')))).toContain(properties.count);
      expect(properties.name_kk).toMatch(/ауданы$/);
    }
    checkManifest(JSON.stringify(shapes.qyragy));
  });

  it('writes tables and shapes in the other kinds too, as chosen, with the word “illustrative” in each and a manifest beside it', async () => {
    const dialog = page.getByRole('dialog');
    const stem = `qyragy-districts-${MADE}`;
    const files: Record<string, Buffer> = {};
    for (const [kind, ending, begin] of [
      ['xlsx', 'xlsx', 'PK'],
      ['parquet', 'parquet', 'PAR1'],
      ['kml', 'kml', '<?xml'],
      ['geoparquet', 'geo.parquet', 'PAR1'],
    ] as const) {
      await dialog.getByRole('radio', { name: t.exporting[kind], exact: true }).check({ force: true });
      Object.assign(files, await filesOf(page, `${t.layers.names.districts}: ${t.exporting[kind]}`, 2));
      expect(files[`${stem}.${ending}`]?.toString('latin1').slice(0, begin.length)).toBe(begin);
      checkManifest(files[`${stem}.manifest.json`]);
      // Chromium drops what a page sends past ten files a second.
      await page.waitForTimeout(500);
    }
    expect(files[`${stem}.kml`].toString('utf8').match(/<Data name="data_status"><value>illustrative</g)).toHaveLength(
      8,
    );
    for (const kind of ['csv', 'geojson'] as const)
      await dialog.getByRole('radio', { name: t.exporting[kind], exact: true }).check({ force: true });
  });

  it('writes the posts with the word for how exact their positions are', async () => {
    const files = await filesOf(page, `${t.table.posts}: ${t.exporting.csv}`, 2);
    const lines = files[`qyragy-posts-${POSTS_MADE}.csv`]?.toString('utf8').trim().split('\r\n').slice(1) ?? [];
    expect(lines).toHaveLength(37);
    expect(lines.every((line) => /illustrative|approximate/.test(line))).toBe(true);
  });

  it('writes coverage with its covered ground, though its tab was never opened', async () => {
    const files = await filesOf(page, `${coverage.title}: ${t.exporting.csv}`, 2);
    const [head, ...lines] = (files[`qyragy-coverage-${MADE}.csv`]?.toString('utf8') ?? '')
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    const city = Object.fromEntries(head.map((name, i) => [name, lines.at(-1)?.[i]]));
    expect(city).toMatchObject({
      id: 'city',
      radius_m: '500',
      posts: '37',
      ground_posts: '37',
      ground_day: '2020-12-31',
    });
    expect(Number(city['covered_km2'])).toBeGreaterThan(20);
    expect(lines.every((line) => line[head.indexOf('covered_km2')] !== '')).toBe(true);
    const shapes = await filesOf(page, `${coverage.title}: ${t.exporting.geojson}`, 1);
    const { features } = JSON.parse(String(shapes[`qyragy-coverage-${MADE}.geojson`])) as {
      features: { properties: { covered_km2: number } }[];
    };
    expect(features[0].properties.covered_km2).toBe(Number(city['covered_km2']));
  });

  it('writes the density of every cell that holds any', async () => {
    const files = await filesOf(page, `${t.layers.names.density}: ${t.exporting.csv}`, 2);
    const lines = files[`qyragy-density-${MADE}.csv`]?.toString('utf8').trim().split('\r\n') ?? [];
    expect(lines[0]).toContain('x_m,y_m,lon,lat,density_per_km2_year');
    // Cells of 50 m: their mass over the study area gives the incidents back, but for what falls over its edge.
    const mass = lines.slice(1).reduce((sum, line) => sum + Number(line.split(',')[4]), 0) * 0.05 * 0.05;
    expect(mass / table.total).toBeGreaterThan(0.9);
    expect(mass / table.total).toBeLessThan(1.02);
  });

  it('draws the picture with the legend’s colours, larger than the screen’s map is small, and a manifest beside it', async () => {
    const swatches = await page
      .locator('figure.legend .swatch')
      .evaluateAll((all) => all.map((swatch) => getComputedStyle(swatch).backgroundColor));
    const files = await filesOf(page, t.exporting.png, 2);
    const png = files[`qyragy-map-${MADE}.png`];
    expect(png?.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    const { width, height, counts } = await readPicture(page, png ?? Buffer.alloc(0), swatches);
    const map = await page.locator('canvas.maplibregl-canvas').boundingBox();
    expect(width).toBeGreaterThanOrEqual(Math.floor(map?.width ?? Infinity));
    // Title and legend stand around the map.
    expect(height).toBeGreaterThan((map?.height ?? Infinity) * (width / (map?.width ?? 1)) * 0.9);
    expect(Math.min(...counts.slice(-3))).toBeGreaterThan(100);
    checkManifest(files[`qyragy-map-${MADE}.manifest.json`]);
  });

  it('gives the table of the open room for Excel at the second click: columns in words, figures rounded, districts by name', async () => {
    expect(await page.getByLabel(t.exporting.whichTable).inputValue()).toBe('districts');
    const files = await filesOf(page, t.exporting.excelCsv, 2);
    const csv = files[`qyragy-districts-${MADE}.csv`]?.toString('utf8') ?? '';
    const [head, ...lines] = csv
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n');
    expect(head).toMatch(/^Id \[id\],Name \[name\],Incidents \[count\],/);
    expect(head).toContain('Status of the data [data_status]');
    expect(lines.find((line) => line.startsWith('almaly,'))).toContain('almaly,Almaly,');
    expect(csv).not.toMatch(/\d\.\d{8}/);
    checkManifest(files[`qyragy-districts-${MADE}.manifest.json`]);
  });

  it('gives all tables as one workbook, what is in force on its first sheet, every column in words beside its id', async () => {
    const files = await filesOf(page, t.exporting.book, 1);
    const parts = unzipSync(new Uint8Array(files[`qyragy-tables-${MADE}.xlsx`] ?? []));
    const names = [...strFromU8(parts['xl/workbook.xml']).matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(names.slice(0, 3)).toEqual([t.exporting.about.sheet, t.layers.names.districts, t.layers.names.density]);
    const about = strFromU8(parts['xl/worksheets/sheet1.xml']);
    for (const said of [t.shell.demo.long, 'thefts and robberies', sum('demo-incidents'), version, 'category=theft'])
      expect(about).toContain(said);
    for (let n = 2; n <= names.length; n++) {
      const xml = strFromU8(parts[`xl/worksheets/sheet${n}.xml`]);
      const [, head] = /<row r="1">(.*?)<\/row>/.exec(xml) ?? [];
      for (const [, column] of head.matchAll(/<t [^>]*>(.*?)<\/t>/g)) expect(column).toMatch(/^.+ \[[a-z0-9_]+\]$/);
      expect(xml).toContain('illustrative');
    }
  });

  it('gives the incidents that pass, as many as the screen counts, each marked as invented', async () => {
    const files = await filesOf(page, `${t.exporting.incidents}: ${t.exporting.csv}`, 2);
    const [head, ...lines] = files[`qyragy-incidents-${MADE}.csv`]?.toString('utf8').trim().split('\r\n') ?? [];
    expect(lines).toHaveLength(table.total);
    expect(head).toContain('start,');
    expect(lines.every((line) => /,(theft|robbery),.*,illustrative$/.test(line) && line.startsWith('2020-'))).toBe(
      true,
    );
    checkManifest(files[`qyragy-incidents-${MADE}.manifest.json`]);
  });

  it('says before how many rows each file will have', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByText(t.exporting.rows(table.total), { exact: false }).first().waitFor();
    await dialog.getByText(t.exporting.rows(10), { exact: false }).first().waitFor();
    expect(await dialog.innerText()).not.toContain(t.exporting.counting);
  });

  it('did all this without an error', () => {
    expect(guest.errors).toEqual([]);
  });
});
