import { z } from 'zod';

/**
 * The envelopes of VideoSDK's answers, as small as what is read. `data` has four shapes: an array of sessions or rooms
 * (lists), nothing at all (one session or room is the body itself), one session-like object (participants), and an
 * array of one such object (participants in now).
 */
const rows = z.array(z.unknown());
const row = z.record(z.string(), z.unknown());
const pageInfo = z.unknown().optional();
const withParticipants = z.object({ participants: rows });

export const listAnswer = z.object({ data: rows, pageInfo });
export const oneAnswer = row;
export const participantsAnswer = z.object({
  data: z
    .union([withParticipants, z.array(withParticipants).min(1)])
    .transform((data) => (Array.isArray(data) ? data.flatMap((part) => part.participants) : data.participants)),
  pageInfo,
});
