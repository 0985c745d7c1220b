import type { LonLatMultiPolygon } from './geometry';

/**
 * A precinct (әкімшілік учаске) with what its inspector lets be known. Every word comes from the operator's file; null
 * = not published. Several precincts may share a point.
 */
export interface Precinct {
  readonly id: string;
  readonly number: string;
  readonly geometry: LonLatMultiPolygon;
  readonly inspector: string | null;
  readonly phone: string | null;
  /** As written in the file: "Пн-Пт 18:00-20:00". */
  readonly receptionHours: string | null;
  /** Address of the precinct police point. */
  readonly address: string | null;
  /** Next public report meeting, as written or an ISO date. */
  readonly nextMeeting: string | null;
  /** A picture as a data address (image/png, image/jpeg, image/webp), at most 100 kB; null = none. */
  readonly photo: string | null;
}
