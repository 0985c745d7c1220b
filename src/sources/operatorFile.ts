/** What the operator says beside the pages, in config.json: the wall's settings, and whose signatures are trusted. */
import { jsonObject } from './jsonObject';
import { keptFile, askHost, type Fetcher } from './keptFile';

export interface Trust {
  /** Public keys, base64, 32 bytes each; none = nothing is checked. */
  readonly keys: readonly string[];
  /** Files without a right signature are not shown at all; else they are marked. */
  readonly isRefusing: boolean;
  /** The operator's word on trust was not to be had (`absent`), or is there and cannot be read (`broken`). */
  readonly state: 'known' | 'absent' | 'broken';
}

export interface OperatorFile {
  /** The key `wall`, unread; null when there is none. */
  readonly wall: unknown;
  readonly trust: Trust;
}

export const NO_TRUST: Trust = { keys: [], isRefusing: false, state: 'known' };

/**
 * Reads config.json, else what of it this device kept: an operator's keys once seen are not forgotten because the file
 * is missing.
 */
export async function findOperatorFile(base: string, fetcher: Fetcher = askHost): Promise<OperatorFile> {
  const { value, trouble } = await keptFile(`${base}config.json`, jsonObject, fetcher);
  if (value) return { wall: value['wall'] ?? null, trust: trustOf(value['trust']) };
  // A host that says there is none says that nothing is trusted; any other answer says nothing.
  const state = trouble?.kind === 'gone' ? 'known' : trouble?.kind === 'unreadable' ? 'broken' : 'absent';
  return { wall: null, trust: { ...NO_TRUST, state } };
}

/** The key `trust`: `{"keys": ["..."], "unsigned": "marked" | "refused"}`. */
export function trustOf(value: unknown): Trust {
  if (value === undefined || value === null) return NO_TRUST;
  if (typeof value !== 'object') return { ...NO_TRUST, state: 'broken' };
  const { keys = [], unsigned = 'marked' } = value as Readonly<Record<string, unknown>>;
  const isRight =
    Array.isArray(keys) &&
    keys.every((key) => typeof key === 'string' && KEY.test(key.trim())) &&
    (unsigned === 'marked' || unsigned === 'refused');
  return isRight
    ? { keys: keys as readonly string[], isRefusing: unsigned === 'refused', state: 'known' }
    : { keys: [], isRefusing: unsigned === 'refused', state: 'broken' };
}

/** 32 bytes in base64, in either spelling. */
const KEY = /^[A-Za-z0-9+/_-]{43}=?$/;
