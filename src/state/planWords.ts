import type { SitingAnswer } from '../domain/sitingAnswers';
import type { Messages } from '../i18n';

/** How far a plan may be from the best possible, as a share of it; null when no bound is known. */
export function shortfall({ objective, bound }: Pick<SitingAnswer, 'objective' | 'bound'>): number | null {
  if (!Number.isFinite(objective) || !Number.isFinite(bound)) return null;
  if (objective === bound) return 0;
  // Rounded up to hundredths of a per cent: "at most" stays true.
  return bound === 0 ? null : Math.ceil((Math.abs(bound - objective) / Math.abs(bound)) * 1e4 - 1e-9) / 1e4;
}

/** How sure a plan is, in words. */
export function statusWords(t: Messages, answer: Pick<SitingAnswer, 'status' | 'objective' | 'bound'>): string {
  const { statuses } = t.siting;
  if (answer.status === 'proved') return statuses.proved;
  if (answer.status === 'infeasible') return statuses.infeasible;
  const short = shortfall(answer);
  // Only a plan that nobody searched for has no bound: it is the planner's own, not "stopped".
  if (short === null) return statuses.own;
  const gap = statuses.gap(short);
  return answer.status === 'gap' ? gap : `${statuses.stopped}; ${gap}`;
}
