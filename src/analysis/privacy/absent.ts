import { OPEN_CATEGORIES } from '../../domain/snapshot';
import { cityBox, type Box } from './box';
import { dayOfIso } from './countSet';
import type { Told } from './rules';

/**
 * The boxes of which a publication's words say that they hold nothing: a category before the month from which it is recorded. Who reads
 * that knows these counts, withheld or not, and reckons with them.
 */
export const absentIn = ({ from, completeness }: Pick<Told, 'from' | 'completeness'>): readonly Box[] =>
  (completeness?.recordedFrom ?? []).flatMap(({ category, month }): readonly Box[] => {
    const days = { from: dayOfIso(from), to: dayOfIso(`${month}-01`) };
    return days.to > days.from ? [{ ...cityBox(days), category: OPEN_CATEGORIES.indexOf(category) }] : [];
  });

/** Whether a box counts nothing but what the other counts too. Cells and hours are counted of all categories together. */
export const isWithin = (box: Box, { district, category, from, to }: Box): boolean =>
  box.from >= from && box.to <= to && (district === null || box.district === district) && (category === null || box.category === category);
