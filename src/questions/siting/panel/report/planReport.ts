import { closableGrounds, sitesOnClosed } from '../../../../state/draw/closedGround';
import type { PlanSite } from '../../../../domain/siting';
import type { PlannedSite, SitingAnswer } from '../../../../domain/sitingAnswers';
import { formatDateShort, formatNumber, formatPercent, wordFor } from '../../../../i18n';
import { nameInColumn } from '../../../../i18n/names';
import { wallTime } from '../../../../domain/clock';
import { leanWords } from '../../../../state/words/cautions';
import { placeWords } from '../../../../state/words/names';
import { shortWords, siteStateWords, statusWords, survivalWords } from '../../words/plan';
import { words } from '../../words';
import type { Session } from '../../../../state/session.svelte';
import { conflictWords, isExample, sitingInput } from '../sessionWords';
import { periodWords } from '../../../../state/words/dates';
import { figuresOf, type Figures } from '../figures';

export interface ReportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Everything a report or a briefing note says about the plan on the screen, in one language, without its looks. */
export interface PlanReport {
  readonly title: string;
  readonly made: string;
  /** "Method example ...": said first where posts or incidents are invented; null for real data. */
  readonly example: string | null;
  readonly question: string;
  readonly answer: readonly string[];
  readonly sites: ReportTable;
  readonly ruledOut: readonly string[];
  readonly coverage: ReportTable;
  readonly method: readonly string[];
  readonly data: readonly string[];
  readonly limits: readonly string[];
  readonly caution: string;
}

/** The plan on the screen with its figures as a report. */
export function planReport(session: Session, answer: SitingAnswer, nowMs: number, version: string): PlanReport {
  const { t, siting, view } = session;
  const said = words[view.locale];
  const figures = figuresOf(session, answer.demandWeight);
  return {
    title: t.report.heading(siting.plan.length),
    made: t.report.made(formatDateShort(view.locale, wallTime(nowMs)), version),
    example: answer.illustrative || isExample(session) ? said.room.example : null,
    question: said.sentence(sitingInput(session)),
    answer: answerLines(session, answer, figures),
    sites: sitesTable(session, answer, figures),
    ruledOut: [
      ...closableGrounds(session)
        .filter(({ isClosed }) => isClosed)
        .map(
          ({ name, areaKm2 }) => `${said.room.closedReason}: ${name}${name === '' ? '' : ', '}${t.draw.area(areaKm2)}`,
        ),
      ...siting.sites
        .filter((site) => site.state === 'impossible')
        .map((site) => {
          const near = siting.nearRuledOut(site.id);
          const name = near ? `${placeWords(t, near, session.districts)} (${coordinates(site)})` : coordinates(site);
          return `${name}: ${onTheGround(session, site)}`;
        }),
    ],
    coverage: coverageTable(session, answer),
    method: [...methodLines(session, answer, figures), ...stepLines(session, answer)],
    data: dataLines(session),
    limits: [...(siting.setup.demand.kind === 'incidents' ? [said.room.postsOfToday] : []), ...limitLines(session)],
    caution: said.room.caution,
  };
}

const coordinates = ({ lat, lon }: { readonly lat: number; readonly lon: number }): string =>
  `${lat.toFixed(5)}, ${lon.toFixed(5)}`;

