// What oxlint cannot see: who imports whom (arrows.ts). Prints file, import and rule for each break.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NEVER_BROUGHT, ROLES } from './arrows.ts';
import { brokenArrows, circles, forbiddenWays } from './checkArrows.ts';
import { readImports } from './readImports.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const imports = readImports(root);

const faults = [
  ...brokenArrows(ROLES, imports),
  ...circles(imports).map((files) => `a circle: ${files.join(' -> ')}`),
  ...NEVER_BROUGHT.flatMap(({ from, never, why }) =>
    forbiddenWays(from, never, imports).map((way) => `${way[0]} brings ${way.at(-1)}. ${why}\n  ${way.join(' -> ')}`),
  ),
];
if (faults.length > 0) {
  console.error(faults.join('\n'));
  console.error(`\n${faults.length} imports against the arrows (scripts/lint/arrows.ts)`);
  process.exit(1);
}
