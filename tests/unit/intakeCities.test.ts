import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../src/domain/incident';
import type { Intake } from '../../src/intake/file/intake';
import { readFileNow } from '../../src/intake/readFile';
import { CITY_FILES } from '../fixtures/cityFiles';
import { startsOf } from '../fixtures/reading';

/** Anywhere on earth: what is asked here is dates, hours and kinds, not where the city lies. */
const EVERYWHERE = { minX: -180, maxX: 180, minY: -90, maxY: 90 };

function read(city: keyof typeof CITY_FILES): Intake {
  const bytes = new TextEncoder().encode(CITY_FILES[city]);
  const result = readFileNow(bytes, `${city}.csv`, {}, { nowMs: Date.UTC(2026, 0, 1), bounds: EVERYWHERE });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const kindsOf = ({ table }: Intake): string[] => [...(table?.category ?? [])].map((code) => CATEGORIES[code]);

interface Outcome {
  readonly columns: Readonly<Record<string, string>>;
  readonly starts: readonly string[];
  readonly kinds: readonly string[];
  /** Words that no rule understands: listed, for a person to say. */
  readonly unknown?: readonly string[];
  readonly asked?: readonly string[];
}

/** In the order of the starts. */
const OUTCOMES: Readonly<Record<Exclude<keyof typeof CITY_FILES, 'vancouver'>, Outcome>> = {
  chicago: {
    columns: { date: 'Date', category: 'Primary Type', lon: 'Longitude', lat: 'Latitude', version: 'Updated On' },
    starts: ['2024-03-18 00:05', '2024-03-18 19:44', '2024-03-20 13:05', '2024-03-21 13:05'],
    kinds: ['harm', 'theft', 'robbery', 'other'],
    unknown: ['DECEPTIVE PRACTICE'],
  },
  la: {
    columns: { date: 'DATE OCC', time: 'TIME OCC', category: 'Crm Cd Desc', lon: 'LON', lat: 'LAT', id: 'DR_NO' },
    starts: [
      '2020-02-18 00:45',
      '2020-03-01 21:30',
      '2020-03-10 12:00',
      '2020-03-10 12:00',
      '2020-03-10 20:37',
      '2020-11-04 17:00',
    ],
    kinds: ['other', 'vehicle', 'harm', 'robbery', 'other', 'theft'],
    unknown: ['BURGLARY FROM VEHICLE', 'SHOPLIFTING-GRAND THEFT ($950.01 & OVER)'],
  },
  nyc: {
    columns: { date: 'CMPLNT_FR_DT', time: 'CMPLNT_FR_TM', end: 'CMPLNT_TO_DT', category: 'OFNS_DESC' },
    starts: [
      '2023-12-28 00:00',
      '2023-12-28 10:00',
      '2023-12-28 10:00',
      '2023-12-29 00:30',
      '2023-12-30 23:30',
      '2023-12-31 17:30',
    ],
    kinds: ['robbery', 'harm', 'other', 'vehicle', 'theft', 'petty-theft'],
    unknown: ['HARRASSMENT 2'],
  },
  london: {
    columns: { date: 'Month', category: 'Crime type', lon: 'Longitude', lat: 'Latitude' },
    starts: Array<string>(7).fill('2024-03-01'),
    kinds: ['theft', 'theft', 'other', 'other', 'petty-theft', 'other', 'robbery'],
    unknown: ['Anti-social behaviour', 'Vehicle crime', 'Violence and sexual offences'],
  },
  toronto: {
    columns: { date: 'OCC_DATE', category: 'CSI_CATEGORY', lon: 'LONG_WGS84', lat: 'LAT_WGS84' },
    // 05:00 of UTC is midnight there, and another hour on the clock by which this test reads.
    starts: ['2014-01-01 11:00', '2014-01-02 11:00', '2014-01-03 11:00', '2014-01-03 11:00'],
    kinds: ['harm', 'vehicle', 'other', 'robbery'],
    unknown: ['Break and Enter'],
  },
  sf: {
    columns: { date: 'Incident Date', time: 'Incident Time', category: 'Incident Category' },
    starts: ['2023-03-01 05:02', '2023-03-02 00:00', '2023-03-03 12:00', '2023-03-13 23:41'],
    kinds: ['vehicle', 'harm', 'robbery', 'theft'],
  },
  buenosaires: {
    columns: { date: 'fecha', time: 'franja', category: 'tipo', lon: 'longitud', lat: 'latitud' },
    starts: ['2022-01-01 04:00', '2022-01-02 23:00', '2022-01-03 07:00', '2022-01-03 12:00'],
    kinds: ['other', 'theft', 'theft', 'harm'],
    unknown: ['Robo'],
  },
  mexico: {
    columns: { date: 'fecha_hecho', time: 'hora_hecho', category: 'delito', lon: 'longitud', lat: 'latitud' },
    starts: ['2023-01-01 23:00', '2023-01-02 21:30', '2023-01-03 00:15', '2023-01-04 12:15'],
    kinds: ['fraud', 'violent-robbery', 'other', 'harm'],
    unknown: ['ROBO DE VEHICULO DE SERVICIO PARTICULAR SIN VIOLENCIA'],
  },
  bogota: {
    columns: { date: 'FECHA_HECHO', time: 'HORA_HECHO', category: 'DELITO', lon: 'LONGITUD', lat: 'LATITUD' },
    starts: ['2023-02-05 22:15', '2023-02-25 08:30', '2023-02-26 00:30'],
    kinds: ['theft', 'vehicle', 'harm'],
    asked: ['row-counts'],
  },
  tbilisi: {
    columns: { date: 'თარიღი', time: 'დრო', category: 'დანაშაული', lon: 'გრძედი', lat: 'განედი' },
    starts: ['2024-03-15 21:30', '2024-03-16 03:10', '2024-03-17 13:10'],
    kinds: ['theft', 'robbery', 'violent-robbery'],
  },
  tashkent: {
    columns: { date: 'Sana', time: 'Vaqt', category: 'Jinoyat turi', lon: 'Uzunlik', lat: 'Kenglik' },
    starts: ['2024-03-15 21:30', '2024-03-16 03:10', '2024-03-17 13:10', '2024-03-17 13:10'],
    kinds: ['theft', 'robbery', 'violent-robbery', 'fraud'],
  },
  boston: {
    columns: { date: 'OCCURRED_ON_DATE', category: 'OFFENSE_DESCRIPTION', lon: 'Long', lat: 'Lat' },
    starts: ['2018-08-21 00:00', '2018-08-21 00:30', '2018-08-21 00:30', '2018-09-02 13:00'],
    kinds: ['other', 'vehicle', 'harm', 'theft'],
    unknown: ['VANDALISM'],
  },
  philadelphia: {
    columns: { date: 'dispatch_date_time', category: 'text_general_code', lon: 'lng', lat: 'lat' },
    starts: ['2024-03-11 05:59', '2024-03-11 06:59', '2024-03-12 01:59'],
    kinds: ['theft', 'theft', 'other'],
    unknown: ['Robbery No Firearm'],
  },
  seattle: {
    columns: { date: 'Offense Start DateTime', end: 'Offense End DateTime', category: 'Offense' },
    starts: ['2020-02-02 20:30', '2020-03-02 08:00', '2020-05-02 10:10'],
    kinds: ['robbery', 'theft', 'other'],
    unknown: ['Drug/Narcotic Violations'],
    asked: ['date-order'],
  },
  dc: {
    columns: { date: 'START_DATE', end: 'END_DATE', category: 'OFFENSE', lon: 'LONGITUDE', lat: 'LATITUDE' },
    starts: ['2023-01-01 11:00', '2023-01-01 21:00', '2023-01-01 21:00', '2023-01-01 21:00'],
    kinds: ['robbery', 'theft', 'vehicle', 'harm'],
  },
  denver: {
    columns: { date: 'FIRST_OCCURRENCE_DATE', end: 'LAST_OCCURRENCE_DATE', category: 'OFFENSE_TYPE_ID' },
    starts: ['2022-01-04 11:30', '2022-01-14 21:08', '2022-01-20 21:08'],
    kinds: ['other', 'theft', 'vehicle'],
    unknown: ['criminal-mischief-other'],
  },
  montreal: {
    columns: { date: 'DATE', category: 'CATEGORIE', lon: 'LONGITUDE', lat: 'LATITUDE' },
    starts: ['2018-04-30', '2018-09-01', '2018-09-02', '2018-09-03', '2018-09-13'],
    kinds: ['other', 'other', 'robbery', 'theft', 'vehicle'],
    unknown: ['Introduction', 'Méfait'],
  },
  saopaulo: {
    columns: { date: 'DATA_OCORRENCIA_BO', time: 'HORA_OCORRENCIA_BO', category: 'NATUREZA_APURADA' },
    starts: ['2023-03-01 22:30', '2023-03-02', '2023-03-03 13:00', '2023-03-03 13:00'],
    kinds: ['theft', 'robbery', 'vehicle', 'harm'],
  },
  austin: {
    columns: { date: 'Occurred Date Time', category: 'Highest Offense Description' },
    starts: ['2016-01-29 00:00', '2016-01-29 14:15'],
    kinds: ['theft', 'other'],
    unknown: ['BURGLARY OF VEHICLE'],
  },
  kansascity: {
    columns: { date: 'From_Date', time: 'From_Time', end: 'To_Date', endTime: 'To_Time', category: 'Offense' },
    starts: ['2023-01-01 23:10', '2023-01-14 23:10'],
    kinds: ['theft', 'violent-robbery'],
  },
  berlin: {
    columns: { date: 'Datum', time: 'Uhrzeit', category: 'Delikt', lon: 'Länge', lat: 'Breite' },
    starts: ['2023-02-01 13:45', '2023-02-02 23:45'],
    kinds: ['theft', 'robbery'],
  },
};

describe('a register in the shape of another city’s', () => {
  test.each(Object.entries(OUTCOMES))('of %s has its dates, hours and kinds found', (city, outcome) => {
    const intake = read(city as keyof typeof OUTCOMES);
    const { preview } = intake;
    expect(preview.columns).toMatchObject(outcome.columns);
    expect(startsOf(intake)).toEqual(outcome.starts);
    expect(kindsOf(intake)).toEqual(outcome.kinds);
    const unknown = preview.unknownWords.flatMap(({ field, word }) => (field === 'category' ? [word] : []));
    expect(unknown.toSorted()).toEqual((outcome.unknown ?? []).toSorted());
    expect(preview.questions.map(({ code }) => code)).toEqual(outcome.asked ?? []);
  });

  test('of Vancouver has its date put together from five columns', () => {
    expect(read('vancouver').preview.columns).toMatchObject({
      date: 'date (YEAR, MONTH, DAY, HOUR, MINUTE)',
      category: 'TYPE',
    });
  });

  test('of Vancouver is asked for the system of its metres, and read by the one that is told', () => {
    const bytes = new TextEncoder().encode(CITY_FILES.vancouver);
    const look = (answers: Record<string, string>, bounds = {}) => {
      const read = readFileNow(bytes, 'v.csv', { answers }, { nowMs: Date.UTC(2026, 0, 1), ...bounds });
      return read.ok ? read.value : null;
    };
    expect(look({})?.preview.questions.map(({ code }) => code)).toEqual(['system-unknown']);
    const told = look({ 'coordinate-system': 'EPSG:32610' }, { bounds: EVERYWHERE });
    expect(told?.preview).toMatchObject({ rowsIn: 6, accepted: 5, quarantined: 1, questions: [] });
    expect(told?.table?.lon[0]).toBeCloseTo(-123.12, 1);
    expect(told?.table?.lat[0]).toBeCloseTo(49.28, 1);
  });
});
