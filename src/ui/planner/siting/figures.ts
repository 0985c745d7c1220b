import { isMaximised, type SitingSetup } from '../../../domain/siting';
import { formatDistance, formatMetres, formatNumber, formatPercent, NO_VALUE } from '../../../i18n/numbers';
import type { Session } from '../../../state/session.svelte';

/** Amounts of a plan in words, by what its goal measures. `weight` = weight of all demand, null while not known. */
export interface Figures {
  /** The value of a whole plan: covered with its share, a distance, a number of posts. */
  readonly goal: (value: number) => string;
  /** What one site adds or loses. */
  readonly part: (value: number | null | undefined) => string;
  /** The cost of a veto: for the fewest posts it is counted in posts. */
  readonly veto: (value: number) => string;
}

export function figuresOf(session: Session, weight: number | null, { objective }: Pick<SitingSetup, 'objective'> = session.siting.setup): Figures {
  const { locale } = session.view;
  const t = session.t.siting;
  const plain = (value: number): string => formatNumber(locale, value, { maxDecimals: Number.isInteger(value) ? 0 : 1 });
  const mean = (value: number): string => (weight ? formatNumber(locale, value / weight, { maxDecimals: 1 }) : NO_VALUE);
  const metres = (text: string): string => (text === NO_VALUE ? text : `${text}${formatMetres(locale, 0).slice(1)}`);
  const part = (value: number): string => {
    if (objective === 'pmedian') return metres(mean(value));
    return objective === 'pcenter' ? formatDistance(locale, value) : plain(value);
  };
  return {
    goal: (value) => {
      if (!Number.isFinite(value)) return NO_VALUE;
      if (objective === 'lscp') return t.postsCount(value);
      if (!isMaximised(objective)) return part(value);
      return weight ? `${plain(value)} (${formatPercent(locale, value / weight)})` : plain(value);
    },
    part: (value) => (value === null || value === undefined || !Number.isFinite(value) ? NO_VALUE : part(value)),
    veto: (value) => (objective === 'lscp' ? t.postsCount(value) : part(value)),
  };
}
