import { type Recorded, toAsRead, toConnectionAsRead } from '@/lib/domain/answers/as-read';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { toIntervalItem, toParticipantRow, toSpanItem } from '@/lib/domain/answers/to-participant-row';
import type { CountOptions } from '@/lib/domain/count-session';
import type { ExportFormat } from '@/lib/domain/export-format';
import type { Span } from '@/lib/domain/interval';
import { isNarrowed, type ListRow } from '@/lib/domain/lists/list-people';
import { piecesOf } from '@/lib/domain/steps';
import { usesDecimalComma } from '@/lib/domain/text/decimal-comma';
import { ItemInPieces } from '@/lib/domain/text/json-pieces';
import { wordsOf } from '@/lib/messages/words-of';
import { type AboutInput, type AboutLine, aboutLines, type Scope } from './about-lines';
import { csvExport } from './csv-export';
import { columnsOf, type ExportColumnKey } from './export-columns';
import type { ExportTable } from './export-table';
import { attachment, fileName } from './file-name';
import { jsonExport } from './json-export';
import { xlsxExport } from './xlsx-export';

const contentTypes: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

interface ExportInput extends Omit<AboutInput, 'rows' | 'session'> {
  /** What the reader may know of the session; for the JSON file it is written as it stands. */
  session: AboutInput['session'] & { rooms?: SessionAnswer['rooms'] };
  /** What the reader may know of the people; fields that are hidden from them are absent or blank in it already. */
  rows: readonly ListRow[];
  /** The range that was asked for, as far as somebody can have been there, ms. */
  span: Span | null;
  /** Columns the reader may see. */
  columns: readonly ExportColumnKey[];
  format: ExportFormat;
  /**
   * Whose spreadsheet a CSV file is for (BCP 47): where decimals have a comma fields are split by `;`. Without it by
   * commas.
   */
  locale: string | undefined;
  /** False leaves out the lines that say what the file is. */
  head: boolean;
  /** What was read of the session and how it is counted, for the JSON file, where the reader may know it. */
  reading?: { record: Recorded; options: CountOptions };
  /** How a row is written in the JSON file; as members see it unless told. */
  toRow?: (row: ListRow, span: Span | null) => object;
}

/** A file to be sent. */
export interface ExportFile {
  /** Begins to write it; to be called once. */
  body: () => ReadableStream<Uint8Array>;
  contentType: string;
  /** `Content-Disposition`. */
  disposition: string;
}

/** What a name says of a file that is counted otherwise than usual. */
const marksOf = ({ rooms, counted }: Scope) => [...(rooms === 'main' ? ['main'] : []), ...(counted === 'all' ? ['all'] : [])];

/** Rows written at a time. */
const piece = 100;
const spansPerPiece = 1_000;

/** A row of the JSON file: of somebody with very many intervals those are written in pieces. */
function inPieces(row: ListRow, span: Span | null, toRow: (row: ListRow, span: Span | null) => object): object {
  const { intervals, assumed } = row;
  if (intervals.length <= spansPerPiece) return toRow(row, span);
  const none = { intervals: [], assumed: [], total: 0, gapMs: 0, absentMs: 0 };
  const { reduced, ...written }: Record<string, unknown> = { ...toRow({ ...row, drawn: none }, span) };
  // Whoever may see no times sees none of them.
  if (written.intervals === undefined) return written;
  const { intervals: noInterval, assumed: noSpan, ...head } = written;
  const lists = { intervals: piecesOf(intervals, spansPerPiece, toIntervalItem), assumed: piecesOf(assumed, spansPerPiece, toSpanItem) };
  return new ItemInPieces(head, lists);
}

/** The JSON file. One of everybody says from what they were counted; one of some says nothing of the others. */
function jsonOf(input: ExportInput, about: readonly AboutLine[]): ReadableStream<Uint8Array> {
  const { session, rows, span, query, zone, reading, toRow = toParticipantRow } = input;
  const head = { session, about: Object.fromEntries(about), timeZone: zone, total: rows.length };
  const items = piecesOf(rows, piece, (row) => inPieces(row, span, toRow));
  if (reading === undefined || isNarrowed(query)) return jsonExport(head, { items });
  const { record, options } = reading;
  return jsonExport(
    { ...head, asRead: toAsRead(record, options) },
    { items, connectionsAsRead: piecesOf(record.connections, piece, toConnectionAsRead) },
  );
}

/**
 * People of a session as a file, which nothing is written of until its body is asked for. What it may show is decided
 * by whoever calls: nothing beside `session`, `rows` and `columns` gets in.
 */
export function exportFile(input: ExportInput): ExportFile {
  const { session, rows, span, scope, format, locale, zone, head, words } = input;
  // Programs read JSON by its English labels, whoever asks.
  const about = aboutLines({ ...input, rows: rows.length, words: format === 'json' ? wordsOf('en') : words });
  const context = {
    zone,
    roomNames: new Map(session.rooms?.map(({ id, title }) => [id, title ?? words.t('columns.breakoutRoom')])),
    span,
    words,
  };
  const table: ExportTable = {
    about: head ? about : [],
    columns: columnsOf(input.columns, context),
    context,
    pieces: piecesOf(rows, piece, (row) => row),
  };
  const bodies = {
    csv: () => csvExport(table, { decimalComma: locale !== undefined && usesDecimalComma(locale) }),
    xlsx: () => xlsxExport(table),
    json: () => jsonOf(input, about),
  };
  const name = fileName({ title: session.title, startedAt: session.startedAt, zone, marks: marksOf(scope) }, format);
  return { body: bodies[format], contentType: contentTypes[format], disposition: attachment(name) };
}
