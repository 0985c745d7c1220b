import { describe, expect, it } from 'vitest';
import { readPrecincts } from '../../src/intake/points/readPrecincts';
import { valueOf } from './geoFiles';

const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [76.9, 43.2],
      [76.95, 43.2],
      [76.95, 43.25],
      [76.9, 43.25],
      [76.9, 43.2],
    ],
  ],
};
const PHOTO = 'data:image/png;base64,iVBORw0KGgo=';
const file = (...properties: readonly object[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: properties.map((own) => ({ type: 'Feature', properties: own, geometry: SQUARE })),
  });
const faultOf = (text: string) => {
  const read = readPrecincts(text);
  return read.ok ? null : { code: read.error.code, ...read.error.params };
};

describe('a file of precincts', () => {
  it('is read with names in three languages', () => {
    const read = valueOf(
      readPrecincts(
        file(
          {
            number: 12,
            inspector: 'A. B.',
            phone: '+7 727 1',
            reception_hours: 'Mo 18-20',
            address: 'Abay 1',
            'next meeting': '2026-12-01',
            photo: PHOTO,
          },
          {
            'Номер участка': '13',
            'Участковый инспектор': 'В. Г.',
            Телефон: '102',
            'Часы приёма': 'Пн',
            Адрес: 'Абая 2',
            'Отчётная встреча': '1 декабря',
          },
          {
            Нөмірі: '14',
            'Учаскелік инспектор': 'Ә. Қ.',
            телефоны: '',
            'қабылдау уақыты': 'Дс',
            Мекенжайы: 'Абай 3',
            'Есеп беру кездесуі': null,
          },
        ),
      ),
    );
    expect(read).toMatchObject([
      {
        id: 'p-1',
        number: '12',
        inspector: 'A. B.',
        phone: '+7 727 1',
        receptionHours: 'Mo 18-20',
        address: 'Abay 1',
        nextMeeting: '2026-12-01',
        photo: PHOTO,
      },
      {
        id: 'p-2',
        number: '13',
        inspector: 'В. Г.',
        phone: '102',
        receptionHours: 'Пн',
        address: 'Абая 2',
        nextMeeting: '1 декабря',
        photo: null,
      },
      {
        id: 'p-3',
        number: '14',
        inspector: 'Ә. Қ.',
        phone: null,
        receptionHours: 'Дс',
        address: 'Абай 3',
        nextMeeting: null,
        photo: null,
      },
    ]);
    expect(read[0].geometry).toEqual([SQUARE.coordinates]);
  });

  it('keeps markup as the text it is and takes out what cannot be seen', () => {
    const [read] = valueOf(readPrecincts(file({ number: '1', inspector: '<img src=x onerror=alert(1)>\u202e\u0007' })));
    expect(read.inspector).toBe('<img src=x onerror=alert(1)>');
  });

  it('gives every precinct an id of its own', () => {
    expect(
      valueOf(readPrecincts(file({ id: 'a', number: '1' }, { id: 'a', number: '2' }))).map(({ id }) => id),
    ).toEqual(['a', 'a#2']);
  });

  it('is refused when one number has two inspectors or the same ground twice; one precinct in two parts is none', () => {
    expect(faultOf(file({ number: '1', inspector: 'A' }, { number: '1', inspector: 'B' }))).toEqual({
      code: 'precinct-doubled',
      feature: 2,
      number: '1',
    });
    expect(faultOf(file({ number: '1' }, { number: '2' }, { number: '1' }))).toEqual({
      code: 'precinct-doubled',
      feature: 3,
      number: '1',
    });
    const parts = JSON.parse(file({ number: '1', inspector: 'A' }, { number: '1', inspector: 'A' })) as {
      features: { geometry: { coordinates: number[][][] } }[];
    };
    parts.features[1].geometry.coordinates = [
      parts.features[1].geometry.coordinates[0].map(([lon, lat]) => [lon + 1, lat]),
    ];
    expect(faultOf(JSON.stringify(parts))).toBeNull();
  });

  it('is refused with the number of the feature that is wrong', () => {
    expect(faultOf(file({ number: '1' }, { inspector: 'nobody' }))).toEqual({ code: 'precinct-number', feature: 2 });
    expect(faultOf(file({ number: '1', адрес: 'x'.repeat(301) }))).toEqual({
      code: 'precinct-words',
      feature: 1,
      property: 'адрес',
      limit: 300,
    });
    for (const photo of [
      'https://example.org/a.png',
      'data:image/svg+xml;base64,AAAA',
      'data:text/html;base64,AAAA',
      `data:image/jpeg;base64,${'A'.repeat(133_400)}`,
      'javascript:alert(1)',
    ]) {
      expect(faultOf(file({ number: '1', photo })), photo.slice(0, 30)).toEqual({
        code: 'precinct-photo',
        feature: 1,
        limitKb: 100,
      });
    }
    const point = {
      type: 'Feature',
      properties: { number: '1' },
      geometry: { type: 'Point', coordinates: [76.9, 43.2] },
    };
    expect(faultOf(JSON.stringify({ type: 'FeatureCollection', features: [point] }))).toEqual({
      code: 'precinct-polygon',
      feature: 1,
    });
    expect(faultOf('{"type":"Topology"}')).toMatchObject({ code: 'not-geojson' });
    expect(faultOf('{')).toMatchObject({ code: 'bad-json' });
    expect(faultOf(file(...Array.from({ length: 2001 }, (_, k) => ({ number: k }))))).toEqual({
      code: 'precincts-many',
      limit: 2000,
    });
  });
});
