import { FONT } from '../../../map/exportPng';

/** Sharp enough for the picture it goes into, on a small screen too. */
const LEAST_WIDTH = 1400;

/** The still map as it stands on the screen; null when the browser cannot draw it. */
export async function flatPicture(shown: SVGSVGElement): Promise<ImageBitmap | null> {
  const { width, height } = shown.viewBox.baseVal;
  if (!(width > 0 && height > 0)) return null;
  const scale = Math.max(1, LEAST_WIDTH / width);
  const copy = shown.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.round(width * scale)));
  copy.setAttribute('height', String(Math.round(height * scale)));
  // A picture hears nothing of the page's own rules.
  copy.setAttribute('font-family', FONT);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  try {
    await image.decode();
    return await createImageBitmap(image);
  } catch {
    return null;
  }
}
