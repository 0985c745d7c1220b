/**
 * Which modules share a file of the build: a resident's phone gets no code that only other pages need, and few files.
 */
import type { Rolldown } from 'vite';

/**
 * Parts of the framework that the resident's first answer does not use. The framework names all its parts in one list,
 * so that the bundler counts each of them as needed wherever one is; what only other pages use would come with the
 * first answer.
 */
export const FRAMEWORK_LATER =
  /\/svelte\/src\/(index-client|legacy\/|internal\/client\/dom\/(blocks\/(snippet|key|html|slot|svelte-element|svelte-head)|elements\/(custom-element|attachments|actions|style|bindings\/(select|input|size|this|universal|window|media|document|props)))|internal\/shared\/(clone|warnings))/;

const ENTRY = 'src/main.ts';
const FIRST = ['src/resident.ts', ...['kk', 'ru', 'en'].map((locale) => `src/i18n/messages/${locale}/resident.ts`)];

type Context = Parameters<Rolldown.CodeSplittingNameFunction>[1];
type Modules = ReadonlySet<string>;

/** Modules that one cannot start without. */
function neededBy(start: string, context: Context): Modules {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    context.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  visit(start);
  return found;
}

/** Modules that some other one loads when it wants them. */
function loadedLater(entry: string, context: Context): Modules {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const info = context.getModuleInfo(id);
    info?.importedIds.forEach(visit);
    info?.dynamicallyImportedIds.forEach((later) => {
      found.add(later);
      visit(later);
    });
  };
  visit(entry);
  return found;
}

/** What the first answer has in common with anything that is loaded after it or in its place. */
function shared(root: string, context: Context): Modules {
  const path = (name: string): string => `${root.replaceAll('\\', '/')}/${name}`;
  const [page, ...words] = FIRST.map((name) => neededBy(path(name), context));
  const spoken = [...words[0]].filter((id) => words.every((needed) => needed.has(id)));
  const others = new Set(
    [...loadedLater(path(ENTRY), context)]
      .filter((id) => !FIRST.some((name) => path(name) === id))
      .flatMap((id) => [...neededBy(id, context)]),
  );
  const entry = neededBy(path(ENTRY), context);
  return new Set(
    [...[...page].filter((id) => others.has(id)), ...spoken].filter((id) => !entry.has(id) && !id.endsWith('.css')),
  );
}

/**
 * Three files beside those that the bundler makes by itself: `common`, everything the first answer shares, and
 * `framework`, what it does not use of the framework, and `maplibre`, what draws a map. `root` = the project's folder.
 */
export function codeSplitting(root: string): Rolldown.CodeSplittingOptions {
  let common: Modules | null = null;
  return {
    // What `framework` needs of the rest stays where it is.
    includeDependenciesRecursively: false,
    groups: [
      {
        name: (id, context) => {
          if (FRAMEWORK_LATER.test(id)) return 'framework';
          // Loaded once there are words on the page; what else draws maps stays with those who share it.
          if (/\/node_modules\/maplibre-gl\/.*\.m?js$/.test(id)) return 'maplibre';
          common ??= shared(root, context);
          return common.has(id) ? 'common' : null;
        },
      },
    ],
  };
}
