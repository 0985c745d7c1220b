import type { areaMap as en } from '../en/areaMap';

/** Words beside the resident's map, loaded with it. */
export const areaMap: typeof en = {
  posts: {
    stationary: 'полиция посты',
    planned: 'жоспарланған полиция посты, әлі орнатылмаған',
    mobile: 'жылжымалы полиция пункті',
  },
  borders: { 'whole-districts': 'аудан шекарасы', precincts: 'әкімшілік учаске шекарасы' },
  attribution: '© OpenStreetMap қатысушылары, ODbL',
};
