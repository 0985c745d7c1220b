/** What tabs of one device tell each other: what is kept has changed, or all of it is gone. */
type TabNews = 'datasets' | 'scenarios' | 'removed';

export interface OtherTabs {
  tell(news: TabNews): void;
  listen(hear: (news: TabNews) => void): void;
  close(): void;
}

const NEWS: readonly unknown[] = ['datasets', 'scenarios', 'removed'] satisfies readonly TabNews[];

/** A browser without such a channel goes on alone. */
export function otherTabs(): OtherTabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('qyragy-kept');
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of its own origin alone.
    tell: (news) => channel?.postMessage(news),
    listen: (hear) =>
      channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (NEWS.includes(data)) hear(data as TabNews);
      }),
    close: () => channel?.close(),
  };
}
