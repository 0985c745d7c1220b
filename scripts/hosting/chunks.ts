/**
 * Which modules share a file of the build: a resident's phone gets no code that only other pages need, and few files.
 */
import type { Rolldown } from 'vite';
import { OWN } from './residentsOwn.ts';

/**
 * Parts of the framework that the resident's first answer does not use. The framework names all its parts in one list,
 * so that the bundler counts each of them as needed wherever one is; what only other pages use would come with the
 * first answer.
 */
export const FRAMEWORK_LATER =
  /\/svelte\/src\/(index-client|legacy\/|internal\/client\/dom\/(blocks\/(snippet|key|html|slot|svelte-element|svelte-head)|elements\/(custom-element|attachments|actions|style|bindings\/(select|input|size|this|universal|window|media|document|props)))|internal\/shared\/(clone|warnings))/;

const ENTRY = 'src/main.ts';
const FIRST = ['src/resident.ts', ...['kk', 'ru', 'en'].map((locale) => `src/i18n/messages/${locale}/resident.ts`)].map(
  (name) => `${name}${OWN}`,
);

const OTHER_PAGES = 'src/otherPages.ts';
const PLANNER = 'src/planner.ts';
const WALL = 'src/wall.ts';
const EARLY_WORKER = 'src/state/page/earlyWorker.ts';
const ANALYSIS_WORKER = 'src/workers/analysis.worker.ts';
/** Read before the planner's own, which take the page's city from it for good. */
const BEFORE_PLANNER = 'src/state/page/ownCityStart.ts';

/** What the questions say in one language, which is one file; it comes when the language is spoken (spokenWords.ts). */
const QUESTION_WORDS = /\/src\/questions\/[^/]+\/words\/(kk|ru|en)[./]/;

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

/** Modules that some other one loads when it wants them, but for those that need one of `without`. */
function loadedLater(entry: string, context: Context, without: readonly string[] = []): Modules {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const info = context.getModuleInfo(id);
    info?.importedIds.forEach(visit);
    info?.dynamicallyImportedIds.forEach((later) => {
      const needed = neededBy(later, context);
      if (without.some((left) => needed.has(left))) return;
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
 * What the planner starts with, in a few files where the bundler would make one of every few modules that something
 * else asks for too: on a slow line the number of files is most of what a start costs. `early`, what begins its
 * worker, and `base`, what other pages have of that; `pages`, what the method has in common with it; `desk`, what the
 * wall has of the rest; `planner`; `words-` and a language, what the questions say in it. null = left to the bundler:
 * other words of a language, and packages that a resident's page loads as well.
 */
function plannersOwn(root: string, context: Context): (id: string) => string | null {
  const path = (name: string): string => `${root.replaceAll('\\', '/')}/${name}`;
  const deeply = (start: string, without: readonly string[] = []): Modules =>
    new Set(
      [path(start), ...loadedLater(path(start), context, without.map(path))].flatMap((id) => [
        ...neededBy(id, context),
      ]),
    );
  const first = neededBy(path(PLANNER), context);
  const said = [...first]
    .flatMap((id) => context.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
    .filter((id) => QUESTION_WORDS.test(id));
  // What languages put their words together by is of all of them, and no file of one.
  const planner = new Set([...first, ...said.flatMap((id) => [...neededBy(id, context)])]);
  const wall = deeply(WALL);
  const early = neededBy(path(EARLY_WORKER), context);
  // The planner may not be read before what serves its city, so nothing of that lies with it.
  const before = [ENTRY, OTHER_PAGES, BEFORE_PLANNER].map((name) => neededBy(path(name), context));
  const elsewhere = deeply(ENTRY, [PLANNER, WALL, EARLY_WORKER]);
  const residents = deeply(FIRST[0]);
  return (id) => {
    if (!planner.has(id) || id.includes('/node_modules/svelte/') || before.some((needed) => needed.has(id)))
      return null;
    const language = QUESTION_WORDS.exec(id)?.[1];
    if (language) return `words-${language}`;
    if (residents.has(id)) return null;
    if (early.has(id)) return wall.has(id) || elsewhere.has(id) ? 'base' : 'early';
    if (elsewhere.has(id)) return /\/(messages|words)\//.test(id) ? null : 'pages';
    return wall.has(id) ? 'desk' : 'planner';
  };
}

/**
 * What a worker starts with in one file, whatever its later parts share of it: each further one comes after it, and the
 * first answer waits for all.
 */
export function workerSplitting(root: string): Rolldown.CodeSplittingOptions {
  const start = `${root.replaceAll('\\', '/')}/${ANALYSIS_WORKER}`;
  let needed: Modules | null = null;
  return {
    includeDependenciesRecursively: false,
    groups: [
      {
        name: (id, context) => {
          // Each worker is a build of its own; the others are small.
          if (!context.getModuleInfo(start)) return null;
          needed ??= neededBy(start, context);
          return needed.has(id) ? 'start' : null;
        },
      },
    ],
  };
}

/**
 * Files beside those that the bundler makes by itself: `common`, what a resident's first answer has in common with
 * what follows it (residentsOwn.ts), `framework`, what it does not use of the framework, `svelte`, all of it for the
 * other pages, `addresses`, of typefaces and the map's worker, and `mapStyles`, which a resident's map loads too,
 * `maplibre`, what draws a map, and those of `plannersOwn`. `root` = the project's folder.
 */
export function codeSplitting(root: string): Rolldown.CodeSplittingOptions {
  let common: Modules | null = null;
  let own: ReturnType<typeof plannersOwn> | null = null;
  return {
    // What `framework` needs of the rest stays where it is.
    includeDependenciesRecursively: false,
    groups: [
      {
        name: (id, context) => {
          if (/\/node_modules\/(svelte|clsx)\//.test(id) && !id.endsWith(OWN)) return 'svelte';
          if (/\/node_modules\/(@fontsource\/|maplibre-gl\/.*\?url$)/.test(id)) return 'addresses';
          // By itself: loaded with a map, as whatever draws one asks for it, and never before the page's own styles.
          if (/\/node_modules\/maplibre-gl\/.*\.css$/.test(id)) return 'mapStyles';
          if (FRAMEWORK_LATER.test(id)) return 'framework';
          // Loaded once there are words on the page; what else draws maps stays with those who share it.
          if (/\/node_modules\/maplibre-gl\/.*\.m?js$/.test(id)) return 'maplibre';
          common ??= shared(root, context);
          if (common.has(id)) return 'common';
          own ??= plannersOwn(root, context);
          return own(id);
        },
      },
    ],
  };
}
