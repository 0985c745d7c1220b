export const en = { title: 'Counts in cells', settings: { sizeM: 'Cell size' } };
