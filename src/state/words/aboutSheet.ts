import type { RunManifest } from '../../exports/runManifest';
import type { Cell, Table } from '../../domain/table';
import { periodWords } from './dates';
import { deskFigures } from './deskFigures';
import { filterInForce } from './filter';
import { headline } from './headline';
import type { Session } from '../session.svelte';

/** Signs of a cell of Excel, with room for those that XML spells longer. */
const MOST_SIGNS = 30_000;

/** The first sheet of a workbook: what is in force, of which data, how it was made, and what stands in the others. */
export function aboutSheet(
  session: Session,
  manifest: RunManifest,
  link: string,
  tables: readonly { readonly title: string; readonly rows: number }[],
): Table {
  const { t } = session;
  const { about, run } = t.exporting;
  const { locale } = session.view;
  const titles: Readonly<Record<string, string>> = t.domain.datasets;
  const titleOf = (id: string): string => titles[id] ?? session.datasets.find((one) => one.id === id)?.title ?? id;
  const compare = session.answers.summary.answered?.compare ?? 'none';
  const compared = session.current(session.answers.summary)?.comparedPeriod ?? null;
  const data = manifest.data.flatMap(({ id, status, source, licence, sha256 }): Cell[][] => [
    [run.data, titleOf(id)],
    [run.status, t.domain.statuses[status]],
    [run.sources, source],
    [run.licence, licence],
    [run.dataHash, sha256],
  ]);
  // Real incidents beside made-up posts: each by its name, else the one word would be read of all.
  const status = session.isDemo
    ? t.shell.demo.long
    : manifest.data.map((one) => `${titleOf(one.id)}: ${t.domain.statuses[one.status]}`).join('; ');
  const whole = JSON.stringify(manifest);
  const pieces = Array.from({ length: Math.ceil(whole.length / MOST_SIGNS) }, (_, i): Cell[] => [
    about.manifest,
    whole.slice(i * MOST_SIGNS, (i + 1) * MOST_SIGNS),
  ]);
  return {
    header: [about.what, about.said],
    rows: [
      [run.status, status],
      [about.words, headline(session)],
      ...deskFigures(session).map(({ label, value, note }) => [label, note === '' ? value : `${value} (${note})`]),
      [run.filters, t.selection.inForce(filterInForce(session), 'full') || about.nothing],
      [run.period, session.period ? periodWords(locale, session.period) : about.nothing],
      [run.compared, compare === 'none' || !compared ? about.nothing : periodWords(locale, compared)],
      ...tables.map(({ title, rows }) => [title, t.exporting.rows(rows)]),
      ...data,
      [run.version, manifest.version],
      [run.madeAt, manifest.madeAt],
      [about.link, link],
      ...pieces,
    ],
  };
}
