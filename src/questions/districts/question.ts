import { NO_SETTINGS, question } from '../question';

export interface DistrictsQuestion {
  /** Id of areas of the user's own in place of the districts. */
  readonly areas: string | null;
}

/** How many in each district, or in each area of the user's own. */
export const districts = question({
  id: 'districts',
  settings: NO_SETTINGS,
  asks: ({ areas, areasAreHere }): DistrictsQuestion | null => (areasAreHere ? { areas } : null),
});
