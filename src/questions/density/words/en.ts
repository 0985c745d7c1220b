import { ground } from '../../../i18n/messages/en/ground';
import { numbersOf } from '../../../i18n/numbers';

const { num, int, metres, pct } = numbersOf('en');

/** Kernel, bandwidth, cell, edge, mask: what is chosen and what it does, for a lay reader. */
export const en = {
  title: 'Density of incidents',
  settings: {
    kernel: 'Kernel (way of smoothing)',
    bandwidth: 'Bandwidth (smoothing radius)',
    cellM: 'Cell',
    edge: 'Edge correction',
    mask: ground.mask,
  },
  intro: 'How the density is computed. The first values suit a city; change them to see how firm a hot spot is.',
  kernels: {
    quartic: 'quartic',
    epanechnikov: 'Epanechnikov',
    triangular: 'triangular',
    triweight: 'triweight',
    uniform: 'uniform',
    gaussian: 'Gaussian',
  },
  kernelHints: {
    quartic: 'Near incidents weigh most; beyond the radius nothing counts. The usual choice in crime mapping.',
    epanechnikov: 'Weight falls slowly, then quickly, down to nothing at the radius.',
    triangular: 'Weight falls evenly with distance, down to nothing at the radius.',
    triweight: 'Like the quartic, with still more weight near by.',
    uniform: 'Every incident within the radius weighs the same.',
    gaussian: 'A bell that never quite ends; the number is its standard deviation, not a radius, so it smooths wider.',
  },
  bandwidthHint: 'How far an incident is felt. Smaller shows single corners, larger shows parts of the city.',
  rules: { arcgis: 'ArcGIS rule', scott: 'Scott’s rule' },
  ruleHints: {
    arcgis: 'From the standard distance, the median distance to the middle and the number of incidents.',
    scott: 'From the spread along each axis and the number of incidents.',
  },
  ruleValue: (rule: string, valueM: number) => `${rule}: ${metres(valueM)}`,
  ruleCannotSay: (rule: string, valueM: number) =>
    `${rule} gives no bandwidth here: the incidents stand at too few different places. ${metres(valueM)} is used instead.`,
  rulesDisagree: 'The rules disagree: that is normal. Look at a place under each of them before you believe it.',
  automatic: 'Chosen by the rule',
  byHand: 'Set by hand',
  cellHint: 'Size of the squares the picture is made of. It changes the picture little and the time a lot.',
  cellAdvice: (bandwidthM: number, mostM: number) =>
    `With a bandwidth of ${metres(bandwidthM)} a cell of at most ${metres(mostM)} is advised (a fifth).`,
  edges: { none: 'none', uniform: 'uniform', diggle: 'Diggle' },
  edgeHints: {
    none: 'Near the border of the study area the density reads too low.',
    uniform: 'Divides by the part of the kernel inside: an even scatter stays even.',
    diggle: 'Weights each incident so that none is lost over the border: the whole adds up to the count.',
  },
  maskHints: {
    none: 'The plane is not cut.',
    city: 'Everything inside the city’s border, mountains too.',
    built: 'Within 300 m of a road or a named place. Medeu’s mountains would distort every figure per km².',
    window: 'The rectangle given.',
    drawn: 'The shapes drawn, as far as they lie in the city.',
  },
  unit: 'Unit',
  noPixels: 'Everything is computed in metres on the ground, never in pixels: zooming changes nothing.',
  truncation: (share: number) => `The Gaussian is cut off where ${pct(share, { significant: 2 })} of it is left.`,
  max: (value: number, unit: string) => `Highest: ${num(value, { significant: 3 })} ${unit}`,
  grid: (rows: number, cols: number) => `${int(rows)} × ${int(cols)} cells`,
  /** Of the densest places. */
  topPlaces: 'Densest places',
  columns: { place: 'Place' },
  twin: {
    verb: 'kernel density: a grid, or values at given points',
    options: {
      kernel: 'kernel (default quartic; for gaussian the bandwidth is the standard deviation)',
      bandwidth: 'radius in metres, or the rule that chooses it (default 300)',
      cell: 'cell of the grid (default 50)',
      edge: 'edge correction (default none)',
      unit: 'unit (default per-km2-year; per-km2 without time; planar without time per-m2)',
      at: 'a CSV or GeoJSON of points: exact values there, in order',
    },
  },
};
