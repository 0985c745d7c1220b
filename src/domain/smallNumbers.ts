/**
 * Incidents within the smoothing radius (or in a cell) below which no place is called densest and the strongest colours
 * stay unused. Ten and more come about by chance at one place in thirty even where five are usual, and at one in 20,000
 * where two are (Poisson): with fewer, which place leads is a matter of chance.
 */
export const LEAST_NEAR = 10;
