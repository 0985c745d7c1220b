import type { LonLat } from '../domain/geometry';
import { CITY_BOX } from '../domain/thisCity';

/**
 * A typed position: two numbers in degrees parted by a comma, a semicolon or blanks, latitude first or longitude first,
 * with a point or a decimal comma. The order is the one that lies in the city. null = no place in the city.
 */
export function readPosition(text: string): LonLat | null {
  const clean = text.replace(/[°NSEWnsew]/g, ' ').trim();
  // "43,2567; 76,9286" and "43,2567 76,9286" have decimal commas; in "43.2567,76.9286" the comma parts the two.
  const parts = clean.includes('.')
    ? clean.split(/[\s,;]+/)
    : clean.split(/\s*;\s*|\s+/).map((part) => part.replace(/,$/, '').replace(',', '.'));
  const numbers = parts.filter((part) => part !== '').map(Number);
  if (numbers.length !== 2 || !numbers.every(Number.isFinite)) return null;
  const [west, south, east, north] = CITY_BOX;
  const inside = ([lon, lat]: LonLat): boolean => lon >= west && lon <= east && lat >= south && lat <= north;
  const [first, second] = numbers;
  return (
    (
      [
        [second, first],
        [first, second],
      ] as const
    ).find(inside) ?? null
  );
}
