/** What the page of the method says, by the rules of the code and by what is published. */
import { otherKinds } from '../../analysis/published/otherKinds';
import { SMALLEST_COUNT, type Snapshot } from '../../domain/snapshot';
import { dayParts } from '../../i18n/dates';
import type { MethodFigures, ResidentMethod } from '../../i18n/residentMethod';
import { stated } from '../../i18n/stated';

/** Per cent of all limits that the page gives: `usualOf`'s and `estimateChange`'s. */
export const LEVEL_PCT = 95;

/**
 * The same as `USUAL_RHYTHM_DAYS`, `MOST_PERIODS` and `LEAST_BASE`, which a test holds them to: imported they would be
 * taken out of the files that the first answer is made of, and make those larger.
 */
const RHYTHM_DAYS = 45;
const MOST_YEARS = 10;
const BASE = 20;

/** The figures in its sentences: as the published file has them, else the usual ones. */
export function methodFigures(
  published:
    (Pick<Snapshot, 'smallestCount' | 'roundedTo' | 'rhythmDays'> & Partial<Pick<Snapshot, 'years' | 'city'>>) | null,
): MethodFigures {
  return {
    least: published?.smallestCount ?? SMALLEST_COUNT,
    roundedTo: published?.roundedTo ?? null,
    rhythmDays: published?.rhythmDays ?? RHYTHM_DAYS,
    isPromised: published?.rhythmDays !== undefined,
    level: LEVEL_PCT,
    mostYears: MOST_YEARS,
    leastBase: BASE,
    otherKinds:
      published?.years && published.city ? otherKinds({ years: published.years, city: published.city }) : null,
  };
}

/** What of a publication a citation names; the page's address is absolute. */
export const citationOf = (
  { cite }: ResidentMethod,
  { title, source, from, through, madeOn, sha256 }: Snapshot,
  address: string,
): string =>
  cite.text(
    stated(title, cite.notStated.title),
    stated(source, cite.notStated.source),
    dayParts(from),
    dayParts(through),
    dayParts(madeOn),
    sha256,
    address,
  );
