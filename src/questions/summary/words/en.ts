/** How many, against what, when, of what kind. */
export const en = {
  title: 'Incidents',
  settings: {},
  columns: { category: 'Category' },
  twin: { verb: 'how many incidents, by month, category, hour and weekday', options: {} },
};
