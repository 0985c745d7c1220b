import type { StyleSpecification } from 'maplibre-gl';
import { err, fault, ok, type Fault, type Result } from '../domain/result';

/** Where the page lives and whom it may ask. */
export interface Surroundings {
  /** Address of the app; a relative style is read from here. */
  readonly base: string;
  /** Origins the operator listed when the app was built (VITE_QYRAGY_ORIGINS, by comma). */
  readonly allowed: readonly string[];
  readonly fetch: (url: string) => Promise<Response>;
}

export interface BaseStyle {
  /** null = the built-in base map. */
  readonly style: StyleSpecification | null;
  /** Hosts other than our own that the map will ask; the interface names them. */
  readonly otherHosts: readonly string[];
}

/** The operator's list of origins as built in: "https://tiles.example.org,https://fonts.example.org". */
export function originsFromList(list: string | undefined): readonly string[] {
  return (list ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '').flatMap((part) => originOf(part, part) ?? []);
}

/**
 * Reads the style that config.json names (`style`: an address, relative to the app) in place of the built-in base map.
 * A style, or anything it points to, on an origin that is neither ours nor on the operator's list refuses the whole style.
 * Fault `config-invalid` {reason}: the origin that was refused, or the address that could not be read as a style.
 */
export async function loadBaseStyle(address: string | null | undefined, around: Surroundings): Promise<Result<BaseStyle, Fault>> {
  if (!address) return ok({ style: null, otherHosts: [] });
  const url = absolute(address, around.base);
  const refusedFirst = url === null ? address : refusal([url], around);
  if (url === null || refusedFirst !== null) return err(fault('config-invalid', { reason: refusedFirst ?? address }));
  let read: unknown;
  try {
    const answer = await around.fetch(url);
    if (!answer.ok) return err(fault('config-invalid', { reason: url }));
    read = await answer.json();
  } catch {
    return err(fault('config-invalid', { reason: url }));
  }
  if (!isStyle(read)) return err(fault('config-invalid', { reason: url }));
  const style = withAbsoluteAddresses(read, url);
  const addresses = [url, ...addressesIn(style)];
  const refused = refusal(addresses, around);
  if (refused !== null) return err(fault('config-invalid', { reason: refused }));
  const own = originOf(around.base, around.base);
  const others = addresses.map((a) => originOf(a, url)).filter((o): o is string => o !== null && o !== own);
  return ok({ style, otherHosts: [...new Set(others.map((o) => new URL(o).host))] });
}

function isStyle(value: unknown): value is StyleSpecification {
  if (typeof value !== 'object' || value === null) return false;
  const { version, sources, layers } = value as Record<string, unknown>;
  return version === 8 && typeof sources === 'object' && sources !== null && Array.isArray(layers);
}

/** Keys of a style under which an address may stand. */
const ADDRESS_KEYS = new Set(['url', 'urls', 'tiles', 'data', 'glyphs', 'sprite', 'font-faces', 'imports', 'model']);
/** Tile templates hold {z}/{x}/{y}: they are kept whole and only their beginning is resolved. */
const SCHEME = /^([a-z][a-z0-9+.-]*:)?\/\//i;

function withAbsoluteAddresses(style: StyleSpecification, styleUrl: string): StyleSpecification {
  return mapAddresses(style, (address) => {
    if (SCHEME.test(address) || address.startsWith('pmtiles:') || address.startsWith('data:')) return address;
    const start = new URL('.', styleUrl).href;
    return address.startsWith('/') ? new URL(styleUrl).origin + address : start + address;
  }) as StyleSpecification;
}

function addressesIn(style: StyleSpecification): string[] {
  const found: string[] = [];
  mapAddresses(style, (address) => {
    if (!address.startsWith('data:')) found.push(address.replace(/^pmtiles:\/\//, ''));
    return address;
  });
  return found;
}

/** Rewrites every string that stands under an address key; layers hold no addresses and are passed by. */
function mapAddresses(style: StyleSpecification, change: (address: string) => string): unknown {
  const walk = (value: unknown, inAddress: boolean): unknown => {
    if (typeof value === 'string') return inAddress ? change(value) : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, inAddress));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        if (key === 'layers' || key === 'unicode-range' || (key === 'data' && typeof item !== 'string')) return [key, item];
        return [key, walk(item, ADDRESS_KEYS.has(key) || (inAddress && key !== 'id'))];
      }),
    );
  };
  return walk(style, false);
}

/** The first origin that may not be asked, or null. */
function refusal(addresses: readonly string[], around: Surroundings): string | null {
  const own = originOf(around.base, around.base);
  for (const address of addresses) {
    const origin = originOf(address, around.base);
    if (origin === null) return address;
    if (origin !== own && !around.allowed.includes(origin)) return origin;
  }
  return null;
}

function absolute(address: string, base: string): string | null {
  try {
    return new URL(address, base).href;
  } catch {
    return null;
  }
}

/** Origin of an http(s) address; null for anything else (javascript:, file:, unreadable). */
function originOf(address: string, base: string): string | null {
  const url = absolute(address, base);
  if (url === null) return null;
  const { protocol, origin } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? origin : null;
}
