import { isSameGround } from '../../domain/drawn';
import type { DrawnGround } from '../../domain/drawnGround';
import { groundsOfMask, maskOfGrounds } from '../../domain/studyMask';
import { USUAL_SETTINGS } from '../../questions';
import type { View } from '../view/view';

/** Whether only this ground, perhaps with others, is studied. */
export const isStudied = ({ settings }: View, ground: DrawnGround): boolean =>
  groundsOfMask(settings.density.mask).some((one) => isSameGround(one, ground));

/** The settings with other grounds as the study area; without any, the usual one. */
const studying = ({ settings }: View, grounds: readonly DrawnGround[]): Pick<View, 'settings'> => ({
  settings: {
    ...settings,
    density: { ...settings.density, mask: maskOfGrounds(grounds, USUAL_SETTINGS.density.mask) },
  },
});

/** A ground joins those that are studied, or leaves them. */
export const toggledStudy = (view: View, ground: DrawnGround): Pick<View, 'settings'> =>
  isStudied(view, ground)
    ? restudied(view, ground, null)
    : studying(view, [...groundsOfMask(view.settings.density.mask), ground]);

/** Another ground, or none, is studied in place of one. */
export const restudied = (view: View, old: DrawnGround, now: DrawnGround | null): Pick<View, 'settings'> =>
  studying(
    view,
    groundsOfMask(view.settings.density.mask).flatMap((one) => (isSameGround(one, old) ? (now ?? []) : one)),
  );
