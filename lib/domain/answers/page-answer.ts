import { z } from 'zod';

/** An instant on the wire: ISO-8601 in UTC with milliseconds. */
export const instant = z.iso.datetime().meta({ description: 'ISO-8601 in UTC with milliseconds', examples: ['2026-11-17T08:00:12.030Z'] });

/** Every list answers this. */
export function pageAnswer<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    page: z.int(),
    perPage: z.int(),
    total: z.int().nullable().meta({ description: 'On all pages; `null` when the provider does not say.' }),
    asOf: instant,
  });
}

/** A list of our own, whose length we know. */
export function countedPageAnswer<T extends z.ZodType>(item: T) {
  return pageAnswer(item).extend({ total: z.int().meta({ description: 'On all pages.' }) });
}

const problem = z
  .object({
    code: z.string().meta({ description: 'What it is, for programs.' }),
    message: z.string().meta({ description: 'What it is, in words; it echoes nothing that was sent.' }),
    requestId: z.string().meta({ description: 'By which the log of the server has more.' }),
  })
  .meta({ id: 'Problem' });

export const errorAnswer = z.object({ error: problem }).meta({ id: 'Error' });
export type ErrorAnswer = z.infer<typeof errorAnswer>;

export const healthAnswer = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
