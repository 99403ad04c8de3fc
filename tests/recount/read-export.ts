import type { Choices, Given, GivenSession } from './shapes';

type Time = string | null;

interface SessionAsRead extends Omit<GivenSession, 'startedAt' | 'endedAt' | 'createdAt'> {
  startedAt: Time;
  endedAt: Time;
  createdAt: Time;
}

interface ConnectionAsRead {
  id: string | null;
  userId: string | null;
  externalId: string | null;
  name: string | null;
  role: string | null;
  joinedAt: Time;
  leftAt: Time;
  createdAt: Time;
  providerDurationMs: number | null;
  events: { kind: 'join' | 'leave' | 'other'; at: Time; session?: string; socket?: string }[];
  stays: { startedAt: Time; endedAt: Time; invalidTimes: boolean }[] | null;
  roomId: string | null;
  notPerson: boolean;
  invalidTimes: boolean;
}

/** A row of the file: the figures that are counted again, under whatever names they have. */
export type ExportedPerson = Record<string, unknown> & { intervals: { start: string; end: string }[] };

/** What of a JSON export of everybody is read to count it again. */
export interface ExportFile {
  session: {
    status: string;
    asOf: string;
    summary: Record<string, unknown>;
    attendanceWindow: (Record<string, unknown> & { start: string; end: string }) | null;
    flags: string[];
  };
  items: ExportedPerson[];
  asRead: Choices & { clock: string; session: SessionAsRead; breakoutRooms: SessionAsRead[] };
  connectionsAsRead: ConnectionAsRead[];
}

const ms = (time: Time) => (time === null ? null : Date.parse(time));

function toSession({ startedAt, endedAt, createdAt, ...session }: SessionAsRead): GivenSession {
  return { ...session, startedAt: ms(startedAt), endedAt: ms(endedAt), createdAt: ms(createdAt) };
}

/** The rows of the file and how they are counted. */
export function readExport({ asRead, connectionsAsRead }: ExportFile): { given: Given; choices: Choices } {
  const { clock, session, breakoutRooms, excludedRoles, rooms, counted, window } = asRead;
  const connections = connectionsAsRead.map((row) => ({
    ...row,
    joinedAt: ms(row.joinedAt),
    leftAt: ms(row.leftAt),
    createdAt: ms(row.createdAt),
    events: row.events.map((event) => ({ ...event, at: ms(event.at) })),
    stays: row.stays?.map(({ startedAt, endedAt, invalidTimes }) => ({ start: ms(startedAt), end: ms(endedAt), invalidTimes })) ?? null,
  }));
  const given = { session: toSession(session), rooms: breakoutRooms.map(toSession), connections, answeredAt: Date.parse(clock) };
  return { given, choices: { excludedRoles, rooms, counted, window } };
}
