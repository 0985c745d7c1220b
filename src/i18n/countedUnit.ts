import { plural } from './plural';

/** Digits that a density is said with. */
export const DENSITY_DIGITS = 3;

/** How the noun at the head of a Russian unit ("случаев на км²") stands after a number. */
const AFTER_NUMBER = { one: 'случай', few: 'случая', many: 'случаев', other: 'случая' };
/** ... and after one in the genitive: "от 31 случая". */
const IN_GENITIVE = { one: 'случая', many: 'случаев', few: 'случаев', other: 'случая' };

const headed =
  (forms: typeof AFTER_NUMBER) =>
  (value: number, unit: string): string => {
    const rest = /^случаев(.*)$/su.exec(unit)?.[1];
    return rest === undefined ? unit : plural('ru', Number(value.toPrecision(DENSITY_DIGITS)), forms) + rest;
  };

/** A Russian unit of densities in agreement with the number before it, which is said with `DENSITY_DIGITS`. */
export const unitAfter = headed(AFTER_NUMBER);
/** The same where number and unit stand in the genitive. */
export const unitInGenitive = headed(IN_GENITIVE);
