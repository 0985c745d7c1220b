import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fault, type Fault } from '../../src/domain/result';
import { keptFile, keptReading } from '../../src/sources/keptFile';
import { findOperatorFile, NO_TRUST, trustOf, type Trust } from '../../src/sources/operatorFile';
import { findSummary, findWholeSnapshot } from '../../src/sources/published';
import { findSnapshot, hadData } from '../../src/sources/wallFiles';
import { inTime } from '../../src/storage/inTime';
import { wallSnapshotFile } from '../fixtures/wallSnapshot';

/** A browser's cache and notes, and a host. */
const shelf = new Map<string, string>();
const notes = new Map<string, string>();
/** What is being put on the shelf. */
const puts: Promise<void>[] = [];
const cache = {
  put: (url: string, answer: Response) => {
    const put = answer.text().then((text) => void shelf.set(url, text));
    puts.push(put);
    return put;
  },
  match: (url: string) => Promise.resolve(shelf.has(url) ? new Response(shelf.get(url)) : undefined),
};
const answers =
  (files: Readonly<Record<string, string | number | undefined>>) =>
  (url: string): Promise<Response> => {
    const file = files[url];
    if (file === undefined) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(typeof file === 'number' ? new Response('', { status: file }) : new Response(file));
  };
const PORTAL = '<!doctype html><html><title>Wi-Fi</title><form action="/login"></form></html>';
const OUR_PAGE = '<!doctype html><html><title>Қырағы · Qyragy</title><div id="app"></div></html>';
/** A file is kept beside its reading: the next turn has begun to, and all that was begun ends. */
const keptSoon = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  await Promise.all(puts.splice(0));
};

beforeEach(() => {
  shelf.clear();
  notes.clear();
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, text: string) => void notes.set(key, text),
    removeItem: (key: string) => void notes.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('files that outlive the network', () => {
  const upper = (text: string): string | null => (text.startsWith('{') ? text.toUpperCase() : null);

  it('are the newest answer, else the last good one, whatever the host answers; nothing it says takes that away', async () => {
    expect(await keptFile('a', upper, answers({ a: '{x' }))).toEqual({ value: '{X', trouble: null });
    await keptSoon();
    const troubles: readonly (readonly [string | number | undefined, object])[] = [
      [undefined, { kind: 'silent' }],
      [PORTAL, { kind: 'foreign' }],
      ['', { kind: 'foreign' }],
      [OUR_PAGE, { kind: 'gone' }],
      [404, { kind: 'gone' }],
      [410, { kind: 'gone' }],
      [503, { kind: 'failing', status: 503 }],
      [403, { kind: 'failing', status: 403 }],
      ['[cut', { kind: 'unreadable' }],
    ];
    for (const [answer, trouble] of troubles)
      expect([answer, await keptFile('a', upper, answers({ a: answer }))]).toMatchObject([
        answer,
        { value: '{X', trouble },
      ]);
    expect(await keptFile('b', upper, answers({ b: 404 }))).toEqual({ value: null, trouble: { kind: 'gone' } });
  });

  it('tell why the newest cannot be read', async () => {
    const newer = (): { ok: false; error: Fault } => ({
      ok: false,
      error: fault('snapshot-newer', { found: 9, ours: 1 }),
    });
    expect(await keptReading('a', newer, answers({ a: '{"version":9}' }))).toEqual({
      value: null,
      trouble: { kind: 'unreadable', fault: fault('snapshot-newer', { found: 9, ours: 1 }) },
    });
  });

  it('need no cache, whether it is missing, forbidden or says nothing for ever', async () => {
    vi.stubGlobal('caches', { open: () => Promise.reject(new Error('denied')) });
    expect(await keptFile('a', upper, answers({ a: '{x' }))).toEqual({ value: '{X', trouble: null });
    expect(await keptFile('a', upper, answers({}))).toEqual({ value: null, trouble: { kind: 'silent' } });
    vi.stubGlobal('caches', {
      get open(): never {
        throw new DOMException('shut', 'SecurityError');
      },
    });
    expect(await keptFile('a', upper, answers({}))).toEqual({ value: null, trouble: { kind: 'silent' } });
    vi.useFakeTimers();
    vi.stubGlobal('caches', { open: () => new Promise(() => undefined) });
    // What the host gives waits for no cache at all; what it does not give waits for one three seconds.
    expect(await keptFile('a', upper, answers({ a: '{x' }))).toEqual({ value: '{X', trouble: null });
    const waiting = keptFile('a', upper, answers({}));
    await vi.advanceTimersByTimeAsync(3000);
    expect(await waiting).toEqual({ value: null, trouble: { kind: 'silent' } });
  });
});

describe('what a page can do without', () => {
  it('is given up when it fails, when it throws at once, and after three seconds', async () => {
    expect(await inTime(() => Promise.resolve(1), 0)).toBe(1);
    expect(await inTime(() => Promise.reject(new Error('no')), 0)).toBe(0);
    expect(
      await inTime((): number => {
        throw new DOMException('shut', 'SecurityError');
      }, 0),
    ).toBe(0);
    vi.useFakeTimers();
    const waiting = inTime(() => new Promise<number>(() => undefined), 0);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await waiting).toBe(0);
  });
});

