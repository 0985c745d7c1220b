import { wallTime } from '../domain/clock';
import { joined } from '../i18n/sentence';
import { headlineCautions } from './cautions';
import { filterInForce } from './filterShown';
import { placeInput } from './placeWords';
import type { Session } from './session.svelte';

/** The one sentence of the screen and of the exported picture, made of the newest answers; '' before the first. */
export function headline(session: Session): string {
  const summary = session.current(session.summary);
  if (!summary) return '';
  // What was asked, not what is chosen now: a figure never stands beside a question it does not answer.
  const compare = session.summary.answered?.compare ?? 'none';
  const near = session.current(session.density)?.top[0]?.near ?? null;
  const coverage = session.current(session.coverage);
  const { kinds, radiusM } = session.coverage.answered ?? session.view.coverage;
  const made = (position: string): boolean => position === 'illustrative' || position === 'approximate';
  return joined([session.t.sentence.main({
    period: summary.period && { from: wallTime(summary.period.fromMs), to: wallTime(summary.period.toMs) },
    filter: filterInForce(session),
    steps: summary.steps,
    count: summary.count,
    demo: session.isDemo,
    place: near ? placeInput(near, session.districts) : null,
    coverage:
      coverage && kinds.length > 0
        ? { share: coverage.city.share, radiusM, kinds, illustrative: session.posts.some((p) => kinds.includes(p.kind) && made(p.position)) }
        : null,
    change: compare === 'none' ? null : { with: compare, change: summary.change },
  }), ...headlineCautions(session)]);
}
