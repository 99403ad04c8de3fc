import type { Selectable } from 'kysely';
import type { Schema } from '@/lib/db/schema';
import type { ReportFields, ReportInclude, ReportItem } from '@/lib/domain/answers/report-answer';
import { type Language, languageOf } from '@/lib/messages/languages';
import { closedStates } from './closed-states';

export type ReportRow = Selectable<Schema['report']>;

/** A preview is gone this long after it was made, whatever the expiry that was chosen. */
export const previewMs = 15 * 60_000;

/** What a link shows, and of what. */
export interface ReportSettings {
  title: string | null;
  include: ReportInclude;
  fields: ReportFields;
  names: ReportItem['names'];
  timeZone: string;
  /** `null`: the reader's own. */
  language: Language | null;
  /** ms, our clock. */
  expiresAt: number;
}

/** A report somebody holds the right key of. */
export interface OpenReport extends ReportSettings {
  row: ReportRow;
}

/** Links that were made by older versions lack what came later. */
type StoredInclude = Omit<ReportInclude, Later> & Partial<ReportInclude>;
type Later = 'neverCame' | 'times' | 'verdicts';

/** A part that needs another one is off without it, whatever was asked for. */
export function effectiveInclude(stored: StoredInclude): ReportInclude {
  const { curve, participants, detail, quality, exports, neverCame = false, times = true, verdicts = true } = stored;
  const pages = participants && times && detail;
  return {
    curve: times && curve,
    participants,
    detail: pages,
    quality: pages && quality,
    exports: participants && exports,
    neverCame: participants && neverCame,
    times,
    verdicts,
  };
}

/** The settings of a row. */
export function settingsOf(row: ReportRow): ReportSettings {
  const include: StoredInclude = JSON.parse(row.include);
  const fields: ReportFields = JSON.parse(row.fields);
  const { title, names, time_zone: timeZone, expires_at: expiresAt } = row;
  return { title, include: effectiveInclude(include), fields, names, timeZone, language: languageOf(row.language), expiresAt };
}

/**
 * A report as admins see it at `now` (ms). `source` is what its source is called by now, `null` when there is none any
 * more.
 */
export function toReportItem(row: ReportRow, source: string | null, now = Date.now()): ReportItem {
  const { expiresAt, ...settings } = settingsOf(row);
  const isClosed = closedStates.some((state) => state === row.state);
  const state = isClosed || now < expiresAt ? row.state : 'expired';
  const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    id: row.id,
    ...settings,
    mode: row.mode,
    expiresAt: new Date(expiresAt).toISOString(),
    source,
    sessionId: row.session_id,
    sessionTitle: row.session_title,
    sessionStartedAt: instant(row.session_started_at),
    state,
    pausedFor: state === 'paused' ? row.paused_for : null,
    maker: row.maker_name,
    hasPassword: row.password_hash !== null,
    opens: row.opens,
    lastOpenedAt: instant(row.last_opened_at),
    createdAt: new Date(row.created_at).toISOString(),
  };
}
