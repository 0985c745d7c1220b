import type { Area } from '../../domain/area';
import type { IncidentFilter } from '../../domain/filter';
import type { MapData } from '../../map/mapData';

/** The ground that the filter leaves out. What cuts shapes is loaded when somebody filters by ground. */
export class LeftOut {
  #key = '';
  #made = $state.raw<{ readonly key: string; readonly ground: NonNullable<MapData['leftOut']> } | null>(null);

  /** Null = the filter leaves none out, or the first of it is not worked out yet. */
  get ground(): MapData['leftOut'] {
    return this.#made?.ground ?? null;
  }

  /** Whether the ground is that of this filter. */
  isOf(filter: IncidentFilter, districts: readonly Area[]): boolean {
    return (this.#made?.key ?? '') === keyOf(filter, districts);
  }

  want(filter: IncidentFilter, districts: readonly Area[]): void {
    const key = keyOf(filter, districts);
    if (key === this.#key) return;
    this.#key = key;
    if (key === '') {
      this.#made = null;
      return;
    }
    void import('../../analysis/ground/leftOutGround').then(({ leftOutGround }) => {
      if (key === this.#key) this.#made = { key, ground: leftOutGround(filter, districts) };
    });
  }
}

/** '' = a filter that leaves no ground out, or a city whose ground is not known. */
const keyOf = ({ districts: wanted, near, within }: IncidentFilter, districts: readonly Area[]): string =>
  districts.length > 0 && (wanted || near || within) ? JSON.stringify([wanted, near, within]) : '';
