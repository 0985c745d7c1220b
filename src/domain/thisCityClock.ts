import { OWN_CITY, type ClockOffset } from './ownCity';

const HOUR_MS = 3_600_000;

/** Offsets of the city's clock from UTC with the instants from which they hold, in order (docs/facts.md, P13). */
export const UTC_OFFSETS: readonly ClockOffset[] = OWN_CITY?.offsets ?? [
  { fromMs: -Infinity, offsetMs: 6 * HOUR_MS },
  { fromMs: Date.UTC(2024, 1, 29, 18), offsetMs: 5 * HOUR_MS },
];
