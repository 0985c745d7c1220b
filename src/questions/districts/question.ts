import type { DistrictsAnswer } from '../../domain/answers';
import { NO_SETTINGS, question } from '../question';
import { districtsShapes, districtsTable } from './table';
import { words } from './words';

export interface DistrictsQuestion {
  /** Id of areas of the user's own in place of the districts. */
  readonly areas: string | null;
}

/** How many in each district, or in each area of the user's own. It stands among the tables and on the map. */
export const districts = question({
  id: 'districts',
  isCutByStudy: true,
  settings: NO_SETTINGS,
  asks: ({ areas, areasAreHere }): DistrictsQuestion | null => (areasAreHere ? { areas } : null),
  shown: {
    rowsIn: 'areas',
    words,
    table: districtsTable,
    files: [
      { title: (t, { areas }) => t.layers.names[areas === null ? 'districts' : 'areas'], shapes: districtsShapes },
    ],
    twin: {
      asks: (_, { areas }) => ({ areas }),
      json: (answer: DistrictsAnswer) => answer,
      needsCity: true,
      shapes: districtsShapes,
    },
  },
});
