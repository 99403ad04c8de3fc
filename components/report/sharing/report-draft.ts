import type { NameMode, ReportFields, ReportInclude, ReportItem } from '@/lib/domain/answers/report-answer';
import { type Language, languageOf } from '@/lib/messages/languages';

/** A report's settings as they are being chosen. */
export interface ReportDraft {
  title: string;
  include: ReportInclude;
  fields: ReportFields;
  names: NameMode;
  mode: 'frozen' | 'live';
  timeZone: string;
  /** `null`: each reader's own. */
  language: Language | null;
  /** `YYYY-MM-DD`: the link works to the end of that day, in the maker's own zone. */
  lastDay: string;
  /** Empty: none. */
  password: string;
}

const dayMs = 24 * 3_600_000;
const defaultDays = 7;
export const maxDays = 90;

/** The day so many days of the calendar ahead, in the browser's own zone, as a date field has it. */
export function dayAhead(days: number, now = Date.now()): string {
  const at = new Date(now);
  at.setDate(at.getDate() + days);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The last instant of a chosen day, but never beyond what the server takes. */
function endOfDay(day: string, now = Date.now()): string {
  const end = new Date(`${day}T23:59:59.999`).getTime();
  return new Date(Math.min(Number.isNaN(end) ? now + defaultDays * dayMs : end, now + maxDays * dayMs - 60_000)).toISOString();
}

/** A link's settings, to be changed. */
export function draftOf({ title, language, expiresAt, include, fields, names, mode, timeZone }: ReportItem): ReportDraft {
  return {
    ...{ title: title ?? '', include, fields, names, mode, timeZone, language: languageOf(language) },
    lastDay: dayAhead(0, Date.parse(expiresAt)),
    password: '',
  };
}

/** A draft as it is sent; an empty password is none. */
export function toReportBody({ title, include, fields, names, timeZone, language, lastDay, password }: ReportDraft) {
  return {
    title: title.trim() === '' ? null : title.trim(),
    include,
    fields,
    names,
    timeZone,
    language,
    expiresAt: endOfDay(lastDay),
    ...(password === '' ? {} : { password }),
  };
}
