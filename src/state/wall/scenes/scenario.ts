import { wallTime } from '../../../domain/clock';
import { formatDate, formatNumber, formatPercent, messagesFor, type Messages } from '../../../i18n';
import type { WallPlan } from '../scene';
import type { Figure, Moment, Sheet, Shown, WallData } from './sheet';

/** A planner's variant: its plan, its figures and its words. */
export function scenarioShown(_: WallData, { slide, locale }: Moment): Shown {
  const t = messagesFor(locale);
  const { scene } = slide;
  const { plan } = scene;
  const empty: Sheet = {
    kind: 'scenario',
    title: scene.title || t.wall.kinds.scenario,
    period: '',
    filters: [],
    marks: [],
    watermark: null,
    stamp: '',
    figures: [],
    charts: [],
    sentences: [t.wall.scenario.none],
    caption: scene.text,
    sources: [],
  };
  if (!plan) return { sheet: empty, picture: null };
  const title = scene.title || t.wall.scenario.title(plan.name);
  return {
    sheet: {
      ...empty,
      title: plan.illustrative ? t.wall.exampleTitle(title) : title,
      period: t.wall.scenario.made(formatDate(locale, wallTime(plan.changedAtMs))),
      filters: plan.radiusM === null ? [] : [t.wall.filters.radius(plan.radiusM)],
      marks: plan.illustrative ? [t.wall.marks.illustrative] : [],
      watermark: plan.illustrative ? t.wall.watermarkPlan : null,
      figures: figuresOf(plan, locale, t),
      sentences: [...(plan.note.trim() === '' ? [] : [plan.note]), t.wall.scenario.proposal],
      sources: [t.wall.foot.source(plan.illustrative ? t.domain.datasets['demo-incidents'] : plan.data)],
    },
    picture: { cells: null, focus: scene.district, posts: [], cover: null, sites: plan.sites, reachM: plan.radiusM },
  };
}

function figuresOf(plan: WallPlan, locale: Moment['locale'], t: Messages): readonly Figure[] {
  const share = (value: number | null): string =>
    value === null ? t.wall.scenario.notComputed : formatPercent(locale, value);
  const figure = (label: string, value: string, details: readonly string[] = []): Figure => ({
    label,
    value,
    verdict: null,
    details,
  });
  const sure = sureness(plan, t);
  return [
    figure(t.wall.scenario.sites, formatNumber(locale, plan.sites.length)),
    figure(t.wall.scenario.before, share(plan.coveredBefore)),
    figure(t.wall.scenario.after, share(plan.coveredAfter), sure === null ? [] : [`${t.wall.scenario.how} — ${sure}`]),
  ];
}

function sureness({ status, shortBy, comesBack }: WallPlan, t: Messages): string | null {
  const { statuses } = t.plan;
  if (status === null) return null;
  if (status === 'proved')
    return `${statuses.proved}. ${comesBack ? t.plan.replans.known(comesBack) : t.plan.replans.unknown}`;
  if (status === 'infeasible' || status === 'too-few') return statuses[status];
  const gap = shortBy === null ? null : statuses.gap(shortBy);
  if (gap === null) return statuses.own;
  return status === 'gap' ? gap : `${statuses.stopped}; ${gap}`;
}
