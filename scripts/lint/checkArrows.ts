import type { Role } from './arrows.ts';
import type { Import } from './readImports.ts';

/** A pattern as an expression over the whole of a name: `*` within a name, `**` across folders, `{a,b}` one of them. */
const expressionOf = (pattern: string): RegExp => {
  const source = pattern
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_all, choices: string) => `(${choices.replaceAll(',', '|')})`)
    .replace(/\*\*|\*/g, (stars) => (stars === '**' ? '.*' : '[^/]*'));
  return new RegExp(`^${source}$`);
};

const matches = (patterns: readonly string[], name: string): boolean =>
  patterns.some((pattern) => expressionOf(pattern).test(name));

/** The role a file plays, or undefined. */
export const roleOf = (roles: readonly Role[], file: string): Role | undefined =>
  roles.find(({ files }) => matches(files, file));

const OWN_QUESTION = 'own question';

/** The folder of the question that a file belongs to; null where it is of none. */
const questionOf = (file: string): string | null => /^src\/questions\/[^/]+\//.exec(file)?.[0] ?? null;

const said = ({ file, line, to, typeOnly }: Import): string =>
  `${file}:${line} imports ${typeOnly ? 'types of ' : ''}${to}`;

/** Imports against an arrow, each with its place and the rule it breaks. */
export function brokenArrows(roles: readonly Role[], imports: readonly Import[]): string[] {
  const known = new Map<string, Role | undefined>();
  const role = (file: string): Role | undefined => {
    if (!known.has(file)) known.set(file, roleOf(roles, file));
    return known.get(file);
  };
  const wrong: string[] = [];
  for (const { file } of imports) {
    if (known.has(file) || role(file)) continue;
    wrong.push(`${file}: plays no role; give it one in scripts/lint/arrows.ts`);
  }
  for (const found of imports) {
    const from = role(found.file);
    if (!from) continue;
    const { name, may, types = [], packages = [], why } = from;
    if (!found.ours) {
      if (found.typeOnly || matches(packages, found.to)) continue;
      wrong.push(`${said(found)}\n  ${name}: of packages ${packages.join(', ') || 'none'}. ${why}`);
      continue;
    }
    const to = role(found.to);
    const ownQuestion = may.includes(OWN_QUESTION);
    if (ownQuestion ? questionOf(found.to) === questionOf(found.file) : to === from) continue;
    if (to && (matches(may, to.name) || (found.typeOnly && matches(types, to.name)))) continue;
    const extra = types.length > 0 ? ` (and types of ${types.join(', ')})` : '';
    const allowed = ownQuestion ? may : [name, ...may];
    wrong.push(`${said(found)} (${to?.name ?? 'no role'})\n  ${name} imports ${allowed.join(', ')}${extra}. ${why}`);
  }
  return wrong;
}

/** Circles of imports, those of types too, each as its files in order: none can be read without all the others. */
export function circles(imports: readonly Import[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const { file, to, ours } of imports) {
    if (!ours) continue;
    if (!next.has(file)) next.set(file, new Set());
    next.get(file)!.add(to);
  }
  const found: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const onPath = new Map<string, number>();
  const walk = (file: string): void => {
    onPath.set(file, path.length);
    path.push(file);
    for (const to of next.get(file) ?? []) {
      const start = onPath.get(to);
      if (start !== undefined) found.push([...path.slice(start), to]);
      else if (!done.has(to)) walk(to);
    }
    path.pop();
    onPath.delete(file);
    done.add(file);
  };
  for (const file of next.keys()) if (!done.has(file)) walk(file);
  return found;
}

/** Ways, by any import that is more than types, from a start to a file that it must never bring along. */
export function forbiddenWays(
  from: readonly string[],
  never: readonly string[],
  imports: readonly Import[],
): string[][] {
  const next = new Map<string, string[]>();
  for (const { file, to, ours, typeOnly } of imports) {
    if (ours && !typeOnly) next.set(file, [...(next.get(file) ?? []), to]);
  }
  const ways: string[][] = [];
  for (const start of from) {
    const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
    for (const file of cameFrom.keys()) {
      if (matches(never, file)) {
        const way: string[] = [];
        for (let step: string | undefined = file; step !== undefined; step = cameFrom.get(step)) way.unshift(step);
        ways.push(way);
        continue;
      }
      for (const to of next.get(file) ?? []) if (!cameFrom.has(to)) cameFrom.set(to, file);
    }
  }
  return ways;
}
