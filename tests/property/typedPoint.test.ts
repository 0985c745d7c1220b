import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween } from '../../src/analysis/resident/extent';
import type { LonLat } from '../../src/domain/geometry';
import { CITY_BOX } from '../../src/domain/thisCity';
import { finder } from '../../src/state/find/finder';
import { typedPoints } from '../../src/domain/parse/typedPoint';
import { runs } from '../prove';

const search = finder({ places: [], districts: [], posts: [], ownAreas: [], ownRows: [], scenarios: [], views: [] });

const [west, south, east, north] = CITY_BOX;
const inCity = fc.tuple(
  fc.double({ min: west + 0.001, max: east - 0.001, noNaN: true }),
  fc.double({ min: south + 0.001, max: north - 0.001, noNaN: true }),
);

/** How one of the two is written. */
type Angle = (degrees: number) => string;
const minutes = (degrees: number): readonly [number, number] => {
  const all = Math.round(degrees * 60e4) / 1e4;
  return [Math.floor(all / 60), all % 60];
};
const seconds = (degrees: number): readonly [number, number, number] => {
  const all = Math.round(degrees * 3600e2) / 1e2;
  return [Math.floor(all / 3600), Math.floor((all % 3600) / 60), all % 60];
};
const ANGLES: Readonly<Record<string, Angle>> = {
  decimal: (d) => d.toFixed(6),
  'decimal comma': (d) => d.toFixed(6).replace('.', ','),
  'decimal with its sign': (d) => `${d.toFixed(5)}°`,
  minutes: (d) => `${minutes(d)[0]}° ${minutes(d)[1].toFixed(4)}'`,
  'seconds by signs': (d) => `${seconds(d)[0]}°${seconds(d)[1]}′${seconds(d)[2].toFixed(2)}″`,
  'seconds with a comma': (d) => `${seconds(d)[0]}° ${seconds(d)[1]}' ${seconds(d)[2].toFixed(2).replace('.', ',')}"`,
};
const BARE: Readonly<Record<string, Angle>> = {
  'minutes without a sign': (d) => `${minutes(d)[0]} ${minutes(d)[1].toFixed(4)}`,
  'seconds without a sign': (d) => `${seconds(d)[0]} ${seconds(d)[1]} ${seconds(d)[2].toFixed(2)}`,
};

/** How the two stand together. */
const PAIRS: Readonly<Record<string, (lat: string, lon: string) => string>> = {
  'latitude first': (lat, lon) => `${lat}, ${lon}`,
  'longitude first': (lat, lon) => `${lon}; ${lat}`,
  'by a blank': (lat, lon) => ` ${lat} ${lon} `,
  'English letters behind': (lat, lon) => `${lat} N, ${lon} E`,
  'English letters before': (lat, lon) => `E ${lon} N ${lat}`,
  'Russian letters': (lat, lon) => `${lat} с. ш., ${lon} в. д.`,
  'Russian letters without blanks': (lat, lon) => `${lon}в.д. ${lat}с.ш.`,
  'Russian words': (lat, lon) => `широта ${lat} долгота ${lon}`,
  'Kazakh letters': (lat, lon) => `${lat} с. е., ${lon} ш. б.`,
  'Kazakh words': (lat, lon) => `бойлық: ${lon}; ендік: ${lat}`,
};

const FORMS = [
  ...Object.entries(PAIRS).flatMap(([pair, together]) =>
    Object.entries(ANGLES).map(([angle, one]) => [`${angle}, ${pair}`, one, together] as const),
  ),
  ...Object.entries(BARE).map(([angle, one]) => [angle, one, PAIRS['by a blank']] as const),
];

/** Of what is found the nearest to a point, metres. */
function metresOff(text: string, [lon, lat]: LonLat): number {
  const found = search.find(text).groups.flatMap(({ items }) => items);
  return Math.min(
    ...found.map(({ goes }) => (goes.to === 'point' ? metresBetween([lon, lat], [goes.lon, goes.lat]) : Infinity)),
  );
}

describe('coordinates that are typed or pasted', () => {
  it.each(FORMS)('are found within a metre: %s', (_, angle, together) => {
    fc.assert(
      fc.property(inCity, ([lon, lat]) => {
        expect(metresOff(together(angle(lat), angle(lon)), [lon, lat])).toBeLessThan(1);
      }),
      { numRuns: runs(20) },
    );
  });

  it('are found as other maps copy them, and by what looks like the letter of a wind', () => {
    for (const text of ['43.25, 76.93', '43.25,76.93', '43,25,76,93', 'POINT (76.93 43.25)', 'geo:43.25,76.93'])
      expect(metresOff(text, [76.93, 43.25]), text).toBeLessThan(1);
    expect(metresOff('43.25 C, 76.93 B', [76.93, 43.25])).toBeLessThan(1);
  });

  it('are only what is a pair of degrees: no house, no number, no name with numbers, no minute of 75', () => {
    for (const text of [
      '',
      'абая 15',
      '12',
      '43.25',
      "43° 15'",
      "43° 75', 76° 10'",
      '43.25 N, 76.93 N',
      '1.2.3.4',
      '5-7 пост',
    ])
      expect(typedPoints(text), text).toEqual([]);
  });

  it('keep their winds: south and west are other places, which lie outside this city', () => {
    expect(typedPoints('43.25 S, 76.93 W')).toEqual([[-76.93, -43.25]]);
    expect(typedPoints('-43.25, -76.93')).toContainEqual([-76.93, -43.25]);
    expect(search.find('55.75, 37.62').isOutside).toBe(true);
    expect(search.find('43.25 S, 76.93 E').groups).toEqual([]);
  });

  it('never break the search, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 140, unit: 'grapheme' }), (text) => {
        for (const [lon, lat] of typedPoints(text))
          expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && lon === lon).toBe(true);
        expect(search.find(text).shown).toBeLessThanOrEqual(8);
      }),
      { numRuns: runs(200) },
    );
  });
});
