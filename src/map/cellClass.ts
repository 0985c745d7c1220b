/** Under which property a cell carries its class of a year, so that another year is another paint and no new data. */
export const classProperty = (year: number): string => `k${year}`;

/**
 * Stands in that property where the ground shows no count of the year: it is not published, which is not to be taken
 * for none.
 */
export const UNPUBLISHED_CLASS = -2;
