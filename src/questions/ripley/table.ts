import type { RipleyAnswer } from '../../domain/ripley';
import type { Table } from '../../domain/table';

/** A line for each distance: K, L, what an even scatter gives, and the band of chance about it. */
export const ripleyTable = ({ r, k, l, envelope }: RipleyAnswer): Table => ({
  header: ['r_m', 'k_m2', 'l_m', 'even_k_m2', 'even_l_m', 'band_from_m', 'band_to_m'],
  rows: r.map((at, row) => [
    at,
    k[row],
    l[row],
    Math.PI * at * at,
    at,
    envelope && Math.max(0, at - envelope.widthM),
    envelope && at + envelope.widthM,
  ]),
});

/** The same for programs: lists in the order of the distances. */
export const ripleyJson = (answer: RipleyAnswer): object => {
  const { r, k, l, edge, incidents, taken, areaM2, envelope, simulations, seed, nearest, samePlaceK } = answer;
  return {
    r,
    k,
    l,
    evenK: r.map((at) => Math.PI * at * at),
    edge,
    n: taken,
    incidents,
    areaM2,
    samePlaceK,
    nearest,
    envelope: envelope && {
      simulations,
      seed,
      level: envelope.level,
      width: envelope.widthM,
      lo: r.map((at) => Math.max(0, at - envelope.widthM)),
      hi: r.map((at) => at + envelope.widthM),
      deviation: envelope.deviationM,
      atR: envelope.at < 0 ? null : r[envelope.at],
      p: envelope.p,
    },
  };
};
