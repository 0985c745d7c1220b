import { isoOfDay } from '../../domain/clock';
import {
  PUBLISHED_TABLES,
  type CountName,
  type NarrowedCount,
  type PublishReport,
  type WithheldRow,
} from '../../domain/publication';
import { OPEN_CATEGORIES, SMALLEST_COUNT } from '../../domain/snapshot';
import type { AttackResult } from './attack';
import type { Protected, Withheld } from './protect';
import type { PublishRules } from './rules';

/** What was withheld and why, what earlier publications mean for it, and what the attacker found. */
export function reportOf(
  made: Protected,
  found: AttackResult,
  { previous }: Pick<PublishRules, 'previous'>,
): Pick<PublishReport, 'withheld' | 'check' | 'twoWithheld' | 'coming' | 'previous'> {
  const {
    joint: { coming, fixed, saidNow, changed, open, values },
    withheld,
  } = made;
  const unfit = [...coming].filter((entry) => withheld.get(entry) === 'complementary');
  return {
    withheld: withheldRows(made),
    twoWithheld: made.twoWithheld,
    coming: {
      sums: coming.size,
      notToBePublished: unfit.length,
      named: unfit.map((entry) => nameOf(made.joint.entries[entry])),
    },
    previous: {
      counts: [...fixed.keys()].filter((entry) => !saidNow.has(entry) && !Number.isNaN(values[entry])).length,
      known: [...withheld.keys()].filter(
        (entry) => fixed.has(entry) && !saidNow.has(entry) && !coming.has(entry) && values[entry] > 0,
      ).length,
      changed: changed.size,
      changedByFew: [...open].filter((entry) => withheld.get(entry) === 'difference').length,
      exposed: found.exposedBefore.length,
      leastBefore:
        previous.length > 0 ? Math.min(...previous.map(({ smallestCount = SMALLEST_COUNT }) => smallestCount)) : null,
      narrowed: found.exposedBefore.map(({ entry, least, most }): NarrowedCount => ({
        ...nameOf(made.joint.entries[entry]),
        least,
        most,
      })),
    },
    check: { watched: found.watched, exposed: found.exposed.length, programs: found.programs },
  };
}

function nameOf({
  box: { district, cell, category, weekday, band, from, to },
  table,
}: Protected['joint']['entries'][number]): CountName {
  return {
    table,
    district,
    cell,
    category: typeof category === 'number' ? OPEN_CATEGORIES[category] : category,
    weekday,
    band,
    from: isoOfDay(from),
    through: isoOfDay(to - 1),
  };
}

function withheldRows({ joint: { entries, open, coming }, withheld }: Protected): readonly WithheldRow[] {
  const own = [...open].filter((entry) => !coming.has(entry));
  return PUBLISHED_TABLES.flatMap((table) => {
    const inTable = own.filter((entry) => entries[entry].table === table);
    const of = (why: Withheld): number => inTable.filter((entry) => withheld.get(entry) === why).length;
    return [
      {
        table,
        counts: inTable.length,
        small: of('small'),
        complementary: of('complementary'),
        earlier: of('earlier'),
        difference: of('difference'),
      },
    ];
  });
}
