import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, it } from 'vitest';
import { signedPrecinctsText } from '../../src/domain/signature';
import { readPrecincts } from '../../src/intake/points/readPrecincts';
import { forgetOwnFiles } from '../../src/sources/keepOwnFiles';
import { NO_TRUST, type Trust } from '../../src/sources/operatorFile';
import { KEPT, ownFiles } from '../../src/sources/ownFiles';
import { residentMore } from '../../src/i18n/residentLater';
import { takeFile, type Taken } from '../../src/state/resident/takeFile';

const feature = (number: string, west: number) => ({
  type: 'Feature',
  properties: { number },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 43.2],
        [west + 0.01, 43.2],
        [west + 0.01, 43.21],
        [west, 43.2],
      ],
    ],
  },
});
const MAP = { type: 'FeatureCollection', features: [feature('12', 76.9), feature('13', 76.95)] };
const trusting = (keys: readonly string[], isRefusing = false): Promise<Trust> =>
  Promise.resolve({ keys, isRefusing, state: 'known' });
const none = Promise.resolve(NO_TRUST);
const take = (text: string, trust: Promise<Trust> = none, name = 'file.json'): Promise<Taken> =>
  takeFile(new File([text], name), 'en', (given) => Promise.resolve(readPrecincts(given)), trust);
const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

async function signedMap(): Promise<{ readonly text: string; readonly key: string }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign'])) as CryptoKeyPair;
  const key = base64(await crypto.subtle.exportKey('raw', pair.publicKey));
  const value = base64(
    await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(signedPrecinctsText(MAP))),
  );
  return { text: JSON.stringify({ ...MAP, qyragy: { key, value } }), key };
}

/** The same JSON with the keys of its objects in the opposite order, as a program that sorts may write it. */
const turned = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(turned)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, turned(inner)]),
        )
      : value;

beforeEach(() => forgetOwnFiles());

describe('a file opened on this device', () => {
  it('is told by what it is, in whatever order its fields stand', async () => {
    const example: unknown = await (await fetch('/geo/example-snapshot.json')).json();
    expect((await take(JSON.stringify(turned(example), null, 2))).kind).toBe('snapshot');
    expect((await take(`\ufeff${JSON.stringify(turned(MAP))}`)).kind).toBe('precincts');
    expect(await ownFiles(none)).toMatchObject({
      snapshot: { origin: 'own' },
      precincts: { origin: 'own', precincts: [{ number: '12' }, { number: '13' }] },
      isRefused: false,
    });
  });

  it('of another kind is refused by name, and keeps nothing', async () => {
    const { file } = await residentMore('en');
    for (const text of [
      '',
      'number,phone',
      '[1]',
      '{"format":"playlist"}',
      '{"title":"FeatureCollection"}',
      '{"format":"qyragy-snapshot"',
      'null',
    ]) {
      expect(await take(text, none, 'x.json')).toEqual({ kind: 'refused', text: file.failed('x.json', file.unknown) });
    }
    expect(await ownFiles(none)).toEqual({ snapshot: null, precincts: null, isRefused: false, isUnused: false });
  });

  it('carries the publisher’s signature only while its key is trusted', async () => {
    const { text, key } = await signedMap();
    expect(await take(text, trusting([key]))).toMatchObject({
      kind: 'precincts',
      isKept: true,
      precincts: { origin: 'own-signed' },
    });
    expect((await ownFiles(trusting([key], true))).precincts?.origin).toBe('own-signed');
    const other = await signedMap();
    expect((await ownFiles(trusting([other.key]))).precincts?.origin).toBe('own');
    expect(await ownFiles(trusting([other.key], true))).toMatchObject({ precincts: null, isRefused: true });
  });

  it('kept and then damaged is not shown, said so, and can be removed', async () => {
    await take(JSON.stringify(MAP));
    const whole = await get<readonly object[]>(KEPT.precincts);
    for (const damaged of [
      [null],
      ['12'],
      [{ ...whole?.[0], geometry: 'none' }],
      [{ ...whole?.[0], photo: 'https://elsewhere.test/x.png' }],
      'text',
      [],
    ]) {
      await set(KEPT.precincts, damaged);
      expect(await ownFiles(none)).toMatchObject({ precincts: null, isRefused: true });
    }
    await set(KEPT.snapshot, 42);
    expect(await ownFiles(none)).toMatchObject({ snapshot: null, isRefused: true });
    await forgetOwnFiles();
    expect((await ownFiles(none)).isRefused).toBe(false);
  });
});
