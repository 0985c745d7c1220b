import { expect, inject, it, vi } from 'vitest';
import { simulateDay } from './simulatedDay';

const days = inject('isProof') ? 500 : 20;

it(`${days} days of two tabs, of faults of the storage, of files that come and go and of a clock that jumps end with nothing lost, nothing half kept and nothing left over`, async () => {
  for (const method of ['warn', 'error', 'trace', 'debug'] as const) vi.spyOn(console, method).mockReturnValue();
  const failed: string[] = [];
  for (let day = 0; day < days && failed.length < 3; day++) {
    const seed = inject('seed') * 1000 + day;
    await simulateDay(`qyragy-day-${seed}`, seed).catch((cause: Error) => failed.push(cause.message));
  }
  vi.restoreAllMocks();
  expect(failed).toEqual([]);
}, 600_000);
