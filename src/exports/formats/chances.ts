/** Probabilities as people read them: one of 9.8e-12 says no more than that it is very small. */

/** From here on a probability has figures; under it stands "< 0.001", as on the screen. */
export const LEAST_CHANCE = 0.001;

/** Columns of p and q: `p`, `q`, `change_p`. */
export const isChance = (column: string): boolean => /(^|_)[pq]$/.test(column);

/** What stands for a probability that is too small for figures, in the decimal sign of a language. */
export const underLeast = (decimal: ',' | '.'): string => `< ${String(LEAST_CHANCE).replace('.', decimal)}`;
