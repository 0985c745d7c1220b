export type Shortcut = 'undo' | 'redo' | 'stop' | 'help';

/** What a key asks of the whole page; null for every key that belongs to what has the focus. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  const typing = isTextField(event.target);
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (control && key === 'z' && !typing) return event.shiftKey ? 'redo' : 'undo';
  if (control && key === 'y' && !typing) return 'redo';
  if (key === 'escape') return 'stop';
  return event.key === '?' && !typing ? 'help' : null;
}

/** Fields with an undo of their own keep it. */
function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'file'].includes(target.type);
}
