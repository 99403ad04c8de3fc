import { z } from 'zod';

/** Why something could not be read or kept just now, for programs and for other languages than English. */
const reasonCode = z.enum([
  'not_found',
  'provider_unauthorized',
  'provider_rate_limited',
  'provider_bad_request',
  'provider_unavailable',
  'provider_timeout',
  'provider_unreachable',
  'provider_too_large',
  'provider_redirected',
  'provider_unexpected_answer',
  'provider_filters_refused',
  'provider_not_counted',
  'unsupported',
  'fewer_rows',
  'not_archived',
  'not_read_again',
]);
export type ReasonCode = z.infer<typeof reasonCode>;

/** The words of a reason and its code: none of both, or words alone where no code says it. */
export const reasonFields = {
  reason: z.string().nullable(),
  reasonCode: reasonCode.nullable().meta({ description: 'What `reason` says, for programs; `null` also for what has no code.' }),
};

/** Of what is as it should be. */
export const noReason = { reason: null, reasonCode: null } as const;
