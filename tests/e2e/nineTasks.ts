/** What nine tasks of a planner took before the planner's desk: each is to take at most half of it. */
export interface Task {
  readonly id: string;
  /** On the screen when the task is done. */
  readonly done: string;
  /** Pointer presses, typed words and choices in a list, by the shortest way of somebody who knows the product. */
  readonly before: number;
  readonly path: readonly string[];
}

const off = (count: number, what: string): readonly string[] => Array.from({ length: count }, () => `a ${what} off`);

/** Counted at 373eb91: built, by a fresh visitor, in English, 1440x900, on its own demonstration. */
export const NINE_TASKS: readonly Task[] = (
  [
    {
      id: 'start',
      done: 'count with its change and interval, covered share, densest place, last day of the data',
      path: ['Filters', 'same period last year', 'the comparison that the data allow'],
    },
    { id: 'file', done: 'figures and map are of the dropped file', path: ['drop', 'Add to the map'] },
    {
      // The hours of the place itself could not be had: those of its district were the nearest.
      id: 'worst-place',
      done: 'name, density and hours of the day of the densest place',
      path: ['Table', 'first of the densest places', 'Filters', ...off(7, 'district')],
    },
    {
      id: 'night',
      done: 'robberies from 22:00 to 06:00 against the same period last year, with the interval',
      path: [
        'Filters',
        'same period last year',
        'the comparison that the data allow',
        ...off(8, 'category'),
        'from 22:00',
        'to 06:00',
      ],
    },
    {
      // Of one site only: 5.
      id: 'sites',
      done: 'reasons of all seven sites were read, one is ruled out, there are seven again',
      path: ['New posts', 'Suggest', ...Array.from({ length: 7 }, () => 'a site opened'), 'impossible', 'Suggest'],
    },
    {
      // On the page for residents: the planner's had no precinct of an address.
      id: 'inspector',
      done: 'precinct and inspector of an address',
      path: ['About', 'Page for residents', 'Show an example', 'the address typed', 'Enter', 'the nearest part'],
    },
    { id: 'wall', done: 'the wall runs', path: ['About', 'Screen for the wall'] },
    // One press cannot be halved.
    { id: 'language', done: 'every word is in the other language', path: ['the language'] },
    { id: 'take-away', done: 'a picture of what is seen is saved', path: ['Export', 'Picture'] },
  ] as const
).map((task) => ({ ...task, before: task.path.length }));
