import { z } from 'zod';

/**
 * The envelopes of RealtimeKit's answers, as small as what is read. Only the envelope is a schema: one wrong row must
 * not lose the page, and 10,000 rows are read faster by hand (see `map.ts`). Fields that may be missing or odd are
 * `unknown` here and read tolerantly there.
 */
const paging = z.unknown().optional();
const rows = z.array(z.unknown());
const row = z.record(z.string(), z.unknown());

export const sessionsAnswer = z.object({ data: z.object({ sessions: rows, paging }), paging });
export const sessionAnswer = z.object({ data: row });
export const participantsAnswer = z.object({ data: z.object({ participants: rows, paging }), paging });
export const peerReportAnswer = z.object({ data: z.object({ participant: z.object({ peer_report: row.nullish() }) }) });
/** One participant of a session, by itself. */
export const participantAnswer = z.object({ data: z.object({ participant: row }) });
/** Lists of apps, meetings and invitees: `data` is the array itself. */
export const listAnswer = z.object({ data: rows, paging });
export const meetingAnswer = z.object({ data: row });

/**
 * What `success: false` or an error status comes with: `error` from the kit itself, `errors` from Cloudflare's gateway.
 */
export const errorAnswer = z.object({
  success: z.unknown().optional(),
  error: z.object({ code: z.unknown().optional() }).optional().catch(undefined),
  errors: z
    .array(z.object({ code: z.unknown().optional() }).catch({}))
    .optional()
    .catch(undefined),
});
