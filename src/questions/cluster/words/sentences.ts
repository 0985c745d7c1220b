import { dateOfDay } from '../../../domain/clock';
import { CLUSTERS_NAMED, type Cluster, type ClusterAnswer, type ClusterMethod } from '../../../domain/clusters';
import type { OnMap } from '../../../domain/onMap';
import { formatDateShort } from '../../../i18n/dates';
import { foundPlace } from '../../../i18n/foundPlace';
import type { Locale } from '../../../i18n/locale';
import { NO_VALUE, numbersOf } from '../../../i18n/numbers';
import { leadsTo, type About, type Advice, type Rows } from '../../question';

/** A cluster of this share of all and more says nothing of a place, unless one post reaches over it. */
const TOO_MUCH = 0.2;
/** What a post reaches, 500 m to either side. */
const OF_ONE_PLACE_M = 1000;

/** What is said of incidents that belong together, with the values put in. */
export interface Said {
  readonly title: string;
  /** How it is found, by the value of the setting that says the method. */
  readonly methods: Readonly<
    Record<string, { readonly name: string; readonly formula: string; readonly source: string }>
  >;
  readonly intro: string;
  readonly settings: { readonly [K in keyof ClusterMethod]: string };
  readonly choices: { readonly method: Readonly<Record<ClusterMethod['method'], string>> };
  readonly twin: { readonly verb: string; readonly options: Readonly<Record<string, string>> };
  readonly nothing: string;
  readonly tooMany: string;
  readonly none: string;
  readonly held: (incidents: number, share: string, clusters: number) => string;
  readonly largest: (incidents: number, extent: string) => string;
  readonly tooMuch: string;
  readonly undated: (incidents: number) => string;
  readonly limits: string;
  /** Of the legend: what its outlines are. */
  readonly outline: (clusters: string) => string;
  /** Of one that is pointed at. */
  readonly one: (incidents: number, days: string, extent: string) => string;
  readonly undatedOne: string;
  readonly columns: { readonly [K in 'place' | 'incidents' | 'from' | 'to' | 'extent']: string };
  readonly figures: { readonly [K in 'incidents' | 'held' | 'clusters' | 'alone']: string };
}

export const wordsOf = (locale: Locale, said: Said) => {
  const { num, int, pct, metres } = numbersOf(locale);
  const heldIn = ({ clusters }: ClusterAnswer): number => clusters.reduce((sum, { incidents }) => sum + incidents, 0);
  /** Of any density there is no reach to set. */
  const advice = ({ method }: ClusterMethod, says: string, ...more: readonly string[]): Advice => ({
    says,
    settings: [...(method === 'hdbscan' ? [] : [said.settings.epsM]), ...more],
  });
  const dayText = (day: Cluster['fromDay'], isPlane: boolean): string => {
    if (day === null) return NO_VALUE;
    if (isPlane) return num(day);
    const [year, month, date] = dateOfDay(day);
    return formatDateShort(locale, { year, month, day: date });
  };
  const tableOf = ({ clusters, near, isPlane }: ClusterAnswer, { t, areas }: About): Rows => {
    const named = clusters.slice(0, CLUSTERS_NAMED);
    const rowOf = ({ x, y, incidents, fromDay, toDay, extentM }: Cluster, k: number): readonly string[] => [
      foundPlace(t, { x, y, near: near[k] ?? null }, areas, isPlane),
      int(incidents),
      dayText(fromDay, isPlane),
      dayText(toDay, isPlane),
      metres(extentM),
    ];
    const { place, incidents, from, to, extent } = said.columns;
    return {
      folds: true,
      columns: [place, incidents, from, to, extent],
      rows: named.map(rowOf),
      ...leadsTo(named, isPlane),
    };
  };
  return {
    title: said.title,
    methods: said.methods,
    intro: said.intro,
    settings: said.settings,
    choices: said.choices,
    twin: said.twin,
    caution: (answer: ClusterAnswer): string | Advice => {
      const [first] = answer.clusters;
      const isTooMuch =
        first !== undefined && first.incidents >= TOO_MUCH * answer.incidents && first.extentM > OF_ONE_PLACE_M;
      return isTooMuch ? advice(answer, said.tooMuch) : '';
    },
    sentences: (answer: ClusterAnswer, about: About): readonly (string | Advice | Rows)[] => {
      const { incidents, undated, clusters, areTooMany } = answer;
      const left = undated > 0 ? [said.undated(undated)] : [];
      if (incidents === 0) return [said.nothing, ...left];
      if (areTooMany) return [said.tooMany, ...left];
      if (clusters.length === 0) return [advice(answer, said.none, said.settings.minPoints), ...left];
      const held = heldIn(answer);
      return [
        said.held(held, pct(held / incidents), clusters.length),
        said.largest(clusters[0].incidents, metres(clusters[0].extentM)),
        ...left,
        tableOf(answer, about),
        said.limits,
      ];
    },
    onMap: ({ clusters, isPlane }: ClusterAnswer): OnMap => ({
      legend: clusters.length === 0 ? [] : [{ as: 'area', label: said.outline(int(clusters.length)) }],
      words: (id) => {
        const cluster = clusters.at(Number(id));
        if (!cluster) return null;
        const { incidents, fromDay, toDay, extentM } = cluster;
        const [from, to] = [dayText(fromDay, isPlane), dayText(toDay, isPlane)];
        const days = fromDay === null ? said.undatedOne : from === to ? from : `${from} – ${to}`;
        return said.one(incidents, days, metres(extentM));
      },
    }),
    figures: (answer: ClusterAnswer): readonly (readonly [string, string])[] => {
      const { areTooMany, incidents } = answer;
      const held = heldIn(answer);
      return [
        [said.figures.incidents, int(incidents)],
        [said.figures.held, areTooMany ? NO_VALUE : int(held)],
        [said.figures.clusters, areTooMany ? NO_VALUE : int(answer.clusters.length)],
        [said.figures.alone, areTooMany ? NO_VALUE : int(incidents - held)],
      ];
    },
  };
};
