import { numbersOf } from '../../numbers';

const { int } = numbersOf('en');

/** What a stretch of last days is held against. */
type Against = 'previous' | 'lastYear';

/** The weekly bulletin: one sheet of paper. */
export const bulletin = {
  name: 'Weekly bulletin',
  hint: 'One page: what changed over the last 7 and 28 days, top places, new hot spots, repeats, a map.',
  computing: 'The bulletin is being put together…',
  stopped: 'Stopped before all figures were there.',
  again: 'Put it together',
  saveFile: 'Save as one file (HTML)',
  title: (until: string | null) => (until === null ? 'Weekly bulletin' : `Weekly bulletin, up to ${until}`),
  example: 'Method example: says nothing about Almaty. Demonstration data: not real incidents.',
  undated: 'The incidents have no dates.',
  complete: (day: string) => `Data up to and including ${day}.`,
  late: (days: number, from: string) =>
    `Left out: ${days === 1 ? 'the last day' : `the last ${int(days)} days`} of the register, from ${from} on: their records are still arriving.`,
  change: {
    title: 'What changed',
    district: 'District',
    area: 'Area',
    whole: 'All together',
    last: (days: number) => `Last ${int(days)} days`,
    column: (days: number, against: Against) =>
      against === 'previous' ? `${int(days)} days before` : `Same ${int(days)} days last year`,
    reading:
      'Earlier counts, and in brackets the change since: ▲ rose, ▼ fell by more than chance gives (E-test, false finds held at 5%). Without a sign it cannot be told, which does not mean that nothing changed.',
    others: (areas: number) => `Not listed, with fewer incidents: ${int(areas)}.`,
    few: (columns: string) => `Under 20 incidents in both periods together, so no conclusion is drawn: ${columns}.`,
    noDays: 'The file says no days, so weeks cannot be compared.',
    sums: 'The file holds sums, not single incidents: no test of counts holds for them, so no change is said.',
  },
  places: 'Top places',
  fresh: {
    title: 'New hot spots',
    cell: (place: string, last: string, count: string) => `${place}: ${last} in the last month, ${count} in all`,
    others: (cells: number) => `More of them on the map: ${int(cells)}.`,
  },
  repeats: {
    title: 'Do incidents repeat nearby?',
    reading: 'How many times as many pairs as chance gives, by distance and days between; ▲ = more than chance.',
  },
  map: {
    title: 'On the map',
    places: 'Numbers: top places',
    fresh: 'outlined cells: new hot spots',
    nothing: 'No place is named in this bulletin, so none is marked.',
  },
  patterns: (period: string) => `Top places, new hot spots and repeats: ${period}.`,
  method: (deals: number) =>
    `Method, by the usual settings: changes by the E-test of two counts; top places: the fullest 250 m hexagons of the study area; new hot spots: 500 m hexagons by months, Gi* with false finds held and the Mann–Kendall trend; repeats: Knox’s table, ${int(deals)} deals of the days by chance.`,
  source: (source: string, made: string) => `Source: ${source}. Made on ${made}, Qyragy.`,
};
