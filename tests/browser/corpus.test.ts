import { expect, test } from 'vitest';
import { readFileNow } from '../../src/intake/readFile';
import { CORPUS } from '../fixtures/corpusOutcomes';

/** Some of the corpus's files, as Chromium reads them. */
const files = import.meta.glob<string>('../fixtures/corpus/{A01,A02,A03,A08,A11,C02,C08,C10,C18,D05}*', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test.each(Object.entries(files))('%s becomes in Chromium what it becomes in Node', (path, body) => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const { accepted, told = {}, left = {} } = CORPUS[name];
  const read = readFileNow(new TextEncoder().encode(body), name, told, { nowMs: Date.UTC(2024, 5, 1) });
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.preview.accepted).toBe(accepted);
  expect([...new Set(read.value.quarantine.map(({ reason }) => reason.code as string))].toSorted()).toEqual(
    Object.keys(left).toSorted(),
  );
});
