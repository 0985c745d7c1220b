import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const documents = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...['docs', 'data/facts', 'bench'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** The anchors of a document, as a forge makes them of its headings. */
const anchorsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

const sources = ['src', 'gallery', 'scripts', 'tests', 'bench', 'data/facts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs|svelte|json|md)$/.test(name) && !name.startsWith('fixtures'))
    .map((name) => join(folder, name)),
);

describe('documents', () => {
  it.each(documents)('%s links only to files and headings that are there', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link]) => link);
    const broken = links.filter((link) => {
      const [file, anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

/** Paths of files and folders, each with a stroke before it. */
const paths = ['src', 'gallery', 'scripts', 'tests', 'bench', 'docs', 'data', 'static', 'deploy'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `/${join(folder, name)}`),
);

describe('files that documents name', () => {
  it.each(documents.filter((name) => name !== 'CHANGELOG.md'))('in %s are there', (path) => {
    const code = [...read(path).matchAll(/`([^`\n]+)`/g)].map(([, text]) => text);
    // A pattern, or the name that stands for one's own test, is no file.
    const named = code
      .flatMap((text) => text.split(' '))
      .filter((word) => /^[\w@./-]+\/[\w.]+\.(ts|svelte|mjs|css)$/.test(word) && !word.includes('/name.test.ts'));
    expect(named.filter((name) => !paths.some((known) => known.endsWith(`/${name}`)))).toEqual([]);
  });
});

describe('facts', () => {
  const rows = new Set([...read('docs/facts.md').matchAll(/^\| ([FP]\d+) \|/gm)].map(([, mark]) => mark));
  const headings = [...read('docs/facts.md').matchAll(/^## (\d)\./gm)].map(([, number]) => number);

  it('are found where a comment names them', () => {
    const named = sources.flatMap((path) =>
      [...read(path).matchAll(/docs\/facts\.md,\s+(?:\*\s+)?(section (\d)|[FP]\d+)/g)].map(
        (match) => [path, match] as const,
      ),
    );
    const missing = named.filter(([, [, what, section]]) =>
      section === undefined ? !rows.has(what) : !headings.includes(section),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(missing.map(([path, [, what]]) => `${path}: ${what}`)).toEqual([]);
  });

  it('are behind every figure that is shown', () => {
    const indicators = JSON.parse(read('data/facts/indicators.json')) as { readonly indicators?: unknown };
    const marks = [...JSON.stringify(indicators).matchAll(/"fact":"([^"]+)"/g)].map(([, mark]) => mark);
    expect(marks.length).toBeGreaterThan(20);
    expect(marks.filter((mark) => !rows.has(mark))).toEqual([]);
  });
});
