import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';

/** One import of a file: what is written, where it leads, and whether types are all it takes. */
export interface Import {
  readonly file: string;
  readonly line: number;
  /** A path from the root for a file of ours, else a package's name. */
  readonly to: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
}

const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)<\/script>/g;

/** A component's scripts where they stand, all else blank, so that offsets and lines stay true. */
const scriptsOf = (source: string): string => {
  const blank = source.replace(/[^\n]/g, ' ');
  let out = '';
  for (const match of source.matchAll(SCRIPT)) {
    const start = match.index + match[1]!.length;
    const end = start + match[2]!.length;
    out += blank.slice(out.length, start) + source.slice(start, end);
  }
  return out;
};

const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Every import, re-export and `import()` in one file's text. */
export function importsOf(file: string, source: string, isFile: (path: string) => boolean): Import[] {
  const code = file.endsWith('.svelte') ? scriptsOf(source) : source;
  const { module, errors } = parseSync(file.replace(/\.svelte$/, '.ts'), code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const found: Import[] = [];
  const add = (specifier: string, offset: number, typeOnly: boolean): void => {
    const ours = specifier.startsWith('.');
    const path = posix.join(dirname(file), specifier.replace(/\?.*$/, ''));
    const to = ours
      ? ([path, `${path}.ts`, `${path}.svelte`, `${path}/index.ts`].find(isFile) ?? path)
      : packageName(specifier);
    found.push({ file, line: lineAt(source, offset), to, ours, typeOnly });
  };
  for (const { moduleRequest, entries } of module.staticImports) {
    const typeOnly = entries.length > 0 && entries.every(({ isType }) => isType);
    add(moduleRequest.value, moduleRequest.start, typeOnly);
  }
  for (const { entries } of module.staticExports) {
    const from = entries.filter(({ moduleRequest }) => moduleRequest !== null);
    const request = from[0]?.moduleRequest;
    if (request)
      add(
        request.value,
        request.start,
        from.every(({ isType }) => isType),
      );
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const written = /^['"](.*)['"]$/.exec(code.slice(moduleRequest.start, moduleRequest.end));
    if (written) add(written[1]!, moduleRequest.start, false);
  }
  return found;
}

/** The code files under a folder, as paths from the root, sorted. */
export function codeFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => /\.(ts|mjs|svelte)$/.test(name))
    .sort();
}

/** Every import under src/. */
export function readImports(root: string): Import[] {
  const isFile = (path: string): boolean => /\.\w+$/.test(path) && existsSync(join(root, path));
  return codeFiles(root, 'src').flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8'), isFile));
}
