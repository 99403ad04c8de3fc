import { z } from 'zod';
import { participantsAnswer } from './participant-answer';
import { sessionAnswer } from './session-answer';

/** The JSON file of a session's people. */
export const exportAnswer = z
  .object({
    session: sessionAnswer,
    about: z.record(z.string(), z.string()).meta({ description: 'What a reader should know about the file, in words.' }),
    timeZone: z.string(),
    total: z.int(),
    items: participantsAnswer.shape.items,
  })
  .meta({ id: 'SessionExport' });
