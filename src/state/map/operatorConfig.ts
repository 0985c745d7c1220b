import type { LonLat } from '../../domain/geometry';
import { err, fault, ok, type Fault, type Result } from '../../domain/result';
import { BUILT_IN, openBaseMap, type BaseMap } from '../../map/baseMap';
import type { Surroundings } from '../../map/loadBaseStyle';

/** What the operator says in config.json, beside index.html. */
export interface OperatorConfig {
  /** A MapLibre style or a PMTiles archive, relative to the app; null = the built-in base map. */
  readonly style: string | null;
  /** Where a place can be seen from the street: an https address with {lat} and {lon} in it; null = nowhere. */
  readonly streetView: string | null;
}

const NO_CONFIG: OperatorConfig = { style: null, streetView: null };

/** The base map in use, and why it is not the one the operator asked for, if it is not. */
export interface ChosenBaseMap extends BaseMap, Pick<OperatorConfig, 'streetView'> {
  readonly fault: Fault | null;
}

export const BUILT_IN_BASE_MAP: ChosenBaseMap = { ...BUILT_IN, streetView: null, fault: null };

/**
 * Reads config.json and opens the base map it names. Never rejects: whatever is wrong, the built-in base map is there.
 */
export async function chooseBaseMap(around: Surroundings): Promise<ChosenBaseMap> {
  const config = await readOperatorConfig(around);
  const opened = config.ok ? await openBaseMap(config.value.style, around) : config;
  const streetView = config.ok ? config.value.streetView : null;
  return opened.ok ? { ...opened.value, streetView, fault: null } : { ...BUILT_IN, streetView, fault: opened.error };
}

/**
 * Reads config.json anew at every start. A file that is not there, or no network, is no fault: the built-in base map
 * needs neither. Fault `config-invalid`: the host answers with an error or a page of its own, or the file is not ours.
 */
export async function readOperatorConfig({
  base,
  fetch,
}: Pick<Surroundings, 'base' | 'fetch'>): Promise<Result<OperatorConfig, Fault>> {
  let text: string;
  try {
    const answer = await fetch(new URL('config.json', base).href);
    if (answer.status === 404 || answer.status === 410) return ok(NO_CONFIG);
    if (!answer.ok) return err(fault('config-invalid', { reason: answer.status }));
    text = await answer.text();
  } catch {
    return ok(NO_CONFIG);
  }
  return parseOperatorConfig(text);
}

/** Unknown fields are passed over, so that a newer file still serves. Fault `config-invalid` {reason: the field}. */
export function parseOperatorConfig(text: string): Result<OperatorConfig, Fault> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return err(fault('config-invalid'));
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return err(fault('config-invalid'));
  const style: unknown = 'style' in read ? read.style : null;
  if (style !== null && typeof style !== 'string') return err(fault('config-invalid', { reason: 'style' }));
  const streetView: unknown = 'streetView' in read ? read.streetView : null;
  if (streetView !== null && (typeof streetView !== 'string' || !isTemplate(streetView)))
    return err(fault('config-invalid', { reason: 'streetView' }));
  return ok({ style: style === null || style.trim() === '' ? null : style.trim(), streetView });
}

/** An https address of somebody's, with a place for both degrees. */
function isTemplate(text: string): boolean {
  if (!text.includes('{lat}') || !text.includes('{lon}')) return false;
  const made = streetAddress(text, [0, 0]);
  return URL.canParse(made) && new URL(made).protocol === 'https:';
}

/** The address of a place; degrees to about a tenth of a metre. */
export const streetAddress = (template: string, [lon, lat]: LonLat): string =>
  template.replaceAll('{lat}', lat.toFixed(6)).replaceAll('{lon}', lon.toFixed(6));
