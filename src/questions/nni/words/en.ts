import { wordsOf } from './sentences';

export const en = wordsOf('en', {
  title: 'Do incidents gather at all?',
  intro: 'Do incidents lie closer to each other than chance would put them?',
  area: 'Area, m² (empty = the study area)',
  perimeter: 'Perimeter, m (empty = no correction for the edge)',
  tooFew: 'Under 50 incidents: a few pairs decide the index, so no conclusion is drawn from it.',
  nothing: 'Fewer than two incidents in the study area: there is no neighbour.',
  noArea: 'The size of the ground is not known: give its area, and the index can be said.',
  reading: (mean, expected, index) =>
    `The nearest other incident is ${mean} away on average; as many scattered at random would have ${expected}. Index: ${index} (1 = as chance puts them).`,
  closer: 'They lie closer together than chance alone would put them.',
  apart: 'They lie farther apart than chance alone would put them.',
  chance: 'Chance alone may well give this.',
  cannotTell: 'Whether they lie closer together than by chance cannot be told: too many share a coordinate.',
  together: (share) =>
    `${share} of them share a coordinate with another: rounded places and a station’s own address draw the index down as true clusters do.`,
  noEdge: 'No correction for the edge of the ground: it needs a perimeter, and ground of one piece.',
  edge: 'The correction for the edge takes the ground for one piece with that perimeter.',
  limits:
    'The index speaks of the whole study area, not of a place or a cause; people and houses gather too. Compare it only within one study area.',
  figures: {
    index: 'Index',
    mean: 'Mean distance to the nearest',
    expected: 'By chance alone',
    z: 'Standard errors from chance (z)',
    incidents: 'Incidents',
    together: 'At a shared coordinate',
    area: 'Area, m²',
    perimeter: 'Perimeter, m',
  },
  method: {
    name: 'Nearest neighbour index of Clark and Evans',
    formula:
      'R = mean distance to the nearest / (0.5·√(A/n)) for n incidents on ground of area A; with a perimeter P, (0.0514 + 0.041/√n)·P/n is added below (Donnelly).',
    source: 'Clark and Evans 1954; Donnelly 1978',
  },
  caption: 'Mean distance to the nearest incident',
  verb: 'nearest neighbour index: do incidents lie closer together than by chance',
  options: {
    area: 'area of the ground (default: the study area)',
    perimeter: 'perimeter of the ground: corrects for its edge',
  },
});
