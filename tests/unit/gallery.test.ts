import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { PNG } from 'pngjs';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../scripts/lint/arrows';
import { brokenArrows } from '../../scripts/lint/checkArrows';
import { importsOf } from '../../scripts/lint/readImports';
import { inFewColours } from '../../scripts/setup/fewColours.mjs';

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

describe('a kept picture', () => {
  it('is the one that was taken, each colour at most 8.5 of 255 off', () => {
    const taken = new PNG({ width: 7, height: 5 });
    taken.data.forEach((_, k) => (taken.data[k] = k % 4 === 3 ? 255 : (k * 29) % 256));
    const kept = PNG.sync.read(inFewColours(PNG.sync.write(taken)));
    expect([kept.width, kept.height]).toEqual([7, 5]);
    expect(Math.max(...taken.data.map((value, k) => Math.abs(value - kept.data[k])))).toBeLessThanOrEqual(9);
  });
});
