import { z } from 'zod';
import { reportFilters } from '@/lib/domain/peer-report';
import { instant, pageAnswer } from './page-answer';
import { personQuality } from './quality-answer';
import { flag, freshness, progress } from './session-answer';
import type { ShownReports } from './shown-parts';

const duration = z.number().nonnegative().meta({ description: 'milliseconds' });
const endSource = z.enum(['events', 'fields', 'session-start', 'session-end', 'next-entry', 'now']);

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
  name: z.string().nullable(),
  externalId: z.string().nullable(),
  role: z.string().nullable(),
  state: z.enum(['in', 'left', 'never']),
  joinedAt: instant.nullable(),
  leftAt: instant.nullable(),
  presentMs: duration,
  attendance: z.number(),
  verdict: z.enum(['present', 'partial', 'absent']),
  late: z.boolean(),
  leftEarly: z.boolean(),
  joins: z.int(),
  reconnects: z.int(),
  absences: z.int(),
  intervals: z.array(intervalItem),
  flags: z.array(flag),
  connections: z.int(),
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

const peerEventItem = z.object({ name: z.string(), at: instant.nullable() });

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
  flags: z.array(flag),
  /** Only with `include_peer_events=true`: as the provider sent them. */
  events: z.array(peerEventItem).optional(),
  /** Only with `filters`: the parts asked for, each with its data or its error. */
  reports: z.partialRecord(z.enum(reportFilters), reportPart).optional(),
});

export const participantAnswer = z.object({
  person: participantRow.extend({ providerDurationMs: duration.nullable() }),
  connections: z.array(connectionItem),
  /** Only with `filters=quality_stats`: how well it worked, over all connections. */
  quality: personQuality.optional(),
  session: z.object({
    id: z.string(),
    title: z.string().nullable(),
    status: z.enum(['live', 'ended']),
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    windowMs: duration,
  }),
  asOf: instant,
  freshness,
});

/** As on the wire, with the reports typed by `shown-parts.ts`, whose shapes our own server wrote. */
export type ConnectionItem = Omit<z.infer<typeof connectionItem>, 'reports'> & { reports?: ShownReports };
export type ParticipantAnswer = Omit<z.infer<typeof participantAnswer>, 'connections'> & { connections: ConnectionItem[] };
