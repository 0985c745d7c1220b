import { del, get, set } from 'idb-keyval';
import { beforeEach, describe, expect, it } from 'vitest';
import { PublicationLedger } from '../../src/state/files/publications.svelte';

const EXAMPLE = (await (await fetch('/geo/example-snapshot.json')).text()).trim();
const opened = async (): Promise<PublicationLedger> => {
  const ledger = new PublicationLedger();
  await ledger.open();
  return ledger;
};

describe('what was published from this browser', () => {
  beforeEach(async () => {
    await del('qyragy-publications');
    await del('qyragy-publish-secret');
  });

  it('is remembered with one secret, may be ticked off, and is forgotten only by hand', async () => {
    const first = await opened();
    expect([first.list.length, first.isRead, first.isKept]).toEqual([0, true, true]);
    expect(first.secret).toMatch(/^[0-9a-f]{32}$/);
    await first.published(EXAMPLE);
    await first.published(EXAMPLE);
    const next = await opened();
    expect(next.secret).toBe(first.secret);
    expect(next.ticked.map(({ snapshot }) => snapshot.title)).toEqual(['Example']);
    next.tick(next.list[0], false);
    expect([next.list.length, next.ticked.length]).toEqual([1, 0]);
    await next.forget(next.list[0]);
    expect((await opened()).list).toEqual([]);
  });

  it('is taken along as a file, with the secret, and read in another browser', async () => {
    const first = await opened();
    await first.published(EXAMPLE);
    const [text, secret] = [first.text, first.secret];
    await del('qyragy-publications');
    await set('qyragy-publish-secret', 'f'.repeat(32));
    const other = await opened();
    await other.take([new File([text], 'publications.json')]);
    expect([other.list.length, other.secret, await get('qyragy-publish-secret')]).toEqual([1, secret, secret]);
    await other.take([new File(['{}'], 'wrong.json')]);
    expect(other.fault).toMatchObject({ code: 'snapshot-foreign', params: { file: 'wrong.json' } });
    expect(other.list.length).toBe(1);
  });

  it('opens without what is damaged', async () => {
    await set('qyragy-publications', [EXAMPLE.replace('"title":"Example"', '"title":"Real"'), 7, EXAMPLE]);
    await set('qyragy-publish-secret', 12);
    const ledger = await opened();
    expect(ledger.list.length).toBe(1);
    expect(ledger.secret).toMatch(/^[0-9a-f]{32}$/);
  });
});
