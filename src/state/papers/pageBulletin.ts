import type { FeatureCollection } from 'geojson';
import type { LonLat } from '../../domain/geometry';
import { wordFor } from '../../i18n';
import { askBulletin, type Ask, type Bulletin, type BulletinInput } from '../../papers/bulletin/askBulletin';
import { bulletinSheet } from '../../papers/bulletin/bulletinSheet';
import type { PaperElement } from '../../papers/node';
import type { Query } from '../../workers/api';
import type { JobHandle } from '../query/liveAnswer.svelte';
import type { Session } from '../session.svelte';
import { filterShown } from '../words/filter';

/** A bulletin of the incidents on the screen. */
export type BulletinQuestion = Pick<Query, 'dataset' | 'edition'> & BulletinInput;

/** What the page asks for a bulletin as it stands; null = nothing can be asked yet. */
export function bulletinQuestion({ query, dataset, view, screen }: Session): BulletinQuestion | null {
  if (!query || !dataset || !screen.areasAreHere) return null;
  return {
    dataset: query.dataset,
    filter: query.filter,
    mask: screen.mask,
    areas: view.areas,
    register: dataset.register,
    knowsDays: dataset.has.time && dataset.has.day !== false,
    ...(query.edition === undefined ? {} : { edition: query.edition }),
  };
}

/** Puts it together of the worker's answers, one after another; `isStopped` is looked at between them. */
export async function pageBulletin(
  { api }: Session,
  { dataset, edition, ...input }: BulletinQuestion,
  job: JobHandle,
  isStopped: () => boolean,
): Promise<Bulletin | 'cancelled'> {
  const stopped = Symbol('stopped');
  const about = { dataset, ...(edition === undefined ? {} : { edition }) };
  const ask: Ask = async (id, question, [from, to]) => {
    if (isStopped()) throw stopped;
    const answer = await api.ask(id, { ...question, ...about } as never, job.id, (news) => {
      if ('share' in news) job.tell({ share: from + (to - from) * news.share });
    });
    if (answer === 'cancelled') throw stopped;
    job.tell({ share: to });
    return answer as never;
  };
  try {
    return await askBulletin(input, ask, (lon, lat) => api.name(lon, lat));
  } catch (cause) {
    if (cause === stopped) return 'cancelled';
    throw cause;
  }
}

/** The sheet in the page's language. */
export function pageSheet(session: Session, bulletin: Bulletin, nowMs: number): PaperElement {
  const { t, view, dataset, districts, areasShown, isDemo, mapFiles } = session;
  const { filter, areas } = bulletin.input;
  return bulletinSheet(bulletin, {
    t,
    locale: view.locale,
    nowMs,
    filter: filterShown(session, filter),
    source: dataset ? namedData(session, dataset) : '',
    attribution: t.shell.attribution,
    isExample: isDemo,
    areas: areas === null ? districts : areasShown,
    districts,
    roads: linesOf(mapFiles.roads),
  });
}

const namedData = ({ t }: Session, { id, title }: { readonly id: string; readonly title: string }): string => {
  const word = wordFor(t.domain.datasets, id);
  return word === id ? title : word;
};

const linesOf = (roads: FeatureCollection | null): readonly (readonly LonLat[])[] =>
  (roads?.features ?? []).flatMap(({ geometry }) =>
    geometry.type === 'MultiLineString'
      ? geometry.coordinates.map((line) => line.map(([lon, lat]) => [lon, lat] as const))
      : [],
  );
