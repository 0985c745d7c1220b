import { select } from '../src/analysis/selection/select';
import { CATEGORIES } from '../src/domain/incident';
import { NO_FILTER, type IncidentFilter } from '../src/domain/filter';
import { parsePeriod } from '../src/domain/period';
import { measure, type Job } from './harness';
import { clusteredIncidents, mismatches } from './scene';

function job(count: number): Job {
  const table = clusteredIncidents(count);
  const period = parsePeriod('2020-03-01', '2020-09-01');
  if (!period.ok) throw new Error(period.error.code);
  const { fromMs, toMs } = period.value;
  const filter: IncidentFilter = { ...NO_FILTER, period: period.value, categories: ['theft', 'robbery'] };
  const objects = Array.from({ length: count }, (_, row) => ({
    row,
    startMs: table.startMs[row],
    category: CATEGORIES[table.category[row]],
    lon: table.lon[row],
    lat: table.lat[row],
  }));
  const theft = CATEGORIES.indexOf('theft');
  const robbery = CATEGORIES.indexOf('robbery');
  return {
    title: `filter by half a year and two categories, ${count.toLocaleString('en')} incidents`,
    turns: 15,
    ours: { name: 'sorted by time, tables of codes', run: () => select(table, filter, null, []) },
    peers: [
      {
        name: 'typed columns, every row',
        run: () => {
          const rows = new Uint32Array(count);
          let n = 0;
          for (let i = 0; i < count; i++) {
            const c = table.category[i];
            if (table.startMs[i] >= fromMs && table.startMs[i] < toMs && (c === theft || c === robbery)) rows[n++] = i;
          }
          return rows.slice(0, n);
        },
      },
      {
        name: 'array of objects',
        run: () =>
          objects
            .filter(
              (o) => o.startMs >= fromMs && o.startMs < toMs && (o.category === 'theft' || o.category === 'robbery'),
            )
            .map((o) => o.row),
      },
    ],
    compare: (ours, theirs) => mismatches(ours as Uint32Array, theirs as Uint32Array | number[], 0),
  };
}

measure([job(100_000), job(1_000_000)]);
