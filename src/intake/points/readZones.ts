import { ZONES, type Zone, type ZoneCounts } from '../../domain/evaluation';
import { inFile, type FaultInFile } from '../../domain/inFile';
import { finish } from '../../domain/job';
import { err, fault, ok, type Result, type TwinFault } from '../../domain/result';
import { shortFileName } from '../text/cellText';
import { quoted } from '../text/personalData';
import { openPointFile } from './pointFile';
import { readNumbers } from './readNumbers';

/** Counts by zone, a row each, and the size of each zone that says one. */
export interface ZoneTable {
  readonly rows: readonly (ZoneCounts & { readonly zone: Zone })[];
  readonly area: Readonly<Partial<Record<Zone, number>>>;
}

/** `Ring control` and `ring_control` are the same zone. */
const zoneOf = (text: string): Zone | undefined => {
  const said = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-');
  return ZONES.find((zone) => zone === said);
};

/**
 * Reads a small table `zone,before,after[,weight][,area]`, every row of which counts. A zone that is none
 * (`zone-unknown`), a count under nought or a size that is none (`table-number`) refuse the file, with the line.
 */
export function readZones(bytes: Uint8Array, fileName: string): Result<ZoneTable, FaultInFile | TwinFault> {
  const file = shortFileName(fileName);
  const numbers = readNumbers(bytes, fileName, ['before', 'after'], ['weight', 'area']);
  if (!numbers.ok) return numbers;
  const table = openPointFile(bytes, file);
  if (!table.ok) return err(inFile(table.error, file));
  const place = table.value.columns.findIndex((column) => column.trim().toLowerCase() === 'zone');
  if (place < 0)
    return err(fault('table-column', { file, column: 'zone', columns: quoted(table.value.columns.join(', ')) }));
  const { before, after, weight, area } = numbers.value;
  const rows: (ZoneCounts & { readonly zone: Zone })[] = [];
  const sizes: Partial<Record<Zone, number>> = {};
  let bad: TwinFault | null = null;
  finish(
    table.value.scan(({ line, cells }) => {
      if (bad) return;
      const k = rows.length;
      const zone = zoneOf(cells[place] ?? '');
      const wrong = (
        [
          [before, 'before'],
          [after, 'after'],
          [weight, 'weight'],
          [area, 'area'],
        ] as const
      ).find(([column, name]) => column && (name === 'area' ? !(column[k] > 0) : !(column[k] >= 0)));
      if (!zone)
        bad = fault('zone-unknown', { file, line, value: quoted(cells[place] ?? ''), zones: ZONES.join(', ') });
      else if (wrong) bad = fault('table-number', { file, line, column: wrong[1], value: String(wrong[0]?.[k]) });
      else {
        if (area) sizes[zone] = area[k];
        rows.push({ zone, before: before[k], after: after[k], ...(weight ? { weight: weight[k] } : {}) });
      }
    }),
  );
  return bad ? err(bad) : ok({ rows, area: sizes });
}
