import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright';
import { expect } from 'vitest';

/** Presses a button of the dialog and takes the files that come, by name. */
export async function filesOf(page: Page, button: string, count: number): Promise<Record<string, Buffer>> {
  const downloads: Download[] = [];
  const take = (download: Download): void => void downloads.push(download);
  page.on('download', take);
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  await expect.poll(() => downloads.length, { timeout: 30_000 }).toBe(count);
  page.off('download', take);
  return Object.fromEntries(
    await Promise.all(
      downloads.map(async (download) => [download.suggestedFilename(), readFileSync(await download.path())] as const),
    ),
  );
}