describe('the wall’s data', () => {
  const trust = Promise.resolve(NO_TRUST);
  const source = (mayExample = true) => ({ isOwn: false, mayExample: Promise.resolve(mayExample) });
  const found = (files: Readonly<Record<string, string | number | undefined>>, mayExample = true) =>
    findSnapshot('/', source(mayExample), trust, answers(files));
  const titleOf = (one: Awaited<ReturnType<typeof found>>): string | null => one.found?.snapshot.title ?? null;

  it('are the operator’s, else the last ones read with what is wrong; once a screen had them, never the example', async () => {
    const own = await wallSnapshotFile();
    const example = await wallSnapshotFile({ title: 'Example', status: 'illustrative' });
    const EXAMPLE = { '/geo/example-snapshot.json': example };
    expect(await found({ ...EXAMPLE, '/snapshot.json': own })).toMatchObject({
      found: { snapshot: { title: 'Test registry' }, origin: 'publisher' },
      trouble: null,
    });
    await keptSoon();
    const wrong: readonly (readonly [string | number | undefined, object])[] = [
      [undefined, { kind: 'silent' }],
      [404, { kind: 'gone' }],
      [503, { kind: 'failing' }],
      [PORTAL, { kind: 'foreign' }],
      [OUR_PAGE, { kind: 'gone' }],
      [own.replace('Test department', 'Another one'), { kind: 'unreadable', fault: { code: 'snapshot-damaged' } }],
      [own.slice(0, 4000), { kind: 'unreadable', fault: { code: 'snapshot-damaged' } }],
      [own.replace('"version":1', '"version":2'), { kind: 'unreadable', fault: { code: 'snapshot-newer' } }],
      ['{"error":"no"}', { kind: 'unreadable', fault: { code: 'snapshot-foreign' } }],
    ];
    for (const [answer, trouble] of wrong)
      expect([answer, await found({ ...EXAMPLE, '/snapshot.json': answer })]).toMatchObject([
        answer,
        { found: { snapshot: { source: 'Test department' } }, trouble },
      ]);
    // The browser dropped what it kept: the screen still knows that it had real data.
    shelf.clear();
    expect(hadData()).toBe('2025-12-31');
    for (const [answer, trouble] of wrong)
      expect([answer, await found({ ...EXAMPLE, '/snapshot.json': answer })]).toMatchObject([
        answer,
        { found: null, trouble },
      ]);
  });

  it('are the example on a fresh screen only where the host has no snapshot at all, and the operator lets it be', async () => {
    const own = await wallSnapshotFile();
    const EXAMPLE = {
      '/geo/example-snapshot.json': await wallSnapshotFile({ title: 'Example', status: 'illustrative' }),
    };
    for (const answer of [404, OUR_PAGE])
      expect(titleOf(await found({ ...EXAMPLE, '/snapshot.json': answer }))).toBe('Example');
    expect(await found({ ...EXAMPLE, '/snapshot.json': 404 }, false)).toEqual({
      found: null,
      trouble: { kind: 'gone' },
    });
    for (const answer of [undefined, 500, PORTAL, own.slice(0, 4000), own.replace('"version":1', '"version":2')])
      expect([answer, titleOf(await found({ ...EXAMPLE, '/snapshot.json': answer }))]).toEqual([answer, null]);
    expect(hadData()).toBeNull();
  });
});

