import { createHash } from 'node:crypto';
import { secretOf, type Secret } from '../analysis/privacy/rules';
import type { IncidentTable } from '../domain/incident';

/** Records that the secret is made of: of so many nobody but their keeper knows all times and places. */
const RECORDS = 64;

/**
 * A secret made of a register itself: SHA-256 of times and places of its earliest records. Whoever does not hold them
 * cannot run the rule of withholding, and the same register gives the same secret, also when later records are added. A
 * secret kept by the operator is better where the earliest records change.
 */
export function registerSecret({ count, startMs, lon, lat }: IncidentTable): Secret | null {
  const dated = Array.from({ length: count }, (_, row) => row).filter((row) => !Number.isNaN(startMs[row]));
  const texts = dated.map((row) => [startMs[row], `${startMs[row]} ${lon[row]} ${lat[row]}`] as const);
  const earliest = texts
    .sort(([a, first], [b, second]) => a - b || (first < second ? -1 : 1))
    .slice(0, RECORDS)
    .map(([, text]) => text);
  return secretOf(createHash('sha256').update(earliest.join('\n')).digest('hex'));
}
