/** A host that deploys: newer data, newer versions of the built page, and versions that are there by half. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connect } from 'vite';
import { wallSnapshotFile } from '../fixtures/wallSnapshot';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export class SoakHost {
  /** Number of the snapshot in force. */
  deployed = 1;
  /** Number of the page's version. */
  version = 1;
  /** What it should have and has not: a file of a version that is still coming, or the service worker's own. */
  lacks: 'file' | 'worker' | null = null;
  #half = 0;
  readonly #worker: string;
  readonly #page: string;
  readonly #dist: string;
  /** Names of the scripts, as they are in the folder: each version's bear a mark of their own, as their sums would. */
  readonly #scripts: ReadonlySet<string>;
  readonly #snapshots = new Map<number, Promise<string>>();

  /** Serves the build in this folder. */
  constructor(dist = resolve(ROOT, process.env['QYRAGY_DIST'] ?? 'dist')) {
    this.#worker = readFileSync(resolve(dist, 'sw.js'), 'utf8');
    this.#dist = dist;
    this.#scripts = new Set(readdirSync(resolve(dist, 'assets')).filter((name) => name.endsWith('.js')));
    this.#page = readFileSync(resolve(dist, 'index.html'), 'utf8');
  }

  deploy(what: 'data' | 'version' | 'half' | 'withdrawn'): void {
    if (what === 'data') this.deployed += 1;
    else if (what === 'withdrawn') this.lacks = 'worker';
    else if (what === 'half') [this.lacks, this.#half] = ['file', this.#half + 1];
    else [this.lacks, this.version] = [null, this.version + 1];
  }

  readonly answer: Connect.NextHandleFunction = (request, response, next) => {
    const path = (request.url ?? '').split('?')[0];
    const say = (type: string, text: string): void => {
      response.setHeader('content-type', type);
      response.setHeader('cache-control', 'no-cache');
      response.end(text);
    };
    if (path === '/snapshot.json') return void this.#snapshot().then((text) => say('application/json', text));
    if (path === '/' || path === '/index.html')
      return say(
        'text/html',
        this.#named(this.#page, this.version).replace('<head>', `<head><meta name="build" content="${this.version}">`),
      );
    const [, name, version] = /^\/assets\/(.+)\.v(\d+)\.js$/.exec(path) ?? [];
    if (name !== undefined && this.#scripts.has(`${name}.js`))
      return say(
        'text/javascript',
        this.#named(readFileSync(resolve(this.#dist, 'assets', `${name}.js`), 'utf8'), Number(version)),
      );
    if (path !== '/sw.js') return next();
    if (this.lacks !== 'worker') return say('text/javascript', this.#workerNow());
    response.statusCode = 404;
    response.end();
  };

  #workerNow(): string {
    const isWhole = this.lacks === null;
    const named = this.#named(this.#worker, this.version).replace(
      /"build":"[^"]*"/,
      `"build":"${this.version}${isWhole ? '' : `.${this.#half}`}"`,
    );
    return isWhole ? named : named.replaceAll('"index.html"', `"index.html","assets/half-${this.#half}.js"`);
  }

  /** The scripts' names in a text of this version. */
  #named(text: string, version: number): string {
    return version === 1
      ? text
      : text.replace(/[\w.-]+\.js\b/g, (name) =>
          this.#scripts.has(name) ? name.replace(/\.js$/, `.v${version}.js`) : name,
        );
  }

  #snapshot(): Promise<string> {
    const made = this.#snapshots.get(this.deployed) ?? wallSnapshotFile({ title: `Registry ${this.deployed}` });
    this.#snapshots.set(this.deployed, made);
    return made;
  }
}
