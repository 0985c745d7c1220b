/** Every message of the three languages, filled with sample values. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { LOCALES, type Locale } from '../../src/i18n/locale';
import { speak } from '../../src/questions/spoken';
import { combined, valuesOf } from './sample';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MESSAGES = join(ROOT, 'src/i18n/messages');
const QUESTIONS = join(ROOT, 'src/questions');

/** Whole sentences put together from an answer have dozens of forms: an editor reads so many of each. */
const MOST_WAYS = 12;

/** Words of one module: where they are said, and what the module says of itself. */
export interface Module {
  /** First part of the ids. */
  readonly id: string;
  readonly screen: 'planner' | 'questions' | 'resident' | 'wall' | 'twin';
  readonly about: string;
  readonly lines: readonly Line[];
}
/** One message: the same ways of filling it in each language. */
export interface Line {
  readonly id: string;
  readonly said: Readonly<Record<Locale, readonly string[]>>;
}

interface Source {
  readonly id: string;
  readonly screen: Module['screen'];
  /** The file that declares the type of the words: English where each language has its own. */
  readonly declared: string;
  /** The export of that file, and the way in it to one language's words. */
  readonly of: { readonly name: string; readonly byLocale: boolean };
  readonly files: Readonly<Record<Locale, string>>;
}

const screenOf = (file: string): Module['screen'] =>
  /^(resident|areaMap|update)/.test(file)
    ? 'resident'
    : file.startsWith('wall')
      ? 'wall'
      : /^(twin|outFolder)/.test(file)
        ? 'twin'
        : 'planner';

const exportsOf = (checker: ts.TypeChecker, program: ts.Program, file: string): readonly ts.Symbol[] => {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  return module ? checker.getExportsOfModule(module).filter(({ flags }) => flags & ts.SymbolFlags.Value) : [];
};

