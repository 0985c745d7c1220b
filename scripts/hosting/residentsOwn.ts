/**
 * The resident's page has modules of its own in the build, beside those of the other pages: what only these use of a
 * module that both share, and the list of what they take from it, was a twentieth of a phone's first answer, and grew
 * with every room of the planner. No page loads both, so nothing has two states.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';

/** Behind the name of a module that is the resident's own. */
export const OWN = '?resident';

/** Packages that keep nothing between calls are shared; the framework does. */
const OURS = /^(src|data|node_modules\/(svelte|clsx))\/.*\.(ts|m?js|json|svelte)$/;
/** What every page begins with (src/main.ts) is there already. */
const OF_ALL =
  /^src\/(trustedTypes|missingPart|i18n\/(locale|updateWords|messages\/\w+\/update)|state\/page\/(address|updates)|ui\/shared\/notice)\.ts$/;

/** `root` = the project's folder. */
export function residentsOwn(root: string): Plugin {
  const pathOf = (id: string): string => relative(root, id).replaceAll('\\', '/');
  const isOurs = (id: string): boolean => OURS.test(pathOf(id)) && !OF_ALL.test(pathOf(id));
  return {
    name: 'residents-own',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined) return null;
      const isFirst = source === './resident' && pathOf(importer) === 'src/main.ts';
      if (!isFirst && !importer.endsWith(OWN)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && found.external === false && isOurs(found.id) ? { ...found, id: `${found.id}${OWN}` } : found;
    },
    load(id) {
      // The bundler knows data by the end of their name.
      if (id.endsWith(`.json${OWN}`))
        return { code: readFileSync(id.slice(0, -OWN.length), 'utf8'), moduleType: 'json' };
      // The framework's plugin looks for a component's styles under the name of its file.
      const [file, query] = id.split('?svelte&type=style');
      const css = query === undefined ? undefined : this.getModuleInfo(`${file}${OWN}`)?.meta.svelte?.css;
      if (!css || this.getModuleInfo(file)?.meta.svelte) return null;
      return { code: css.code, map: css.map, moduleType: 'css' };
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const all = new Set(chunks.flatMap(({ moduleIds }) => moduleIds));
      for (const { moduleIds, isEntry, fileName } of chunks) {
        const shared = moduleIds.filter(isOurs);
        if (shared.length > 0 && moduleIds.some((id) => id.endsWith(OWN)))
          throw new Error(`${fileName} is the resident's own and holds what others load: ${shared.join(', ')}`);
        const twice = isEntry ? shared.filter((id) => all.has(`${id}${OWN}`)) : [];
        if (twice.length > 0) throw new Error(`a resident's page would have it twice: ${twice.join(', ')}`);
      }
    },
  };
}
