import { expect, inject, it, vi } from 'vitest';
import { simulateDay } from './simulatedDay';

const DAYS = 20;
const rounds = Array.from({ length: inject('isProof') ? 25 : 1 }, (_, round) => round * DAYS);

it.each(rounds)(
  `${DAYS} days of two tabs, from %i on, with faults of the storage, files that come and go and a clock that jumps end with nothing lost, nothing half kept and nothing left over`,
  async (first) => {
    for (const method of ['warn', 'error', 'trace', 'debug'] as const) vi.spyOn(console, method).mockReturnValue();
    const failed: string[] = [];
    for (let day = first; day < first + DAYS && failed.length < 3; day++) {
      const seed = inject('seed') * 1000 + day;
      await simulateDay(`qyragy-day-${seed}`, seed).catch((cause: Error) => failed.push(cause.message));
    }
    vi.restoreAllMocks();
    expect(failed).toEqual([]);
  },
  240_000,
);
