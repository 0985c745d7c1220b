import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import type { ImportChoices } from '../../src/domain/import';
import { toLonLat, toPlane } from '../../src/domain/projection';
import { describedSystem } from '../../src/intake/places/foreignCrs';
import { systemOfCode, systemOfName } from '../../src/intake/places/crs';
import { bytesOf, readBytes, taken } from '../fixtures/openedBytes';

const KRASS = '+ellps=krass +towgs84=25,-141,-78.5,0,0.35,0.736,0 +units=m +no_defs';
const gk = (meridian: number, easting: number): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${easting} +y_0=0 ${KRASS}`;
const PLACES = [
  [76.9286, 43.2567],
  [76.6, 42.9],
  [77.3, 43.6],
  [71.43, 51.16],
] as const;

describe('a coordinate system computed here', () => {
  test.each([
    [3857, '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs'],
    [32641, '+proj=utm +zone=41 +datum=WGS84 +units=m +no_defs'],
    [32642, '+proj=utm +zone=42 +datum=WGS84 +units=m +no_defs'],
    [32643, '+proj=utm +zone=43 +datum=WGS84 +units=m +no_defs'],
    [32645, '+proj=utm +zone=45 +datum=WGS84 +units=m +no_defs'],
    [28412, gk(69, 12_500_000)],
    [28413, gk(75, 13_500_000)],
    [28473, gk(75, 500_000)],
    [2503, gk(75, 500_000)],
    [2541, gk(75, 25_500_000)],
    [2542, gk(78, 26_500_000)],
    [2601, gk(75, 500_000)],
    [4284, `+proj=longlat ${KRASS}`],
  ])('EPSG:%i agrees with proj4 to a millimetre, there and back', (code, words) => {
    const system = systemOfCode(code)!;
    for (const [lon, lat] of PLACES) {
      const ours = system.fromDegrees(lon, lat);
      const theirs = proj4('EPSG:4326', words, [lon, lat]);
      const unit = system.isDegrees ? 1e-8 : 1e-3;
      expect(Math.abs(ours[0] - theirs[0])).toBeLessThan(unit);
      expect(Math.abs(ours[1] - theirs[1])).toBeLessThan(unit);
      const back = system.toDegrees(theirs[0], theirs[1]);
      const [there] = [proj4(words, 'EPSG:4326', [theirs[0], theirs[1]])];
      expect(Math.abs(back[0] - there[0])).toBeLessThan(1e-8);
      expect(Math.abs(back[1] - there[1])).toBeLessThan(1e-8);
    }
  });

  test('is on the plane of the city the one that all distances are measured on', () => {
    const city = systemOfCode(32643)!;
    expect(city.fromDegrees(76.9286, 43.2567)).toEqual(toPlane(76.9286, 43.2567));
    expect(city.toDegrees(656_543, 4_791_127)).toEqual(toLonLat(656_543, 4_791_127));
  });

  test.each([
    ['EPSG:32643', 'EPSG:32643'],
    ['urn:ogc:def:crs:EPSG::28413', 'EPSG:28413'],
    ['urn:ogc:def:crs:EPSG:9.8.1:4284', 'EPSG:4284'],
    ['http://www.opengis.net/def/crs/EPSG/0/32642', 'EPSG:32642'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
    ['OGC:CRS84', 'EPSG:4326'],
    ['WGS 84', 'EPSG:4326'],
    ['102100', 'EPSG:3857'],
    ['ESRI:102100', 'EPSG:3857'],
    ['epsg:4326', 'EPSG:4326'],
    ['EPSG:27700', undefined],
    ['Местная', undefined],
    ['', undefined],
  ])('is found by the name %s', (name, id) => {
    expect(systemOfName(name)?.id).toBe(id);
  });
});

describe('a coordinate system in the words of a file', () => {
  const esri = (
    name: string,
    datum: string,
    spheroid: string,
    projection: string,
    easting: number,
    more = '',
  ): string =>
    `PROJCS["${name}",GEOGCS["GCS",DATUM["${datum}",SPHEROID[${spheroid}]${more}],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["${projection}"],PARAMETER["False_Easting",${easting}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",75.0],PARAMETER["Scale_Factor",${projection === 'Gauss_Kruger' ? 1 : 0.9996}],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
  const WGS = '"WGS_1984",6378137.0,298.257223563';
  const KRASOVSKY = '"Krasovsky_1940",6378245.0,298.3';

  test.each([
    ['UTM of ArcGIS', esri('WGS_1984_UTM_Zone_43N', 'D_WGS_1984', WGS, 'Transverse_Mercator', 500_000), 32643],
    [
      'Pulkovo of ArcGIS',
      esri('Pulkovo_1942_GK_Zone_13', 'D_Pulkovo_1942', KRASOVSKY, 'Gauss_Kruger', 13_500_000),
      28413,
    ],
    [
      'Pulkovo in degrees',
      `GEOGCS["GCS_Pulkovo_1942",DATUM["D_Pulkovo_1942",SPHEROID[${KRASOVSKY}]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]]`,
      4284,
    ],
    [
      'degrees',
      `GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID[${WGS}]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]]`,
      4326,
    ],
    ['a code at its end', 'PROJCRS["x",BASEGEOGCRS["y",ID["EPSG",4326]],ID["EPSG",32642]]', 32642],
    ['JSON', '{"type":"ProjectedCRS","name":"x","id":{"authority":"EPSG","code":28413}}', 28413],
    ['proj', '+proj=utm +zone=42 +datum=WGS84 +units=m +no_defs', 32642],
    [
      'proj with its datum',
      '+proj=tmerc +lon_0=75 +k=1 +x_0=500000 +ellps=krass +towgs84=25,-141,-78.5,0,0.35,0.736,0',
      28473,
    ],
  ])('is that of %s', async (_, words, code) => {
    const system = (await describedSystem(words))!;
    const [x, y] = systemOfCode(code)!.fromDegrees(76.9286, 43.2567);
    const [lon, lat] = system.toDegrees(x, y);
    expect(lon).toBeCloseTo(76.9286, 7);
    expect(lat).toBeCloseTo(43.2567, 7);
  });

  test.each([
    ['without a way to WGS 84', '+proj=tmerc +lon_0=75 +k=1 +x_0=500000 +ellps=bessel'],
    ['of a plane of somebody’s own', 'LOCAL_CS["МСК"]'],
    ['cut off', 'PROJCS["Lambert",GEOGCS['],
    ['of nothing', '{}'],
  ])('%s is none', async (_, words) => {
    expect(await describedSystem(words)).toBeNull();
  });

  test('is taken from the user, and asked for again where it is not understood', async () => {
    const bytes = bytesOf('дата;x;y\n01.03.2024;656543;4791127\n');
    const told = (words: string): ImportChoices => ({ answers: { 'coordinate-system': words } });
    const utm = esri('WGS_1984_UTM_Zone_43N', 'D_WGS_1984', WGS, 'Transverse_Mercator', 500_000);
    const { preview, table } = await taken(bytes, 'f.csv', told(utm));
    expect(preview).toMatchObject({
      accepted: 1,
      questions: [],
      readings: { 'coordinate-system': 'EPSG:32643' },
    });
    expect(table?.lon[0]).toBeCloseTo(76.9286, 5);
    const asked = await taken(bytes, 'f.csv', told('PROJCS["x"]'));
    expect(asked.preview).toMatchObject({
      accepted: 0,
      questions: [{ code: 'system-unknown' }],
      warnings: [{ code: 'unsupported-coordinate-system' }],
    });
  });

  test('in feet is computed from the text of its .prj file', async () => {
    const bytes = bytesOf('X_COORD_CD,Y_COORD_CD,date\n986533,204895,2022-04-08\n994782,208956,2022-04-09\n');
    const prj =
      'PROJCS["NAD_1983_StatePlane_New_York_Long_Island_FIPS_3104_Feet",GEOGCS["GCS_North_American_1983",' +
      'DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],' +
      'UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",984250.0],' +
      'PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",-74.0],' +
      'PARAMETER["Standard_Parallel_1",40.66666666666666],PARAMETER["Standard_Parallel_2",41.03333333333333],' +
      'PARAMETER["Latitude_Of_Origin",40.16666666666666],UNIT["Foot_US",0.3048006096012192]]';
    const words =
      '+proj=lcc +lat_0=40.1666666666667 +lon_0=-74 +lat_1=41.0333333333333 +lat_2=40.6666666666667 ' +
      '+x_0=300000.0000000001 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=us-ft +no_defs';
    const bare = await taken(bytes, 'f.csv', {});
    expect(bare.preview).toMatchObject({ columns: { x: 'X_COORD_CD', y: 'Y_COORD_CD' } });
    expect(bare.preview.questions.map(({ code }) => code)).toEqual(['system-unknown']);
    for (const system of [prj, words]) {
      const answers = { 'coordinate-system': system, 'outside-area': 'import' };
      const { table, preview } = await taken(bytes, 'f.csv', { answers });
      expect(preview.questions).toEqual([]);
      expect(preview.elsewhere?.kind).toBe('place');
      expect(table?.lon[0]).toBeCloseTo(-73.991763, 4);
      expect(table?.lat[0]).toBeCloseTo(40.729066, 4);
    }
  });
});

test('numbers that fit the city’s plane may be a sheet of Pulkovo 1942 without its number: both are offered', async () => {
  const { preview } = await taken(bytesOf('дата;x;y\n01.03.2024;654136.5;4792048.5\n'), 'f.csv', {});
  expect(preview.questions).toMatchObject([
    { code: 'coordinate-system', choices: ['EPSG:32643', 'EPSG:28473', 'EPSG:32642', 'refuse'] },
  ]);
});

test('dates that were read are not said to be missing because every place was refused', async () => {
  const rows = 'дата;долгота;широта\n01.03.2024;181;43.2\n02.03.2024;181;43.3\n03.03.2024;999;43.3\n';
  const read = await readBytes(bytesOf(rows), 'f.csv', { answers: { 'outside-area': 'quarantine' } });
  if ('code' in read) throw new Error(read.code);
  expect(read.preview.accepted).toBe(0);
  expect(read.preview.warnings.map(({ code }) => code)).not.toContain('no-time');
});
