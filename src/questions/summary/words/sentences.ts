import type { SummaryAnswer } from '../../../domain/answers';
import { CATEGORIES } from '../../../domain/incident';
import type { Locale } from '../../../i18n/locale';
import { numbersOf } from '../../../i18n/numbers';
import type { About, Rows } from '../../question';
import type { en as contract } from './en';

/** How it changed, and a table of the categories. */
export const sentencesOf =
  (said: typeof contract, locale: Locale) =>
  ({ change, byCategory }: SummaryAnswer, { t, compare }: About): readonly (string | Rows)[] => [
    ...(compare === 'none' || !change ? [] : [t.sentence.change({ with: compare, change })]),
    {
      columns: [said.columns.category, t.table.columns.count],
      rows: CATEGORIES.filter((id) => (byCategory[id] ?? 0) > 0).map((id) => [
        t.domain.categories[id],
        numbersOf(locale).int(byCategory[id]),
      ]),
    },
  ];
