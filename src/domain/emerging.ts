/** What is asked of places over time, and what is found. */

/** The seventeen patterns of a place over equal stretches of time, by the written definitions of emerging hot spots. */
export const EMERGING_CLASSES = [
  'new hot spot',
  'consecutive hot spot',
  'intensifying hot spot',
  'persistent hot spot',
  'diminishing hot spot',
  'sporadic hot spot',
  'oscillating hot spot',
  'historical hot spot',
  'no pattern',
  'new cold spot',
  'consecutive cold spot',
  'intensifying cold spot',
  'persistent cold spot',
  'diminishing cold spot',
  'sporadic cold spot',
  'oscillating cold spot',
  'historical cold spot',
] as const;
export type EmergingClass = (typeof EMERGING_CLASSES)[number];

/** Of fewer stretches of time neither a trend nor nine in ten of them says anything. */
export const LEAST_BINS = 10;

/** The rate of false finds, or the chance, at which a stretch counts as hot or cold, and a trend as one. */
export const EMERGING_LEVEL = 0.05;
