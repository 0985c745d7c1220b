import type { areaMap as en } from '../en/areaMap';

/** Words beside the resident's map, loaded with it. */
export const areaMap: typeof en = {
  posts: {
    stationary: 'пост полиции',
    planned: 'планируемый пост полиции, ещё не стоит',
    mobile: 'мобильный пункт полиции',
  },
  borders: { 'whole-districts': 'граница района', precincts: 'граница административного участка' },
  attribution: '© участники OpenStreetMap, ODbL',
};
