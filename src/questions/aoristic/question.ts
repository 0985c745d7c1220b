import { field } from '../../domain/field';
import { HOURS_BY, SHIFTS, USUAL_SHIFTS, type HoursMethod } from '../../domain/hours';
import { choice } from '../../domain/value';
import { question, settings } from '../question';
import { hoursJson, hoursTable, monthsTable, shiftsTable } from './table';
import { words } from './words';

export interface AoristicQuestion {
  readonly method: HoursMethod;
}

/** At what hours of the week incidents came, each spread over the time in which it may have happened. */
export const aoristic = question({
  id: 'aoristic',
  isCutByStudy: true,
  settings: settings<'aoristic', HoursMethod>('aoristic', {
    by: field(choice(HOURS_BY), { key: 'hoursBy', usual: 'spread', option: { name: 'by' } }),
    shifts: field(SHIFTS, { key: 'shifts', usual: USUAL_SHIFTS, option: { name: 'shifts', slot: 'HOUR,HOUR' } }),
  }),
  asks: ({ room }, method): AoristicQuestion | null => (room === 'aoristic' ? { method } : null),
  shown: {
    words,
    room: {
      icon: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
      group: 'explore',
      behind: 'analyse',
    },
    isOfMask: () => false,
    table: hoursTable,
    files: [{}, { id: 'shifts', table: shiftsTable }, { id: 'months', table: monthsTable }],
    twin: { asks: (method) => ({ method }), json: hoursJson },
  },
});
