import type { BinsAnswer } from '../../domain/answers';
import { toLonLat } from '../../domain/projection';
import type { Table } from '../../domain/table';

/** Every cell that holds anything, with its centre. */
export function binsTable(answer: BinsAnswer): Table {
  return {
    header: ['shape', 'size_m', 'x_m', 'y_m', 'lon', 'lat', 'count', 'before'],
    rows: Array.from(answer.counts, (count, i) => {
      const [lon, lat] = toLonLat(answer.centreX[i], answer.centreY[i]);
      return [
        answer.shape,
        answer.sizeM,
        answer.centreX[i],
        answer.centreY[i],
        Number(lon.toFixed(6)),
        Number(lat.toFixed(6)),
        count,
        answer.before?.[i],
      ];
    }),
  };
}