function answerLines(session: Session, answer: SitingAnswer, figures: Figures): readonly string[] {
  const { t, view, siting } = session;
  const { setup } = siting;
  const said = words[view.locale];
  const city = answer.coverage.find((row) => row.id === 'city');
  const share = (part: number): string =>
    city && city.demand > 0 ? formatPercent(view.locale, part / city.demand) : '';
  const onClosed = sitesOnClosed(session);
  // Nothing is proved of a plan that may not be.
  const status = onClosed.length > 0 ? said.room.statuses.own : statusWords(said.room, answer);
  const own = siting.isSuggested || status === said.room.statuses.own ? '' : `${said.room.statuses.own}; `;
  return [
    capital(`${own}${status}`),
    ...(onClosed.length > 0 ? [said.room.sitesOnClosed(onClosed.join(', ')).replace(/\.$/, '')] : []),
    ...[...survivalWords(said.room, answer, siting), ...shortWords(said.room, answer, siting, siting.isSuggested)].map(
      (line) => line.replace(/\.$/, ''),
    ),
    ...(answer.betterBy ? [said.room.betterPlanLine(figures.veto(answer.betterBy))] : []),
    `${said.room.goalValue[setup.objective]}: ${figures.goal(answer.objective)}`,
    ...(Number.isFinite(answer.bound) ? [t.report.answerLines.bound(figures.goal(answer.bound))] : []),
    ...(city && city.demand > 0
      ? [t.report.answerLines.reading(setup.radiusM, share(city.coveredBefore), share(city.coveredAfter))]
      : []),
    ...(answer.distance ? [said.room.distances(answer.distance.meanM, answer.distance.p90M).replace(/\.$/, '')] : []),
    ...answer.conflicts.map((conflict) => conflictWords(session, conflict).replace(/\.$/, '')),
  ].map((line) => `${line}.`);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The word for a site's state, with the reason and the note. */
function onTheGround({ view }: Session, site: PlanSite): string {
  const { reason, note } = site;
  const said = words[view.locale];
  return [siteStateWords(said.room, site), reason ? said.room.reasons[reason] : '', note]
    .filter((part) => part !== '')
    .join('; ');
}

/** "uncertain", and in how many plans made anew the site came back. */
function doubtWords({ view, siting }: Session, { id }: PlanSite): readonly string[] {
  const said = words[view.locale];
  const doubt = siting.doubts.get(id);
  const cases = siting.facts?.replans?.cases;
  return [
    ...(doubt?.why ? [said.room.replans.uncertain] : []),
    ...(doubt && doubt.survived !== null && cases
      ? [said.room.replans.came(doubt.survived, cases).replace(/\.$/, '')]
      : []),
  ];
}

function sitesTable(session: Session, answer: SitingAnswer, figures: Figures): ReportTable {
  const { t } = session;
  const said = words[session.view.locale];
  const { columns } = t.report;
  const place = (near: PlannedSite['near']): string =>
    near ? placeWords(t, near, session.districts) : said.room.unnamed;
  const rows = session.siting.plan.map((site, i) => {
    const fact = answer.sites.find(({ id }) => id === site.id);
    const hotSpot = fact?.hotSpot ? `. ${said.room.hotSpot}: ${place(fact.hotSpot)}` : '';
    const lean = leanWords(session.view.locale, fact?.lean);
    const swap = fact?.alternative
      ? `${place(fact.alternative.near)}: ${said.room.swapCost(figures.part(fact.alternative.cost))}`
      : said.room.swapNone;
    return [
      String(i + 1),
      `${capital(place(fact?.near ?? null))} (${coordinates(site)})${hotSpot}${lean === '' ? '' : `. ${lean}`}`,
      [onTheGround(session, site), ...doubtWords(session, site)].join('; '),
      figures.part(fact?.adds),
      figures.part(fact?.addsAlone),
      figures.part(fact?.lossIfRemoved),
      fact ? swap : '',
      fact ? figures.vetoOf(fact) : '',
    ];
  });
  return {
    columns: [
      columns.number,
      columns.place,
      columns.state,
      columns.adds,
      columns.alone,
      columns.loss,
      columns.swap,
      columns.veto,
    ],
    rows,
  };
}

function coverageTable(session: Session, answer: SitingAnswer): ReportTable {
  const { t, view } = session;
  const { coverageColumns: c } = t.report;
  const num = (value: number): string =>
    formatNumber(view.locale, value, { maxDecimals: Number.isInteger(value) ? 0 : 1 });
  const withShare = (part: number, whole: number): string =>
    whole > 0 ? `${num(part)} (${formatPercent(view.locale, part / whole)})` : num(part);
  const nameOf = (id: string): string => {
    const district = session.districtById(id);
    return id === 'city' ? t.domain.city : district ? nameInColumn(view.locale, district.names) : id;
  };
  const rows = [...answer.coverage].sort((a, b) => Number(a.id === 'city') - Number(b.id === 'city'));
  return {
    columns: [c.district, c.demand, c.before, c.after, c.gain, c.sites],
    rows: rows.map(({ id, demand, coveredBefore, coveredAfter, sites }) => [
      nameOf(id),
      num(demand),
      withShare(coveredBefore, demand),
      withShare(coveredAfter, demand),
      num(coveredAfter - coveredBefore),
      num(sites),
    ]),
  };
}

function methodLines(
  { t }: Session,
  { candidates, demandPoints, kept, demandWeight }: SitingAnswer,
  { counted }: Figures,
): readonly string[] {
  const { methodLines: m } = t.report;
  return [
    m.exact,
    m.raw,
    m.choice(candidates, demandPoints, kept),
    m.weight(demandWeight),
    m.adds,
    ...(counted ? [counted] : []),
  ];
}

/** What each condition took away, from the file to what counts. */
function stepLines({ t, dataset }: Session, { steps = [] }: SitingAnswer): readonly string[] {
  return steps.length > 0 && dataset ? [t.selection.start(dataset.rows), ...steps.map(t.selection.step)] : [];
}

/** The incidents with their period and sum, the posts, and what the map is drawn from. */
function dataLines(session: Session): readonly string[] {
  const { t, view, dataset, period } = session;
  const used = [...(dataset ? [dataset] : []), ...session.postDatasets];
  return [
    ...used.map((data) => {
      const parts = [
        `${wordFor(t.domain.datasets, data.id) === data.id ? data.title : wordFor(t.domain.datasets, data.id)} (${t.domain.statuses[data.status]})`,
        data === dataset && period ? periodWords(view.locale, period) : '',
        // Of invented data it is a note of how they were made, said below in words.
        data.status === 'illustrative' || data.provenance.source === data.title ? '' : data.provenance.source,
        t.report.dataHash(data.provenance.sha256.slice(0, 16)),
      ];
      return parts.filter((part) => part !== '').join('; ');
    }),
    ...(session.isDemo ? [t.shell.demo.long] : []),
    ...(t.shell.attribution ? [t.shell.attribution] : []),
  ];
}

function limitLines({ t, siting }: Session): readonly string[] {
  const { limitLines: l } = t.report;
  const { detour } = siting.setup;
  return [
    l.proved,
    detour === 1 ? l.straight : l.detour(detour),
    l.ground,
    ...(siting.plan.some((site) => site.state === 'proposed') ? [l.unmarked] : []),
    l.near,
  ];
}
