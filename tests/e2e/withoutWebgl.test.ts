import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { residentFind as enFind } from '../../src/i18n/messages/en/residentFind';
import { colourOf } from '../../src/map/scales';
import { usualScene } from '../../src/state/wall/scene';
import { FIRST_ADDRESS, wallToParams } from '../../src/state/wall/wallUrl';
import { wallData } from '../fixtures/wallData';
import { startApp, visit, type App } from './app';
import { readPicture, rgb } from './pictures';
import { districtTable, openTab, sentence, soon } from './planner';
import { sceneOf, textFaults } from './wallPage';

const t = messagesFor('en');

describe('a browser that cannot draw a map', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({
      args: [
        '--disable-gpu',
        '--disable-3d-apis',
        '--disable-software-rasterizer',
        '--disable-webgl',
        '--disable-webgl2',
      ],
    });
  });
  afterAll(() => app.stop());

  it('is told so in a sentence on the planner’s page, with all the figures', async () => {
    const { page, context, errors } = await visit(app);
    await page.locator('.headline p:not(.muted)').first().waitFor();
    expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
    expect(await page.getByRole('alert').first().innerText()).toBe(t.shell.state.noWebgl);
    expect(await sentence(page)).toMatch(
      /^January 2019 – April 2021: \d\d,\d{3} recorded incidents \(demonstration data/,
    );
    await openTab(page, 'areas');
    await page.locator('.content table').first().waitFor();
    await soon(async () => (await districtTable(page)).total).toBeGreaterThan(80_000);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('gets all the same in text on the resident’s page, and of the map only that it cannot be drawn', async () => {
    const { page, context, errors } = await visit(app, '?mode=resident&lang=en&district=almaly', {
      width: 390,
      height: 844,
    });
    await page.getByRole('button', { name: enFind.another }).click();
    await page.getByRole('button', { name: enFind.map }).click();
    await page.getByText(enFind.noMap).waitFor();
    // A still picture that can be touched as the living map can.
    await page.locator('.flat svg text').first().waitFor();
    await page.locator('.flat svg').click();
    await soon(() => page.url()).not.toContain('district=almaly');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('gets every figure of the wall as text and a still map, in a saved picture too', async () => {
    const scenes = [
      usualScene('city'),
      usualScene('cells'),
      { ...usualScene('district'), district: 'auezov' },
      usualScene('indicators'),
      { ...usualScene('text'), title: 'Кеңес 09:00', text: 'Бірінші сұрақ: апта қорытындысы.' },
    ];
    const { page, context, errors } = await visit(
      app,
      `?${wallToParams({ ...FIRST_ADDRESS, scenes, languages: ['kk'] })}`,
      { width: 1920, height: 1080 },
    );
    await sceneOf(page, 'city');
    await page.keyboard.press('Space');
    expect(await page.locator('.figure .value').allInnerTexts()).toHaveLength(3);
    expect(await page.locator('.chart').innerText()).toContain(messagesFor('kk').wall.state.noWebgl);
    for (const { kind } of scenes) {
      await sceneOf(page, kind);
      expect((await page.locator('.words').innerText()).length).toBeGreaterThan(30);
      expect(await textFaults(page, `flat ${kind}`)).toEqual([]);
      await page.keyboard.press('ArrowRight');
    }
    // A picture of a scene has the still map and its legend too.
    await page.keyboard.press('Home');
    await sceneOf(page, 'city');
    await page.keyboard.press('e');
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name: messagesFor('kk').wall.editor.png }).click(),
    ]);
    const colour = rgb(colourOf(wallData().cellScale, 0, 'light') ?? '');
    expect((await readPicture(page, readFileSync(await download.path()), [colour])).counts[0]).toBeGreaterThan(2000);
    expect(errors.filter((line) => !/404|WebGL/.test(line))).toEqual([]);
    await context.close();
  });
});
