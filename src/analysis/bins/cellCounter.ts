/** Counts in the cells of a grid, by cell number; a plain array when the grid is small enough, else a map. */
export interface CellCounter {
  add(cell: number, weight: number): void;
  get(cell: number): number;
  /** Cells that hold something, ascending. */
  filled(): number[];
}

/** 4 million cells, 32 MB: the city at 25 m. One stray point far away must not ask for more. */
const DENSE_LIMIT = 1 << 22;

export function createCounter(cells: number): CellCounter {
  return cells <= DENSE_LIMIT ? denseCounter(cells) : sparseCounter();
}

function denseCounter(cells: number): CellCounter {
  const counts = new Float64Array(cells);
  return {
    add: (cell, weight) => {
      counts[cell] += weight;
    },
    get: (cell) => counts[cell],
    filled: () => {
      const result: number[] = [];
      for (let cell = 0; cell < cells; cell++) if (counts[cell] > 0) result.push(cell);
      return result;
    },
  };
}

function sparseCounter(): CellCounter {
  const counts = new Map<number, number>();
  return {
    add: (cell, weight) => {
      counts.set(cell, (counts.get(cell) ?? 0) + weight);
    },
    get: (cell) => counts.get(cell) ?? 0,
    filled: () => [...counts.keys()].filter((cell) => (counts.get(cell) ?? 0) > 0).sort((a, b) => a - b),
  };
}
