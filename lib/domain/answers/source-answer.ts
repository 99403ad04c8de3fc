import { z } from 'zod';
import { reportFilters } from '@/lib/domain/peer-report';

const vendor = z.string().meta({ description: 'The vendor, by the word that the ids of its sources begin with.' });

const sourceAnswer = z.object({
  id: z.string(),
  provider: vendor,
  name: z.string(),
  can: z.object({
    search: z.boolean(),
    searchParts: z.boolean().meta({ description: 'A search finds parts of titles and ids; else whole ones alone.' }),
    sort: z.boolean(),
    events: z.boolean(),
    invitees: z.boolean(),
    filters: z.array(z.enum(reportFilters)),
  }),
});
export type SourceAnswer = z.infer<typeof sourceAnswer>;

/** `demo` is true when no provider is configured and the simulator's data is shown; `problems` are providers whose sources could not be listed. */
export const sourcesAnswer = z.object({
  items: z.array(sourceAnswer),
  demo: z.boolean(),
  problems: z.array(z.object({ provider: vendor, code: z.string(), message: z.string() })),
});
export type SourcesAnswer = z.infer<typeof sourcesAnswer>;
