/**
 * Sizes of the wall's words, as shares of the screen's height.
 *
 * Reckoned for a screen of 86 inches (16:9, 1.07 m high) seen from 6 m. Noto Sans has capitals of 0.714 em, so letters of the
 * smallest size are 0.714 x 0.026 x 1.07 m = 20 mm high and seen under 11.4 minutes of arc: more than twice the 5 minutes
 * that an eye of acuity 1.0 just reads. Sentences and figures are seen under 16 minutes and more, the least that
 * ISO 9241-303 asks for: 0.714 x 0.037 x 1.07 m = 28 mm. On a smaller screen the same shares hold from as much nearer.
 */
export const WALL_TEXT = { smallest: 0.026, sentence: 0.037, title: 0.05, value: 0.068 } as const;
export const VIEWED = { distanceM: 6, screenHeightM: 1.07, capitalEm: 0.714 } as const;

/** Height of a capital letter of such a size, in minutes of arc, for that screen and distance. */
export const arcMinutes = (share: number): number =>
  (Math.atan((share * VIEWED.screenHeightM * VIEWED.capitalEm) / VIEWED.distanceM) * 180 * 60) / Math.PI;

/** The screen's height that text is a share of: of a screen narrower than 16:9, the one its width would have. */
export const textHeight = (widthPx: number, heightPx: number): number => Math.min(heightPx, (widthPx * 9) / 16);
