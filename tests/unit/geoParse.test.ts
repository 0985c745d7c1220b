import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAccidents } from '../../src/domain/parse/accidents';
import { parseAreas } from '../../src/domain/parse/areas';
import { parseIndicators } from '../../src/domain/parse/indicators';
import { parseManifest } from '../../src/domain/parse/manifest';
import { parsePlaces } from '../../src/domain/parse/places';
import { parsePosts } from '../../src/domain/parse/posts';
import { parseStretches } from '../../src/domain/parse/stretches';
import type { Fault, Result } from '../../src/domain/result';
import { buildCity } from '../../src/sources/city';
import { kazakhName } from '../../scripts/geo/kazakhName';
import { districtsFile, geoJson, valueOf } from './geoFiles';

const refused = (result: Result<unknown, Fault>): unknown => (result.ok ? 'read' : result.error);
const readers = [
  parseManifest,
  parseAreas,
  parsePosts,
  parsePlaces,
  parseIndicators,
  parseAccidents,
  parseStretches,
] as const;

describe('reading data', () => {
  it('refuses any JSON that is not the file, without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const reader of readers) {
          const result = reader(value);
          if (result.ok) expect(value).toEqual(expect.any(Array));
        }
      }),
    );
  });

  it('names the place of what is wrong', () => {
    const posts = geoJson<{ features: { properties: { kind: string } }[] }>('posts.geojson');
    posts.features[3].properties.kind = 'kiosk';
    expect(refused(parsePosts(posts))).toEqual({
      code: 'data-malformed',
      params: { dataset: 'posts', at: 'features[3].properties.kind', expected: 'stationary | planned | mobile' },
    });
  });

  it('refuses a ring that does not close and a place off the globe', () => {
    const areas = districtsFile();
    const geometry = areas.features[0].geometry;
    if (geometry.type === 'Polygon') geometry.coordinates[0].pop();
    expect(refused(parseAreas(areas))).toMatchObject({
      params: { at: 'features[0].geometry.coordinates[0]', expected: 'closed ring' },
    });
    expect(refused(parsePlaces([{ kind: 'school', nameRu: 'X', nameKk: null, lon: 200, lat: 43 }]))).toMatchObject({
      code: 'data-malformed',
    });
  });

  it('refuses two areas of one id', () => {
    const areas = districtsFile();
    areas.features[1].properties.id = areas.features[0].properties.id;
    expect(refused(parseAreas(areas))).toMatchObject({ params: { at: 'features[1].properties.id' } });
  });

  it('refuses a manifest entry that names a file outside its folder', () => {
    const manifest = geoJson<{ datasets: { file: string }[] }>('manifest.json');
    manifest.datasets[0].file = '../config.json';
    expect(refused(parseManifest(manifest))).toMatchObject({ params: { at: 'datasets[0].file' } });
  });

  it('turns rings that run the wrong way', () => {
    const areas = districtsFile();
    const before = valueOf(parseAreas(districtsFile()));
    for (const { geometry } of areas.features)
      for (const ring of (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat())
        ring.reverse();
    const after = valueOf(parseAreas(areas));
    // The same rings may start elsewhere; their area and direction are the same.
    expect(after.map(({ areaKm2 }) => areaKm2)).toEqual(before.map(({ areaKm2 }) => expect.closeTo(areaKm2, 9)));
    expect(
      valueOf(buildCity({ districts: areas, builtUp: geoJson('built-up.geojson'), places: [] })).masks.city.areaM2,
    ).toBeGreaterThan(7e8);
  });

  it('refuses a city in which two districts hold the same ground', () => {
    const districts = districtsFile();
    const copy = structuredClone(districts.features[1]);
    copy.properties.id = 'copy';
    districts.features.push(copy);
    expect(refused(buildCity({ districts, builtUp: geoJson('built-up.geojson'), places: [] }))).toEqual({
      code: 'city-borders-open',
      params: {},
    });
  });
});

describe('Kazakh names of places', () => {
  it('follow from a rule of generics', () => {
    expect(kazakhName('Школа № 198')).toBe('№ 198 мектеп');
    expect(kazakhName('11-й микрорайон')).toBe('11-шағын аудан');
    expect(kazakhName('Рынок Жибек Жолы')).toBe('Жібек жолы базары');
    expect(kazakhName('Микрорайон Жетысу-2')).toBe('Жетісу-2 шағын ауданы');
    expect(kazakhName('Улица Ауэзова / Проспект Абая')).toBe('Әуезов көшесі / Абай даңғылы');
  });

  it('are not invented: a proper name that no list gives keeps its Russian form', () => {
    for (const name of [
      'Улица Калдаякова',
      'Рынок Мизам',
      'Микрорайон Аксай-2',
      'Улица Ауэзова / Улица Калдаякова',
      'constructor',
    ]) {
      expect(kazakhName(name), name).toBeNull();
    }
  });
});
