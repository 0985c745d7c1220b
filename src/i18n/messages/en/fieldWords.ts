/** Words of the field that the smallest page needs too: it loads no others. */
export const fieldWords = {
  categories: {
    theft: 'theft',
    'petty-theft': 'petty theft',
    fraud: 'fraud',
    robbery: 'robbery (open)',
    'violent-robbery': 'armed or violent robbery',
    hooliganism: 'hooliganism',
    harm: 'intentional harm to health',
    vehicle: 'unlawful taking of a vehicle',
    other: 'other',
  },
  hours: {
    unknown: 'hours not published',
    allDay: 'round the clock',
    range: (from: number, to: number) => `${String(from).padStart(2, '0')}:00–${String(to).padStart(2, '0')}:00`,
  },
  directions: {
    n: 'north',
    ne: 'north-east',
    e: 'east',
    se: 'south-east',
    s: 'south',
    sw: 'south-west',
    w: 'west',
    nw: 'north-west',
  },
};