/** All words, in the order of the screens and of their files. */
export async function readMessages(): Promise<readonly Module[]> {
  await speak(...LOCALES);
  const messageFiles = readdirSync(join(MESSAGES, 'en')).filter((file) => file.endsWith('.ts'));
  const questionFiles = readdirSync(QUESTIONS, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/]+\/(verb\/)?words\.ts$/.test(file.replaceAll('\\', '/')))
    .sort();
  const declared = [
    ...messageFiles.map((file) => join(MESSAGES, 'en', file)),
    ...questionFiles.map((file) => join(QUESTIONS, file)),
  ];
  const program = ts.createProgram(declared, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    resolveJsonModule: true,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ['lib.es2023.d.ts'],
  });
  const checker = program.getTypeChecker();
  const sources: Source[] = [];
  for (const file of messageFiles) {
    const path = join(MESSAGES, 'en', file);
    for (const { name } of exportsOf(checker, program, path))
      sources.push({
        id: name,
        screen: screenOf(basename(file, '.ts')),
        declared: path,
        of: { name, byLocale: false },
        files: Object.fromEntries(LOCALES.map((locale) => [locale, join(MESSAGES, locale, file)])) as Source['files'],
      });
  }
  for (const file of questionFiles) {
    const path = join(QUESTIONS, file);
    for (const { name } of exportsOf(checker, program, path).filter(({ name }) => /words$/i.test(name)))
      sources.push({
        id: file.replace(/\/words\.ts$/, '').replaceAll('/', '.'),
        screen: file.includes('verb/') ? 'twin' : 'questions',
        declared: path,
        of: { name, byLocale: true },
        files: Object.fromEntries(LOCALES.map((locale) => [locale, path])) as Source['files'],
      });
  }
  const seen = new Set<string>();
  const modules: Module[] = [];
  for (const source of sources) {
    const symbol = exportsOf(checker, program, source.declared).find(({ name }) => name === source.of.name);
    const node = symbol?.valueDeclaration;
    if (!symbol || !node) continue;
    const roots = Object.fromEntries(
      await Promise.all(
        LOCALES.map(async (locale) => {
          const module = (await import(/* @vite-ignore */ pathToFileURL(source.files[locale]).href)) as Record<
            string,
            unknown
          >;
          const words = module[source.of.name];
          return [locale, source.of.byLocale ? (words as Record<string, unknown>)[locale] : words] as const;
        }),
      ),
    ) as Record<Locale, unknown>;
    const whole = checker.getTypeOfSymbolAtLocation(symbol, node);
    const type = source.of.byLocale ? memberOf(checker, whole, 'en', node) : whole;
    const lines: Line[] = [];
    if (type) walk(checker, node, type, source.id, roots, lines);
    const fresh = lines.filter(({ id, said }) => {
      // Words that one module takes over from another are read once.
      const key = `${id.split('.').slice(1).join('.')}|${JSON.stringify(said)}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
    modules.push({
      id: source.id,
      screen: source.screen,
      about: ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' '),
      lines: fresh,
    });
  }
  return modules.filter(({ lines }) => lines.length > 0);
}

function memberOf(checker: ts.TypeChecker, type: ts.Type, name: string, at: ts.Node): ts.Type | undefined {
  const member = checker.getPropertyOfType(type, name);
  if (member) return checker.getTypeOfSymbolAtLocation(member, at);
  return checker.getIndexTypeOfType(type, ts.IndexKind.String) ?? undefined;
}

/** What a message says with these values. */
function sayWith(message: unknown, args: readonly unknown[]): string {
  const said: unknown =
    typeof message === 'function' ? (message as (...all: readonly unknown[]) => unknown)(...args) : message;
  return textsIn(said).join(' · ');
}

/** Texts of a value: whole sentences come one by one, or with a title over them. */
const textsIn = (said: unknown): readonly string[] =>
  typeof said === 'string'
    ? [said]
    : typeof said === 'object' && said !== null
      ? Object.values(said as Readonly<Record<string, unknown>>).flatMap(textsIn)
      : [];

function walk(
  checker: ts.TypeChecker,
  at: ts.Node,
  type: ts.Type,
  id: string,
  roots: Readonly<Record<Locale, unknown>>,
  into: Line[],
): void {
  const { en } = roots;
  if (typeof en === 'string' || typeof en === 'function') {
    const [signature] = type.getCallSignatures();
    const params = signature?.getParameters() ?? [];
    const ways =
      typeof en === 'string'
        ? [[]]
        : combined(
            params.map((param) => {
              const declared = param.valueDeclaration ?? at;
              return valuesOf(checker, checker.getTypeOfSymbolAtLocation(param, declared), param.name);
            }),
          );
    const said = saidIn(roots, ways);
    if (said.en.length > 0) into.push({ id, said });
    return;
  }
  if (typeof en !== 'object' || en === null) return;
  // In the order of the type: a module's own order depends on who loads it.
  const declared = checker.getPropertiesOfType(type).map(({ name }) => name);
  const known = new Set(declared);
  const keys = Object.keys(en);
  for (const key of [
    ...declared.filter((name) => Object.hasOwn(en, name)),
    ...keys.filter((name) => !known.has(name)),
  ]) {
    const inner = Array.isArray(en)
      ? (checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? memberOf(checker, type, key, at))
      : memberOf(checker, type, key, at);
    const children = Object.fromEntries(
      LOCALES.map((locale) => [locale, (roots[locale] as Record<string, unknown> | undefined)?.[key]]),
    ) as Record<Locale, unknown>;
    if (inner) walk(checker, at, inner, `${id}.${key}`, children, into);
  }
}

/** Ways that say another thing in some language, each once. */
function saidIn(roots: Readonly<Record<Locale, unknown>>, ways: readonly (readonly unknown[])[]): Line['said'] {
  const rows = new Map<string, readonly string[]>();
  for (const way of ways) {
    const said = LOCALES.map((locale) => sayWith(roots[locale], way));
    // Another number in the same words is no other form.
    const form = said.join('|').replace(/\d[\d\s.,]*/g, '0');
    if (!rows.has(form) && said.some((text) => text.trim() !== '')) rows.set(form, said);
  }
  const all = [...rows.values()].slice(0, MOST_WAYS);
  return Object.fromEntries(
    LOCALES.map((locale, i) => [locale, all.map((said) => said[i])]),
  ) as unknown as Line['said'];
}
