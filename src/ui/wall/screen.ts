/** The screen itself: full, and awake. Where a browser offers neither, the wall plays on as it is. */

/** Into full screen and out of it. */
export function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  else void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** Keeps the screen from going dark while the page is in sight; the function given back lets it. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let over = false;
  async function hold(): Promise<void> {
    if (over || document.visibilityState !== 'visible' || (lock && !lock.released)) return;
    // Absent on plain http and in some browsers; refused on a low battery.
    const got = await navigator.wakeLock?.request('screen').catch(() => null);
    lock = got ?? null;
    if (over) void lock?.release();
  }
  const ask = (): void => void hold();
  document.addEventListener('visibilitychange', ask);
  ask();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
