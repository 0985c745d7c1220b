import { describe, expect, test } from 'vitest';
import { bytesOf, readBytes, taken, zipOf } from '../fixtures/openedBytes';

const kml = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inner}</Document></kml>`;
const ring = (lon: number, side: number): string =>
  `<LinearRing><coordinates>${lon},43.2,0 ${lon + side},43.2,0\n ${lon + side},${43.2 + side},0 ${lon},${43.2 + side},0 ${lon},43.2,0</coordinates></LinearRing>`;

describe('KML', () => {
  test('without more than a point is read', async () => {
    const tiny =
      '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><Point><coordinates>76.9,43.25</coordinates></Point></Placemark></kml>';
    expect((await taken(bytesOf(tiny), 'tiny.kml')).preview.accepted).toBe(1);
  });

  test('gives points with their times and data, packed as KMZ too', async () => {
    const text = kml(`<NetworkLink><Link><href>https://e.org/x.kml</href></Link></NetworkLink>
      <Folder><Placemark id="p1"><name>Кража &amp; прочее</name><description><![CDATA[<b onclick="x">текст</b>]]></description>
        <TimeStamp><when>2020-03-01T10:30:00</when></TimeStamp>
        <ExtendedData><Data name="категория"><displayName>К</displayName><value>кража</value></Data><SchemaData><SimpleData name="тяжесть">средняя</SimpleData></SchemaData></ExtendedData>
        <Point><coordinates> 76.9,43.25,700 </coordinates></Point></Placemark></Folder>
      <Placemark><name>без места</name></Placemark>
      <Placemark><Point><coordinates>76.9</coordinates></Point></Placemark>
      <Placemark><LineString><coordinates>76.9,43.2 76.91,43.2</coordinates></LineString></Placemark>`);
    for (const bytes of [bytesOf(text), zipOf({ 'doc.kml': text, 'files/icon.png': 'x' })]) {
      const { preview, table, quarantine } = await taken(bytes, 'f.kml', { kind: 'incidents' });
      expect(preview.columns).toMatchObject({ date: 'when', category: 'категория', severity: 'тяжесть' });
      expect(new Date(table!.startMs[0]).toISOString()).toBe('2020-03-01T04:30:00.000Z');
      expect(quarantine.map((row) => [row.line, row.reason.code])).toEqual([
        [2, 'no-geometry'],
        [3, 'bad-coordinates'],
        [4, 'wrong-geometry'],
      ]);
    }
  });

  test('hides persons of areas, in the first values and in what is left out', async () => {
    const area = (lon: number): string =>
      `<Placemark><name>Ахметов Ерлан Серикович</name><ExtendedData><Data name="Потерпевший"><value>Кайсар</value></Data>
      <Data name="note"><value>тел. 254-71-12</value></Data></ExtendedData>
      <Polygon><outerBoundaryIs>${ring(lon, 0.01)}</outerBoundaryIs></Polygon></Placemark>`;
    const { preview, quarantine } = await taken(bytesOf(kml(area(76.9) + area(10))), 'f.kml', { kind: 'areas' });
    expect(quarantine).toHaveLength(1);
    expect(preview.seen.map(({ first }) => first)).toContainEqual(['тел. •••']);
    expect(JSON.stringify([preview, quarantine])).not.toMatch(/Ерлан|Кайсар|254-71/);
  });

  test('gives areas with their holes and parts', async () => {
    const text = kml(`<Placemark><name>A</name><MultiGeometry>
      <Polygon><innerBoundaryIs>${ring(76.91, 0.005)}</innerBoundaryIs><outerBoundaryIs>${ring(76.9, 0.04)}</outerBoundaryIs></Polygon>
      <Polygon><outerBoundaryIs>${ring(77, 0.01)}</outerBoundaryIs></Polygon></MultiGeometry></Placemark>`);
    const { areas, quarantine } = await taken(bytesOf(text.replace('76.91,43.2,0 ', '76.91,43.2,0 ')), 'f.kml');
    expect(quarantine.map((row) => row.reason.code)).toEqual([]);
    expect(areas?.[0].names.en).toBe('A');
    expect(areas?.[0].geometry.map((polygon) => polygon.length)).toEqual([2, 1]);
  });

  test.each([
    ['<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><name>&x;</name></kml>', 'xml-doctype'],
    [kml('<Placemark><name>&lol;</name></Placemark>'), 'bad-xml'],
    [kml('<Placemark>'), 'bad-xml'],
    [kml(''), 'no-features'],
  ])('like %s is refused', async (text, code) => {
    expect(await readBytes(bytesOf(text), 'f.kml')).toMatchObject({ code, params: { file: 'f.kml' } });
  });
});

describe('GPX', () => {
  test('gives its waypoints', async () => {
    const text = `<?xml version="1.0"?><gpx version="1.1"><metadata><name>x</name></metadata>
      <wpt lat="43.25" lon="76.9"><ele>700</ele><time>2020-03-01T05:00:00Z</time><name>1</name><type>кража</type></wpt>
      <wpt lat="43.26"><name>2</name></wpt><trk><trkseg><trkpt lat="43.2" lon="76.9"><time>2020-03-01T05:00:00Z</time></trkpt></trkseg></trk></gpx>`;
    const { preview, table } = await taken(bytesOf(text), 'f.gpx', { kind: 'incidents' });
    expect(preview).toMatchObject({ accepted: 1, quarantined: 1, columns: { date: 'datetime', category: 'type' } });
    expect(table!.startMs[0]).toBe(Date.UTC(2020, 2, 1, 5));
  });

  test('of tracks alone holds no rows', async () => {
    expect(await readBytes(bytesOf('<gpx><trk/></gpx>'), 'f.gpx')).toMatchObject({ code: 'no-features' });
  });
});

test('a page of the web is still no table', async () => {
  expect(await readBytes(bytesOf('<!doctype html><html><p>kml</p></html>'), 'f.csv')).toMatchObject({
    code: 'not-text',
  });
});
