import { OBJECTIVES, type SitingSetup } from '../../../domain/siting';
import type { PlannedSite } from '../../../domain/sitingAnswers';
import { formatDistance, formatMetres, formatNumber, formatPercent, NO_VALUE } from '../../../i18n/numbers';
import { words } from '../words';
import type { Session } from '../../../state/session.svelte';

/** Amounts of a plan in words, by what its goal measures. `weight` = weight of all demand, null while not known. */
export interface Figures {
  /** The value of a whole plan: covered with its share, a distance, a number of posts. */
  readonly goal: (value: number) => string;
  /** What is covered, with its share, whatever the goal measures. */
  readonly covered: (value: number) => string;
  /** What coverage counts. */
  readonly unit: string;
  /** In what the figures of single sites are counted; null where each says its metres. */
  readonly counted: string | null;
  /** What one site adds or loses. */
  readonly part: (value: number | null | undefined) => string;
  /** The cost of a rule or a veto: for the fewest posts it is counted in posts. */
  readonly veto: (value: number) => string;
  /** What forbidding a site costs, as far as it is known. */
  readonly vetoOf: (fact: Pick<PlannedSite, 'vetoCost' | 'vetoProved'>) => string;
}

export function figuresOf(
  session: Session,
  weight: number | null,
  { objective }: Pick<SitingSetup, 'objective'> = session.siting.setup,
): Figures {
  const { locale } = session.view;
  const t = words[locale].room;
  const { demand } = session.siting.setup;
  const { measure, unit: counts, isMaximised } = OBJECTIVES[objective];
  const unit =
    demand.kind === 'places'
      ? t.unit.places
      : demand.weights === 'count' && demand.halfLifeDays === null && measure !== 'decayed'
        ? t.unit.incidents
        : t.unit.weight;
  const plain = (value: number): string =>
    formatNumber(locale, value, { maxDecimals: Number.isInteger(value) ? 0 : 1 });
  const mean = (value: number): string =>
    weight ? formatNumber(locale, value / weight, { maxDecimals: 1 }) : NO_VALUE;
  const metres = (text: string): string => (text === NO_VALUE ? text : `${text}${formatMetres(locale, 0).slice(1)}`);
  const covered = (value: number): string =>
    weight ? `${plain(value)} (${formatPercent(locale, value / weight)})` : plain(value);
  const part = (value: number): string => {
    if (counts === 'weight m') return metres(mean(value));
    return counts === 'm' ? formatDistance(locale, value) : plain(value);
  };
  // Plans kept by an older version hold a cost below 0 where a better plan was found without the site: that is no cost.
  const veto = (value: number): string =>
    counts === 'posts' ? t.postsCount(Math.max(0, value)) : part(Math.max(0, value));
  return {
    goal: (value) => {
      if (!Number.isFinite(value)) return NO_VALUE;
      if (counts === 'posts') return t.postsCount(value);
      return isMaximised ? covered(value) : part(value);
    },
    covered,
    unit,
    counted: {
      mclp: t.countedIn(unit),
      decay: t.countedIn(unit),
      pmedian: null,
      pcenter: t.farthestOnly,
      lscp: t.countedInAndPosts(unit),
    }[objective],
    part: (value) => (value === null || value === undefined || !Number.isFinite(value) ? NO_VALUE : part(value)),
    veto,
    vetoOf({ vetoCost, vetoProved }) {
      // Only a finished search can say that no plan does without the site.
      if (vetoCost === null) return vetoProved ? t.noOther : NO_VALUE;
      // A cost of at most nothing is no cost.
      return vetoProved || vetoCost <= 0 ? veto(vetoCost) : t.atMost(veto(vetoCost));
    },
  };
}
