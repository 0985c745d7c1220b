/**
 * Workers as they are shipped: each built once, when it is first asked for, into a few files that the browser keeps.
 * Served as sources, every start of a worker asks the server for hundreds of modules again, and most tests start some.
 */
import { build, type Plugin } from 'vite';

const FOLDER = '/built-workers/';
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', wasm: 'application/wasm' };

/** Answers what `new Worker(new URL(...))` asks of the test server with the built worker. */
export function builtWorkers(define: Readonly<Record<string, string>>): Plugin {
  /** What was built, by address; and the address of each worker, by its source. */
  const files = new Map<string, string | Uint8Array>();
  const entries = new Map<string, Promise<string>>();

  const built = async (root: string, source: string): Promise<string> => {
    const output = await build({
      configFile: false,
      root,
      define,
      base: FOLDER,
      publicDir: false,
      // What the product's build warns of is said there.
      logLevel: 'error',
      worker: { format: 'es' },
      build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: source } },
    });
    if (Array.isArray(output) || !('output' in output)) throw new Error(`${source}: not built`);
    let entry = '';
    for (const one of output.output) {
      files.set(`${FOLDER}${one.fileName}`, one.type === 'chunk' ? one.code : one.source);
      if (one.type === 'chunk' && one.isEntry) entry = `${FOLDER}${one.fileName}`;
    }
    return entry;
  };

  return {
    name: 'built-workers',
    apply: 'serve',
    configureServer({ middlewares, config }) {
      middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://server');
        const file = files.get(pathname);
        if (file !== undefined) {
          response.setHeader('Content-Type', TYPES[pathname.slice(pathname.lastIndexOf('.') + 1)] ?? 'text/plain');
          response.setHeader('Cache-Control', 'max-age=3600, immutable');
          response.end(file);
          return;
        }
        if (!searchParams.has('worker_file')) return next();
        const source = `${config.root}${pathname}`;
        const entry = entries.get(source) ?? built(config.root, source);
        entries.set(source, entry);
        entry.then((address) => {
          // Not a redirection: parts that are loaded later import the worker by its own address, and would start it
          // anew.
          response.setHeader('Content-Type', TYPES['js']);
          response.end(`import ${JSON.stringify(address)};`);
        }, next);
      });
    },
  };
}
