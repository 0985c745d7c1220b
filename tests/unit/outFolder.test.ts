import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { MARKER, outFolder, writeOutFiles, writeOutFolder } from '../../src/cli/outFolder';
import { err, ok, type Result, type TwinFault } from '../../src/domain/result';
import { outSentence } from '../../src/i18n/messages/en/outFolder';
import { ROOT } from '../golden/twinRun';

let cwd = '';
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'qyragy-out-')));
});

const saidOf = (error: TwinFault | string): string => (typeof error === 'string' ? error : outSentence(error));

function valueOf<T>(result: Result<T, TwinFault>): T {
  if (!result.ok) throw new Error(saidOf(result.error));
  return result.value;
}

/** Everything under a folder, by name. */
const within = (path: string): readonly string[] => readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted();
const refusal = (asked: string, from = cwd): string => {
  const found = outFolder(asked, from);
  return found.ok ? `allowed: ${found.value.path}` : saidOf(found.error);
};
const write = async (asked: string, files: Readonly<Record<string, string>>): Promise<void> => {
  valueOf(await writeOutFiles(valueOf(outFolder(asked, cwd)), new Map(Object.entries(files))));
};

describe('a folder that a command may write', () => {
  it('is never the project, the home, the root, the folder one is in, or one above them', () => {
    expect(refusal('.', ROOT)).toContain('the project');
    expect(refusal('..', ROOT)).toContain('above the project');
    expect(refusal(ROOT)).toContain('the project');
    expect(refusal(dirname(ROOT.replace(/\/$/, '')))).toContain('above the project');
    expect(refusal('/')).toContain('the root');
    expect(refusal(homedir())).toMatch(/your home|above/);
    expect(refusal(tmpdir())).toContain('is ');
    expect(refusal('.')).toContain('the folder you are in');
    expect(refusal('..')).toContain('is ');
    expect(refusal('a/..')).toContain('the folder you are in');
  });

  it('is none of these by a link either, nor by a path through one', () => {
    symlinkSync(ROOT, join(cwd, 'link'));
    symlinkSync(dirname(ROOT.replace(/\/$/, '')), join(cwd, 'up'));
    symlinkSync(join(cwd, 'gone'), join(cwd, 'nowhere'));
    expect(refusal('link')).toContain('the project');
    expect(refusal('up')).toContain('above the project');
    expect(refusal('link/src')).toContain('which we did not put there');
    expect(refusal('link/src/..')).toContain('the project');
    expect(refusal('nowhere')).toContain('a link that leads nowhere');
  });

  it('holds nothing that we did not put there, a link among it, and names what it found', async () => {
    mkdirSync(join(cwd, 'letters'));
    writeFileSync(join(cwd, 'letters', 'from-grandmother.txt'), 'x');
    expect(refusal('letters')).toContain('letters holds from-grandmother.txt');
    expect(refusal('letters/from-grandmother.txt')).toContain('is a file');
    await write('made', { 'a.json': '{}' });
    expect(refusal('made')).toContain('allowed');
    mkdirSync(join(cwd, 'made', 'deep'));
    symlinkSync(join(cwd, 'letters'), join(cwd, 'made', 'deep', 'letters'));
    expect(refusal('made')).toContain('deep/letters');
  });

  it('holds what we wrote as we wrote it: a changed file is somebody’s work, and a marker copied from elsewhere vouches for nothing', async () => {
    await write('site', { 'index.html': 'x', 'config.json': '{}' });
    writeFileSync(join(cwd, 'site', 'config.json'), '{"trust":{}}');
    expect(refusal('site')).toContain('site holds config.json');
    mkdirSync(join(cwd, 'letters'));
    writeFileSync(join(cwd, 'letters', 'index.html'), 'from grandmother');
    for (const marker of [
      readFileSync(join(cwd, 'site', MARKER), 'utf8'),
      '{"madeBy":"qyragy","files":["index.html"]}',
      '{"madeBy":"qyragy","sums":{"index.html":""}}',
    ]) {
      writeFileSync(join(cwd, 'letters', MARKER), marker);
      expect(refusal('letters')).toMatch(/letters holds (index\.html|\.qyragy-made\.json)/);
    }
  });

  it('is left as it is when somebody puts a file into it while ours are being made', async () => {
    await write('site', { 'index.html': 'old' });
    const written = await writeOutFolder(valueOf(outFolder('site', cwd)), async (beside) => {
      writeFileSync(join(beside, 'index.html'), 'new');
      writeFileSync(join(cwd, 'site', 'letter.txt'), 'x');
      return ok(undefined);
    });
    expect(written.ok ? '' : saidOf(written.error)).toContain('site holds letter.txt');
    expect(within(cwd)).toEqual(['site', `site/${MARKER}`, 'site/index.html', 'site/letter.txt']);
    expect(readFileSync(join(cwd, 'site', 'index.html'), 'utf8')).toBe('old');
  });

  it("needs a marker with our name: another marker, or a damaged one, is a stranger's", () => {
    for (const [name, text] of [
      ['other', '{"madeBy":"someone","files":["a"]}'],
      ['cut', '{"madeBy":"qyra'],
      ['odd', 'null'],
    ] as const) {
      mkdirSync(join(cwd, name));
      writeFileSync(join(cwd, name, MARKER), text);
      expect(refusal(name)).toContain('which we did not put there');
    }
  });
});

