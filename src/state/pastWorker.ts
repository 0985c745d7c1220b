/** The page as the host has it now, whatever a service worker keeps. */

/** Whether the host gives a page just now. */
export async function hostAnswers(base: string): Promise<boolean> {
  try {
    return (await fetch(base, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/**
 * Loads the page past the worker of the app's folder `base`, which would give the same page again; the page that comes
 * registers it anew.
 */
export async function loadPastWorker(base: string, loadAnew: () => void): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(base).catch(() => undefined);
  await registration?.unregister().catch(() => false);
  loadAnew();
}
