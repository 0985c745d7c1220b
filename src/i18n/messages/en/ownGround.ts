/** The ground under the figures from a file of the user's own. */
export const ownGround = {
  title: 'Ground under the figures',
  hint: 'A PMTiles archive or an OpenStreetMap extract as GeoJSON can be the ground: drop it on the page or choose it. It stays in this browser and is sent nowhere.',
  choose: 'Choose a file',
  remove: 'Remove this ground',
  notKept: 'This browser did not keep it: after a reload it must be chosen again.',
  opening: 'Opening the ground…',
  problems: {
    unreadable: (file: string) =>
      `“${file}” cannot be read: the archive or the GeoJSON is broken or incomplete. The ground was not changed.`,
    foreign: (file: string) =>
      `“${file}” holds nothing that can be drawn as a ground. Take an archive in the Protomaps schema or of pictures, or GeoJSON with OpenStreetMap tags (highway, waterway, landuse).`,
    elsewhere: (file: string) => `“${file}” shows no part of this city. The ground was not changed.`,
    large: (file: string, megabytes: number) =>
      `“${file}” is larger than ${megabytes} MB. Make a PMTiles archive of it: of that only what is seen is read.`,
  },
  source: (file: string) => `Ground: file “${file}”`,
  question: {
    title: 'Ground or data?',
    text: (file: string) =>
      `“${file}” looks like an OpenStreetMap extract: lines and areas with tags such as highway. It can lie under the figures as the ground, or be read as data.`,
    ground: 'Use as the ground',
    data: 'Read as data',
  },
};