describe('writing it', () => {
  it('replaces what we made before, whole: no file of the old one is left, and nothing lies beside', async () => {
    await write('site', { 'old.js': '1', 'index.html': 'old' });
    await write('site', { 'index.html': 'new' });
    expect(within(cwd)).toEqual(['site', `site/${MARKER}`, 'site/index.html']);
    expect(readFileSync(join(cwd, 'site', 'index.html'), 'utf8')).toBe('new');
  });

  it('makes a folder that a web server can read, and keeps a link that stands for it', async () => {
    mkdirSync(join(cwd, 'disk'));
    symlinkSync(join(cwd, 'disk'), join(cwd, 'www'));
    await write('www', { 'index.html': 'x' });
    expect(within(join(cwd, 'disk'))).toContain('index.html');
    expect(statSync(join(cwd, 'disk')).mode & 0o055).toBe(0o055 & ~process.umask());
  });

  it('leaves the old one as it was when it fails, by a word or by an exception, and lets nothing lie beside', async () => {
    await write('site', { 'index.html': 'old' });
    const folder = valueOf(outFolder('site', cwd));
    const started = async (beside: string): Promise<void> => {
      writeFileSync(join(beside, 'index.html'), 'half');
    };
    expect(await writeOutFolder(folder, async (beside) => (await started(beside), err('no')))).toEqual(err('no'));
    const thrown = await writeOutFolder(folder, async (beside) => {
      await started(beside);
      throw new Error('the disk is full');
    });
    expect(thrown.ok ? '' : saidOf(thrown.error)).toContain('the disk is full');
    expect(within(cwd)).toEqual(['site', `site/${MARKER}`, 'site/index.html']);
    expect(readFileSync(join(cwd, 'site', 'index.html'), 'utf8')).toBe('old');
    expect(existsSync(join(cwd, 'never'))).toBe(false);
    await writeOutFolder(valueOf(outFolder('never', cwd)), async () => err('no'));
    expect(existsSync(join(cwd, 'never'))).toBe(false);
    expect(await writeOutFolder(valueOf(outFolder('fresh', cwd)), async () => ok(undefined))).toEqual(ok(undefined));
  });

  it('takes away the folders above that it made, and none that was there, holds anything or came to hold the new one', async () => {
    mkdirSync(join(cwd, 'there'));
    const failing = (asked: string, meanwhile: () => void = () => undefined): Promise<unknown> =>
      writeOutFolder(valueOf(outFolder(asked, cwd)), async () => (meanwhile(), err('no')));
    await failing('a/b/c');
    await failing('there/b/c');
    expect(within(cwd)).toEqual(['there']);
    await failing('a/b/c', () => writeFileSync(join(cwd, 'a', 'letter.txt'), 'x'));
    expect(within(cwd)).toEqual(['a', 'a/letter.txt', 'there']);
    await write('new/b/c', { 'index.html': 'x' });
    expect(existsSync(join(cwd, 'new', 'b', 'c', 'index.html'))).toBe(true);
  });
});
