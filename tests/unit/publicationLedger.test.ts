import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ledgerText, publicationsIn } from '../../src/domain/publicationLedger';
import { readPublications } from '../../src/sources/publications';
import { valueOf } from './geoFiles';

const EXAMPLE = readFileSync(new URL('../../static/geo/example-snapshot.json', import.meta.url), 'utf8').trim();
const SECRET = '00112233445566778899aabbccddeeff';

describe('the list of what was published', () => {
  it('as a file holds the publications to the letter, and the secret', async () => {
    const read = valueOf(await readPublications(ledgerText({ publications: [EXAMPLE, EXAMPLE], secret: SECRET })));
    expect(read.secret).toBe(SECRET);
    expect(read.list.map(({ text }) => text)).toEqual([EXAMPLE, EXAMPLE]);
    expect(read.list[0].snapshot.title).toBe('Example');
  });

  it('is also made of a single snapshot', async () => {
    expect(valueOf(await readPublications(EXAMPLE))).toMatchObject({ secret: null, list: [{ text: EXAMPLE }] });
  });

  it('takes nothing of a file in which anything is not whole', async () => {
    const changed = EXAMPLE.replace('"title":"Example"', '"title":"Other"');
    expect(await readPublications(ledgerText({ publications: [EXAMPLE, changed], secret: null }))).toMatchObject({
      ok: false,
      error: { code: 'snapshot-damaged' },
    });
    expect(await readPublications('{"type":"FeatureCollection"}')).toMatchObject({
      ok: false,
      error: { code: 'snapshot-foreign' },
    });
    const ledger = ledgerText({ publications: [], secret: SECRET });
    for (const [from, to, code] of [
      ['"version":1', '"version":2', 'snapshot-newer'],
      ['[]', '{}', 'snapshot-damaged'],
      [SECRET, 'abc', 'snapshot-damaged'],
      ['}', '', 'snapshot-damaged'],
    ]) {
      expect(publicationsIn(ledger.replace(from, to)), to).toMatchObject({ ok: false, error: { code } });
    }
  });
});
