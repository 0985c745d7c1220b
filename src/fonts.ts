/**
 * The product's typeface, for pages that may spend the time to load it. Each file comes when a letter of its range is
 * first shown: the package's own style sheets of one script say no range, and every page loaded all six.
 */
import { BOLD, FONT_FACES, REGULAR } from './map/fonts';

const WEIGHTS = { [REGULAR]: '400', [BOLD]: '600' } as const;

for (const [name, weight] of Object.entries(WEIGHTS)) {
  const faces = FONT_FACES[name];
  for (const face of Array.isArray(faces) ? faces : []) {
    const { url, 'unicode-range': ranges = [] } = face;
    document.fonts.add(
      new FontFace('Noto Sans', `url(${url})`, { weight, unicodeRange: ranges.join(', '), display: 'swap' }),
    );
  }
}
