import { z } from 'zod';
import { eventKinds } from '@/lib/domain/connection';
import { endSources } from '@/lib/domain/interval';
import { rowStates } from '@/lib/domain/list-people';
import { reportFilters } from '@/lib/domain/peer-report';
import { instant, pageAnswer } from './page-answer';
import { personQuality, qualityGrade } from './quality-answer';
import { attendanceWindow, flag, freshness, progress } from './session-answer';
import type { ShownReports } from './shown-parts';

const duration = z.number().nonnegative().meta({ description: 'milliseconds' });
const endSource = z.enum(endSources);
const span = z.object({ start: instant, end: instant });
export const verdict = z.enum(['present', 'partial', 'absent']);

const intervalItem = z.object({
  start: instant,
  end: instant,
  startSource: endSource,
  endSource,
  /** The breakout room's session id; absent in the main room. */
  room: z.string().optional(),
});
export type IntervalItem = z.infer<typeof intervalItem>;

const participantRow = z.object({
  id: z.string(),
  /** The person this row belongs to: its own id, or with `view=connections` the person's. */
  personId: z.string(),
  /** The name that was carried last, and every name, the last one first. */
  name: z.string().nullable(),
  names: z.array(z.string()),
  externalId: z.string().nullable(),
  /** The role that was carried longest, and every role, the longest first. */
  role: z.string().nullable(),
  roles: z.array(z.string()),
  /** `never`: in the list without a readable time; `never-came`: invited, and not in the list: every figure is `null`. */
  state: z.enum(rowStates),
  joinedAt: instant.nullable(),
  leftAt: instant.nullable(),
  presentMs: duration.nullable(),
  attendance: z.number().nullable(),
  /** `null` while the session is live, for who is not counted, for a single connection, and where a report hides verdicts. */
  verdict: verdict.nullable(),
  /** `null`, as `leftEarly`, where a report hides verdicts. */
  late: z.boolean().nullable(),
  leftEarly: z.boolean().nullable(),
  joins: z.int().nullable(),
  reconnects: z.int().nullable(),
  roomChanges: z.int().nullable(),
  absences: z.int().nullable(),
  /** How much of `presentMs` rests on assumed starts and ends alone, and when. */
  assumedMs: duration.nullable(),
  assumed: z.array(span),
  /** The provider's own figure, added up over the connections; it differs when that of one connection is far from ours. */
  providerPresentMs: duration.nullable(),
  providerDiffers: z.boolean(),
  /** Presence before and after the attendance window. */
  outsideWindowMs: duration.nullable(),
  /** Of a single connection: its device where that was kept, else the last characters of its id, to tell two alike apart. */
  device: z.string().optional(),
  intervals: z.array(intervalItem),
  flags: z.array(flag),
  connections: z.int(),
  /** Most connections of this person at one instant: two devices, or tabs. */
  atOnce: z.int(),
  /** False for recorders and excluded roles. */
  counted: z.boolean(),
  /** Only with `present=from,to`: presence inside that range, ms. */
  presentInRangeMs: duration.optional(),
});
export type ParticipantRow = z.infer<typeof participantRow>;

export const participantsAnswer = pageAnswer(participantRow).extend({
  /** Only with `present=from,to`: people there all the time, some of it, not at all, within the other filters. */
  range: z.object({ throughout: z.int(), part: z.int(), none: z.int() }).optional(),
  freshness,
  progress,
  incomplete: z.boolean(),
});
export type ParticipantsAnswer = z.infer<typeof participantsAnswer>;

const peerEventItem = z.object({
  kind: z.enum(eventKinds),
  /** As the provider calls it. */
  name: z.string(),
  at: instant.nullable(),
  /** It belongs to another session, and does nothing here. */
  foreign: z.boolean().optional(),
});

const reportPart = z.union([z.object({ data: z.unknown() }), z.object({ error: z.object({ code: z.string(), message: z.string() }) })]);

const connectionItem = z.object({
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
  flags: z.array(flag),
  /** Only with `include_peer_events=true`: as the provider sent them. */
  events: z.array(peerEventItem).optional(),
  /** Only with `filters`: the parts asked for, each with its data or its error. */
  reports: z.partialRecord(z.enum(reportFilters), reportPart).optional(),
});

/** What is kept of a person's reports, and what has to be asked of the provider for the others. */
const keptParts = z.object({
  /** Systems and places in a few words, each once. */
  devices: z.array(z.string()),
  places: z.array(z.string()),
  /** `null` unless the quality of all connections is kept and enough of it can be graded. */
  quality: z.object({ grade: qualityGrade, share: z.number(), gradedMs: duration }).nullable(),
  /** Of how many connections a part would be read now, and in how many calls; only parts that can be asked for. */
  unread: z.partialRecord(z.enum(reportFilters), z.object({ connections: z.int(), calls: z.int() })),
});
export type KeptParts = z.infer<typeof keptParts>;

export const participantAnswer = z.object({
  /** Somebody who is in the list has every figure. */
  person: participantRow.extend({
    presentMs: duration,
    attendance: z.number(),
    joins: z.int(),
    reconnects: z.int(),
    roomChanges: z.int(),
    absences: z.int(),
    assumedMs: duration,
    outsideWindowMs: duration,
  }),
  connections: z.array(connectionItem),
  /** Only with `filters=quality_stats`: how well it worked, over all connections. */
  quality: personQuality.optional(),
  /** Only with `include_kept=true`. */
  kept: keptParts.optional(),
  session: z.object({
    id: z.string(),
    title: z.string().nullable(),
    status: z.enum(['live', 'ended']),
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    attendanceWindow,
  }),
  asOf: instant,
  freshness,
});

/** As on the wire, with the reports typed by `shown-parts.ts`, whose shapes our own server wrote. */
export type ConnectionItem = Omit<z.infer<typeof connectionItem>, 'reports'> & { reports?: ShownReports };
export type ParticipantAnswer = Omit<z.infer<typeof participantAnswer>, 'connections'> & { connections: ConnectionItem[] };
