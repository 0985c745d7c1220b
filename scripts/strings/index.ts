/** `npm run strings`: writes docs/strings.md. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readMessages } from './messages';
import { tableOf } from './table';

void readMessages().then((modules) =>
  writeFileSync(fileURLToPath(new URL('../../docs/strings.md', import.meta.url)), tableOf(modules)),
);
