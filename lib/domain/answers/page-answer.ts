import { z } from 'zod';

/** An instant on the wire: ISO-8601 in UTC with milliseconds. */
export const instant = z.iso.datetime().meta({ description: 'ISO-8601 in UTC with milliseconds', examples: ['2026-11-17T08:00:12.030Z'] });

/** Every list answers this; `total` counts all pages, `null` when the provider does not say. */
export function pageAnswer<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), page: z.int(), perPage: z.int(), total: z.int().nullable(), asOf: instant });
}

/** A list of our own, whose length we know. */
export function countedPageAnswer<T extends z.ZodType>(item: T) {
  return pageAnswer(item).extend({ total: z.int() });
}

export const errorAnswer = z.object({ error: z.object({ code: z.string(), message: z.string(), requestId: z.string() }) });
export type ErrorAnswer = z.infer<typeof errorAnswer>;

export const healthAnswer = z.object({ status: z.literal('ok') });
