/**
 * Packs what `npm start` sends, as a host does: brotli where the browser takes it, else gzip; each file once, and
 * brotli once more while nobody waits, as a host packs ahead.
 */
import { readFile, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Connect } from 'vite';
import { cacheOf } from './headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};
/** A megabyte takes about a tenth of a second; the best gains 7 % and takes two seconds. */
const QUICK = 9;
const BEST = 11;

const brotli = (bytes: Buffer, quality: number): Promise<Buffer> =>
  promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
  });
const PACK = {
  br: (bytes: Buffer) => brotli(bytes, QUICK),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
} as const;

export interface Compressing {
  readonly answer: Connect.NextHandleFunction;
  /** Settles once all that was asked for until now is packed as well as it can be. */
  packed(): Promise<void>;
}

/** Answers for the files of `folder` that gain by packing; every other request goes on to who answers next. */
export function compressing(folder: string): Compressing {
  const packed = new Map<string, Promise<Buffer>>();
  let packing = Promise.resolve();

  /** One after the other: the page that asked is on this machine too. */
  function packBetter(key: string, file: string): void {
    packing = packing
      .then(async () => {
        const better = await readFile(file).then((bytes) => brotli(bytes, BEST));
        packed.set(key, Promise.resolve(better));
      })
      .catch(() => undefined);
  }

  async function answer(request: Connect.IncomingMessage, response: ServerResponse): Promise<boolean> {
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
    // A part of a file is a part of its own bytes.
    if (!encoding || request.headers.range !== undefined || !/^(GET|HEAD)$/.test(request.method ?? '')) return false;
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    const type = TYPES[extname(file)];
    if (!type || !file.startsWith(folder + sep) || /[/\\]\./.test(path)) return false;
    const found = await stat(file);
    if (!found.isFile()) return false;
    const key = `${encoding} ${file} ${found.size} ${found.mtimeMs}`;
    const before = packed.get(key);
    const body = before ?? readFile(file).then(PACK[encoding]);
    packed.set(key, body);
    if (!before && encoding === 'br') packBetter(key, file);
    const tag = `W/"${found.size}-${Math.round(found.mtimeMs)}-${encoding}"`;
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Cache-Control', cacheOf(path));
    response.setHeader('ETag', tag);
    if (request.headers['if-none-match'] === tag) {
      response.statusCode = 304;
      response.end();
      return true;
    }
    const bytes = await body;
    response.setHeader('Content-Type', type);
    response.setHeader('Content-Encoding', encoding);
    response.setHeader('Content-Length', bytes.byteLength);
    response.end(request.method === 'HEAD' ? undefined : bytes);
    return true;
  }

  return {
    answer: (request, response, next) =>
      void answer(request, response).then(
        (isAnswered) => (isAnswered ? undefined : next()),
        // A file that is not there, a broken address: who answers next says so.
        () => next(),
      ),
    packed: () => packing,
  };
}
