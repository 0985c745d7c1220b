import { getResolution } from 'h3-js';
import { part, type Job } from '../../domain/job';
import type { Post } from '../../domain/post';
import type { Precinct } from '../../domain/precinct';
import type { DataStatus } from '../../domain/provenance';
import { PUBLISHED_TABLES, type PublishReport, type WithheldRow } from '../../domain/publication';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, type Snapshot, type SnapshotPost } from '../../domain/snapshot';
import type { MipSolver } from '../siting/mip/mip';
import { attack, type AttackResult } from './attack';
import { FINE } from './cityCells';
import type { TableName } from './countSet';
import { completenessOf } from './completeness';
import { protect, type Protected } from './protect';
import { tabulate, type TabulateInput } from './tabulate';

/** What a snapshot says beside its counts. */
export interface PublishAbout {
  /** ISO date. */
  readonly madeOn: string;
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  readonly status: DataStatus;
  readonly posts: readonly Post[];
  readonly precincts: readonly Precinct[];
}

export interface Publication {
  /** Still without its sum: `sha256` of `canonicalText` is added by whoever can compute it. */
  readonly snapshot: Omit<Snapshot, 'sha256'>;
  readonly report: PublishReport;
}

/**
 * Counts a dataset, withholds what must not be known, and tries to find it out again. Nothing of a row but these counts goes
 * into the snapshot. A publication with `check.exposed` above 0 must not be given to anybody.
 */
export function* publish(input: TabulateInput, about: PublishAbout, solve: MipSolver): Job<Publication> {
  const tabulated = yield* part(tabulate(input), 0, 0.4);
  const protectedCounts = yield* part(protect(tabulated, solve), 0.4, 0.8);
  const found = yield* part(attack(protectedCounts.ledger, protectedCounts.knowledge, protectedCounts.small, solve), 0.8, 1);
  const posts = about.posts.filter(isPublishable).map(publishedPost);
  const { periods, cells, districtIds } = tabulated;
  const { counts } = protectedCounts;
  const fine = cells.filter(({ id }) => getResolution(id) === FINE).length;
  return {
    snapshot: {
      format: SNAPSHOT_FORMAT, version: SNAPSHOT_VERSION,
      madeOn: about.madeOn, title: about.title, source: about.source, licence: about.licence, status: about.status,
      from: periods.from, through: periods.through, completeness: completenessOf(input), years: periods.years, months: periods.months,
      city: counts.city,
      districts: counts.districts.map((tally, d) => ({ id: districtIds[d], ...tally })),
      cells: {
        ids: cells.map(({ id }) => id), areaKm2: cells.map(({ areaKm2 }) => areaKm2), land: cells.map(({ land }) => land),
        busy: cells.map(({ busy }) => busy), visitors: cells.map(({ visitors }) => visitors), yearly: counts.cells,
      },
      posts,
      precincts: about.precincts,
    },
    report: {
      withheld: withheldRows(protectedCounts), cells: { fine, merged: cells.length - fine }, leftOut: tabulated.leftOut,
      postsLeftOut: about.posts.length - posts.length, check: checkOf(found),
    },
  };
}

const checkOf = ({ watched, exposed, programs }: AttackResult): PublishReport['check'] => ({ watched, exposed: exposed.length, programs });

/** A position that was made up or guessed would be taken for a real one. */
const isPublishable = ({ position }: Post): boolean => position === 'published' || position === 'imported';

const publishedPost = ({ id, kind, name, lon, lat, hours }: Post): SnapshotPost => ({ id, kind, name, lon, lat, hours });

function withheldRows({ ledger, withheld }: Protected): readonly WithheldRow[] {
  const of = (table: TableName, why: string): number => [...withheld].filter(([entry, reason]) => ledger.tables[entry] === table && reason === why).length;
  return PUBLISHED_TABLES.map((table) => ({
    table, counts: ledger.tables.filter((name) => name === table).length, small: of(table, 'small'), complementary: of(table, 'complementary'),
  }));
}
