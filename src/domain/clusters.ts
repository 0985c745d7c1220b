/** What is asked of incidents that belong together, and what is found. */
import type { NearbyName, StudyAreaSize } from './answers';
import type { StudyMask } from './area';
import type { LonLat } from './geometry';

/** Dense by a reach that is given; at whatever reach each holds together longest; dense in space and time. */
export const CLUSTER_METHODS = ['dbscan', 'hdbscan', 'stdbscan'] as const;

export interface ClusterMethod {
  readonly method: (typeof CLUSTER_METHODS)[number];
  /** Reach, ends included, metres; HDBSCAN asks for none. */
  readonly epsM: number;
  /** How many points, itself included, lie within reach of one in the midst; the least size of HDBSCAN's clusters. */
  readonly minPoints: number;
  /** Reach in days, ends included, of ST-DBSCAN. */
  readonly days: number;
}

/** Points by cluster. */
export interface Clusters {
  /** Of each point its cluster, counted from 0; -1 = of none. */
  readonly labels: Int32Array;
  /** Points in the midst of their cluster, in rising order; HDBSCAN calls none that. */
  readonly core: Uint32Array;
}

export interface Cluster {
  readonly label: number;
  readonly incidents: number;
  /** First and last day as the clock numbers days, or as the file of a plane does; null = none of its days is known. */
  readonly fromDay: number | null;
  readonly toDay: number | null;
  /** The middle, metres. */
  readonly x: number;
  readonly y: number;
  /** The longer side of the box around it, metres. */
  readonly extentM: number;
}

/** Of so many of the largest clusters it is said where they lie. */
export const CLUSTERS_NAMED = 15;

export interface ClusterAnswer extends ClusterMethod, Clusters {
  readonly mask: StudyMask;
  readonly area: StudyAreaSize | null;
  readonly incidents: number;
  readonly outside: number;
  /** Left out for want of a day. */
  readonly undated: number;
  /** The largest first. */
  readonly clusters: readonly Cluster[];
  /** The outline of each, an open ring on the plane, metres. */
  readonly outlines: readonly (readonly LonLat[])[];
  /** What lies near the middle of each of the first ones (`CLUSTERS_NAMED`); on a plane nothing is known. */
  readonly near: readonly (NearbyName | null)[];
  /** HDBSCAN was asked of more points than it answers for. */
  readonly areTooMany: boolean;
  /** A plane of the user's own. */
  readonly isPlane: boolean;
}
