import { PUBLISHED_TABLES, type PublishReport, type WithheldRow } from '../../domain/publication';
import type { AttackResult } from './attack';
import type { Protected, Withheld } from './protect';

/** What was withheld and why, what earlier publications mean for it, and what the attacker found. */
export function reportOf(made: Protected, found: AttackResult): Pick<PublishReport, 'withheld' | 'check' | 'twoWithheld' | 'coming' | 'previous'> {
  const { joint: { coming, fixed, saidNow, changed, open, values }, withheld } = made;
  return {
    withheld: withheldRows(made),
    twoWithheld: made.twoWithheld,
    coming: { sums: coming.size, notToBePublished: [...coming].filter((entry) => withheld.get(entry) === 'complementary').length },
    previous: {
      counts: [...fixed.keys()].filter((entry) => !saidNow.has(entry) && !Number.isNaN(values[entry])).length,
      changed: changed.size,
      changedByFew: [...open].filter((entry) => withheld.get(entry) === 'difference').length,
      exposed: found.exposedBefore.length,
    },
    check: { watched: found.watched, exposed: found.exposed.length, programs: found.programs },
  };
}

function withheldRows({ joint: { entries, open, coming }, withheld }: Protected): readonly WithheldRow[] {
  const own = [...open].filter((entry) => !coming.has(entry));
  return PUBLISHED_TABLES.flatMap((table) => {
    const inTable = own.filter((entry) => entries[entry].table === table);
    const of = (why: Withheld): number => inTable.filter((entry) => withheld.get(entry) === why).length;
    return [{ table, counts: inTable.length, small: of('small'), complementary: of('complementary'), earlier: of('earlier'), difference: of('difference') }];
  });
}
