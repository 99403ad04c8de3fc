import { z } from 'zod';
import { reportFilters } from '@/lib/domain/peer-report';

const provider = z.string().meta({ description: 'The vendor, by the word that the ids of its sources begin with.' });

const can = z
  .object({
    search: z.boolean(),
    searchParts: z.boolean().meta({ description: 'A search finds parts of titles and ids; else whole ones alone.' }),
    sort: z.boolean(),
    events: z.boolean(),
    invitees: z.boolean(),
    filters: z.array(z.enum(reportFilters)),
  })
  .meta({ id: 'SourceAbilities' });

const sourceAnswer = z
  .object({
    id: z.string(),
    provider,
    name: z.string(),
    can,
  })
  .meta({ id: 'Source' });
export type SourceAnswer = z.infer<typeof sourceAnswer>;

const problem = z
  .object({
    provider,
    name: z.string().meta({ description: 'The vendor as people call it.' }),
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'SourceProblem' });

export const sourcesAnswer = z
  .object({
    items: z.array(sourceAnswer),
    demo: z.boolean().meta({ description: "True when no provider is configured and the simulator's data is shown." }),
    problems: z.array(problem).meta({ description: 'Providers whose sources could not be listed.' }),
  })
  .meta({ id: 'Sources' });
export type SourcesAnswer = z.infer<typeof sourcesAnswer>;
