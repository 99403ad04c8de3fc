import { z } from 'zod';
import { noReason, type ReasonCode, reasonFields } from './reason-code';

/** Of an answer that may be the last good one. */
export interface Staleness {
  stale: boolean;
  reason: string | null;
  reasonCode: ReasonCode | null;
}

export const staleFields = {
  stale: z.boolean().meta({
    description: 'True when the provider fails and this is what it last answered, at `asOf`, as far as that was kept; `reason` says why.',
  }),
  ...reasonFields,
};

/** Of what the provider answered just now. */
export const fresh: Staleness = { stale: false, ...noReason };
