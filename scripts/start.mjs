import { ensureInstalled, root } from './setup/install.mjs';
import { ensureBuilt } from './setup/build.mjs';

ensureInstalled();
ensureBuilt();

const { preview } = await import('vite');
const server = await preview({
  root,
  logLevel: 'error',
  preview: { host: '127.0.0.1', port: 4173, strictPort: false },
});
const address = server.httpServer.address();
console.log(`Qyragy is at http://localhost:${address.port}/   (stop: Ctrl+C)`);
