import type { Sums } from './reading';

/** The columns that every reader fills, and their sums. */
export class Columns {
  private count = 0;
  private readonly lon: Float64Array;
  private readonly lat: Float64Array;
  private readonly minutes: Float64Array;
  private readonly severity: Uint8Array;
  private readonly article: Uint16Array;

  constructor(rows: number) {
    this.lon = new Float64Array(rows);
    this.lat = new Float64Array(rows);
    this.minutes = new Float64Array(rows);
    this.severity = new Uint8Array(rows);
    this.article = new Uint16Array(rows);
  }

  /** A row as text: id, moment, article, severity, place, longitude, latitude. */
  add([, moment, article, severity, , lon, lat]: readonly string[]): void {
    const i = this.count++;
    this.minutes[i] = minutesOf(moment);
    this.article[i] = Number(article);
    this.severity[i] = Number(severity);
    this.lon[i] = Number(lon);
    this.lat[i] = Number(lat);
  }

  sums(): Sums {
    const sum = (values: ArrayLike<number>): number => {
      let total = 0;
      for (let i = 0; i < this.count; i++) total += values[i];
      return total;
    };
    return {
      rows: this.count,
      lon: sum(this.lon),
      lat: sum(this.lat),
      minutes: sum(this.minutes),
      severity: sum(this.severity),
      article: sum(this.article),
    };
  }
}

/** Minutes since 1970 of `DD.MM.YYYY HH:mm`. */
export const minutesOf = (text: string): number =>
  Date.UTC(
    Number(text.slice(6, 10)),
    Number(text.slice(3, 5)) - 1,
    Number(text.slice(0, 2)),
    Number(text.slice(11, 13)),
    Number(text.slice(14, 16)),
  ) / 60_000;
