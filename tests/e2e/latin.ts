/** Latin words that a Kazakh or Russian page may hold: names of formats, methods, licences, keys and languages. */
export const LATIN = new Set([
  // The keys' own names.
  'Shift',
  'Enter',
  'Qyragy',
  'ENG',
  'English',
  'OpenStreetMap',
  'contributors',
  'ODbL',
  'CSV',
  'GeoJSON',
  'Excel',
  'xlsx',
  'KML',
  'GPX',
  'zip',
  'Parquet',
  'PNG',
  'MIT',
  'sha',
  'WebGL',
  'MIND',
  'ArcGIS',
  'PMTiles',
  // Measures of a map, as those who made them call them.
  'PAI',
  'PEI',
  'RRI',
  // A newspaper by its address.
  'liter',
]);
