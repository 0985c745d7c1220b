import { numbersOf } from '../../numbers';

const { num, int, metres, pct } = numbersOf('en');

/** Kernel, bandwidth, cell, edge, mask: what is chosen and what it does, for a lay reader. */
export const method = {
  title: 'Method',
  intro: 'How the density is computed. The first values suit a city; change them to see how firm a hot spot is.',
  kernel: 'Kernel (way of smoothing)',
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
  bandwidth: 'Bandwidth (smoothing radius)',
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
  cell: 'Cell',
  cellHint: 'Size of the squares the picture is made of. It changes the picture little and the time a lot.',
  cellAdvice: (bandwidthM: number, mostM: number) =>
    `With a bandwidth of ${metres(bandwidthM)} a cell of at most ${metres(mostM)} is advised (a fifth).`,
  edge: 'Edge correction',
  edges: { none: 'none', uniform: 'uniform', diggle: 'Diggle' },
  edgeHints: {
    none: 'Near the border of the study area the density reads too low.',
    uniform: 'Divides by the part of the kernel inside: an even scatter stays even.',
    diggle: 'Weights each incident so that none is lost over the border: the whole adds up to the count.',
  },
  mask: 'Study area',
  masks: {
    none: 'no mask',
    city: 'whole city',
    built: 'built-up area',
    window: 'rectangle',
  },
  masksIn: {
    none: 'the plane without a mask',
    city: 'the whole city',
    built: 'the built-up area',
    window: 'the rectangle',
  },
  maskHints: {
    none: 'The plane is not cut.',
    city: 'Everything inside the city’s border, mountains too.',
    built: 'Within 300 m of a road or a named place. Medeu’s mountains would distort every figure per km².',
    window: 'The rectangle given.',
  },
  unit: 'Unit',
  units: {
    'per-m2': 'incidents per m²',
    'per-km2': 'incidents per km²',
    'per-km2-year': 'incidents per km² per year',
  },
  noPixels: 'Everything is computed in metres on the ground, never in pixels: zooming changes nothing.',
  sum: (sum: number, incidents: number) =>
    `The density adds up to ${int(sum)} of ${int(incidents)} incidents in the study area.`,
  truncation: (share: number) => `The Gaussian is cut off where ${pct(share, { significant: 2 })} of it is left.`,
  max: (value: number, unit: string) => `Highest: ${num(value, { significant: 3 })} ${unit}`,
  grid: (rows: number, cols: number) => `${int(rows)} × ${int(cols)} cells`,
};
