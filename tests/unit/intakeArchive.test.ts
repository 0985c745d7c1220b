import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../src/intake/formats/archive/inflate';
import { readZip } from '../../src/intake/formats/archive/zipDirectory';
import { bytesOf, readBytes, taken, zipOf } from '../fixtures/openedBytes';

const CSV = 'id;дата;долгота;широта\n1;01.03.2024;76.9286;43.2567\n2;02.03.2024;76.93;43.25\n';
const PLAIN = bytesOf(CSV);

describe('a packed file', () => {
  test('is read as the file inside it, by gzip and by zip', async () => {
    for (const bytes of [
      gzipSync(PLAIN),
      zipOf({ 'данные/случаи.csv': PLAIN, '__MACOSX/._x.csv': 'x', 'прочти.jpg': 'x' }),
    ])
      expect((await taken(bytes, 'f')).preview).toMatchObject({ accepted: 2, kind: 'incidents' });
  });

  test('with several files asks which, and reads the one that is named', async () => {
    const bytes = zipOf({ 'a.csv': PLAIN, 'b.csv': 'дата;долгота;широта\n01.03.2024;76.9;43.2\n' });
    expect((await taken(bytes, 'f.zip')).preview.questions).toEqual([
      { code: 'layer', params: { count: 2 }, choices: ['a.csv', 'b.csv'] },
    ]);
    const named = await taken(bytes, 'f.zip', { answers: { layer: 'b.csv' } });
    expect(named.preview).toMatchObject({ accepted: 1, questions: [] });
  });

  const zip = zipOf({ 'a.csv': PLAIN });
  const at = (bytes: Uint8Array, mark: readonly number[]): number =>
    bytes.findIndex((_, i) => mark.every((byte, k) => bytes[i + k] === byte));
  const changed = (bytes: Uint8Array, where: number, to: number): Uint8Array => {
    const copy = bytes.slice();
    copy[where] = to;
    return copy;
  };
  const directory = at(zip, [0x50, 0x4b, 1, 2]);

  test.each<readonly [string, Uint8Array, string]>([
    ['an archive in an archive', zipOf({ 'b.zip': zip }), 'archive-nested'],
    ['gzip in gzip', gzipSync(gzipSync(PLAIN)), 'archive-nested'],
    ['nothing that can be read', zipOf({ 'a.jpg': 'x', 'b.docx': 'y' }), 'archive-nothing'],
    ['an empty archive', zipOf({}), 'zip-file'],
    ['a lock', changed(zip, directory + 8, zip[directory + 8] | 1), 'archive-locked'],
    ['another method', changed(zip, directory + 10, 99), 'archive-damaged'],
    ['a sum that is not that of its bytes', changed(zip, directory + 16, zip[directory + 16] ^ 1), 'archive-damaged'],
    ['an end that is cut off', zip.slice(0, zip.length - 30), 'archive-damaged'],
    ['gzip that is cut off', gzipSync(PLAIN).slice(0, 40), 'archive-damaged'],
    ['gzip with a byte changed', changed(gzipSync(PLAIN), gzipSync(PLAIN).length - 6, 7), 'archive-damaged'],
    ['nothing but its first bytes', Uint8Array.of(0x1f, 0x8b), 'archive-damaged'],
  ])('that holds %s is refused with the reason', async (_, bytes, code) => {
    expect(await readBytes(bytes, 'f.zip')).toMatchObject({ code, params: { file: 'f.zip' } });
  });

  test('is stopped by the bytes it really unpacks to, whatever it says of them', async () => {
    const bomb = zipOf({ 'a.csv': new Uint8Array(8 * 1024 * 1024) });
    const [entry] = readZip(bomb) ?? [];
    expect(bomb.length).toBeLessThan(10_000);
    let handed = 0;
    const failed = await unpack(entry, (piece) => (handed += piece.length), {
      limit: 1024 * 1024,
      breathe: async () => {},
    });
    expect(failed).toEqual({ code: 'archive-too-large', params: { limitMb: 1 } });
    expect(handed).toBeLessThanOrEqual(1024 * 1024);
  });
});
