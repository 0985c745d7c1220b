import { fromParams, toParams } from '../domain/field';
import { escaped, unescaped } from '../domain/value';
import { filesOf } from './missingFiles';
import { FIRST_VIEW, type View } from './view';
import { VIEW_FIELDS } from './viewFields';

/**
 * The view as the parameters of its address. Only what differs from `base` is written, so a link stays short and an
 * old link keeps meaning what it meant.
 */
export const viewToParams = (view: View, base: View = FIRST_VIEW): URLSearchParams =>
  new URLSearchParams(toParams(VIEW_FIELDS, view, base));

/** Reads an address; whatever is missing, unknown or out of range falls back to `base`. */
export const paramsToView = (params: URLSearchParams, base: View = FIRST_VIEW): View =>
  fromParams(VIEW_FIELDS, params, base);

/** A file's title is cut here: it is to be recognised, not kept. */
const TITLE_LIMIT = 120;

/**
 * `id:title~id:title` of the files a view names, so that whoever lacks one is told which; '' when no title is known.
 */
export function namesToText(view: View, titleOf: (id: string) => string | undefined): string {
  const ids = [...new Set(filesOf(view).map(({ id }) => id))];
  return ids
    .flatMap((id) => {
      const title = titleOf(id);
      return title ? [`${escaped(id)}:${escaped(title.slice(0, TITLE_LIMIT))}`] : [];
    })
    .join('~');
}

/** Titles by id as `namesToText` wrote them; whatever is none is left out. */
export function textToNames(text: string | null): ReadonlyMap<string, string> {
  const pairs = (text ?? '')
    .split('~')
    .map(
      (pair) =>
        [
          unescaped(pair.slice(0, Math.max(0, pair.indexOf(':')))),
          unescaped(pair.slice(pair.indexOf(':') + 1)).slice(0, TITLE_LIMIT),
        ] as const,
    );
  return new Map(pairs.filter(([id, title]) => id !== '' && title !== ''));
}
