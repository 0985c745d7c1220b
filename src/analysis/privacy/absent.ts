import { dayOfIso } from '../../domain/clock';
import { OPEN_CATEGORIES } from '../../domain/snapshot';
import { cityBox, type Box, type Days } from './box';
import { daysOfMonth } from './countSet';
import type { Disclosed } from './rules';

/**
 * The boxes of which a publication's words say that they hold nothing: a category before the month from which it is
 * recorded. Who reads that knows these counts, withheld or not, and reckons with them.
 */
export const absentIn = ({ from, completeness }: Pick<Disclosed, 'from' | 'completeness'>): readonly Box[] =>
  (completeness?.recordedFrom ?? []).flatMap(({ category, month }): readonly Box[] => {
    const days = { from: dayOfIso(from), to: dayOfIso(`${month}-01`) };
    return days.to > days.from ? [{ ...cityBox(days), category: OPEN_CATEGORIES.indexOf(category) }] : [];
  });

/**
 * Stretches of months that a publication calls months with days without data, in a row. It never says which days these
 * are, but whoever knows how long a silence must be can often tell that a month between two others holds nothing at
 * all, and a day of the city too.
 */
export const silentIn = ({ completeness }: Pick<Disclosed, 'completeness'>): readonly Box[] =>
  (completeness?.silent ?? []).flatMap(({ district, months }) => {
    const spans = months.map(daysOfMonth).toSorted((a, b) => a.from - b.from);
    const runs: Days[] = [];
    for (const { from, to } of spans) {
      const last = runs.at(-1);
      if (last?.to === from) runs[runs.length - 1] = { from: last.from, to };
      else runs.push({ from, to });
    }
    return runs.map((run): Box => ({ ...cityBox(run), district }));
  });

/**
 * Whether a box counts nothing but what the other counts too. Cells and hours are counted of all categories together.
 */
export const isWithin = (box: Box, { district, category, from, to }: Box): boolean =>
  box.from >= from &&
  box.to <= to &&
  (district === null || box.district === district) &&
  (category === null || box.category === category);
