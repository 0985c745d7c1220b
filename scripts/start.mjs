import { join } from 'node:path';
import { ensureInstalled, root } from './setup/install.mjs';
import { ensureBuilt } from './setup/build.mjs';

ensureInstalled();
ensureBuilt();

const { register } = await import('tsx/esm/api');
register();
const { compressing } = await import('./hosting/compress.ts');
const { preview } = await import('vite');
const server = await preview({
  root,
  logLevel: 'error',
  plugins: [
    {
      name: 'compress',
      configurePreviewServer: ({ middlewares }) => void middlewares.use(compressing(join(root, 'dist')).answer),
    },
  ],
  preview: { host: '127.0.0.1', port: 4173, strictPort: false },
});
const address = server.httpServer.address();
console.log(`Qyragy is at http://localhost:${address.port}/   (stop: Ctrl+C)`);
