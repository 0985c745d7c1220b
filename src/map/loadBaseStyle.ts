import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { err, fault, ok, type Fault, type Result } from '../domain/result';
import { absolute, otherHosts, refusedOrigin, type Origins } from './origins';

/** Where the page lives and whom it may ask; a relative address is read from `base`. */
export interface Surroundings extends Origins {
  readonly fetch: (url: string) => Promise<Response>;
}

export interface BaseStyle {
  /** null = the built-in base map. */
  readonly style: StyleSpecification | null;
  /** Hosts other than our own that the map will ask; the interface names them. */
  readonly otherHosts: readonly string[];
}

/**
 * Reads the style that config.json names (`style`: an address, relative to the app) in place of the built-in base map.
 * A style, or anything it points to, on an origin that is neither ours nor on the operator's list refuses the whole
 * style. Fault `config-invalid` {reason}: the origin that was refused, or the address that could not be read as a
 * style.
 */
export async function loadBaseStyle(
  address: string | null | undefined,
  around: Surroundings,
): Promise<Result<BaseStyle, Fault>> {
  if (!address) return ok({ style: null, otherHosts: [] });
  const url = absolute(address, around.base);
  const refusedFirst = url === null ? address : refusedOrigin([url], around);
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
  const refused = refusedOrigin(addresses, around);
  if (refused !== null) return err(fault('config-invalid', { reason: refused }));
  return ok({ style: withNamesApart(style), otherHosts: otherHosts(addresses, around.base) });
}

/** A layer or source that bears one of our names ("density", "roads") would push ours off the map. */
function withNamesApart({ sources, layers, ...rest }: StyleSpecification): StyleSpecification {
  const apart = (name: string): string => `operator-${name}`;
  return {
    ...rest,
    sources: Object.fromEntries(Object.entries(sources).map(([name, source]) => [apart(name), source])),
    layers: layers.map(
      (layer) =>
        ({
          ...layer,
          id: apart(layer.id),
          ...('source' in layer ? { source: apart(layer.source) } : {}),
        }) as LayerSpecification,
    ),
  };
}

function isStyle(value: unknown): value is StyleSpecification {
  if (typeof value !== 'object' || value === null) return false;
  const { version, sources, layers } = value as Record<string, unknown>;
  return (
    version === 8 && typeof sources === 'object' && sources !== null && Array.isArray(layers) && layers.every(isLayer)
  );
}

const isLayer = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/** Keys of a style under which an address may stand. */
const ADDRESS_KEYS = new Set(['url', 'urls', 'tiles', 'data', 'glyphs', 'sprite', 'font-faces', 'imports', 'model']);
const SCHEME = /^([a-z][a-z0-9+.-]*:)?\/\//i;
/** A source that is an archive: `pmtiles://tiles/city.pmtiles` stands beside the style like any other address. */
export const ARCHIVE = 'pmtiles://';

function withAbsoluteAddresses(style: StyleSpecification, styleUrl: string): StyleSpecification {
  return mapAddresses(style, (address) => {
    if (address.startsWith('data:')) return address;
    return address.startsWith(ARCHIVE)
      ? ARCHIVE + resolve(address.slice(ARCHIVE.length), styleUrl)
      : resolve(address, styleUrl);
  }) as StyleSpecification;
}

/**
 * Tile templates hold {z}/{x}/{y}, which URL would escape: they are kept whole and only their beginning is resolved.
 */
function resolve(address: string, styleUrl: string): string {
  if (SCHEME.test(address)) return address;
  return address.startsWith('/') ? new URL(styleUrl).origin + address : new URL('.', styleUrl).href + address;
}

function addressesIn(style: StyleSpecification): string[] {
  const found: string[] = [];
  mapAddresses(style, (address) => {
    if (!address.startsWith('data:')) found.push(address.startsWith(ARCHIVE) ? address.slice(ARCHIVE.length) : address);
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
        if (key === 'layers' || key === 'unicode-range' || (key === 'data' && typeof item !== 'string'))
          return [key, item];
        return [key, walk(item, ADDRESS_KEYS.has(key) || (inAddress && key !== 'id'))];
      }),
    );
  };
  return walk(style, false);
}
