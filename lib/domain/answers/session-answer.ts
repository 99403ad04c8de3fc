import { z } from 'zod';
import { type Flag, flagTexts } from '@/lib/domain/flag';
import { instant, pageAnswer } from './page-answer';

const count = z.int().nonnegative();
const duration = z.number().nonnegative().meta({ description: 'milliseconds' });
export const flag = z.enum(Object.keys(flagTexts) as [Flag, ...Flag[]]);

const sessionFacts = z.object({
  id: z.string(),
  meetingId: z.string().nullable(),
  title: z.string().nullable(),
  status: z.enum(['live', 'ended']),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** To `asOf` while live. */
  durationMs: duration.nullable(),
  /** Our count, once the session has been read whole. */
  people: count.nullable(),
  peak: count.nullable(),
  /** `provider` counts devices, `counted` people. */
  peakSource: z.enum(['counted', 'provider']).nullable(),
  liveConnections: count.nullable(),
  minutes: z.number().nullable(),
  /** Fewer rows came than the provider announced: people and our peak may be more. */
  incomplete: z.boolean(),
});
export type SessionFacts = z.infer<typeof sessionFacts>;

/** In lists a session that is counted, by today's rules, has its figures; others have `null`. */
const sessionItem = sessionFacts.extend({
  figuresFrom: z.enum(['session', 'list']).nullable().meta({
    description:
      "What our own figures were counted from: `session`, which was read whole; `list`, the people that the provider's list of sessions carries, until the session is opened; null: it is not counted yet.",
  }),
  /** `null` while the session is live, as `averageAttendance`. */
  present: count.nullable(),
  partial: count.nullable(),
  absent: count.nullable(),
  /** Mean attendance of the people, 0 to 1. */
  averageAttendance: z.number().nullable(),
  /** How many people are there from each of at most 40 moments on, in ms from the start. */
  curve: z.object({ at: z.array(duration), people: z.array(count) }).nullable(),
});
export type SessionItem = z.infer<typeof sessionItem>;

export const sessionsAnswer = pageAnswer(sessionItem).extend({
  /** True when the provider could not list them and these are the sessions that were archived; `reason` says why in words. */
  stale: z.boolean(),
  reason: z.string().nullable(),
});
export type SessionsAnswer = z.infer<typeof sessionsAnswer>;

const summary = z.object({
  people: count,
  connections: count,
  /** Entries that are no people (recorders, excluded roles): shown, not in `people`. */
  notCounted: count,
  /** People in the session now (live), else 0. */
  in: count,
  peak: count,
  peakAt: instant.nullable(),
  averagePresentMs: duration,
  medianPresentMs: duration,
  /** Mean attendance of the people, 0 to 1. */
  averageAttendance: z.number(),
  /** `null` while the session is live, as `leftEarly`: nobody is judged before its end. Also where a report hides verdicts. */
  present: count.nullable(),
  partial: count.nullable(),
  absent: count.nullable(),
  /** `null` where a report hides verdicts. */
  late: count.nullable(),
  leftEarly: count.nullable(),
  /** People who were there before or after the attendance window. */
  outsideWindow: count,
  reconnects: count,
  /** Moves from one room into another within a minute: nobody left. */
  roomChanges: count,
  absences: count,
  /** Presence that rests on assumed starts and ends alone, of all people together. */
  assumedMs: duration,
  /** How many were invited to the meeting, and how many of them never came; `null` where that is not known. */
  invited: count.nullable(),
  neverCame: count.nullable(),
});
export type Summary = z.infer<typeof summary>;

export const freshness = z.object({
  /**
   * `live` is read again as long as somebody looks; `settling` has ended but may still change; `final` will not change; `archived` is kept for
   * good, whatever becomes of it at the provider.
   */
  state: z.enum(['live', 'settling', 'final', 'archived']),
  readAt: instant,
  /** True when the last try to read again failed and this is the last good record; `reason` says why, or why it is not archived, in words. */
  stale: z.boolean(),
  reason: z.string().nullable(),
  /** When it makes sense to ask again, in ms; `null` when nothing will change. */
  refreshMs: z.int().nullable(),
});
export type Freshness = z.infer<typeof freshness>;

/** The window that attendance is measured against (rule 6); `null` when nothing has a readable time. */
export const attendanceWindow = z
  .object({
    start: instant,
    end: instant,
    /** How many were in at once for a good while. */
    crowd: count,
    /** So many counted people in begin the window, and end it. */
    begins: count,
    ends: count,
    /** Its length less the time at which nobody counted was in. */
    occupiedMs: duration,
  })
  .nullable();
export type AttendanceWindowAnswer = z.infer<typeof attendanceWindow>;

export const progress = z.object({ loaded: count, total: count });

export const sessionAnswer = sessionFacts.extend({
  summary,
  attendanceWindow,
  /** How long anybody counted was in. */
  occupiedMs: duration,
  /** Connections that are in now by our count; the provider's own is `liveConnections`. */
  connectionsIn: count,
  /** How the names of people tell them apart: how many names, how many people share theirs, and share it with somebody they were never there with. */
  names: z.object({ names: count, sharing: count, neverTogether: count }),
  /** The last joins and leaves of a live session, the newest first. */
  changes: z.array(z.object({ at: instant, id: z.string(), name: z.string().nullable(), what: z.enum(['joined', 'left']) })),
  roles: z.array(z.object({ role: z.string(), people: count })),
  rooms: z.array(z.object({ id: z.string(), title: z.string().nullable() })),
  flags: z.array(flag),
  /** The first flags of people, with how many people carry each. */
  flagged: z.array(z.object({ flag, people: count })),
  asOf: instant,
  freshness,
  progress,
});
export type SessionAnswer = z.infer<typeof sessionAnswer>;
