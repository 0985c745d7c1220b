/** A register of many invented rows, as a file on the disk. */
import { writeFileSync } from 'node:fs';

export function writeLargeFile(path: string, rows: number): string {
  const lines = ['id,date,lon,lat,category'];
  for (let i = 0; i < rows; i++) {
    const u = Math.abs(Math.sin(i * 12.9898) * 43758.5453) % 1;
    const day = new Date(1_704_067_200_000 + Math.floor(u * 365 * 1440) * 60_000).toISOString().slice(0, 16);
    lines.push(`${i},${day},${(76.85 + u / 10).toFixed(6)},${(43.2 + ((u * 7919) % 1) / 10).toFixed(6)},theft`);
  }
  writeFileSync(path, lines.join('\n'));
  return path;
}
