import { z } from 'zod';
import { allFlags } from '@/lib/domain/flag';
import { instant, pageAnswer } from './page-answer';
import { reasonFields } from './reason-code';

const count = z.int().nonnegative();
const duration = z.number().nonnegative().meta({ description: 'milliseconds' });
export const flag = z.enum(allFlags).meta({ id: 'Flag' });

const sessionFacts = z.object({
  id: z.string(),
  meetingId: z.string().nullable(),
  title: z.string().nullable(),
  status: z.enum(['live', 'ended']),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  durationMs: duration.nullable().meta({ description: 'To `asOf` while live.' }),
  people: count.nullable().meta({ description: 'Our count, once the session has been read whole.' }),
  peak: count.nullable(),
  peakSource: z.enum(['counted', 'provider']).nullable().meta({ description: '`provider` counts devices, `counted` people.' }),
  liveConnections: count.nullable(),
  minutes: z.number().nullable(),
  incomplete: z.boolean().meta({ description: 'Fewer rows came than the provider announced: people and our peak may be more.' }),
});
export type SessionFacts = z.infer<typeof sessionFacts>;

const smallCurve = z.object({ at: z.array(duration), people: z.array(count) }).meta({ id: 'SmallCurve' });

/** In lists a session that is counted, by today's rules, has its figures; others have `null`. */
const sessionItem = sessionFacts
  .extend({
    figuresFrom: z.enum(['session', 'list']).nullable().meta({
      description:
        "What our own figures were counted from: `session`, which was read whole; `list`, the people that the provider's list of sessions carries, until the session is opened; null: it is not counted yet.",
    }),
    present: count.nullable().meta({ description: '`null` while the session is live.' }),
    partial: count.nullable(),
    absent: count.nullable(),
    averageAttendance: z
      .number()
      .nullable()
      .meta({ description: 'Mean attendance of the people, 0 to 1; `null` while the session is live.' }),
    curve: smallCurve
      .nullable()
      .meta({ description: 'How many people are there from each of at most 40 moments on, in ms from the start.' }),
  })
  .meta({ id: 'SessionItem' });
export type SessionItem = z.infer<typeof sessionItem>;

export const sessionsAnswer = pageAnswer(sessionItem)
  .extend({
    knownFrom: instant.nullable().meta({
      description:
        'Of a list that was answered from what is known here: since when every session is known; `null`: all of them are, or the provider listed them just now.',
    }),
    stale: z.boolean().meta({
      description:
        'True when the provider could not list them and these are the sessions as they are known here; `reason` says why in words.',
    }),
    ...reasonFields,
  })
  .meta({ id: 'Sessions' });
export type SessionsAnswer = z.infer<typeof sessionsAnswer>;

const summary = z
  .object({
    people: count,
    connections: count,
    notCounted: count.meta({ description: 'Entries that are no people (recorders, excluded roles): shown, not in `people`.' }),
    in: count.meta({ description: 'People in the session now (live), else 0.' }),
    peak: count,
    peakAt: instant.nullable(),
    averagePresentMs: duration,
    medianPresentMs: duration,
    averageAttendance: z.number().meta({ description: 'Mean attendance of the people, 0 to 1.' }),
    present: count.nullable().meta({
      description: '`null` while the session is live, as nobody is judged before its end, and where a report hides verdicts.',
    }),
    partial: count.nullable(),
    absent: count.nullable(),
    late: count.nullable().meta({ description: '`null` where a report hides verdicts.' }),
    leftEarly: count.nullable().meta({ description: '`null` while the session is live, and where a report hides verdicts.' }),
    outsideWindow: count.meta({ description: 'People who were there before or after the attendance window.' }),
    reconnects: count,
    roomChanges: count.meta({ description: 'Moves from one room into another within a minute: nobody left.' }),
    absences: count,
    assumedMs: duration.meta({ description: 'Presence that rests on assumed starts and ends alone, of all people together.' }),
    invited: count.nullable().meta({ description: 'How many were invited to the meeting; `null` where that is not known.' }),
    neverCame: count.nullable().meta({ description: 'How many of them never came; `null` where that is not known.' }),
    invitedAsOf: instant
      .nullable()
      .meta({ description: 'When the list of who was invited was read, where the provider fails to tell it again now; else `null`.' }),
  })
  .meta({ id: 'Summary' });
export type Summary = z.infer<typeof summary>;

export const freshness = z
  .object({
    state: z.enum(['live', 'finalizing', 'final', 'archived']).meta({
      description:
        '`live` is read again as long as somebody looks; `finalizing` has ended but may still change; `final` will not change; `archived` is kept for good, whatever becomes of it at the provider.',
    }),
    readAt: instant,
    stale: z.boolean().meta({
      description:
        'True when the last try to read again failed and this is the last good record; `reason` says why, or why it is not archived, in words.',
    }),
    ...reasonFields,
    refreshMs: z.int().nullable().meta({ description: 'When it makes sense to ask again, in ms; `null` when nothing will change.' }),
  })
  .meta({ id: 'Freshness' });
export type Freshness = z.infer<typeof freshness>;

/** The window that attendance is measured against (rule 6); `null` when nothing has a readable time. */
export const attendanceWindow = z
  .object({
    start: instant,
    end: instant,
    crowd: count.meta({ description: 'How many were in at once for a good while.' }),
    begins: count.meta({ description: 'It begins with the first moment that so many counted people are in.' }),
    ends: count.meta({ description: 'It ends with the last moment that so many are in.' }),
    occupiedMs: duration.meta({ description: 'Its length less the time at which nobody counted was in.' }),
  })
  .meta({ id: 'AttendanceWindow' })
  .nullable();
export type AttendanceWindowAnswer = z.infer<typeof attendanceWindow>;

export const progress = z.object({ loaded: count, total: count }).meta({ id: 'Progress' });

const nameCounts = z
  .object({
    names: count.meta({ description: 'How many names there are.' }),
    sharing: count.meta({ description: 'How many people share theirs.' }),
    neverTogether: count.meta({ description: 'How many share it with somebody they were never there with.' }),
  })
  .meta({ id: 'NameCounts' });
const change = z
  .object({ at: instant, id: z.string(), name: z.string().nullable(), what: z.enum(['joined', 'left']) })
  .meta({ id: 'SessionChange' });
const roleCount = z.object({ role: z.string(), people: count }).meta({ id: 'RoleCount' });
const room = z.object({ id: z.string(), title: z.string().nullable() }).meta({ id: 'Room' });
const flagCount = z.object({ flag, people: count }).meta({ id: 'FlagCount' });

export const sessionAnswer = sessionFacts
  .extend({
    summary,
    attendanceWindow,
    occupiedMs: duration.meta({ description: 'How long anybody counted was in.' }),
    connectionsIn: count.meta({ description: "Connections that are in now by our count; the provider's own is `liveConnections`." }),
    names: nameCounts.meta({
      description: 'How the names of people tell them apart.',
    }),
    changes: z.array(change).meta({ description: 'The last joins and leaves of a live session, the newest first.' }),
    roles: z.array(roleCount),
    rooms: z.array(room),
    flags: z.array(flag),
    flagged: z.array(flagCount).meta({ description: 'The first flags of people, with how many people carry each.' }),
    asOf: instant,
    freshness,
    progress,
  })
  .meta({ id: 'Session' });
export type SessionAnswer = z.infer<typeof sessionAnswer>;
