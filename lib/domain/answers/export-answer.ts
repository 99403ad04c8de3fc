import { z } from 'zod';
import { asReadSchema, connectionAsReadSchema } from './as-read';
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
    asRead: asReadSchema.optional().meta({ description: 'In a file of everybody, for members.' }),
    connectionsAsRead: z.array(connectionAsReadSchema).optional(),
  })
  .meta({ id: 'SessionExport' });
