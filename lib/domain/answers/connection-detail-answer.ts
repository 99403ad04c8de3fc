import { z } from 'zod';
import { instant } from './page-answer';

const fieldReading = z
  .object({
    field: z.string().meta({ description: 'As the provider calls it; an entry of a list has its number behind it.' }),
    kind: z
      .enum(['text', 'instant', 'duration', 'list'])
      .meta({ description: 'What `read` is: an instant is ISO-8601, a duration milliseconds.' }),
    sent: z
      .union([z.string(), z.number(), z.boolean(), z.null()])
      .optional()
      .meta({ description: 'As it was sent; absent when it was not.' }),
    read: z
      .union([z.string(), z.number(), z.null()])
      .optional()
      .meta({ description: 'As the record has it; absent where an older record kept nothing of the sort.' }),
    differs: z.boolean().meta({ description: 'Whether the record would say something else, had it been read from this answer.' }),
  })
  .meta({ id: 'FieldReading' });
export type FieldReadingItem = z.infer<typeof fieldReading>;

const askedAddress = z.object({ path: z.string(), query: z.string() }).meta({ id: 'AskedAddress' });
const shortenedPlace = z.object({ path: z.string(), kept: z.int(), of: z.int() }).meta({ id: 'ShortenedPlace' });

/**
 * What the provider's own detail endpoint answers for one connection now, as it was sent, beside our reading of the
 * same fields. For admins.
 */
export const connectionDetailAnswer = z
  .object({
    asked: askedAddress.meta({ description: "Without host and without the account's ids." }),
    asOf: instant,
    status: z.int(),
    filters: z.enum(['answered', 'ignored', 'left-out', 'none']).meta({
      description:
        '`answered`: the filters were sent and parts of a report came; `ignored`: they were sent and none came; `left-out`: the account refused them before; `none`: this provider has none.',
    }),
    answer: z.unknown(),
    hidden: z.int().meta({ description: 'How many secrets were hidden in `answer`.' }),
    shortened: z
      .array(shortenedPlace)
      .meta({ description: 'Where `answer` was too long: how many entries or characters are left of how many; the first 20 places.' }),
    reading: z.array(fieldReading),
    readingLeftOut: z.int().meta({ description: 'Entries of lists that are not in `reading`, which holds 200 at most.' }),
    recordReadAt: instant,
  })
  .meta({ id: 'ConnectionDetail' });
export type ConnectionDetailAnswer = z.infer<typeof connectionDetailAnswer>;
