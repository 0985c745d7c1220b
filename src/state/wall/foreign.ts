/**
 * Words that came by a link and files that are not the publisher's: nobody of the operator wrote them, and a public
 * screen must not show them in the operator's name.
 */
import { messagesFor, type Locale } from '../../i18n';
import type { Scene } from './scene';
import type { Shown } from './scenes/sheet';
import type { Origin } from '../../domain/origin';
import { isOfSnapshot } from './freshness';

export const hasWords = ({ title, text }: Pick<Scene, 'title' | 'text'>): boolean =>
  title.trim() !== '' || text.trim() !== '';

/** Whether a scene says something that came by a link. */
export const hasForeignWords = (scene: Scene): boolean => scene.fromAddress === true && hasWords(scene);

/**
 * The scenes without words that came by a link; a text slide made of nothing else goes. Null where no scene is left.
 */
export function withoutForeignWords(scenes: readonly Scene[]): readonly Scene[] | null {
  const left = scenes.flatMap((scene): Scene[] => {
    if (!hasForeignWords(scene)) return [scene];
    const { fromAddress: _, ...rest } = scene;
    return scene.kind === 'text' ? [] : [{ ...rest, title: '', text: '' }];
  });
  return left.length > 0 ? left : null;
}

/**
 * The scene as it is shown: whose its words are stands in the words themselves, so that no cut-out of the picture loses
 * it.
 */
export function namedWords(scene: Scene, locale: Locale): Scene {
  if (!hasForeignWords(scene)) return scene;
  const { wall, wallTrust: t } = messagesFor(locale);
  if (scene.kind === 'text')
    return { ...scene, title: t.foreign(scene.title.trim() === '' ? wall.kinds.text : scene.title) };
  const said = (words: string): string => (words.trim() === '' ? words : t.foreign(words));
  return { ...scene, title: said(scene.title), text: said(scene.text) };
}

/** The mark beside the title; a slide of nothing but such words carries it across the whole picture too. */
export function markForeign(shown: Shown, scene: Scene, locale: Locale): Shown {
  if (!hasForeignWords(scene)) return shown;
  const { wallTrust: t } = messagesFor(locale);
  const { sheet } = shown;
  return {
    ...shown,
    sheet: {
      ...sheet,
      marks: [t.marks.foreign, ...sheet.marks],
      watermark: sheet.watermark ?? (scene.kind === 'text' ? t.watermarks.foreign : null),
    },
  };
}

/**
 * The scene with a word on whose file it is made of, where that is not the publisher's signed one: in the mark, in the
 * title, and across the picture, so that no part filmed or cut out loses it.
 */
export function markOrigin(shown: Shown, origin: Origin, locale: Locale): Shown {
  const { sheet } = shown;
  if (origin === 'publisher' || !isOfSnapshot(sheet.kind)) return shown;
  const t = messagesFor(locale).wallTrust;
  // Of what could not be checked nothing is known to be wrong.
  const watermark = origin === 'unchecked' ? null : t.watermarks[origin];
  const title = origin === 'unchecked' ? sheet.title : t.titles[origin](sheet.title);
  return {
    ...shown,
    sheet: { ...sheet, title, marks: [t.marks[origin], ...sheet.marks], watermark: sheet.watermark ?? watermark },
  };
}
