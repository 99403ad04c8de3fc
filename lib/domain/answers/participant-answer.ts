import { z } from 'zod';
import { eventKinds } from '@/lib/domain/connection';
import { endSources } from '@/lib/domain/interval';
import { rowStates } from '@/lib/domain/lists/list-people';
import { reportFilters } from '@/lib/domain/peer-report';
import { instant, pageAnswer } from './page-answer';
import { personQuality, qualityGrade } from './quality-answer';
import { reasonFields } from './reason-code';
import { attendanceWindow, flag, freshness, progress } from './session-answer';
import type { ShownReports } from './shown-parts';

const duration = z.number().nonnegative().meta({ description: 'milliseconds' });
const endSource = z.enum(endSources).meta({ id: 'EndSource' });
const span = z.object({ start: instant, end: instant }).meta({ id: 'Span' });
export const verdict = z.enum(['present', 'partial', 'absent']).meta({ id: 'Verdict' });

const intervalItem = z
  .object({
    start: instant,
    end: instant,
    startSource: endSource,
    endSource,
    room: z.string().optional().meta({ description: "The breakout room's session id; absent in the main room." }),
  })
  .meta({ id: 'Interval' });
export type IntervalItem = z.infer<typeof intervalItem>;

const reducedSpans = z
  .object({
    intervals: z.int().meta({ description: 'How many there are in all.' }),
    gapMs: duration.meta({
      description:
        'Gaps shorter than this are closed, but for one that an end of the attendance window lies in, and shorter stays in another room are part of the one before.',
    }),
    absentMs: duration.meta({ description: 'All absences together.' }),
  })
  .meta({ id: 'ReducedSpans' });

/** Only of somebody with more than 1,000 intervals. */
const reduced = reducedSpans.optional().meta({
  description:
    'Only where `intervals` and `assumed` are what a bar can show of more than 1,000: every figure is of all of them, and a JSON export has them.',
});

const rowState = z.enum(rowStates).meta({ id: 'RowState' });

const participantRow = z
  .object({
    id: z.string(),
    participantId: z.string().meta({ description: "The person this row belongs to: its own id, or with `view=connections` the person's." }),
    name: z.string().nullable().meta({ description: 'The name that was carried last.' }),
    names: z.array(z.string()).meta({ description: 'Every name that was carried, the last one first.' }),
    externalId: z.string().nullable(),
    role: z.string().nullable().meta({ description: 'The role that was carried longest.' }),
    roles: z.array(z.string()).meta({ description: 'Every role that was carried, the longest first.' }),
    state: rowState.meta({
      description: '`never`: in the list without a readable time; `never-came`: invited, and not in the list: every figure is `null`.',
    }),
    joinedAt: instant.nullable(),
    leftAt: instant.nullable(),
    presentMs: duration.nullable(),
    attendance: z.number().nullable().meta({ description: 'The part of the attendance window that they were there in, 0 to 1.' }),
    verdict: verdict.nullable().meta({
      description: '`null` while the session is live, for who is not counted, for a single connection, and where a report hides verdicts.',
    }),
    late: z.boolean().nullable().meta({ description: '`null` where a report hides verdicts.' }),
    leftEarly: z.boolean().nullable().meta({ description: '`null` where a report hides verdicts.' }),
    joins: z.int().nullable(),
    reconnects: z.int().nullable(),
    roomChanges: z.int().nullable(),
    absences: z.int().nullable(),
    assumedMs: duration.nullable().meta({ description: 'How much of `presentMs` rests on assumed starts and ends alone.' }),
    assumed: z.array(span).meta({ description: 'When that was.' }),
    providerPresentMs: duration.nullable().meta({
      description: "The provider's own figure, added up over the connections.",
    }),
    providerDiffers: z.boolean().meta({ description: "Whether the provider's figure of one connection is far from ours." }),
    outsideWindowMs: duration.nullable().meta({ description: 'Presence before and after the attendance window.' }),
    device: z.string().optional().meta({
      description: 'Of a single connection: its device where that was kept, else the last characters of its id, to tell two alike apart.',
    }),
    intervals: z.array(intervalItem),
    reduced,
    flags: z.array(flag),
    connections: z.int(),
    atOnce: z.int().meta({ description: 'Most connections of this person at one instant: two devices, or tabs.' }),
    counted: z.boolean().meta({ description: 'False for recorders and excluded roles.' }),
    presentInRangeMs: duration.optional().meta({ description: 'Only with `present=from,to`: presence inside that range, ms.' }),
  })
  .meta({ id: 'ParticipantRow' });
export type ParticipantRow = z.infer<typeof participantRow>;

const rangeCounts = z.object({ throughout: z.int(), part: z.int(), none: z.int() }).meta({ id: 'RangeCounts' });

