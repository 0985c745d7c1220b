/** `npm run hosts`: the sample host files of the whole product in deploy/, from the one list of headers. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { headersFile, nginxFile, type Hosting } from './hosting/headers';

const usual: Hosting = { edition: 'full', origins: [] };
const deploy = new URL('../deploy/', import.meta.url);
for (const [name, text] of [
  ['nginx.conf', nginxFile(usual)],
  ['_headers', headersFile(usual)],
] as const) {
  writeFileSync(fileURLToPath(new URL(name, deploy)), text);
}