describe('an operator’s word on trust', () => {
  const KEY = 'A'.repeat(43);

  it('is read from config.json, and kept when that vanishes', async () => {
    const config = JSON.stringify({
      style: null,
      wall: { staleAfterDays: 2 },
      trust: { keys: [`${KEY}=`], unsigned: 'refused' },
    });
    const said = { wall: { staleAfterDays: 2 }, trust: { keys: [`${KEY}=`], isRefusing: true, state: 'known' } };
    expect(await findOperatorFile('/', answers({ '/config.json': config }))).toEqual(said);
    await keptSoon();
    for (const answer of [404, undefined, 503, PORTAL, '{'])
      expect([answer, await findOperatorFile('/', answers({ '/config.json': answer }))]).toEqual([answer, said]);
    shelf.clear();
    for (const [answer, state] of [
      [404, 'known'],
      [OUR_PAGE, 'known'],
      [503, 'absent'],
      [undefined, 'absent'],
      [PORTAL, 'absent'],
      ['{', 'broken'],
    ] as const) {
      expect([answer, await findOperatorFile('/', answers({ '/config.json': answer }))]).toEqual([
        answer,
        { wall: null, trust: { keys: [], isRefusing: false, state } },
      ]);
    }
    expect(await findOperatorFile('/', answers({ '/config.json': '{"style":null}' }))).toEqual({
      wall: null,
      trust: NO_TRUST,
    });
  });

  it('that cannot be read is not taken for none', () => {
    for (const bad of [
      'x',
      7,
      [],
      { keys: 'x' },
      { keys: [7] },
      { keys: ['short'] },
      { keys: [KEY], unsigned: 'hidden' },
    ])
      expect([bad, trustOf(bad).state]).toEqual([bad, 'broken']);
    expect(trustOf({ keys: ['short'], unsigned: 'refused' })).toEqual({ keys: [], isRefusing: true, state: 'broken' });
  });

  describe('on a snapshot', () => {
    const make = async () => {
      const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
      const base64 = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64');
      const key = base64(await crypto.subtle.exportKey('raw', pair.publicKey));
      const sign = async (text: string): Promise<string> =>
        base64(await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(text)));
      return { key, sign };
    };
    const signedBy = async ({ key, sign }: Awaited<ReturnType<typeof make>>, named = key): Promise<string> => {
      const { signedText } = await import('../../src/domain/signature');
      const plain = JSON.parse(await wallSnapshotFile()) as object;
      return wallSnapshotFile({ signature: { key: named, value: await sign(signedText(plain)) } });
    };
    const trustIn = (keys: readonly string[], isRefusing = false): Promise<Trust> =>
      Promise.resolve({ keys, isRefusing, state: 'known' });
    const originOf = async (file: string, trust: Promise<Trust>): Promise<string> => {
      const whole = await findWholeSnapshot('/snapshot.json', trust, answers({ '/snapshot.json': file }));
      if (whole.found) return whole.found.origin;
      return whole.trouble?.kind === 'unreadable' ? whole.trouble.fault.code : String(whole.trouble?.kind);
    };

    it('says whose it is: the operator’s, nobody’s, a stranger’s; and refuses the last two where it is told to', async () => {
      const [operator, stranger] = [await make(), await make()];
      const signed = await signedBy(operator);
      const forged = await signedBy(stranger, operator.key);
      const plain = await wallSnapshotFile();
      const trust = trustIn([operator.key]);
      expect(
        await Promise.all([signed, plain, await signedBy(stranger), forged].map((file) => originOf(file, trust))),
      ).toEqual(['publisher', 'unsigned', 'wrong', 'wrong']);
      await keptSoon();
      shelf.clear();
      const refusing = trustIn([operator.key], true);
      expect(await originOf(plain, refusing)).toBe('signature-missing');
      expect(await originOf(forged, refusing)).toBe('signature-wrong');
      expect(await originOf(signed, refusing)).toBe('publisher');
      await keptSoon();
      // The last one that was the operator's stays, with what is wrong with the newest.
      expect(await findWholeSnapshot('/snapshot.json', refusing, answers({ '/snapshot.json': forged }))).toMatchObject({
        found: { origin: 'publisher' },
        trouble: { kind: 'unreadable', fault: { code: 'signature-wrong' } },
      });
      expect(await originOf(plain, trustIn([]))).toBe('publisher');
    });

    it('holds for the summary too, and a browser that cannot check says so, whatever it is told to refuse', async () => {
      const operator = await make();
      const signed = await signedBy(operator);
      vi.stubGlobal('fetch', answers({ '/snapshot-summary.json': await wallSnapshotFile() }));
      expect((await findSummary('/snapshot-summary.json', trustIn([operator.key]))).found?.origin).toBe('unsigned');
      vi.stubGlobal('crypto', {
        ...crypto,
        subtle: {
          digest: crypto.subtle.digest.bind(crypto.subtle),
          importKey: () => Promise.reject(new DOMException('no', 'NotSupportedError')),
        },
      });
      expect(await originOf(signed, trustIn([operator.key], true))).toBe('unchecked');
      vi.unstubAllGlobals();
      expect(await originOf(signed, Promise.resolve({ keys: [], isRefusing: false, state: 'absent' as const }))).toBe(
        'unchecked',
      );
      expect(
        await originOf(
          await wallSnapshotFile(),
          Promise.resolve({ keys: [], isRefusing: false, state: 'absent' as const }),
        ),
      ).toBe('publisher');
      expect(
        await originOf(
          await wallSnapshotFile(),
          Promise.resolve({ keys: [], isRefusing: true, state: 'broken' as const }),
        ),
      ).toBe('unchecked');
    });
  });
});
