import type { Page } from 'playwright';

/** A picture's size and how many of its pixels have each of these CSS colours; decoded by the browser itself. */
export async function readPicture(
  page: Page,
  png: Buffer,
  colours: readonly string[],
): Promise<{ width: number; height: number; counts: number[] }> {
  return page.evaluate(
    async ({ base64, colours }) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
      if (!pen) throw new Error('no canvas');
      pen.drawImage(bitmap, 0, 0);
      const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
      const wanted = colours.map((colour) => (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number));
      const counts = wanted.map(() => 0);
      for (let i = 0; i < data.length; i += 4) {
        wanted.forEach((rgb, k) => {
          if (
            Math.abs(rgb[0] - data[i]) <= 2 &&
            Math.abs(rgb[1] - data[i + 1]) <= 2 &&
            Math.abs(rgb[2] - data[i + 2]) <= 2
          )
            counts[k]++;
        });
      }
      return { width: bitmap.width, height: bitmap.height, counts };
    },
    { base64: png.toString('base64'), colours: [...colours] },
  );
}

/** How many pixels of a picture have each of these CSS colours. */
export const colourCounts = async (page: Page, png: Buffer, colours: readonly string[]): Promise<number[]> =>
  (await readPicture(page, png, colours)).counts;

/** A colour as CSS computes it. */
export const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
