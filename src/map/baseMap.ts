import type { StyleSpecification } from 'maplibre-gl';
import { err, fault, ok, type Fault, type Result } from '../domain/result';
import type { Locale } from '../i18n';
import { ARCHIVE, loadBaseStyle, type Surroundings } from './loadBaseStyle';
import { absolute, otherHosts, refusedOrigin } from './origins';
import { pmtilesStyle } from './pmtilesStyle';
import type { Theme } from './scales';

/** The ground the figures lie on. */
export interface BaseMap {
  /** The style that takes the place of the built-in base map, by theme and language; null = the built-in one. */
  readonly styleFor: ((theme: Theme, locale: Locale) => StyleSpecification) | null;
  /** Hosts other than our own that the map will ask; the interface names them. */
  readonly otherHosts: readonly string[];
}

export const BUILT_IN: BaseMap = { styleFor: null, otherHosts: [] };

/**
 * The base map at the operator's address, relative to the app: a PMTiles archive (by its name's end) drawn in our own
 * light and dark, or a MapLibre style file, whose sources may be archives too (`pmtiles://address`).
 * Fault `config-invalid` {reason}: the origin that was refused, or the address that could not be read.
 */
export async function openBaseMap(address: string | null, around: Surroundings): Promise<Result<BaseMap, Fault>> {
  if (!address) return ok(BUILT_IN);
  const url = absolute(address, around.base);
  const refused = url === null ? address : refusedOrigin([url], around);
  if (url === null || refused !== null) return err(fault('config-invalid', { reason: refused ?? address }));
  return new URL(url).pathname.toLowerCase().endsWith('.pmtiles')
    ? openArchiveMap(url, around)
    : openStyleMap(url, around);
}

async function openArchiveMap(url: string, around: Surroundings): Promise<Result<BaseMap, Fault>> {
  try {
    const { openArchive } = await import('./pmtilesArchive');
    const kind = await openArchive(url);
    if (kind === null) return err(fault('config-invalid', { reason: `${url}: vector_layers` }));
    return ok({
      styleFor: (theme, locale) => pmtilesStyle(url, kind, theme, locale),
      otherHosts: otherHosts([url], around.base),
    });
  } catch {
    return err(fault('config-invalid', { reason: url }));
  }
}

async function openStyleMap(url: string, around: Surroundings): Promise<Result<BaseMap, Fault>> {
  const read = await loadBaseStyle(url, around);
  if (!read.ok) return read;
  const { style, otherHosts } = read.value;
  if (style === null) return ok(BUILT_IN);
  try {
    // The map asks for its sources as soon as it has the style: their reader must be there before.
    if (JSON.stringify(style.sources).includes(ARCHIVE)) await import('./pmtilesArchive');
  } catch {
    return err(fault('config-invalid', { reason: url }));
  }
  return ok({ styleFor: () => style, otherHosts });
}
