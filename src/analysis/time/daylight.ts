import { clockOffsetMs, midnightOfDay } from '../../domain/clock';
import type { Daylight } from '../../domain/hours';

const DAY_MIN = 1440;
const RADIANS = Math.PI / 180;
const sin = (degrees: number): number => Math.sin(degrees * RADIANS);
const cos = (degrees: number): number => Math.cos(degrees * RADIANS);
const tan = (degrees: number): number => Math.tan(degrees * RADIANS);
/** The sun's upper edge on a level horizon, with the usual refraction: its middle stands so far from the zenith. */
const ZENITH = 90.833;

/**
 * Sunrise and sunset of a day (counted from 1970) at a place (degrees), minutes from midnight by the city's clock, to
 * about a minute: the equations of NOAA's solar calculator, after Meeus, Astronomical Algorithms (1991). Mountains and
 * weather are not in it.
 */
export function daylightOf(day: number, lon: number, lat: number): Daylight {
  const offsetMin = clockOffsetMs(midnightOfDay(day) + 12 * 3_600_000) / 60_000;
  return daylightAt(day, lon, lat, offsetMin);
}

/** The same by a clock that is `offsetMin` minutes ahead of UTC. */
export function daylightAt(day: number, lon: number, lat: number, offsetMin: number): Daylight {
  const rise = eventMin(day, lon, lat, offsetMin, -1);
  const set = eventMin(day, lon, lat, offsetMin, 1);
  return typeof rise === 'string' || typeof set === 'string'
    ? { riseMin: 0, setMin: rise === 'never' || set === 'never' ? 0 : DAY_MIN }
    : { riseMin: rise, setMin: set };
}

/** By the sun of the day's noon, then once more by the sun of the moment found. */
function eventMin(day: number, lon: number, lat: number, offsetMin: number, side: -1 | 1): number | 'never' | 'always' {
  let at = DAY_MIN / 2;
  for (let round = 0; round < 2; round++) {
    const { declination, equationMin } = sunAt(day + (at - offsetMin) / DAY_MIN);
    const turn = cos(ZENITH) / (cos(lat) * cos(declination)) - tan(lat) * tan(declination);
    if (turn > 1) return 'never';
    if (turn < -1) return 'always';
    const noon = DAY_MIN / 2 - 4 * lon - equationMin + offsetMin;
    at = noon + (side * 4 * Math.acos(turn)) / RADIANS;
  }
  return at;
}

/** Declination in degrees, and the equation of time in minutes, at a time in days from 1970 (UTC). */
function sunAt(days: number): { readonly declination: number; readonly equationMin: number } {
  const t = (days + 2_440_587.5 - 2_451_545) / 36_525;
  const longitude = 280.46646 + t * (36_000.76983 + t * 0.0003032);
  const anomaly = 357.52911 + t * (35_999.05029 - 0.0001537 * t);
  const eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
  const centre =
    sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t)) +
    sin(2 * anomaly) * (0.019993 - 0.000101 * t) +
    sin(3 * anomaly) * 0.000289;
  const node = 125.04 - 1934.136 * t;
  const apparent = longitude + centre - 0.00569 - 0.00478 * sin(node);
  const tilt = 23 + (26 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60) / 60 + 0.00256 * cos(node);
  const half = tan(tilt / 2) ** 2;
  const equation =
    half * sin(2 * longitude) -
    2 * eccentricity * sin(anomaly) +
    4 * eccentricity * half * sin(anomaly) * cos(2 * longitude) -
    0.5 * half * half * sin(4 * longitude) -
    1.25 * eccentricity * eccentricity * sin(2 * anomaly);
  return {
    declination: Math.asin(sin(tilt) * sin(apparent)) / RADIANS,
    equationMin: (4 * equation) / RADIANS,
  };
}

/**
 * How many minutes of a stretch lie in daylight, where every day's is alike: `fromMin` counts from a midnight, and the
 * stretch may go on over several.
 */
export function lightMinutes({ riseMin, setMin }: Daylight, fromMin: number, spanMin: number): number {
  const until = (at: number): number => {
    const days = Math.floor(at / DAY_MIN);
    return days * (setMin - riseMin) + Math.min(Math.max(at - days * DAY_MIN - riseMin, 0), setMin - riseMin);
  };
  return until(fromMin + spanMin) - until(fromMin);
}
