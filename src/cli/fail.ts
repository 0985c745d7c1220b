import { fault, type Fault, type TwinFault } from '../domain/result';
import type { twinUsage } from '../i18n/messages/en/twinUsage';

/** Why the twin stops: exit 2 for what was asked wrongly, 3 for an input refused. Words of both are in i18n. */
export interface Failure {
  readonly exit: 2 | 3;
  readonly fault: Fault | TwinFault;
}

/** A way to ask wrongly that there are words for. */
export type UsageCode = keyof typeof twinUsage;

export const usage = <Code extends UsageCode>(...asked: Parameters<typeof fault<Code>>): Failure => ({
  exit: 2,
  fault: fault<Code>(...asked) as TwinFault,
});
export const refused = (fault: Fault | TwinFault): Failure => ({ exit: 3, fault });
