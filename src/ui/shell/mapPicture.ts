import { POST_KINDS, type PostKind } from '../../domain/post';
import { exportPng } from '../../map/exportPng';
import type { Theme } from '../../map/scales';
import type { MapData } from '../../map/mapData';
import type { MapHandle } from '../../map/view';
import type { Session } from '../../state/session.svelte';
import { periodWords } from '../../state/words/dates';
import { legendsOf, symbolsOf } from './legends';

/** Where what the map shows comes from, for the picture and for paper. */
export function sourceLines(session: Session): readonly string[] {
  const { t } = session;
  const titles: Readonly<Record<string, string>> = t.domain.datasets;
  // Of the built-in files each holds kinds of its own; a file of the user's own may hold all.
  const kindsOf = (id: string): readonly PostKind[] =>
    id === 'mobile-points' ? ['mobile'] : id === 'posts' ? ['stationary', 'planned'] : POST_KINDS;
  const isOfPosts = (id: string): boolean =>
    session.postDatasets.some((one) => one.id === id) &&
    session.posts.some(({ kind }) => session.shows(kind) && kindsOf(id).includes(kind));
  const sources = session.datasets
    .filter(({ id }) => id === session.dataset?.id || isOfPosts(id))
    .map((d) => `${t.shell.source}: ${titles[d.id] ?? d.title} (${t.domain.statuses[d.status]})`);
  const ground = session.ownGround.file;
  return [
    ...new Set(sources),
    ...(ground ? [t.ownGround.source(ground.name)] : []),
    [t.shell.attribution, t.exporting.madeWith(__APP_VERSION__)].filter(Boolean).join('. '),
  ];
}

/** The map on the screen as a PNG with title, legend, scale, sources and, for invented data, the demonstration mark. */
export function mapPicture(
  map: MapHandle,
  session: Session,
  theme: Theme,
  data: MapData,
  sentence: string,
): Promise<Blob | null> {
  const { t } = session;
  const locale = session.view.locale;
  const entries = legendsOf(session, data, theme);
  const symbols = symbolsOf(session, data);
  const what = entries[0]?.title ?? t.shell.appName;
  const period = session.period ? periodWords(locale, session.period) : '';
  return exportPng(
    map,
    {
      title: `${t.exporting.mapTitle(what, period)}${session.isDemo ? ` (${t.shell.demo.short})` : ''}`,
      subtitle: sentence,
      legend: [...entries, ...(symbols.length > 0 ? [{ title: t.layers.legend, rows: [], symbols }] : [])],
      sources: sourceLines(session),
      mark: session.isDemo ? t.shell.demo.short : null,
    },
    theme,
    locale,
  );
}
