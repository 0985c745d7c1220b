import { dateOfDay } from '../../../domain/clock';
import type { Cluster, ClusterAnswer, ClusterMethod } from '../../../domain/clusters';
import { formatDateShort } from '../../../i18n/dates';
import type { Locale } from '../../../i18n/locale';
import { NO_VALUE, numbersOf } from '../../../i18n/numbers';
import type { Rows } from '../../question';

/** Lines of the table of the largest ones. */
const SHOWN = 15;
/** A cluster of this share of all and more says nothing of a place. */
const TOO_MUCH = 0.2;

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
  readonly columns: { readonly [K in 'incidents' | 'from' | 'to' | 'extent']: string };
  readonly figures: { readonly [K in 'incidents' | 'held' | 'clusters' | 'alone']: string };
}

export const wordsOf = (locale: Locale, said: Said) => {
  const { num, int, pct, metres } = numbersOf(locale);
  const heldIn = ({ clusters }: ClusterAnswer): number => clusters.reduce((sum, { incidents }) => sum + incidents, 0);
  const dayText = (day: Cluster['fromDay'], isPlane: boolean): string => {
    if (day === null) return NO_VALUE;
    if (isPlane) return num(day);
    const [year, month, date] = dateOfDay(day);
    return formatDateShort(locale, { year, month, day: date });
  };
  const tableOf = ({ clusters, isPlane }: ClusterAnswer): Rows => ({
    columns: [said.columns.incidents, said.columns.from, said.columns.to, said.columns.extent],
    rows: clusters
      .slice(0, SHOWN)
      .map(({ incidents, fromDay, toDay, extentM }) => [
        int(incidents),
        dayText(fromDay, isPlane),
        dayText(toDay, isPlane),
        metres(extentM),
      ]),
  });
  return {
    title: said.title,
    methods: said.methods,
    intro: said.intro,
    settings: said.settings,
    choices: said.choices,
    twin: said.twin,
    caution: ({ clusters: [first], incidents }: ClusterAnswer): string =>
      first !== undefined && first.incidents >= TOO_MUCH * incidents ? said.tooMuch : '',
    sentences: (answer: ClusterAnswer): readonly (string | Rows)[] => {
      const { incidents, undated, clusters, areTooMany } = answer;
      const left = undated > 0 ? [said.undated(undated)] : [];
      if (incidents === 0) return [said.nothing, ...left];
      if (areTooMany) return [said.tooMany, ...left];
      if (clusters.length === 0) return [said.none, ...left];
      const held = heldIn(answer);
      return [
        said.held(held, pct(held / incidents), clusters.length),
        said.largest(clusters[0].incidents, metres(clusters[0].extentM)),
        ...left,
        tableOf(answer),
        said.limits,
      ];
    },
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
