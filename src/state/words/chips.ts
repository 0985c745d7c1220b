import { isDrawnMask } from '../../domain/studyMask';
import { isPlanning, USUAL_SETTINGS } from '../../questions';
import { NO_FILTER } from '../../domain/filter';
import { FILTER_CONDITIONS, WITHOUT, type FilterCondition } from '../../domain/selection';
import { capital } from '../../i18n/selection';
import { comparedWith } from '../view/comparing';
import type { View } from '../view/view';
import type { Session } from '../session.svelte';
import { periodWords } from './dates';
import { filterShown } from './filter';

/** One thing that is in force on the screen, and how the view would be without it. */
export interface Chip {
  readonly id: FilterCondition | 'compare' | 'mask' | 'closed';
  /** Cut where it is long, and whole. */
  readonly words: string;
  readonly full: string;
  /** Why it does nothing as the data stand; '' when it does. */
  readonly caution: string;
  readonly without: (view: View) => Partial<View>;
}

/** What of the filter and the comparison is in force, in the order in which conditions are applied. */
export function chipsOf(session: Session): readonly Chip[] {
  const { t } = session;
  const { view } = session.store;
  const { filter, locale, compare } = view;
  const chips = FILTER_CONDITIONS.flatMap((id): Chip[] => {
    const unset = { ...filter, ...WITHOUT[id] };
    if (JSON.stringify(unset) === JSON.stringify(filter)) return [];
    const alone = filterShown(session, aloneOf(id, filter));
    const say = (fullness: 'short' | 'full'): string =>
      id === 'period' && filter.period ? periodWords(locale, filter.period) : t.selection.inForce(alone, fullness);
    return [
      {
        id,
        words: capital(say('short')),
        full: capital(say('full')),
        caution: '',
        without: (now) => ({ filter: { ...now.filter, ...WITHOUT[id] } }),
      },
    ];
  });
  const { density } = view.settings;
  if (isDrawnMask(density.mask))
    chips.push({
      id: 'mask',
      words: t.draw.studied,
      full: t.draw.studied,
      caution: '',
      without: (now) => ({ settings: unmasked(now) }),
    });
  if (closes(view))
    chips.push({
      id: 'closed',
      words: t.draw.closedChip,
      full: t.draw.closedChip,
      caution: '',
      without: (now) => ({ siting: opened(now) }),
    });
  if (compare === 'none') return chips;
  const say = (how: 'short' | 'with'): string => `${t.comparison.title}: ${t.comparison[how][compare]}`;
  const noChange = session.answers.summary.isCurrent ? session.current(session.answers.summary)?.noChange : null;
  return [
    ...chips,
    {
      id: 'compare',
      words: say('short'),
      full: say('with'),
      caution: noChange ? t.comparison.noChange[noChange] : '',
      without: (now) => comparedWith(now, 'none'),
    },
  ];
}

/** The view with nothing in force. */
export const withoutAny = (view: View): Partial<View> => ({
  ...comparedWith(view, 'none'),
  filter: NO_FILTER,
  ...(isDrawnMask(view.settings.density.mask) ? { settings: unmasked(view) } : {}),
  ...(closes(view) ? { siting: opened(view) } : {}),
});

/** Whether drawn ground keeps new posts out of what is on the screen. */
const closes = ({ mode, siting }: View): boolean => isPlanning(mode.room) && siting.setup.closedGround.length > 0;

/** Siting with posts allowed on all drawn ground. */
const opened = ({ siting }: View): View['siting'] => ({ ...siting, setup: { ...siting.setup, closedGround: [] } });

/** The settings with the usual study area in place of a drawn one. */
const unmasked = ({ settings }: View): View['settings'] => ({
  ...settings,
  density: { ...settings.density, mask: USUAL_SETTINGS.density.mask },
});

/** A filter of one condition, as another one has it. */
const aloneOf = (id: FilterCondition, filter: View['filter']): View['filter'] => ({
  ...NO_FILTER,
  ...Object.fromEntries(Object.entries(filter).filter(([name]) => name in WITHOUT[id])),
});
