export type Shortcut = 'undo' | 'redo' | 'stop' | 'help' | 'search';

/** What a key asks of the whole page; null for every key that belongs to what has the focus. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  const typing = isTextField(event.target);
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (control && key === 'z' && !typing) return event.shiftKey ? 'redo' : 'undo';
  if (control && key === 'y' && !typing) return 'redo';
  if (key === 'escape') return 'stop';
  // Where another layout has the slash is a point: nothing on the page asks for one.
  if (!typing && !control && !event.altKey && (key === '/' || (event.code === 'Slash' && key === '.'))) return 'search';
  return event.key === '?' && !typing ? 'help' : null;
}

/** Fields with an undo of their own keep it. */
function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'file'].includes(target.type);
}
