import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { flagTexts } from '@/lib/domain/flag';
import { duration, type ExportValue, instant, local, number, share, text } from './export-value';

/** What a column needs to know beside its row. */
export interface ColumnContext {
  /** IANA name. */
  zone: string;
  /** Titles of breakout rooms by session id. */
  roomNames: ReadonlyMap<string, string>;
  /** True when a range was asked for. */
  inRange: boolean;
}

interface ExportColumn {
  header: (context: ColumnContext) => string;
  value: (row: ParticipantRow, context: ColumnContext) => ExportValue;
  /** In characters. */
  width: number;
  /** Whether the column makes sense here; without it always. */
  when?: (context: ColumnContext) => boolean;
}

const stateWords = { in: 'in', left: 'left', never: 'no readable time', 'never-came': 'never came' } as const;
/** Nothing can be said of somebody who never came. */
const yesOrNo = (value: boolean | null, { state }: ParticipantRow) =>
  state === 'never-came' || value === null ? null : text(value ? 'yes' : 'no');
const named = (header: string) => () => header;
const inZone = (header: string) => (context: ColumnContext) => `${header} (${context.zone})`;
const notUtc = ({ zone }: ColumnContext) => zone !== 'UTC';

/** ISO-8601 intervals; a breakout room is named behind its own. */
function intervalsText({ intervals }: ParticipantRow, { roomNames }: ColumnContext): string {
  return intervals
    .map(({ start, end, room }) => `${start}/${end}${room === undefined ? '' : ` (${roomNames.get(room) ?? 'a breakout room'})`}`)
    .join('; ');
}

/** Every column there is, in the order of the file. */
const exportColumns = {
  name: { header: named('Name'), value: (row) => text(row.name), width: 28 },
  otherNames: { header: named('Other names'), value: (row) => text(row.names.filter((name) => name !== row.name).join('; ')), width: 20 },
  externalId: { header: named('Custom id'), value: (row) => text(row.externalId), width: 20 },
  role: { header: named('Role'), value: (row) => text(row.role), width: 14 },
  otherRoles: { header: named('Other roles'), value: (row) => text(row.roles.filter((role) => role !== row.role).join('; ')), width: 14 },
  state: { header: named('State'), value: (row) => text(stateWords[row.state]), width: 11 },
  joinedAt: { header: named('Joined (UTC)'), value: (row) => instant(row.joinedAt), width: 24 },
  joinedLocal: { header: inZone('Joined'), value: (row) => local(row.joinedAt), width: 26, when: notUtc },
  leftAt: { header: named('Left (UTC)'), value: (row) => instant(row.leftAt), width: 24 },
  leftLocal: { header: inZone('Left'), value: (row) => local(row.leftAt), width: 26, when: notUtc },
  present: { header: named('Present (h:mm:ss)'), value: (row) => duration(row.presentMs), width: 16 },
  presentMs: { header: named('Present (ms)'), value: (row) => number(row.presentMs), width: 13 },
  presentInRange: {
    header: named('Present in range (h:mm:ss)'),
    value: (row) => duration(row.presentInRangeMs),
    width: 16,
    when: ({ inRange }) => inRange,
  },
  assumed: { header: named('Of it assumed (h:mm:ss)'), value: (row) => duration(row.assumedMs), width: 16 },
  outsideWindow: { header: named('Outside the window (h:mm:ss)'), value: (row) => duration(row.outsideWindowMs), width: 16 },
  providerPresent: { header: named('Provider says (h:mm:ss)'), value: (row) => duration(row.providerPresentMs), width: 16 },
  attendance: { header: named('Attendance (%)'), value: (row) => share(row.attendance), width: 14 },
  verdict: { header: named('Verdict'), value: (row) => text(row.verdict), width: 10 },
  late: { header: named('Late'), value: (row) => yesOrNo(row.late, row), width: 7 },
  leftEarly: { header: named('Left early'), value: (row) => yesOrNo(row.leftEarly, row), width: 10 },
  joins: { header: named('Joins'), value: (row) => number(row.joins), width: 7 },
  reconnects: { header: named('Reconnects'), value: (row) => number(row.reconnects), width: 11 },
  roomChanges: { header: named('Room changes'), value: (row) => number(row.roomChanges), width: 12 },
  absences: { header: named('Absences'), value: (row) => number(row.absences), width: 10 },
  connections: { header: named('Connections'), value: (row) => (row.state === 'never-came' ? null : number(row.connections)), width: 12 },
  intervals: { header: named('Intervals (UTC)'), value: (row, context) => text(intervalsText(row, context)), width: 52 },
  flags: { header: named('Notes'), value: (row) => text(row.flags.map((flag) => flagTexts[flag]).join(' ')), width: 40 },
  came: { header: named('Came'), value: (row) => text(row.state === 'never-came' ? 'no' : 'yes'), width: 7 },
  counted: { header: named('Counted'), value: (row) => yesOrNo(row.counted, row), width: 9 },
  id: { header: named('Id'), value: (row) => text(row.id), width: 38 },
} satisfies Record<string, ExportColumn>;

export type ExportColumnKey = keyof typeof exportColumns;

/** All columns, for readers who may see everything; `came` says what `state` says, where states are not told. */
export const allColumns = (Object.keys(exportColumns) as ExportColumnKey[]).filter((column) => column !== 'came');

/** The allowed columns that make sense here, in the order of the file whatever the order of `keys`. */
export function columnsOf(keys: readonly ExportColumnKey[], context: ColumnContext): ExportColumn[] {
  const allowed = new Set<string>(keys);
  return Object.entries<ExportColumn>(exportColumns)
    .filter(([key, { when }]) => allowed.has(key) && (when === undefined || when(context)))
    .map(([, column]) => column);
}