export const participantsAnswer = pageAnswer(participantRow)
  .extend({
    range: rangeCounts
      .optional()
      .meta({ description: 'Only with `present=from,to`: people there all the time, some of it, not at all, within the other filters.' }),
    freshness,
    progress,
    incomplete: z.boolean(),
  })
  .meta({ id: 'Participants' });
export type ParticipantsAnswer = z.infer<typeof participantsAnswer>;

const peerEventItem = z
  .object({
    kind: z.enum(eventKinds).meta({ id: 'PeerEventKind' }),
    name: z.string().meta({ description: 'As the provider calls it.' }),
    at: instant.nullable(),
    foreign: z.boolean().optional().meta({ description: 'It belongs to another session, and does nothing here.' }),
  })
  .meta({ id: 'PeerEvent' });

const partProblem = z.object({ code: z.string(), message: z.string() }).meta({ id: 'PeerReportProblem' });
const reportPart = z
  .union([
    z.object({ data: z.unknown() }).meta({ id: 'PeerReportData' }),
    z
      .object({ data: z.unknown(), readAt: instant, stale: z.literal(true), ...reasonFields })
      .meta({ id: 'LastPeerReportData', description: 'As it was last read: the provider fails now.' }),
    z.object({ error: partProblem }).meta({ id: 'PeerReportError' }),
  ])
  .meta({ id: 'PeerReportPart' });

const connectionItem = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    role: z.string().nullable(),
    room: z.string().nullable(),
    joinedAt: instant.nullable(),
    leftAt: instant.nullable(),
    providerDurationMs: duration.nullable(),
    presentMs: duration,
    intervals: z.array(intervalItem),
    assumed: z.array(span),
    reduced,
    flags: z.array(flag),
    events: z.array(peerEventItem).optional().meta({
      description:
        'Only with `include_peer_events=true`: as the provider sent them, or with `peerEvents` those of its page in the order of time.',
    }),
    eventsInAll: z.int().optional().meta({ description: 'Only with `peerEvents`: how many events the connection has.' }),
    reports: z
      .partialRecord(z.enum(reportFilters), reportPart)
      .optional()
      .meta({ description: 'Only with `filters`: the parts asked for, each with its data or its error.' }),
  })
  .meta({ id: 'Connection' });

const keptQuality = z.object({ grade: qualityGrade, share: z.number(), gradedMs: duration }).meta({ id: 'KeptQuality' });
const unreadPart = z.object({ connections: z.int(), calls: z.int() }).meta({ id: 'UnreadPart' });

/** What is kept of a person's reports, and what has to be asked of the provider for the others. */
const keptParts = z
  .object({
    devices: z.array(z.string()).meta({ description: 'Systems in a few words, each once.' }),
    places: z.array(z.string()).meta({ description: 'Places in a few words, each once.' }),
    quality: keptQuality
      .nullable()
      .meta({ description: '`null` unless the quality of all connections is kept and enough of it can be graded.' }),
    unread: z
      .partialRecord(z.enum(reportFilters), unreadPart)
      .meta({ description: 'Of how many connections a part would be read now, and in how many calls; only parts that can be asked for.' }),
  })
  .meta({ id: 'KeptParts' });
export type KeptParts = z.infer<typeof keptParts>;

/** How many events there are where an answer has not all of them. */
const peerEvents = z
  .object({ total: z.int(), joins: z.int(), leaves: z.int(), other: z.int(), page: z.int(), perPage: z.int() })
  .meta({ id: 'PeerEvents' });

/** Somebody who is in the list has every figure. */
const listedPerson = participantRow
  .extend({
    presentMs: duration,
    attendance: z.number(),
    joins: z.int(),
    reconnects: z.int(),
    roomChanges: z.int(),
    absences: z.int(),
    assumedMs: duration,
    outsideWindowMs: duration,
  })
  .meta({ id: 'ListedPerson' });

const participantSession = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    status: z.enum(['live', 'ended']),
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    attendanceWindow,
  })
  .meta({ id: 'ParticipantSession' });

export const participantAnswer = z
  .object({
    participant: listedPerson,
    connections: z.array(connectionItem),
    peerEvents: peerEvents
      .optional()
      .meta({ description: 'Only where there are more events than this answer has: how many in all, and which page of them it has.' }),
    quality: personQuality.optional().meta({ description: 'Only with `filters=quality_stats`: how well it worked, over all connections.' }),
    kept: keptParts.optional().meta({ description: 'Only with `include_kept=true`.' }),
    session: participantSession,
    asOf: instant,
    freshness,
  })
  .meta({ id: 'Participant' });

/** As on the wire, with the reports typed by `shown-parts.ts`, whose shapes our own server wrote. */
export type ConnectionItem = Omit<z.infer<typeof connectionItem>, 'reports'> & { reports?: ShownReports };
export type ParticipantAnswer = Omit<z.infer<typeof participantAnswer>, 'connections'> & { connections: ConnectionItem[] };
