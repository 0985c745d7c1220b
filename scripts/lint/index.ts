// What neither the formatter nor oxlint sees: who imports whom (arrows.ts), lines left too long (longLines.ts) and how
// test files are named (testNames.ts).
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NEVER_BROUGHT, ROLES } from './arrows.ts';
import { brokenArrows, circles, forbiddenWays } from './checkArrows.ts';
import { COLUMNS, longLines } from './longLines.ts';
import { codeFiles, readImports } from './readImports.ts';
import { oddTestNames } from './testNames.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const imports = readImports(root);

const against = [
  ...brokenArrows(ROLES, imports),
  ...circles(imports).map((files) => `a circle: ${files.join(' -> ')}`),
  ...NEVER_BROUGHT.flatMap(({ from, never, why }) =>
    forbiddenWays(from, never, imports).map((way) => `${way[0]} brings ${way.at(-1)}. ${why}\n  ${way.join(' -> ')}`),
  ),
];
if (against.length > 0) {
  console.error(against.join('\n'));
  console.error(`\n${against.length} imports against the arrows (scripts/lint/arrows.ts)\n`);
}

// Messages are sentences: they are as long as they are.
const long = ['src', 'gallery', 'tests', 'scripts', 'bench']
  .flatMap((folder) => codeFiles(root, folder))
  .filter((file) => !file.startsWith('src/i18n/messages/'))
  .flatMap((file) => longLines(readFileSync(join(root, file), 'utf8')).map((line) => `${file}:${line}`));
if (long.length > 0) {
  console.error(long.join('\n'));
  console.error(
    `\n${long.length} lines of more than ${COLUMNS} columns that the formatter cannot break: break them by hand`,
  );
}

const odd = ['src', 'tests'].flatMap((folder) => oddTestNames(codeFiles(root, folder)));
if (odd.length > 0) {
  console.error(odd.join('\n'));
  console.error(`\n${odd.length} test files not named as CONTRIBUTING.md says: tests/<kind>/<whatItTests>.test.ts`);
}

process.exit(against.length + long.length + odd.length > 0 ? 1 : 0);
