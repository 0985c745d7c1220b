import { describe, expect, it } from 'vitest';
import { loadBaseStyle, type Surroundings } from '../../src/map/loadBaseStyle';
import { originsFromList, otherHosts, refusedOrigin } from '../../src/map/origins';
import { nameField, pmtilesStyle } from '../../src/map/pmtilesStyle';
import {
  chooseBaseMap,
  parseOperatorConfig,
  readOperatorConfig,
  streetAddress,
} from '../../src/state/map/operatorConfig';
import { given } from '../fixtures/given';

const BASE = 'https://map.example/app/';
const BUILT_IN = { styleFor: null, otherHosts: [], streetView: null };
const bare = { version: 8, sources: {}, layers: [] };

/** A host that holds these files and answers 404 to everything else; `asked` is what it was asked for. */
function host(
  files: Readonly<Record<string, string | Response>>,
  allowed: readonly string[] = [],
): Surroundings & { asked: string[] } {
  const asked: string[] = [];
  return {
    base: BASE,
    allowed,
    asked,
    fetch: (url) => {
      asked.push(url);
      const file = files[url];
      return Promise.resolve(
        typeof file === 'string' ? new Response(file) : (file ?? new Response('', { status: 404 })),
      );
    },
  };
}

const naming = (style: string, more: Readonly<Record<string, string>> = {}, allowed: readonly string[] = []) =>
  host({ [`${BASE}config.json`]: JSON.stringify({ style }), ...more }, allowed);

describe('config.json', () => {
  it('may name a base map, or none', () => {
    expect(parseOperatorConfig('{"style":"tiles/style.json"}')).toEqual({
      ok: true,
      value: { style: 'tiles/style.json', streetView: null },
    });
    for (const none of ['{"style":null}', '{}', '{"style":" "}', '{"later":{"field":1}}']) {
      expect(parseOperatorConfig(none), none).toEqual({ ok: true, value: { style: null, streetView: null } });
    }
  });

  it('may say where a place is seen from the street, also beside a base map that is refused', async () => {
    const template = 'https://street.example/?at={lat},{lon}';
    expect(streetAddress(template, [76.9455, 43.25])).toBe('https://street.example/?at=43.250000,76.945500');
    const bad = host({ [`${BASE}config.json`]: JSON.stringify({ style: 'missing.json', streetView: template }) });
    expect(await chooseBaseMap(bad)).toMatchObject({ styleFor: null, streetView: template });
  });

  it('is refused when it is HTML, cut off, or not what it should be', () => {
    for (const bad of [
      '<!doctype html><title>x</title>',
      '{"style":"a',
      '',
      'null',
      '[]',
      '"style.json"',
      '{"style":5}',
      '{"style":{"url":"a"}}',
      '{"streetView":5}',
      '{"streetView":"https://street.example/"}',
      '{"streetView":"http://street.example/{lat},{lon}"}',
      '{"streetView":"javascript:alert({lat}{lon})"}',
      '{"streetView":"street/{lat},{lon}"}',
    ]) {
      const read = parseOperatorConfig(bad);
      expect(read.ok, bad).toBe(false);
      if (!read.ok) expect(read.error.code).toBe('config-invalid');
    }
  });

  it('is read beside the app, and its absence or a missing network is no fault', async () => {
    const empty = host({});
    expect(await chooseBaseMap(empty)).toEqual({ ...BUILT_IN, fault: null });
    expect(empty.asked).toEqual([`${BASE}config.json`]);
    const offline = { ...empty, fetch: () => Promise.reject(new TypeError('Failed to fetch')) };
    expect(await chooseBaseMap(offline)).toEqual({ ...BUILT_IN, fault: null });
  });

  it('says so when the host answers with an error', async () => {
    const read = await readOperatorConfig(host({ [`${BASE}config.json`]: new Response('', { status: 500 }) }));
    expect(read).toEqual({ ok: false, error: { code: 'config-invalid', params: { reason: 500 } } });
  });

  it('leaves the built-in base map, with the reason, whatever is wrong with it or with what it names', async () => {
    const elsewhere = 'https://other.example/city.pmtiles';
    const cases: readonly (readonly [Surroundings, string | undefined])[] = [
      [host({ [`${BASE}config.json`]: '<html></html>' }), undefined],
      [naming('missing.json'), `${BASE}missing.json`],
      [naming('page.json', { [`${BASE}page.json`]: '<html></html>' }), `${BASE}page.json`],
      [naming('javascript:alert(1)'), 'javascript:alert(1)'],
      [naming('javascript:alert(1)//.pmtiles'), 'javascript:alert(1)//.pmtiles'],
      [naming('data:application/json,{}'), 'data:application/json,{}'],
      [naming('https://['), 'https://['],
      [naming(elsewhere), 'https://other.example'],
      [naming('//other.example/style.json'), 'https://other.example'],
    ];
    for (const [around, reason] of cases) {
      const { fault, ...map } = await chooseBaseMap(around);
      expect(map).toEqual(BUILT_IN);
      expect(fault?.code, reason).toBe('config-invalid');
      expect(given(fault)['reason']).toBe(reason);
    }
  });

  it('does not even ask an origin that is not allowed', async () => {
    const around = naming('https://other.example/style.json', {
      'https://other.example/style.json': JSON.stringify(bare),
    });
    await chooseBaseMap(around);
    expect(around.asked).toEqual([`${BASE}config.json`]);
  });

  it('keeps the names of a style apart from ours, so that no layer of ours is pushed off the map', async () => {
    const style = {
      version: 8,
      sources: { roads: { type: 'vector', url: 'r' } },
      layers: [
        { id: 'density', type: 'line', source: 'roads' },
        { id: 'background', type: 'background' },
      ],
    };
    const { styleFor } = await chooseBaseMap(naming('style.json', { [`${BASE}style.json`]: JSON.stringify(style) }));
    const read = styleFor?.('light', 'kk');
    expect(read?.layers).toEqual([
      { id: 'operator-density', type: 'line', source: 'operator-roads' },
      { id: 'operator-background', type: 'background' },
    ]);
    expect(Object.keys(read?.sources ?? {})).toEqual(['operator-roads']);
    expect(
      (
        await chooseBaseMap(
          naming('style.json', { [`${BASE}style.json`]: JSON.stringify({ ...style, layers: [null] }) }),
        )
      ).fault?.code,
    ).toBe('config-invalid');
  });

  it('takes a style of our own origin, and names a listed other one', async () => {
    const own = await chooseBaseMap(naming('style.json', { [`${BASE}style.json`]: JSON.stringify(bare) }));
    expect([own.fault, own.otherHosts, own.styleFor?.('light', 'kk')]).toEqual([null, [], bare]);
    const other = 'https://tiles.example/style.json';
    const listed = await chooseBaseMap(
      naming(other, { [other]: JSON.stringify(bare) }, originsFromList('https://tiles.example')),
    );
    expect([listed.fault, listed.otherHosts]).toEqual([null, ['tiles.example']]);
  });
});

