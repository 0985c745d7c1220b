/**
 * Asks the browser not to clear what is kept here. Over plain http, and where storage is shut off, there is nobody to
 * ask.
 */
export function askToPersist(): void {
  try {
    const storage: StorageManager | undefined = navigator.storage;
    storage?.persist?.().catch(() => false);
  } catch {
    // Storage is shut off.
  }
}
