import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readMessages } from '../../scripts/strings/messages';
import { tableOf } from '../../scripts/strings/table';

const KEPT = fileURLToPath(new URL('../../docs/strings.md', import.meta.url));
/** It reads the types of every message. */
const LONG_MS = 120_000;

describe('the table of every word', () => {
  it(
    'is what the words say now (`npm run strings` makes it anew), every hole filled',
    async () => {
      const modules = await readMessages();
      const holes = modules
        .flatMap(({ lines }) => lines)
        .filter(({ said }) =>
          Object.values(said).some((ways) => ways.some((text) => /undefined|NaN|\[object/.test(text))),
        )
        .map(({ id }) => id);
      expect(holes).toEqual([]);
      const kept = readFileSync(KEPT, 'utf8').split('\n');
      const made = tableOf(modules).split('\n');
      const row = made.findIndex((line, i) => line !== kept[i]);
      expect([row, kept[row]]).toEqual([row, made[row]]);
      expect(kept).toHaveLength(made.length);
    },
    LONG_MS,
  );
});
