import { z } from 'zod';

/** What recipients of a link may say of themselves. */
const visit = z.object({
  'X-Report-Visit': z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional()
    .meta({ description: 'A random word of the visitor: calls with the same one are one opening of the link.' }),
});

/**
 * What every address of recipients has. Of a provider's failure they are told no more than that it did not work just
 * now; too many of them are told to wait.
 */
export const shared = { method: 'GET', tag: 'Shared reports', caller: 'recipient', headers: visit, refusals: [503] } as const;
