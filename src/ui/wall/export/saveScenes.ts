/** Scenes as files: one as a PNG, all of them as one page. */
import { tick } from 'svelte';
import { wallTime } from '../../../domain/clock';
import { formatDateTime } from '../../../i18n';
import type { Theme } from '../../../map/scales';
import { isOfSnapshot } from '../../../state/wall/freshness';
import { isoText } from '../../../state/wall/scenes/parts';
import { sheetText } from '../../../state/wall/scenes/sheet';
import { standsOf } from '../../../state/wall/scenes/shown';
import type { Slide } from '../../../state/wall/playlist/slides';
import type { WallState } from '../../../state/wall/wallState.svelte';
import { offlineFile, type OfflinePage } from './offlineFile';
import { scenePicture } from './scenePicture';

/** The map as it stands on the screen, living or still; null = there is none. */
export type Capture = () => Promise<ImageBitmap | null>;

/** The scene on the screen as a PNG; null when the browser cannot make one. */
export async function scenePng(wall: WallState, capture: Capture, theme: Theme): Promise<Blob | null> {
  const canvas = await drawn(wall, capture, theme);
  return canvas && new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/**
 * Every scene of the playlist, each stand of those that move, as one page without a request. `onPage` hears how far it
 * is.
 */
export async function scenesFile(
  wall: WallState,
  capture: Capture,
  theme: Theme,
  onPage: (done: number, of: number) => void,
): Promise<string> {
  const { data, slides } = wall;
  const stands = data ? slides.flatMap((slide) => standsOf(data, slide).map((share) => ({ slide, share }))) : [];
  const pages: OfflinePage[] = [];
  try {
    for (const stand of stands) {
      onPage(pages.length, stands.length);
      pages.push(await page(wall, capture, theme, stand));
    }
  } finally {
    wall.pose = null;
  }
  const t = wall.t.wall.offline;
  return offlineFile(pages, {
    lang: wall.locale,
    title: t.title,
    hint: t.hint,
    previous: t.previous,
    next: t.next,
    saved: t.saved(formatDateTime(wall.locale, wallTime(Date.now()))),
  });
}

async function page(
  wall: WallState,
  capture: Capture,
  theme: Theme,
  stand: { readonly slide: Slide; readonly share: number },
): Promise<OfflinePage> {
  wall.pose = stand;
  await tick();
  const canvas = await drawn(wall, capture, theme);
  const sheet = wall.shown?.sheet;
  const title = sheet?.title ?? '';
  return {
    title,
    picture: canvas?.toDataURL('image/png') ?? '',
    alt: wall.t.wall.offline.alt(title),
    lines: sheet ? [...sheetText(sheet), ...freshness(wall)] : [],
  };
}

async function drawn(wall: WallState, capture: Capture, theme: Theme): Promise<HTMLCanvasElement | null> {
  const { shown, locale, data } = wall;
  if (!shown) return null;
  await document.fonts.ready;
  const frame = shown.picture ? await capture() : null;
  const canvas = scenePicture({
    shown,
    frame,
    posts: data?.snapshot.posts ?? [],
    theme,
    locale,
    fresh: freshness(wall),
  });
  frame?.close();
  return canvas;
}

/** The data's date, whether they are older than promised or of a day to come, and why no newer ones are shown. */
function freshness({ data, shown, locale, t, ageMarks, keptText }: WallState): readonly string[] {
  if (!data || !shown) return [];
  const through = isOfSnapshot(shown.sheet.kind)
    ? [t.wall.foot.dataThrough(isoText(locale, data.snapshot.through))]
    : [];
  return [...through, ...ageMarks, ...(keptText === null ? [] : [keptText])];
}
