import type { SitingRules } from '../../../analysis/siting/problem/problem';
import { err, ok, type Result } from '../../../domain/result';
import { usage, type Failure } from '../../../cli/fail';
import type { SitesOptions } from './sitesOptions';
import type { SiteName } from './question';

/** Ids that a sentence names at most. */
const SHOWN_IDS = 12;

/**
 * The rules of a command over its candidates. `districts` holds the district of each candidate, '' in none; null where
 * nothing is known of districts, and then rules by district are asked wrongly.
 */
export function sitingRules(
  options: SitesOptions,
  names: readonly SiteName[],
  districts: readonly string[] | null,
): Result<SitingRules, Failure> {
  const { minPerGroup, maxPerGroup, separationM, backup } = options;
  const indexOf = new Map(names.map((name, at) => [String(name), at]));
  const must = indices('must', options.must, indexOf, names);
  if (!must.ok) return must;
  const forbid = indices('forbid', options.forbid, indexOf, names);
  if (!forbid.ok) return forbid;
  const byDistrict = minPerGroup !== null || maxPerGroup !== null;
  if (byDistrict && districts === null) {
    return err(usage('rule-needs-districts', { option: `${minPerGroup === null ? 'max' : 'min'}-per-district` }));
  }
  const groups = byDistrict && districts ? groupsOf(districts) : { group: null, groupNames: [] };
  return ok({ must: must.value, forbid: forbid.value, ...groups, minPerGroup, maxPerGroup, separationM, backup });
}

function indices(
  option: string,
  ids: readonly string[],
  indexOf: ReadonlyMap<string, number>,
  names: readonly SiteName[],
): Result<readonly number[], Failure> {
  const found: number[] = [];
  for (const id of ids) {
    const at = indexOf.get(id);
    if (at === undefined) {
      const shown = names.slice(0, SHOWN_IDS).join(', ');
      return err(
        usage('site-unknown', { option, value: id, ids: `${shown}${names.length > SHOWN_IDS ? ' ...' : ''}` }),
      );
    }
    found.push(at);
  }
  return ok(found);
}

function groupsOf(districts: readonly string[]): Pick<SitingRules, 'group' | 'groupNames'> {
  const groupNames = [...new Set(districts.filter((district) => district !== ''))].sort();
  const at = new Map(groupNames.map((name, g) => [name, g]));
  return { group: Int16Array.from(districts, (district) => at.get(district) ?? -1), groupNames };
}
