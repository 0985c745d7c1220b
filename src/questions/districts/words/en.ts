/** How many in each district, and how many that is per km² and per inhabitant. */
export const en = {
  title: 'Districts',
  settings: {},
  columns: {
    areaKm2: 'Area, km²',
    perKm2: 'Per km² per year',
    perKm2Whole: 'Per km²',
    per100k: 'Per 100,000 people per year',
    population: 'Population (approximate)',
    change: 'Change',
  },
  perKm2InDays: (days: number | null) => (days === null ? 'Per km² in the period' : `Per km² in ${days} d`),
  per100kInDays: (days: number | null) =>
    days === null ? 'Per 100,000 people in the period' : `Per 100,000 people in ${days} d`,
  outsideAreas: 'Outside the areas',
  overlap: 'In more than one area',
  ratesOfFew: (few: number) =>
    `Under a rate of fewer than ${few} incidents stands its 95% interval: from so few the rate could as well come out otherwise.`,
  ratesOfFewPeople: (people: string) =>
    `An area of fewer than ${people} people has no rate per 100,000: one incident would change it by hundreds.`,
  populationExtrapolated: (from: string, to: string) =>
    `The population is extrapolated: the period lies outside the published figures (${from} to ${to}).`,
  /** Beside the name of an area of which only a part is asked about. */
  cut: 'not wholly inside',
  cutHint:
    'An area marked “not wholly inside” is cut by the studied shape or by the districts, place or shape of the filter: only what lies inside is counted, and no rate is given, for it would be of ground and people outside.',
  outside: 'wholly outside',
  outsideHint:
    'An area marked “wholly outside” has no ground in common with that shape or place: it was not asked about, which is why a dash stands there and no zero.',
  leftOut: 'left out by the filter',
  leftOutHint:
    'An area marked “left out by the filter” lies in none of the districts chosen there: nothing was counted in it, which is why a dash stands there and no zero.',
  twin: { verb: 'incidents by district: count, per km2 and per 100,000 people a year', options: {} },
};
