import { DEGREES, gaussKruger, systemOfCode, systemOfName, type NamedSystem } from './crs';

/** WGS 84 and the frames that differ from it by less than a metre have this half-axis. */
const GEOCENTRIC_M = 6_378_137;
const LONGEST = 20_000;
/** What is no name but a description: WKT of either kind, or words of proj. */
const DESCRIPTION = /^\s*(?:(?:PROJ|GEOG|BOUND|COMPD|COMPOUND)[A-Z]*\s*\[|\+proj=)/i;
/** The code of the whole: what stands before the last bracket. */
const OWN_CODE = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?[^\]]*\]\s*\]\s*$/i;

export const isDescription = (text: string): boolean => DESCRIPTION.test(text);

/**
 * A system from a .prj file, a `crs` of GeoParquet or words of proj: by its code where it has one that is known here,
 * else through proj4, which is loaded for it. null where it is not understood, or where nothing says how its datum lies
 * to WGS 84 (places would be wrong by a hundred metres, silently).
 */
export async function describedSystem(text: string): Promise<NamedSystem | null> {
  const words = text.trim();
  const named = systemOfName(words);
  if (named || words.length > LONGEST) return named;
  const code = OWN_CODE.exec(words)?.[1] ?? codeOfJson(words);
  const own = code === undefined ? null : systemOfCode(Number(code));
  return (
    own ??
    wgs84Of(words) ??
    pulkovoOf(words) ??
    (isDescription(words) || words.startsWith('{') ? await byProj4(words) : null)
  );
}

/** The code of a system in PROJJSON. */
function codeOfJson(words: string): string | undefined {
  if (!words.startsWith('{')) return undefined;
  try {
    const { id } = JSON.parse(words) as { id?: { authority?: unknown; code?: unknown } };
    return id?.authority === 'EPSG' ? String(id.code) : undefined;
  } catch {
    return undefined;
  }
}

/** WGS 84 in degrees or UTM as ArcGIS names it, without a code. */
function wgs84Of(wkt: string): NamedSystem | null {
  if (/^\s*GEOG[A-Z]*\s*\[\s*"(?:GCS_WGS_1984|WGS 84)"/i.test(wkt)) return DEGREES;
  const zone = /^\s*PROJ[A-Z]*\s*\[\s*"WGS[_ ](?:19)?84(?: \/)?[_ ]UTM[_ ]zone[_ ](\d{1,2})N"/i.exec(wkt);
  return zone ? systemOfCode(32_600 + Number(zone[1])) : null;
}

/** Pulkovo 1942 as ArcGIS writes it: without the parameters of its datum. */
function pulkovoOf(wkt: string): NamedSystem | null {
  if (!/"(?:D_)?Pulkovo[ _]1942"/i.test(wkt)) return null;
  if (/^\s*GEOG/i.test(wkt)) return systemOfCode(4284);
  const parameter = (name: string): number =>
    Number(new RegExp(`PARAMETER\\s*\\[\\s*"${name}"\\s*,\\s*([-\\d.eE+]+)`, 'i').exec(wkt)?.[1] ?? NaN);
  const [meridian, easting] = [parameter('central_meridian'), parameter('false_easting')];
  const [northing, scale] = [parameter('false_northing'), parameter('scale_factor')];
  const isPlain = /"(?:Gauss_Kruger|Transverse_Mercator)"/i.test(wkt) && northing === 0 && scale === 1;
  const name = /^[A-Z]+\s*\[\s*"([^"]{1,80})"/i.exec(wkt)?.[1] ?? 'Pulkovo 1942';
  return isPlain && Number.isFinite(meridian) && Number.isFinite(easting) ? gaussKruger(name, meridian, easting) : null;
}

/** What proj4 knows of a system, beyond its types. */
interface Parsed {
  readonly a: number;
  readonly b: number;
  readonly projName: string;
  readonly datum?: { readonly datum_params?: unknown };
}

async function byProj4(words: string): Promise<NamedSystem | null> {
  const { default: proj4 } = await import('proj4');
  try {
    const description: unknown = words.startsWith('{') ? JSON.parse(words) : words;
    const parsed = new proj4.Proj(description as string);
    const { datum, a, b, projName } = parsed as unknown as Parsed;
    const isGeocentric = Math.abs(a - GEOCENTRIC_M) < 1 && Math.abs(b - 6_356_752.3) < 2;
    if (!isGeocentric && !datum?.datum_params) return null;
    const { forward, inverse } = proj4(parsed, new proj4.Proj('EPSG:4326'));
    const isDegrees = projName === 'longlat';
    if (isDegrees && isGeocentric) return DEGREES;
    const safely =
      (convert: (pair: [number, number]) => number[]) =>
      (x: number, y: number): readonly [number, number] => {
        try {
          const [lon, lat] = convert([x, y]);
          return [lon, lat];
        } catch {
          return [NaN, NaN];
        }
      };
    const id = nameOf(words);
    return { id, isDegrees, toDegrees: safely(forward), fromDegrees: safely(inverse), accuracyM: isGeocentric ? 0 : 5 };
  } catch {
    return null;
  }
}

const nameOf = (words: string): string =>
  (/"name"\s*:\s*"([^"]+)"/.exec(words)?.[1] ?? /\["([^"]+)"/.exec(words)?.[1] ?? words).slice(0, 80);
