/** Words beside the resident's map, loaded with it. */
export const areaMap = {
  posts: { stationary: 'police post', planned: 'planned police post, not standing yet', mobile: 'mobile police point' },
  borders: { 'whole-districts': 'district border', precincts: 'precinct border' },
  attribution: '© OpenStreetMap contributors, ODbL',
};
