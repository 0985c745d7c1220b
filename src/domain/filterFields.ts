import { field, maybe, maybePeriod, type Field, type Fields } from './field';
import { COMPARE_WITH, type CompareWith, type IncidentFilter } from './filter';
import { CATEGORIES, PLACE_KINDS, SEVERITIES } from './incident';
import { GROUND } from './drawn';
import { NEAR } from './near';
import { choice, choices, HOURS, IDS, POINTS, YES_NO } from './value';

/**
 * The filter in an address, in the twin and in a scenario. Words of a list stand in the product's order,
 * each once; an empty list is a restriction too (nothing passes); an id of a district is checked by whoever knows the
 * districts.
 */
export const FILTER_FIELDS: Fields<Omit<IncidentFilter, 'studied'>> = {
  period: maybePeriod(['from', 'to']),
  categories: maybe(choices(CATEGORIES), { key: 'category', option: { name: 'category' } }),
  places: maybe(choices(PLACE_KINDS), { key: 'place', option: { name: 'place' } }),
  severities: maybe(choices(SEVERITIES), { key: 'severity', option: { name: 'severity' } }),
  districts: maybe(IDS, { key: 'district', option: { name: 'district' } }),
  near: maybe(NEAR, { key: 'near', option: { name: 'near', slot: 'LON,LAT,METRES' } }),
  within: maybe(GROUND, {
    key: 'inside',
    option: { name: 'inside', slot: 'circle:...|polygon:...|strip:...|cell:...' },
  }),
  inPublic: maybe(YES_NO, { key: 'public', option: { name: 'public' } }),
  street: maybe(YES_NO, { key: 'street', option: { name: 'street' } }),
  hours: maybe(HOURS, { key: 'hours', option: { name: 'hours' } }),
  weekdays: maybe(choices<number>([1, 2, 3, 4, 5, 6, 7]), { key: 'weekdays', option: { name: 'weekdays' } }),
  excludedPoints: field(POINTS, { key: 'without', usual: [] }),
};

/** What a period is held against. */
export const COMPARE_FIELD: Field<CompareWith> = field(choice(COMPARE_WITH), {
  key: 'compare',
  usual: 'none',
  option: { name: 'compare' },
});
