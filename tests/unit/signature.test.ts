import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newKey, readPrivateKey, signText } from '../../src/cli/keys';
import { signedPrecinctsText, signedText } from '../../src/domain/signature';
import { canonicalText } from '../../src/domain/snapshotText';
import { verifyPrecincts, verifySnapshot } from '../../src/sources/verify';

const own = newKey();
const other = newKey();
const keyOf = (pem: string) => {
  const key = readPrivateKey(pem);
  if (!key) throw new Error('no key');
  return key;
};
const snapshot = { title: 'Алматы, ҚР', years: [2023], city: { yearly: [12, null] }, unknownLater: { b: 1, a: 2 } };
const signed = { ...snapshot, sha256: 'of all of it', signature: signText(signedText(snapshot), keyOf(own.pem)) };
const map = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { номер: '12' }, geometry: null }] };
const signedMap = { ...map, qyragy: signText(signedPrecinctsText(map), keyOf(own.pem)) };

describe('a signed file', () => {
  it("is known as its operator's, in whatever order and spelling its JSON stands", async () => {
    expect(await verifySnapshot(signed, [other.publicKey, own.publicKey])).toBe('signed');
    const turned = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(signed).reverse()), null, 2)) as object;
    expect(await verifySnapshot(turned, [own.publicKey])).toBe('signed');
    expect(await verifyPrecincts(JSON.parse(JSON.stringify(signedMap, null, 1)) as object, [own.publicKey])).toBe(
      'signed',
    );
    const urlSafe = own.publicKey.replaceAll('+', '-').replaceAll('/', '_').replace('=', '');
    expect(await verifySnapshot(signed, [urlSafe])).toBe('signed');
  });

  it('is wrong when anything in it was changed, added or taken away, or another key was put in', async () => {
    const keys = [own.publicKey];
    for (const changed of [
      { ...signed, title: 'Алматы, ҚP' },
      { ...signed, city: { yearly: [13, null] } },
      { ...signed, precincts: [] },
      { ...signed, unknownLater: { a: 2 } },
      { ...signed, signature: { key: own.publicKey, value: signText(signedText(snapshot), keyOf(other.pem)).value } },
      { ...signed, signature: { key: own.publicKey, value: 'AAAA' } },
    ])
      expect(await verifySnapshot(changed, keys)).toBe('wrong');
    expect(
      await verifyPrecincts({ ...signedMap, features: [{ ...map.features[0], properties: { номер: '13' } }] }, keys),
    ).toBe('wrong');
  });

  it('is untrusted under another key, unsigned without one, and unasked when no key is trusted', async () => {
    expect(await verifySnapshot(signed, [other.publicKey])).toBe('untrusted');
    expect(await verifySnapshot(snapshot, [own.publicKey])).toBe('unsigned');
    expect(await verifySnapshot({ ...snapshot, signature: 'yes' }, [own.publicKey])).toBe('unsigned');
    expect(await verifySnapshot(snapshot, [])).toBe('no-keys');
    expect(await verifyPrecincts(map, [own.publicKey])).toBe('unsigned');
  });

  it('signs the text without sum and signature; the sum covers the signature', () => {
    expect(signedText(signed)).toBe(canonicalText(snapshot));
    expect(canonicalText(signed)).toContain(signed.signature.value);
  });
});

describe('a private key', () => {
  it('is read from its PEM, and nothing else is', () => {
    expect(readPrivateKey('not a key')).toBeNull();
    expect(
      readPrivateKey(
        generateKeyPairSync('rsa', { modulusLength: 2048 })
          .privateKey.export({ type: 'pkcs8', format: 'pem' })
          .toString(),
      ),
    ).toBeNull();
    expect(Buffer.from(own.publicKey, 'base64')).toHaveLength(32);
  });
});
