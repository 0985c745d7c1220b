import { parseLocale, type Locale } from '../../i18n/locale';

/** The public form of the resident's page: never finer than the district unless the person chose so. */
export interface AreaAddress {
  /** null = the browser's own. */
  readonly locale: Locale | null;
  readonly districtId: string | null;
  /** Only in a link that a person made with the exact place. */
  readonly point: { readonly lon: number; readonly lat: number } | null;
  readonly isExample: boolean;
  /** Number of a precinct whose page this is. */
  readonly precinct: string | null;
}

/** Longer ones are no numbers of precincts. */
const LONGEST_NUMBER = 40;

/** Four decimals are about 10 m, as exact as the published places are. */
const DECIMALS = 4;
const POINT = /^(-?\d{1,3}(?:\.\d{1,8})?),(-?\d{1,2}(?:\.\d{1,8})?)$/;

/** Reads an address; whatever is missing or not understood is left out. `districts` are the ids there are. */
export function readAddress(search: string, districts: readonly string[]): AreaAddress {
  const params = new URLSearchParams(search);
  const district = params.get('district');
  const at = POINT.exec(params.get('at') ?? '');
  return {
    locale: parseLocale(params.get('lang')),
    districtId: district !== null && districts.includes(district) ? district : null,
    point: at ? { lon: Number(at[1]), lat: Number(at[2]) } : null,
    isExample: params.get('example') === '1',
    precinct: (params.get('precinct') ?? '').trim().slice(0, LONGEST_NUMBER) || null,
  };
}

/** Writes an address; read again it is the same, the point to four decimals. */
export function writeAddress({ locale, districtId, point, isExample, precinct }: AreaAddress): string {
  const params = new URLSearchParams({ mode: 'resident' });
  if (locale !== null) params.set('lang', locale);
  if (districtId !== null) params.set('district', districtId);
  if (precinct !== null) params.set('precinct', precinct);
  if (isExample) params.set('example', '1');
  const at = point ? `&at=${point.lon.toFixed(DECIMALS)},${point.lat.toFixed(DECIMALS)}` : '';
  return `?${params.toString()}${at}`;
}
