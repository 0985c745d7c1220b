import { basename } from 'node:path';
import { mannKendall } from '../analysis/emerging/mannKendall';
import { LEAST_BINS } from '../domain/emerging';
import { err, ok, type Result } from '../domain/result';
import { readSeries } from '../intake/points/readSeries';
import { refused, usage, type Failure } from './fail';
import type { Command } from './parseArgs';
import type { Answered } from './print';
import { readBytes, type Twin } from './readInput';

/** Whether each series of a file rises or falls: of one the figures alone, of several a list in their order. */
export function mannKendallVerb(command: Command, twin: Twin): Result<Answered, Failure> {
  const path = command.values.get('series') ?? command.operand ?? undefined;
  if (path === undefined) return err(usage('verb-needs', { verb: 'mannkendall', option: 'series' }));
  const bytes = readBytes(path, twin);
  if (!bytes.ok) return bytes;
  const read = readSeries(bytes.value, basename(path));
  if (!read.ok) return err(refused(read.error));
  const found = read.value.map((x) => {
    const { s, variance, z, p, tauA, tauB, sen } = mannKendall(x);
    return {
      n: x.length,
      s,
      var: orEmpty(variance),
      z: orEmpty(z),
      p: orEmpty(p),
      tau: orEmpty(tauA),
      tauB: orEmpty(tauB),
      sen: orEmpty(sen),
    };
  });
  const short = found.filter(({ n }) => n < LEAST_BINS).length;
  return ok({
    json: found.length === 1 ? found[0] : { series: found },
    text: ({ lines, n }) =>
      [
        ...found.map(({ s, z, p }, k) =>
          z === null || p === null
            ? lines.trendNone(n.int(k + 1))
            : lines.trend(n.int(k + 1), n.int(s), n.num(z, { maxDecimals: 3 }), n.num(p, { significant: 3 })),
        ),
        ...(short > 0 ? [lines.trendShort(n.int(LEAST_BINS))] : []),
      ]
        .map((line) => `${line}\n`)
        .join(''),
    table: () => ({
      header: ['series', 'n', 's', 'var', 'z', 'p', 'tau_a', 'tau_b', 'sen'],
      rows: found.map(({ n, s, var: variance, z, p, tau, tauB, sen }, k) => [
        k + 1,
        n,
        s,
        variance,
        z,
        p,
        tau,
        tauB,
        sen,
      ]),
    }),
  });
}

const orEmpty = (value: number): number | null => (Number.isFinite(value) ? value : null);
