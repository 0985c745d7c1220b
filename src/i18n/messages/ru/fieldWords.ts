import type { fieldWords as en } from '../en/fieldWords';

/** Words of the field that the smallest page needs too: it loads no others. */
export const fieldWords: typeof en = {
  categories: {
    theft: 'кража',
    'petty-theft': 'мелкое хищение',
    fraud: 'мошенничество',
    robbery: 'грабёж',
    'violent-robbery': 'разбой',
    hooliganism: 'хулиганство',
    harm: 'умышленное причинение вреда здоровью',
    vehicle: 'неправомерное завладение транспортом',
    other: 'прочее',
  },
  hours: {
    unknown: 'часы работы не опубликованы',
    allDay: 'круглосуточно',
    range: (from, to) => `${String(from).padStart(2, '0')}:00–${String(to).padStart(2, '0')}:00`,
  },
  directions: {
    n: 'севернее',
    ne: 'северо-восточнее',
    e: 'восточнее',
    se: 'юго-восточнее',
    s: 'южнее',
    sw: 'юго-западнее',
    w: 'западнее',
    nw: 'северо-западнее',
  },
};
