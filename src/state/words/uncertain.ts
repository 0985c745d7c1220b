import { toPlane } from '../../domain/projection';
import { LEAST_STAY, LEAST_STABILITY_INCIDENTS, staysAt } from '../../domain/stability';
import { formatPercent } from '../../i18n/numbers';
import { words } from '../../questions/stability/words';
import type { Session } from '../session.svelte';

/**
 * What is said of a place that stays on top in too few runs: a word and a sentence; null where it stays, and where the
 * stability of what is on the screen was not asked for.
 */
export function uncertainPlace(
  session: Session,
  lon: number,
  lat: number,
): { readonly word: string; readonly sentence: string } | null {
  const { stability } = session.answers;
  const answer = session.current(stability);
  const { settings, filter, locale } = session.view;
  if (!answer || !stability.answered || answer.incidents < LEAST_STABILITY_INCIDENTS) return null;
  const isOfThese =
    JSON.stringify(stability.answered.filter) === JSON.stringify(filter) && answer.mask === settings.density.mask;
  const stays = isOfThese ? staysAt(answer, ...toPlane(lon, lat)) : null;
  if (stays === null || stays >= LEAST_STAY) return null;
  const said = words[locale];
  return {
    word: said.uncertain,
    sentence: said.densestUncertain(
      formatPercent(locale, stays, { decimals: 0 }),
      formatPercent(locale, Number(answer.top) / 100),
    ),
  };
}