describe('the operator’s list of origins', () => {
  it('is parted by commas and white space, as the policy of the built page parts it', () => {
    const both = ['https://a.example', 'https://b.example:8080'];
    for (const list of [
      'https://a.example,https://b.example:8080',
      'https://a.example https://b.example:8080',
      ' https://a.example/ ,\n https://b.example:8080/x ',
    ]) {
      expect(originsFromList(list)).toEqual(both);
    }
    expect(originsFromList(undefined)).toEqual([]);
    expect(originsFromList('javascript:alert(1) nonsense')).toEqual([]);
  });

  it('lets a page of https ask nothing over http, listed or not', () => {
    const address = 'http://tiles.example/city.pmtiles';
    expect(refusedOrigin([address], { base: BASE, allowed: ['http://tiles.example'] })).toBe('http://tiles.example');
    expect(refusedOrigin([address], { base: 'http://localhost:4173/', allowed: ['http://tiles.example'] })).toBeNull();
  });

  it('names every other host once, and never our own', () => {
    expect(
      otherHosts([`${BASE}a`, 'https://t.example/1', 'https://t.example/2', 'https://u.example:81/'], BASE),
    ).toEqual(['t.example', 'u.example:81']);
  });
});

describe('an archive as base map', () => {
  it('stands beside the style that names it', async () => {
    const style = {
      ...bare,
      sources: {
        a: { type: 'vector', url: 'pmtiles://city.pmtiles' },
        b: { type: 'vector', url: 'pmtiles:///top.pmtiles' },
      },
    };
    const read = await loadBaseStyle('tiles/style.json', host({ [`${BASE}tiles/style.json`]: JSON.stringify(style) }));
    expect(read.ok && read.value.style?.sources).toEqual({
      'operator-a': { type: 'vector', url: 'pmtiles://https://map.example/app/tiles/city.pmtiles' },
      'operator-b': { type: 'vector', url: 'pmtiles://https://map.example/top.pmtiles' },
    });
  });

  it('has names in the chosen language: Kazakh, else Russian, else the local one', () => {
    expect(nameField('kk')).toEqual(['coalesce', ['get', 'name:kk'], ['get', 'name:ru'], ['get', 'name'], '']);
    expect(nameField('ru')).toEqual(['coalesce', ['get', 'name:ru'], ['get', 'name'], '']);
  });

  it('is another picture by day and by night, of the same layers, with no point of interest', () => {
    const [light, dark] = (['light', 'dark'] as const).map((theme) =>
      pmtilesStyle(`${BASE}city.pmtiles`, 'vector', theme, 'ru'),
    );
    expect(light.layers.map((l) => l.id)).toEqual(dark.layers.map((l) => l.id));
    expect(JSON.stringify(light.layers)).not.toBe(JSON.stringify(dark.layers));
    expect(JSON.stringify(light)).not.toContain('pois');
    expect(light.glyphs ?? light.sprite).toBeUndefined();
  });
});
