import type { fieldWords as en } from '../en/fieldWords';

/** Words of the field that the smallest page needs too: it loads no others. */
export const fieldWords: typeof en = {
  categories: {
    theft: 'ұрлық',
    'petty-theft': 'ұсақ-түйек жымқыру',
    fraud: 'алаяқтық',
    robbery: 'тонау',
    'violent-robbery': 'қарақшылық',
    hooliganism: 'бұзақылық',
    harm: 'денсаулыққа қасақана зиян келтіру',
    vehicle: 'көлікті заңсыз иелену',
    other: 'басқа',
  },
  hours: {
    unknown: 'жұмыс уақыты жарияланбаған',
    allDay: 'тәулік бойы',
    range: (from, to) => `${String(from).padStart(2, '0')}:00–${String(to).padStart(2, '0')}:00`,
  },
  directions: {
    n: 'солтүстікке',
    ne: 'солтүстік-шығысқа',
    e: 'шығысқа',
    se: 'оңтүстік-шығысқа',
    s: 'оңтүстікке',
    sw: 'оңтүстік-батысқа',
    w: 'батысқа',
    nw: 'солтүстік-батысқа',
  },
};
