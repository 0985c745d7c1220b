import { describe, expect, it } from 'vitest';
import { LOCALES, messagesFor } from '../../src/i18n';
import { hasForeignWords, withoutForeignWords } from '../../src/state/wall/foreign';
import { SCENE_KINDS, USUAL_SETTINGS, usualScene, type Scene } from '../../src/state/wall/scene';
import { sheetText } from '../../src/state/wall/scenes/sheet';
import { shownAt } from '../../src/state/wall/scenes/shown';
import { slidesOf } from '../../src/state/wall/playlist/slides';
import { paramsToWall, wallToParams, FIRST_ADDRESS } from '../../src/state/wall/wallUrl';
import { wallData } from '../fixtures/wallData';
import { wallSnapshot } from '../fixtures/wallSnapshot';

const HEADING = 'Evacuate the city now';
const CAPTION = 'By order of the department';
const data = wallData({ ...wallSnapshot(), sha256: '0'.repeat(64) });

/** A playlist as a link brings it. */
const linked = (scenes: readonly Scene[]): readonly Scene[] =>
  paramsToWall(`?${wallToParams({ ...FIRST_ADDRESS, scenes })}`).scenes ?? [];
const shown = (scene: Scene, locale: (typeof LOCALES)[number]) =>
  shownAt(data, { slide: slidesOf([scene], ['almaly'])[0], share: 0, locale });

describe('words that came by a link', () => {
  const scenes = linked(SCENE_KINDS.map((kind) => ({ ...usualScene(kind), title: HEADING, text: CAPTION })));

  it('never stand on a slide, in its picture or its file without saying that they are not the operator’s, whatever the scene', () => {
    expect(scenes.map(({ kind }) => kind)).toEqual(SCENE_KINDS);
    for (const locale of LOCALES) {
      const { wallTrust: t } = messagesFor(locale);
      for (const scene of scenes) {
        const { sheet } = shown(scene, locale);
        const where = `${locale} ${scene.kind}`;
        expect([where, sheet.marks]).toEqual([where, [t.marks.foreign]]);
        expect([where, sheet.title]).toEqual([where, t.foreign(HEADING)]);
        // The mark and the watermark are lines of the offline file, the caption names itself.
        expect(sheetText(sheet).join('\n')).toContain(t.marks.foreign);
        if (scene.kind === 'text')
          expect([sheet.watermark, sheet.sentences]).toEqual([t.watermarks.foreign, [CAPTION]]);
        else expect([where, sheet.caption]).toEqual([where, t.foreign(CAPTION)]);
      }
    }
  });

  it('are marked when there is only one of the two, and a slide without a heading too', () => {
    const [caption, bare] = linked([
      { ...usualScene('city'), text: CAPTION },
      { ...usualScene('text'), text: CAPTION },
    ]);
    const { wallTrust: t, wall, wallMore } = messagesFor('ru');
    expect(shown(caption, 'ru').sheet).toMatchObject({
      title: wallMore.cityEarlier,
      caption: t.foreign(CAPTION),
      marks: [t.marks.foreign],
      watermark: null,
    });
    expect(shown(bare, 'ru').sheet).toMatchObject({
      title: t.foreign(wall.kinds.text),
      watermark: t.watermarks.foreign,
    });
  });

  it('cannot turn round the words that say whose they are, nor hide them', () => {
    const [scene] = linked([
      { ...usualScene('city'), title: `\u202e${HEADING}\u2067\u200b`, text: `\u0007${CAPTION}` },
    ]);
    expect([scene.title, scene.text]).toEqual([HEADING, CAPTION]);
  });

  it('are taken out whole where they may not be said; the scenes stay, a slide of nothing else goes', () => {
    const left = withoutForeignWords(scenes);
    expect(left?.map(({ kind }) => kind)).toEqual(SCENE_KINDS.filter((kind) => kind !== 'text'));
    expect(JSON.stringify(left)).not.toContain(HEADING);
    expect(JSON.stringify(left)).not.toContain(CAPTION);
    expect(left?.some(hasForeignWords)).toBe(false);
    expect(withoutForeignWords(linked([{ ...usualScene('text'), title: HEADING }]))).toBeNull();
  });

  it('leave what the operator wrote unmarked', () => {
    for (const scene of [...USUAL_SETTINGS.scenes, { ...usualScene('text'), title: HEADING, text: CAPTION }]) {
      const { sheet } = shown(scene, 'en');
      expect(sheet.marks).toEqual([]);
      expect(sheet.watermark).toBeNull();
    }
    expect(withoutForeignWords(USUAL_SETTINGS.scenes)).toEqual(USUAL_SETTINGS.scenes);
  });
});

describe('a file that is not the publisher’s', () => {
  it('is named on every scene made of it, across the picture too, and on none that is not', () => {
    for (const origin of ['own', 'own-signed', 'unsigned', 'wrong', 'unchecked'] as const) {
      const theirs = wallData({ ...wallSnapshot(), sha256: '0'.repeat(64) }, origin);
      for (const locale of LOCALES) {
        const { wallTrust: t } = messagesFor(locale);
        for (const scene of USUAL_SETTINGS.scenes) {
          const { sheet } = shownAt(theirs, { slide: slidesOf([scene], ['almaly'])[0], share: 0, locale });
          const where = `${origin} ${locale} ${scene.kind}`;
          if (scene.kind === 'indicators') expect([where, sheet.marks, sheet.watermark]).toEqual([where, [], null]);
          else
            expect([where, sheet.marks, sheet.watermark]).toEqual([
              where,
              [t.marks[origin]],
              origin === 'unchecked' ? null : t.watermarks[origin],
            ]);
          const marked = origin === 'unchecked' ? null : t.titles[origin]('');
          if (marked !== null)
            expect([where, sheet.title.startsWith(marked)]).toEqual([where, scene.kind !== 'indicators']);
        }
      }
    }
  });
});
