import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../scripts/lint/arrows';
import { brokenArrows } from '../../scripts/lint/checkArrows';
import { importsOf } from '../../scripts/lint/readImports';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the gallery', () => {
  it('is in no build: one that is led to it stops', async () => {
    const building = build({
      root: ROOT,
      configFile: join(ROOT, 'vite.config.ts'),
      logLevel: 'silent',
      build: {
        outDir: mkdtempSync(join(tmpdir(), 'qyragy-')),
        rolldownOptions: { input: join(ROOT, 'gallery', 'index.html') },
      },
    });
    await expect(building).rejects.toThrow(/the gallery is never built/);
  });

  it('is imported by nothing of the product', () => {
    const imports = importsOf('src/ui/a.ts', "import { entries } from '../../gallery/planner/entries';", () => true);
    expect(brokenArrows(ROLES, imports)).toHaveLength(1);
  });
});
