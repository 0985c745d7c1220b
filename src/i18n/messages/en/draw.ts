import { numbersOf } from '../../numbers';

const { int, num, metres, distance } = numbersOf('en');

/** Drawing on the map, and what is read of a shape. */
export const draw = {
  open: 'Draw and measure',
  tools: { circle: 'Circle', rectangle: 'Rectangle', polygon: 'Polygon', line: 'Line' },
  hints: {
    circle: ['Press the middle.', 'Press the edge.'],
    rectangle: ['Press a corner.', 'Press the opposite corner.'],
    polygon: ['Press the first corner.', 'Press the next corner; the last one twice ends it.'],
    line: ['Press where it begins.', 'Press the next point; the last one twice ends it.'],
  },
  keys: 'By keys: move the map by arrows, Enter sets a point in its middle, Enter twice ends.',
  bad: 'The edges cross: this is no outline.',
  back: 'Point back',
  done: 'Done',
  cancel: 'Stop drawing',
  full: (most: number) => `${int(most)} shapes are kept, no more fit into the link: remove one first.`,
  byNumbers: 'Circle by numbers',
  middle: 'Middle, as 43.25, 76.93',
  radius: 'Radius, m',
  add: 'Draw it',
  wrong: 'The middle is two coordinates of this city, the radius 10 to 20,000 m.',
  shapes: 'Shapes drawn',
  name: 'Name',
  unnamed: (number: number) => `Shape ${int(number)}`,
  area: (km2: number) => `area ${num(km2, { significant: 3 })} km²`,
  length: (value: number) => `length ${distance(value)}`,
  radiusOf: (value: number) => `radius ${metres(value)}`,
  stripOf: (value: number) => `${metres(value)} on either side`,
  width: 'Metres on either side',
  perKm2: (value: number) => `${num(value, { significant: 3 })} a year per km²`,
  aside: 'The filter’s own ground is left aside here.',
  filter: 'Filter by this shape',
  filterOff: 'Take this filter off',
  keep: 'Keep as an area',
  keepHint: 'As an area of your own it has tables, and can be ruled out for new posts.',
  keepNot: 'A line has no outline that could be kept as an area.',
  show: 'Show',
  remove: 'Remove',
};
