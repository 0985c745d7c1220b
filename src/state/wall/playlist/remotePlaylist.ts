/**
 * A playlist that is changed from afar: a file at this origin, named in config.json and read anew every few minutes. A
 * screen plays it only if its address carries the key whose SHA-256 stands in config.json, so that nobody's link makes
 * another screen follow it.
 */
import { field, orNull, read } from '../../../domain/parse/shape';
import { name } from '../../../domain/parse/pieces';
import { askHost, keptFile, type Fetcher } from '../../../sources/keptFile';
import { isSharedKey } from '../../../sources/sharedKey';
import { parsePlaylistText } from './playlistFile';
import type { WallSettings } from '../scene';

export interface RemotePlaylist {
  /** Under the page's own address. */
  readonly file: string;
  /** Hex. */
  readonly keySha256: string;
}

/**
 * What config.json's key `wall` says of it (`"playlist": {"file", "keySha256"}`); null = nothing, or nothing that may
 * be followed.
 */
export function remoteOf(config: unknown): RemotePlaylist | null {
  const found = read('wall', config, (root) =>
    orNull(field(root, 'playlist'), (piece) => ({
      file: name(field(piece, 'file'), 200),
      keySha256: name(field(piece, 'keySha256'), 64).toLowerCase(),
    })),
  );
  if (!found.ok || found.value === null) return null;
  // A plain name or folders below the page: no scheme, no host, no way up.
  const isOurs = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*\.json$/.test(found.value.file);
  return isOurs && /^[0-9a-f]{64}$/.test(found.value.keySha256) ? found.value : null;
}

/** Whether a screen with this key in its address follows the list. */
export const mayFollow = ({ keySha256 }: RemotePlaylist, key: string): Promise<boolean> => isSharedKey(key, keySha256);

/** The list as it stands now, else as it was read last; null = it was never to be had. */
export async function readRemote(
  base: string,
  { file }: RemotePlaylist,
  fetcher: Fetcher = askHost,
): Promise<WallSettings | null> {
  const { value } = await keptFile(
    `${base}${file}`,
    (text) => {
      const parsed = parsePlaylistText(text);
      return parsed.ok ? parsed.value : null;
    },
    fetcher,
  );
  return value;
}
