import type { HealthAnswer } from '../../domain/answers';
import type { Table } from '../../domain/table';

/** The most repeated exact coordinates, most first. */
export const healthTable = ({ repeated }: HealthAnswer): Table => ({
  header: ['lon', 'lat', 'count', 'share'],
  rows: repeated.map(({ point, count, share }) => [point[0], point[1], count, share]),
});
