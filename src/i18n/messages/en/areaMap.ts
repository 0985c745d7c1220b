/** Words beside the resident's map, loaded with it. */
export const areaMap = {
  posts: { stationary: 'police post', planned: 'planned police post, not standing yet', mobile: 'mobile police point' },
  attribution: '© OpenStreetMap contributors, ODbL',
};
