import { lengthWithin, type Span } from '@/lib/domain/interval';
import type { ListRow } from '@/lib/domain/lists/list-people';
import { plainOrNull } from '@/lib/domain/text/plain-text';
import type { Words } from '@/lib/messages/words';
import { duration, type ExportValue, instant, local, number, share, text } from './export-value';
import { stateKeys } from './state-keys';

/** What a column needs to know beside its row. */
export interface ColumnContext {
  /** IANA name. */
  zone: string;
  /** Titles of breakout rooms by session id. */
  roomNames: ReadonlyMap<string, string>;
  /** The range that was asked for, as far as somebody can have been there, ms; `null` without one. */
  span: Span | null;
  /** The reader's language. */
  words: Words;
}

interface ExportColumn {
  header: (context: ColumnContext) => string;
  value: (row: ListRow, context: ColumnContext) => ExportValue;
  /** In characters. */
  width: number;
  /** Whether the column makes sense here; without it always. */
  when?: (context: ColumnContext) => boolean;
}

/** Nothing can be said of somebody who never came. */
const yesOrNo = (value: boolean | null, { state }: ListRow, { t }: Words) =>
  state === 'never-came' || value === null ? null : text(value ? t('columns.yes') : t('columns.no'));
const inUtc =
  (key: 'joinedAt' | 'leftAt') =>
  ({ words: { t } }: ColumnContext) =>
    t(`columns.${key}`, { zone: 'UTC' });
const inZone =
  (key: 'joinedAt' | 'leftAt') =>
  ({ words: { t }, zone }: ColumnContext) =>
    t(`columns.${key}`, { zone });
const notUtc = ({ zone }: ColumnContext) => zone !== 'UTC';

const iso = (ms: number) => new Date(ms).toISOString();

/** ISO-8601 intervals; a breakout room is named behind its own. */
function intervalsText({ intervals }: ListRow, { roomNames, words: { t } }: ColumnContext): string {
  return intervals
    .map(
      ({ start, end, room }) =>
        `${iso(start)}/${iso(end)}${room === undefined ? '' : ` (${roomNames.get(room) ?? t('columns.breakoutRoom')})`}`,
    )
    .join('; ');
}

function otherNames({ name, names }: ListRow): string {
  const shown = plainOrNull(name);
  return names
    .flatMap((one) => plainOrNull(one) ?? [])
    .filter((one) => one !== shown)
    .join('; ');
}

/** Every column there is, in the order of the file. */
const exportColumns = {
  name: { header: ({ words: { t } }) => t('columns.name'), value: (row) => text(plainOrNull(row.name)), width: 28 },
  otherNames: {
    header: ({ words: { t } }) => t('columns.otherNames'),
    value: (row) => text(otherNames(row)),
    width: 20,
  },
  externalId: { header: ({ words: { t } }) => t('columns.externalId'), value: (row) => text(row.externalId), width: 20 },
  role: { header: ({ words: { t } }) => t('columns.role'), value: (row) => text(row.role), width: 14 },
  otherRoles: {
    header: ({ words: { t } }) => t('columns.otherRoles'),
    value: (row) => text(row.roles.filter((role) => role !== row.role).join('; ')),
    width: 14,
  },
  state: { header: ({ words: { t } }) => t('columns.state'), value: (row, { words: { t } }) => text(t(stateKeys[row.state])), width: 11 },
  joinedAt: { header: inUtc('joinedAt'), value: (row) => instant(row.joinedAt), width: 24 },
  joinedLocal: { header: inZone('joinedAt'), value: (row) => local(row.joinedAt), width: 26, when: notUtc },
  leftAt: { header: inUtc('leftAt'), value: (row) => instant(row.leftAt), width: 24 },
  leftLocal: { header: inZone('leftAt'), value: (row) => local(row.leftAt), width: 26, when: notUtc },
  present: { header: ({ words: { t } }) => t('columns.present'), value: (row) => duration(row.presentMs), width: 16 },
  presentMs: { header: ({ words: { t } }) => t('columns.presentMs'), value: (row) => number(row.presentMs), width: 13 },
  presentInRange: {
    header: ({ words: { t } }) => t('columns.presentInRange'),
    value: ({ intervals }, { span }) => duration(span && lengthWithin(intervals, span.start, span.end)),
    width: 16,
    when: ({ span }) => span !== null,
  },
  assumed: { header: ({ words: { t } }) => t('columns.assumed'), value: (row) => duration(row.assumedMs), width: 16 },
  outsideWindow: { header: ({ words: { t } }) => t('columns.outsideWindow'), value: (row) => duration(row.outsideWindowMs), width: 16 },
  providerPresent: {
    header: ({ words: { t } }) => t('columns.providerPresent'),
    value: (row) => duration(row.providerPresentMs),
    width: 16,
  },
  attendance: { header: ({ words: { t } }) => t('columns.attendance'), value: (row) => share(row.attendance), width: 14 },
  verdict: {
    header: ({ words: { t } }) => t('columns.verdict'),
    value: (row, { words: { t } }) => text(row.verdict && t(`verdicts.${row.verdict}`)),
    width: 10,
  },
  late: { header: ({ words: { t } }) => t('columns.late'), value: (row, { words }) => yesOrNo(row.late, row, words), width: 7 },
  leftEarly: {
    header: ({ words: { t } }) => t('columns.leftEarly'),
    value: (row, { words }) => yesOrNo(row.leftEarly, row, words),
    width: 10,
  },
  joins: { header: ({ words: { t } }) => t('columns.joins'), value: (row) => number(row.joins), width: 7 },
  reconnects: { header: ({ words: { t } }) => t('columns.reconnects'), value: (row) => number(row.reconnects), width: 11 },
  roomChanges: { header: ({ words: { t } }) => t('columns.roomChanges'), value: (row) => number(row.roomChanges), width: 12 },
  absences: { header: ({ words: { t } }) => t('columns.absences'), value: (row) => number(row.absences), width: 10 },
  connections: {
    header: ({ words: { t } }) => t('columns.connections'),
    value: (row) => (row.state === 'never-came' ? null : number(row.connections)),
    width: 12,
  },
  intervals: {
    header: ({ words: { t } }) => t('columns.intervals'),
    value: (row, context) => text(intervalsText(row, context)),
    width: 52,
  },
  flags: {
    header: ({ words: { t } }) => t('columns.flags'),
    value: (row, { words: { t } }) => text(row.flags.map((flag) => t(`flags.${flag}`)).join(' ')),
    width: 40,
  },
  came: {
    header: ({ words: { t } }) => t('columns.came'),
    value: (row, { words: { t } }) => text(row.state === 'never-came' ? t('columns.no') : t('columns.yes')),
    width: 7,
  },
  counted: { header: ({ words: { t } }) => t('columns.counted'), value: (row, { words }) => yesOrNo(row.counted, row, words), width: 9 },
  id: { header: ({ words: { t } }) => t('columns.id'), value: (row) => text(row.id), width: 38 },
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
