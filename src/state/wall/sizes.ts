/**
 * Sizes of the wall's words, as shares of the screen's height.
 *
 * Reckoned for a screen of 86 inches (16:9, 1.07 m high) seen from 6 m. Noto Sans has capitals of 0.714 em, so letters
 * of the smallest size are 0.714 x 0.026 x 1.07 m = 20 mm high and seen under 11.4 minutes of arc: more than twice the
 * 5 minutes that an eye of acuity 1.0 just reads. Sentences and figures are seen under 16 minutes and more, the least
 * that ISO 9241-303 asks for: 0.714 x 0.037 x 1.07 m = 28 mm. For another screen or another distance all sizes are
 * multiplied by `textScale`.
 */
export const WALL_TEXT = { smallest: 0.026, sentence: 0.037, title: 0.05, value: 0.068 } as const;

/** A screen (its diagonal, 16:9) and the place of its farthest reader. */
export interface Viewing {
  readonly inches: number;
  readonly distanceM: number;
}

export const USUAL_VIEWING: Viewing = { inches: 86, distanceM: 6 };
export const VIEWING_LIMITS = { inches: { min: 20, max: 400 }, distanceM: { min: 1, max: 40 } } as const;

/** Smaller words would leave the scenes half empty; larger ones have no room. */
const SCALES = { least: 0.8, most: 1.25 } as const;
/** Least size of the smallest words to the eye, minutes of arc. */
export const LEAST_ARC = 11;
const CAPITAL_EM = 0.714;
const INCH_M = 0.0254;

export const isViewing = ({ inches, distanceM }: Viewing): boolean =>
  inches >= VIEWING_LIMITS.inches.min &&
  inches <= VIEWING_LIMITS.inches.max &&
  distanceM >= VIEWING_LIMITS.distanceM.min &&
  distanceM <= VIEWING_LIMITS.distanceM.max;

/**
 * The screen after a field of it was filled in; null = the usual one (an emptied field), 'refused' = no number, or
 * beyond the limits.
 */
export function viewingWith(viewing: Viewing | null, field: keyof Viewing, text: string): Viewing | null | 'refused' {
  if (text.trim() === '') return null;
  const value = Number(text);
  const changed = {
    ...(viewing ?? USUAL_VIEWING),
    [field]: field === 'distanceM' ? Math.round(value * 10) / 10 : value,
  };
  return isViewing(changed) ? changed : 'refused';
}

/** Height of a 16:9 screen, metres. */
const heightM = (inches: number): number => (inches * INCH_M * 9) / Math.hypot(16, 9);

/** Height of a capital letter of such a size, in minutes of arc. */
export const arcMinutes = (share: number, { inches, distanceM }: Viewing = USUAL_VIEWING): number =>
  (2 * Math.atan((share * heightM(inches) * CAPITAL_EM) / (2 * distanceM)) * 180 * 60) / Math.PI;

/**
 * How many times as large as usual words must be for their smallest to be seen under 11 minutes of arc, and what of
 * that there is room for.
 */
export interface TextScale {
  readonly scale: number;
  /** The words would have to be larger than there is room for. */
  readonly tooSmall: boolean;
  /** Of the smallest words as they are shown, minutes of arc. */
  readonly arc: number;
  /** From here the smallest words are seen under 11 minutes of arc, metres. */
  readonly legibleToM: number;
}

/** The size of words for a screen and a distance; null = the usual ones. */
export function textScale(viewing: Viewing | null): TextScale {
  const { inches, distanceM } = viewing ?? USUAL_VIEWING;
  const capitalM = 2 * distanceM * Math.tan((LEAST_ARC * Math.PI) / (2 * 180 * 60));
  const needed = viewing === null ? 1 : capitalM / (WALL_TEXT.smallest * heightM(inches) * CAPITAL_EM);
  const scale = Math.min(SCALES.most, Math.max(SCALES.least, needed));
  const shown = scale * WALL_TEXT.smallest;
  const legibleToM = (shown * heightM(inches) * CAPITAL_EM) / (2 * Math.tan((LEAST_ARC * Math.PI) / (2 * 180 * 60)));
  return { scale, tooSmall: needed > SCALES.most, arc: arcMinutes(shown, { inches, distanceM }), legibleToM };
}

/** The screen's height that text is a share of: of a screen narrower than 16:9, the one its width would have. */
export const textHeight = (widthPx: number, heightPx: number, scale = 1): number =>
  Math.min(heightPx, (widthPx * 9) / 16) * scale;
