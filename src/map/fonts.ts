import latin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latin600 from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import cyrillic400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import cyrillic600 from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import cyrillicExt400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff2?url';
import cyrillicExt600 from '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-600-normal.woff2?url';
import type { FontFacesSpecification } from 'maplibre-gl';

export const REGULAR = 'Noto Sans Regular';
export const BOLD = 'Noto Sans SemiBold';

/** The files' own ranges (unicode.json of the font package). Of the Kazakh letters only ұ is in `cyrillic`. */
const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2212',
];
const CYRILLIC = ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'];
const CYRILLIC_EXT = ['U+0460-048F', 'U+0492-04AF', 'U+04B2-052F', 'U+20B4'];

/** The map's labels are drawn from these files: no glyph server, nothing off the origin. */
export const FONT_FACES: FontFacesSpecification = {
  [REGULAR]: [
    { url: latin400, 'unicode-range': LATIN },
    { url: cyrillic400, 'unicode-range': CYRILLIC },
    { url: cyrillicExt400, 'unicode-range': CYRILLIC_EXT },
  ],
  [BOLD]: [
    { url: latin600, 'unicode-range': LATIN },
    { url: cyrillic600, 'unicode-range': CYRILLIC },
    { url: cyrillicExt600, 'unicode-range': CYRILLIC_EXT },
  ],
};
