/**
 * The coordinate systems that files about the city come in, by their EPSG codes: computed here, so that reading a file
 * of rows loads nothing. Any other that a file or the user names in WKT or by proj's words is in `foreignCrs.ts`.
 */
import { SOUTHERN_NORTHING_M, WGS_84 } from '../../domain/projection';
import { transverseMercator } from '../../domain/transverseMercator';
import { PULKOVO_42, toPulkovo, toWgs84 } from './pulkovo';

type Convert = (a: number, b: number) => readonly [number, number];

export interface NamedSystem {
  /** `EPSG:32643`, or what the file calls it. */
  readonly id: string;
  /** Numbers of the system, easting or longitude first, as degrees of WGS 84. */
  readonly toDegrees: Convert;
  readonly fromDegrees: Convert;
  /** True where its numbers are degrees. */
  readonly isDegrees: boolean;
  /** By how many metres a place may be off, where that is more than nothing. */
  readonly accuracyM?: number;
}

const same: Convert = (lon, lat) => [lon, lat];

/** EPSG 15865 is good to 4.5 m. */
const PULKOVO_ACCURACY_M = 5;
const DEG = 180 / Math.PI;

export const DEGREES: NamedSystem = { id: 'EPSG:4326', toDegrees: same, fromDegrees: same, isDegrees: true };

const WEB_MERCATOR: NamedSystem = {
  id: 'EPSG:3857',
  isDegrees: false,
  fromDegrees: (lon, lat) => [(WGS_84.semiMajorM * lon) / DEG, WGS_84.semiMajorM * Math.asinh(Math.tan(lat / DEG))],
  toDegrees: (x, y) => [(x / WGS_84.semiMajorM) * DEG, Math.atan(Math.sinh(y / WGS_84.semiMajorM)) * DEG],
};

const PULKOVO_DEGREES: NamedSystem = {
  id: 'EPSG:4284',
  isDegrees: true,
  toDegrees: toWgs84,
  fromDegrees: toPulkovo,
  accuracyM: PULKOVO_ACCURACY_M,
};

function utm(id: string, zone: number, isSouth: boolean): NamedSystem {
  const plane = transverseMercator({
    ...WGS_84,
    scale: 0.9996,
    centralMeridianDeg: 6 * zone - 183,
    falseEastingM: 500_000,
    falseNorthingM: isSouth ? SOUTHERN_NORTHING_M : 0,
  });
  return { id, isDegrees: false, toDegrees: plane.toLonLat, fromDegrees: plane.toPlane };
}

/** Gauss-Kruger on Krassowsky's ellipsoid, brought to WGS 84. */
export function gaussKruger(id: string, centralMeridianDeg: number, falseEastingM: number): NamedSystem {
  const plane = transverseMercator({ ...PULKOVO_42, scale: 1, centralMeridianDeg, falseEastingM });
  return {
    id,
    isDegrees: false,
    toDegrees: (x, y) => toWgs84(...plane.toLonLat(x, y)),
    fromDegrees: (lon, lat) => plane.toPlane(...toPulkovo(lon, lat)),
    accuracyM: PULKOVO_ACCURACY_M,
  };
}

/**
 * A system by its EPSG code: degrees (4326, 4284), Web Mercator, UTM (326zz, south 327zz), Pulkovo 1942 in zones of six
 * degrees with (284zz) or without (284zz + 60, 24zz) the zone before the easting, and of three (zone + 2516, + 2576).
 */
export function systemOfCode(code: number): NamedSystem | null {
  const id = `EPSG:${code}`;
  const within = (from: number, to: number): boolean => code >= from && code <= to;
  if (code === 4326) return DEGREES;
  if (code === 3857 || code === 900_913 || code === 102_100) return WEB_MERCATOR;
  if (code === 4284) return PULKOVO_DEGREES;
  if (within(32_601, 32_660)) return utm(id, code - 32_600, false);
  if (within(32_701, 32_760)) return utm(id, code - 32_700, true);
  if (within(28_402, 28_432)) return gaussKruger(id, sixDegrees(code - 28_400), (code - 28_400) * 1e6 + 500_000);
  if (within(28_462, 28_492)) return gaussKruger(id, sixDegrees(code - 28_460), 500_000);
  if (within(2494, 2509)) return gaussKruger(id, sixDegrees(code - 2490), 500_000);
  if (within(2523, 2549)) return gaussKruger(id, 3 * (code - 2516), (code - 2516) * 1e6 + 500_000);
  if (within(2583, 2609)) return gaussKruger(id, 3 * (code - 2576), 500_000);
  return null;
}

/** Central meridian of a zone of six degrees, counted from Greenwich to the east. */
const sixDegrees = (zone: number): number => 6 * zone - 3;

/** Names under which files call degrees of WGS 84. */
const WGS_84_NAMES = /^(urn:ogc:def:crs:ogc:[^:]*:crs84h?|ogc:crs84|crs:?84|wgs[ _]?(19)?84|gcs_wgs_1984)$/i;
/** Longer than any such name. */
const LONGEST_NAME = 60;
const CODE =
  /^(?:urn:ogc:def:crs:)?(?:epsg|esri)(?::|::|:[\d.]+:)(\d{4,6})$|^https?:.*\/epsg\/[^/]*\/(\d{4,6})$|^(\d{4,6})$/i;

/** "UTM 10N", "UTM zone 10 N", "WGS 84 / UTM zone 33S": as people call the zones. */
const UTM_NAME = /^(?:WGS[ _]?(?:19)?84[ _]*\/?[ _]*)?UTM[ _-]*(?:zone|зона|аймағы)?[ _-]*(\d{1,2})[ _-]*([NS])$/i;

/**
 * A system by a name of a file's own: an EPSG code in any of its spellings, a zone of UTM as people call it, CRS84;
 * null where it is none of them.
 */
export function systemOfName(name: string): NamedSystem | null {
  const text = name.trim();
  if (WGS_84_NAMES.test(text) || /crs84/i.test(text)) return DEGREES;
  const zone = UTM_NAME.exec(text.slice(0, LONGEST_NAME));
  if (zone) return systemOfCode((zone[2].toUpperCase() === 'S' ? 32_700 : 32_600) + Number(zone[1]));
  const code = CODE.exec(text);
  return code ? systemOfCode(Number(code[1] ?? code[2] ?? code[3])) : null;
}
