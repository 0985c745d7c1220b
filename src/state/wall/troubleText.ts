import type { Messages } from '../../i18n';
import type { Trouble } from '../../sources/keptFile';

/** Why the newest data are not to be had, in a few words. */
export function whyText({ wallTrust: t }: Messages, trouble: Trouble): string {
  if (trouble.kind === 'failing') return t.why.failing(trouble.status);
  if (trouble.kind !== 'unreadable') return t.why[trouble.kind];
  const { code } = trouble.fault;
  return code === 'snapshot-newer' ? t.why.newer : code.startsWith('signature-') ? t.why.unsigned : t.why.damaged;
}

/** What a screen without data says; `hadThrough` = the last day of real data that it once had. */
export function nothingText(
  t: Messages,
  trouble: Trouble | null,
  hadThrough: string | null,
  dateText: (iso: string) => string,
): string {
  // Without a trouble it is the city's own files that are missing.
  if (!trouble) return t.wall.state.noData;
  if (hadThrough !== null) return t.wallTrust.nothingLeft(whyText(t, trouble), dateText(hadThrough));
  if (trouble.kind === 'gone') return t.wall.state.notPublished;
  return trouble.kind === 'silent' ? t.wall.state.noData : t.wallTrust.nothing(whyText(t, trouble));
}
