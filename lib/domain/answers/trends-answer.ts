import { z } from 'zod';
import { instant } from './page-answer';

const count = z.int().nonnegative();

const fourWeeks = z
  .object({
    sessions: count.nullable().meta({
      description: 'Those that began in the four weeks, live ones as well; `null` where these are not listed whole.',
    }),
    people: count.nullable().meta({
      description: 'Those of each session added up; `null` as well while more than a tenth of the sessions is to be read.',
    }),
    averageAttendance: z.number().nullable().meta({
      description: 'Mean attendance of these people, 0 to 1: everybody in every session weighs the same.',
    }),
  })
  .meta({ id: 'FourWeeks' });
export type FourWeeks = z.infer<typeof fourWeeks>;

const needsALook = z
  .object({
    missingRows: count.meta({ description: 'Sessions with fewer rows than the provider announced.' }),
    manyAssumed: count.meta({ description: 'Others of which more than a tenth of all presence rests on assumed times alone.' }),
    unread: count.meta({ description: 'Sessions that ended more than an hour before `asOf` and have not been read.' }),
  })
  .meta({ id: 'NeedsALook' });
export type NeedsALook = z.infer<typeof needsALook>;

export const trendsAnswer = fourWeeks
  .extend({
    before: fourWeeks.meta({ description: 'The four weeks before them.' }),
    needsALook: needsALook.meta({ description: 'Sessions of the last four weeks, each once.' }),
    asOf: instant.nullable().meta({
      description: 'The four weeks end with it: so far the sessions are listed, a minute ago unless the provider fails.',
    }),
  })
  .meta({ id: 'Trends' });
export type TrendsAnswer = z.infer<typeof trendsAnswer>;
